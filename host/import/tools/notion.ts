import { sharedFields, type Tool } from './tool.js'

/**
 * Notion's tables have the headers people gave them; they are recognised by the page's number after the
 * file's name. `Parent item` and `Blocked by` are what its sub-items and dependencies add. No description of its export
 * by Notion was found: names of files and addresses behind titles are as exported files have them.
 */
export const notion: Tool = {
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
    'parent item': 'parent',
    'parent task': 'parent',
    'parent-task': 'parent',
    'blocked by': 'predecessors',
    done: 'done',
    completed: 'done',
    'completed on': 'doneOn',
    notes: 'notes',
    名称: 'title',
    任务: 'title',
    任务名称: 'title',
    负责人: 'owner',
    状态: 'status',
    优先级: 'priority',
    日期: 'due',
    截止日期: 'due',
    开始日期: 'start',
    项目: 'engagement',
    父项目: 'parent',
    备注: 'notes',
  },
}

const notionName = / [0-9a-f]{32}(_all)?$/

/** Whether a file's name has the number of a page of Notion at its end. */
export const isNotionName = (name: string): boolean => notionName.test(name)

/** A file's name without the number that Notion puts behind it. */
export const removeNotionId = (name: string): string => name.replace(notionName, '')

/** Notion writes the address of a page, or the path of its file, behind its name. */
const notionLink = / \((?:https:\/\/(?:www\.)?notion\.so\/|(?:\.\.\/)?[^()\s]*%20)[^)\s]*\)/g

export const removeNotionLinks = (text: string): string => text.replace(notionLink, '')
