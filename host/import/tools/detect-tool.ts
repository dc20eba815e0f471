import { boards } from './boards.js'
import { chineseTools } from './chinese-tools.js'
import { isNotionName, notion } from './notion.js'
import { plans } from './plans.js'
import { normalizeHeader, type Tool } from './tool.js'

/** Those that are easiest to recognise first: the order decides where an export has the headers of two. */
const order = [
  'Milepost',
  'Jira',
  'Asana',
  'Microsoft Planner',
  'Microsoft Project',
  'ClickUp',
  'Linear',
  'Trello',
  'Wekan',
  'GanttProject',
  'Leantime',
  'Smartsheet',
  'OpenProject',
  'monday.com',
]
const byName = new Map([...boards, ...plans].map((tool) => [tool.name, tool]))
const tools: readonly Tool[] = [...order.map((name) => byName.get(name)!), ...chineseTools]

/** The lowest line in which the headers of an export may be, below its name and the name of a group. */
const maxHeaderDepth = 8

/** The tool that wrote lines, and the line of its headers, from 0. */
export interface DetectedTool {
  readonly tool: Tool
  readonly header: number
}

/** The tool that wrote these lines; null when it is no known tool. */
export function detectTool(name: string, lines: readonly (readonly string[])[]): DetectedTool | null {
  for (const [index, line] of lines.slice(0, maxHeaderDepth).entries()) {
    const headers = new Set(line.map(normalizeHeader))
    const hasAll = (set: readonly string[]): boolean => set.every((header) => headers.has(header))
    const tool = tools.find(
      ({ typicalHeaders, headersBelowTitle = [] }) =>
        typicalHeaders.some(hasAll) || (index > 0 && headersBelowTitle.some(hasAll)),
    )
    if (tool) return { tool, header: index }
  }
  const isNotion = lines[0]?.some((header) => notion.fields[normalizeHeader(header)] === 'title') ?? false
  return isNotion && isNotionName(name) ? { tool: notion, header: 0 } : null
}

/** The name under which the ids of a tool's rows are stored. */
export const sourceOf = ({ key, name }: Tool): string => key ?? name.toLowerCase().replace(/[^a-z]/g, '')
