import { clientFacing } from '../../core/client-facing.js'
import { choice, date, identity, number, percent, reference, text } from '../../core/column.js'
import { all, blank, not, oneOf } from '../../core/rule.js'
import { type Row, defineTable } from '../../core/table.js'
import { byFlag } from '../evidence.js'
import {
  blockedLong,
  dateWithoutDone,
  doneWithoutDate,
  dueSoon,
  noOwner,
  finishedBy,
  overdue,
  notFinished,
} from '../flags.js'
import {
  blockedSinceColumn,
  doneOnColumn,
  dueColumn,
  engagementColumn,
  notesColumn,
  ownerColumn,
  priorityColumn,
  startColumn,
  workStatusColumn,
} from '../shared-columns.js'

/** 任务: what somebody does by a day. */
export const tasks = defineTable({
  key: 'tasks',
  name: { en: 'Tasks', 'zh-CN': '任务' },
  aliases: [
    'Task list',
    'Task',
    'To-do',
    'Todo',
    'Action items',
    '任务表',
    '任务清单',
    '任务列表',
    '待办',
    '待办事项',
  ],
  title: 'title',
  prefix: 'T',
  columns: {
    id: identity(),
    title: clientFacing(
      text(
        { en: 'Task', 'zh-CN': '任务名称' },
        {
          required: true,
          width: 280,
          aliases: [
            'Task name',
            'Title',
            'Summary',
            'Action',
            'Action item',
            'To-do',
            'Item',
            'Activity',
            '任务',
            '任务标题',
            '事项',
            '工作内容',
            '待办事项',
            '任务内容',
            '名称',
          ],
        },
      ),
    ),
    engagement: engagementColumn(),
    milestone: reference({ en: 'Milestone', 'zh-CN': '里程碑' }, 'milestones', {
      aliases: ['Stage', 'Phase', '阶段', '所属阶段'],
      width: 160,
    }),
    flag: text({ en: 'Flag', 'zh-CN': '预警', formerly: ['提示'] }, { derived: true, width: 180 }),
    owner: ownerColumn(),
    status: clientFacing(workStatusColumn()),
    priority: priorityColumn(),
    start: startColumn(),
    due: clientFacing(dueColumn()),
    percentComplete: percent(
      { en: 'Complete', 'zh-CN': '完成度' },
      { range: [0, 1], aliases: ['% complete', '% done', 'Progress', '进度', '完成百分比', '完成率'] },
    ),
    doneOn: clientFacing(doneOnColumn()),
    ballInCourt: clientFacing(
      choice(
        { en: 'Waiting on', 'zh-CN': '等待方' },
        {
          us: { en: 'Us', 'zh-CN': '我方', aliases: ['Team'] },
          client: { en: 'Client', 'zh-CN': '客户', aliases: ['Customer', '甲方'], tone: 'warn' },
          thirdParty: {
            en: 'Third party',
            'zh-CN': '第三方',
            aliases: ['Supplier', 'Vendor', '供应商'],
            tone: 'warn',
          },
        },
        { aliases: ['Ball in court', '球在谁手里', '等待'], width: 96 },
      ),
    ),
    department: text({ en: 'Department', 'zh-CN': '部门' }, { width: 110, aliases: ['Team', '所属部门'] }),
    predecessors: reference({ en: 'After', 'zh-CN': '紧前任务' }, 'tasks', {
      aliases: ['Predecessors', 'Depends on', '前置任务', '依赖'],
    }),
    blockedSince: blockedSinceColumn(),
    waitingSince: date({ en: 'Waiting since', 'zh-CN': '等待起始' }, { derived: true }),
    waitedDays: number(
      { en: 'Waited past due (working days)', 'zh-CN': '逾期后等待（工作日）' },
      { derived: true, format: '0', width: 130 },
    ),
    notes: notesColumn(),
  },
  over: ({ status, doneOn }) => finishedBy(status, doneOn, 'done', 'cancelled', 'onHold'),
  flags: (row, over) => {
    const { title, owner, due, status, doneOn, blockedSince } = row
    const open = notFinished(over)
    return [
      overdue(open, due),
      dueSoon(open, due),
      noOwner(all(open, not(blank(title))), owner),
      blockedLong(all(open, oneOf(status, 'blocked')), blockedSince, 'status'),
      doneWithoutDate(oneOf(status, 'done'), doneOn),
      dateWithoutDone(all(not(blank(status)), not(oneOf(status, 'done', 'cancelled'))), doneOn),
    ]
  },
  evidence: (_, flag) => [
    byFlag('taskOverdue', flag('overdue')),
    byFlag('noOwner', flag('noOwner')),
    byFlag('blocked', flag('blockedLong')),
  ],
})
export type Task = Row<typeof tasks>
