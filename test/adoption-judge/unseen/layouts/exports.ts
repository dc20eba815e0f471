/** Lists as programs write them into a file: with all that the program knows of a task. */
import type { Locale } from '../../../../src/core/locale.js'
import type { PlannedColumn } from '../../make/plan-columns.js'
import type { Form } from '../../layouts/form.js'
import { plainList } from '../../layouts/lists.js'
import { noHabits } from '../../make/habits.js'
import { column } from './columns.js'

const named = (kind: string, header: string): PlannedColumn => column(kind, null, header)
/** When it was entered: in a list of issues, when it was raised. */
const entered = (header: string): PlannedColumn => column('createdOn', null, header, { alsoFor: 'raisedOn' })
const priority = (header: string): PlannedColumn =>
  column('priority', 'priority', header, { alsoFor: 'severity' })
const asIs = (role: string, header: string): PlannedColumn => column(role, role, header)

const exportsByLocale: Readonly<Record<Locale, readonly (readonly PlannedColumn[])[]>> = {
  en: [
    [
      named('taskKey', 'Task ID'),
      entered('Created At'),
      asIs('doneOn', 'Completed At'),
      named('updatedOn', 'Last Modified'),
      asIs('title', 'Name'),
      column('milestone', 'milestone', 'Section/Column', { mayAsk: true }),
      asIs('owner', 'Assignee'),
      column('ownerEmail', null, 'Assignee Email', { alsoFor: 'owner' }),
      asIs('start', 'Start Date'),
      asIs('due', 'Due Date'),
      named('tags', 'Tags'),
      asIs('notes', 'Notes'),
      named('blank', 'Parent task'),
    ],
    [
      named('issueType', 'Issue Type'),
      named('taskKey', 'Issue key'),
      asIs('title', 'Summary'),
      asIs('owner', 'Assignee'),
      named('createdBy', 'Reporter'),
      priority('Priority'),
      asIs('status', 'Status'),
      entered('Created'),
      named('updatedOn', 'Updated'),
      asIs('due', 'Due date'),
    ],
    [
      named('taskKey', 'Task ID'),
      asIs('title', 'Task Name'),
      column('milestone', 'milestone', 'Bucket Name', { mayAsk: true }),
      column('status', 'status', 'Progress', { mayAsk: true }),
      priority('Priority'),
      asIs('owner', 'Assigned To'),
      named('createdBy', 'Created By'),
      entered('Created Date'),
      asIs('start', 'Start Date'),
      asIs('due', 'Due Date'),
      named('isLate', 'Late'),
      asIs('doneOn', 'Completed Date'),
      named('finisher', 'Completed By'),
      named('tags', 'Labels'),
    ],
    [
      named('taskKey', 'Custom ID'),
      asIs('title', 'Task Name'),
      asIs('status', 'Status'),
      asIs('owner', 'Assignees'),
      entered('Date Created'),
      asIs('due', 'Due Date'),
      asIs('start', 'Start Date'),
      priority('Priority'),
      column('milestone', 'milestone', 'List Name', { mayAsk: true, alsoFor: 'engagement' }),
      named('hours', 'Time Estimated'),
      named('tags', 'Tags'),
    ],
  ],
  'zh-CN': [
    [
      asIs('title', '标题'),
      asIs('status', '任务状态'),
      asIs('owner', '执行者'),
      named('otherOwner', '参与者'),
      asIs('start', '开始时间'),
      column('due', 'due', '截止时间', { mayAsk: true }),
      priority('优先级'),
      column('milestone', 'milestone', '任务列表', { mayAsk: true }),
      entered('创建时间'),
      asIs('doneOn', '完成时间'),
    ],
    [
      named('taskKey', 'ID'),
      asIs('title', '标题'),
      asIs('status', '状态'),
      asIs('owner', '处理人'),
      named('createdBy', '创建人'),
      priority('优先级'),
      asIs('start', '预计开始'),
      column('due', 'due', '预计结束', { mayAsk: true }),
      column('milestone', 'milestone', '迭代', { mayAsk: true }),
      asIs('doneOn', '完成时间'),
    ],
    [
      named('taskKey', '编号'),
      asIs('title', '任务名称'),
      priority('P'),
      asIs('status', '任务状态'),
      asIs('owner', '指派给'),
      named('finisher', '由谁完成'),
      asIs('due', '截止日期'),
      asIs('start', '预计开始'),
      named('actualStart', '实际开始'),
      named('hours', '预计(小时)'),
      asIs('doneOn', '实际完成'),
    ],
    [
      asIs('title', '任务描述'),
      asIs('owner', '负责人'),
      column('due', 'due', '截止时间', { mayAsk: true }),
      asIs('status', '状态'),
      column('milestone', 'milestone', '所属清单', { mayAsk: true, alsoFor: 'engagement' }),
      named('createdBy', '创建人'),
      asIs('doneOn', '完成时间'),
      priority('优先级'),
    ],
  ],
}

/** What was exported from a program for tasks. */
export const programExport: Form = {
  ...plainList,
  name: 'export of a program',
  families: ['tasks'],
  weight: 8,
  adapt: (plan) => ({ ...plan, dayStyle: 'iso', habits: noHabits }),
  trackers: ['tasks', 'issues'],
  hasOwnHeaders: true,
  planColumns: ({ random, locale }) => random.pick(exportsByLocale[locale]),
}
