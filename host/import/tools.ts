import type { DayOrder } from './days.js'

/** A tool whose exports are known by their headers. Headers are compared in lower case. */
export interface Tool {
  readonly name: string
  /** Headers that all appear in its exports, and almost never together elsewhere. */
  readonly typicalHeaders: readonly string[]
  /** What its headers mean: a field of Tasks, or `list` for the column of its board. */
  readonly fields: Readonly<Record<string, string>>
  /** How it writes days that could be months. */
  readonly days?: DayOrder
  /** The tool's own words for what cells of a field hold. */
  readonly values?: Readonly<Record<string, Readonly<Record<string, string>>>>
}

const sharedFields = {
  assignee: 'owner',
  status: 'status',
  priority: 'priority',
  'start date': 'start',
  'due date': 'due',
} as const

/** The tools, those that are easiest to recognise first. */
const tools: readonly Tool[] = [
  {
    name: 'Jira',
    typicalHeaders: ['issue key', 'summary'],
    fields: {
      ...sharedFields,
      'issue key': 'id',
      summary: 'title',
      'custom field (start date)': 'start',
      'project name': 'engagement',
      'parent summary': 'milestone',
      'custom field (epic name)': 'milestone',
      resolved: 'doneOn',
      description: 'notes',
    },
    values: {
      priority: {
        highest: 'Urgent',
        blocker: 'Urgent',
        major: 'High',
        minor: 'Low',
        lowest: 'Low',
        trivial: 'Low',
      },
      status: {
        'selected for development': 'Not started',
        'in review': 'In progress',
        resolved: 'Done',
        "won't do": 'Cancelled',
      },
    },
  },
  {
    name: 'Asana',
    typicalHeaders: ['task id', 'section/column'],
    fields: {
      ...sharedFields,
      'task id': 'id',
      name: 'title',
      'section/column': 'list',
      projects: 'engagement',
      'completed at': 'doneOn',
      notes: 'notes',
      'blocked by (dependencies)': 'predecessors',
    },
  },
  {
    name: 'Microsoft Planner',
    typicalHeaders: ['task name', 'bucket name'],
    fields: {
      ...sharedFields,
      'task id': 'id',
      'task name': 'title',
      'bucket name': 'list',
      progress: 'status',
      'assigned to': 'owner',
      'completed date': 'doneOn',
      description: 'notes',
    },
    days: 'monthFirst',
    values: { priority: { important: 'High' } },
  },
  {
    name: 'Microsoft Project',
    typicalHeaders: ['duration', 'resource names', 'finish'],
    fields: {
      'unique id': 'id',
      name: 'title',
      'task name': 'title',
      start: 'start',
      finish: 'due',
      'actual finish': 'doneOn',
      '% complete': 'percentComplete',
      'resource names': 'owner',
      notes: 'notes',
    },
    values: { doneOn: { na: '' } },
  },
  {
    name: 'ClickUp',
    typicalHeaders: ['task id', 'task name', 'list name'],
    fields: {
      ...sharedFields,
      'task id': 'id',
      'task name': 'title',
      'task content': 'notes',
      'list name': 'engagement',
      assignees: 'owner',
      'date done': 'doneOn',
      'date closed': 'doneOn',
    },
    values: { priority: { '1': 'Urgent', '2': 'High', '3': 'Medium', '4': 'Low', null: '' } },
  },
  {
    name: 'Linear',
    typicalHeaders: ['id', 'team', 'title', 'status', 'creator'],
    fields: {
      ...sharedFields,
      id: 'id',
      title: 'title',
      project: 'engagement',
      'project milestone': 'milestone',
      completed: 'doneOn',
      description: 'notes',
    },
    values: {
      priority: { 'no priority': '' },
      status: { 'in review': 'In progress', triage: 'Not started' },
    },
  },
  {
    name: 'Trello',
    typicalHeaders: ['card id', 'card name', 'list name'],
    fields: {
      ...sharedFields,
      'card id': 'id',
      'card name': 'title',
      'card description': 'notes',
      'list name': 'list',
      'board name': 'engagement',
      members: 'owner',
    },
  },
  {
    name: 'monday.com',
    typicalHeaders: ['name', 'subitems'],
    fields: {
      ...sharedFields,
      'item id': 'id',
      'item id (auto generated)': 'id',
      name: 'title',
      group: 'list',
      person: 'owner',
      people: 'owner',
      owner: 'owner',
      date: 'due',
      deadline: 'due',
    },
    values: { status: { 'working on it': 'In progress', stuck: 'Blocked' } },
  },
]

const normalizeHeader = (header: string): string => header.trim().toLowerCase()

/** The lowest line in which the headers of an export may be, below its name and the name of a group. */
const maxHeaderDepth = 8

/** The tool that wrote these lines, and the line of its headers, from 0; null when it is no known tool. */
export function detectTool(lines: readonly (readonly string[])[]): { tool: Tool; header: number } | null {
  for (const [index, line] of lines.slice(0, maxHeaderDepth).entries()) {
    const headers = new Set(line.map(normalizeHeader))
    const tool = tools.find(({ typicalHeaders: telling }) => telling.every((header) => headers.has(header)))
    if (tool) return { tool, header: index }
  }
  return null
}

/**
 * Notion's tables have the headers people gave them; they are recognised by the page's number after the
 * file's name.
 */
const notionName = / [0-9a-f]{32}(_all)?$/
const notion: Tool = {
  name: 'Notion',
  typicalHeaders: [],
  fields: {
    ...sharedFields,
    name: 'title',
    task: 'title',
    'task name': 'title',
    title: 'title',
    assign: 'owner',
    owner: 'owner',
    person: 'owner',
    date: 'due',
    due: 'due',
    deadline: 'due',
    project: 'engagement',
    projects: 'engagement',
    notes: 'notes',
  },
}

/** Notion, where a file name has a page's number and its first line names rows. */
export function detectNotion(
  name: string,
  [first]: readonly (readonly string[])[],
): { tool: Tool; header: number } | null {
  const known = first?.some((header) => notion.fields[normalizeHeader(header)] === 'title') ?? false
  return known && notionName.test(name) ? { tool: notion, header: 0 } : null
}

/** A file's name without the number that Notion puts behind it. */
export const removeNotionId = (name: string): string => name.replace(notionName, '')

/** The field a header of a tool means; undefined for its other columns. */
export const findField = (tool: Tool, header: string): string | undefined =>
  tool.fields[normalizeHeader(header)]
