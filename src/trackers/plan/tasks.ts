import { clientFacing } from '../../core/client-facing.js'
import { choice, date, identity, number, percent, reference, text } from '../../core/column.js'
import { all, blank, not, oneOf } from '../../core/rule.js'
import { type Row, tracker } from '../../core/table.js'
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
import { iterationColumn, pointsColumn } from '../iteration-columns.js'
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
import { linkColumn } from '../link-column.js'

/** 任务: what a person does by a day. */
export const tasks = tracker({
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
  kindWords: 'task|subtask|sub-task|to-do|todo|action|activity|任务|子任务|待办|待办事项',
  prefix: 'T',
  listing: { group: 'plan', purpose: { en: 'Who does what by when', 'zh-CN': '谁在什么时候之前做什么' } },
  work: { assignee: 'owner', rank: 1 },
  clientPage: { day: 'due', rank: 4 },
  exported: { rank: 2, kind: { en: 'Task', 'zh-CN': '任务' }, issueType: 'Task' },
  closing: { done: { status: 'done' }, dropped: { status: 'cancelled' } },
  adoption: 'proposed',
  titleWords: [
    [
      0.88,
      'task description|description of task|task details|activity description|action description|任务描述|任务内容|工作内容|任务说明',
    ],
    [
      1,
      'sub phase|subphase|sub stage|step|step name|next step|next action|next actions|process step|sub activity|sub task name|work step|to do item',
    ],
    [
      0.9,
      'headline|ticket title|card title|story title|task or activity|task activity|task item name|activity or task|action required|follow up|follow up action|punch item|task name and title|task title name|check item',
    ],
    [
      1,
      '步骤|步骤名称|环节|工作环节|下一步|下一步行动|下一步计划|后续行动|任务名|工作任务|任务分解|分解任务|子任务名称|具体步骤|待办任务|任务项目|三级任务|二级任务',
    ],
    [
      0.7,
      'deal|deals|deal name|opportunity|opportunities|opportunity name|商机|商机名称|销售机会|销售机会名称|交易名称|销售线索',
    ],
    [0.8, '关键结果|议题|会议议题|检查项|检查内容|整改事项|整改内容'],
    [0.75, '目标'],
    [
      0.7,
      'document|document title|document name|file|file name|text|source file|文件|文件名称|文档|文档名称',
    ],
    [0.9, 'artwork|工单|工单名称|工单内容|设计内容|设计任务'],
    [0.9, '决议|决议事项|会议决议|assignment|assignments'],
    [0.75, 'requirement|feature|user story|story|key result|key results|initiative|objective|goal|job'],
    [0.9, '工作|本周工作'],
    [1, 'task|tasks|task name|task title|activity|activities|activity name|action item|action items'],
    [
      1,
      'to do|todo|to do item|things to do|work item|work items|subtask|sub task|work to be done|assignment name',
    ],
    [0.9, 'action|actions|work|what|what to do|card'],
    [0.9, 'card name|work package|task item|deliverable task|work breakdown|wbs task|line item'],
    [0.8, 'item|items|name|title|summary|subject|topic|ticket|deliverable|deliverables'],
    [0.7, 'description|details|module'],
    [1, '任务|任务名称|任务标题|任务项|工作任务|工作事项|工作项|待办|待办事项|事项|事项名称|行动项'],
    [
      0.9,
      '具体任务|具体工作|具体事项|重点工作|重点任务|工作安排|工作名称|主要工作|子任务|小分类|活动|活动名称|作业|作业名称|任务明细|事项内容',
    ],
    [
      0.9,
      '分项工程|分部分项工程|工程项目|施工内容|施工项目|工程内容|工作任务名称|功能|功能点|功能名称|需求名称|行动|行动计划|工作计划|计划内容|工序|任务事项|工作要点|督办事项|议定事项',
    ],
    [0.8, '名称|标题'],
    [0.7, '内容|描述|主题|摘要|项目内容|模块|子项|分项|细项|明细|大分类'],
  ],
  priorWeight: 0.6,
  hasPlainTitles: true,
  doneDates: ['doneOn'],
  madeFrom: { blockedSince: ['status'] },
  isCore: true,
  stampsDone: true,
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
    owner: ownerColumn(),
    due: clientFacing(dueColumn()),
    flag: text({ en: 'Flag', 'zh-CN': '预警', formerly: ['提示'] }, { derived: true, width: 180 }),
    blockedSince: blockedSinceColumn(),
    status: clientFacing(workStatusColumn()),
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
    waitingSince: date({ en: 'Waiting since', 'zh-CN': '等待起始' }, { derived: true }),
    waitedDays: number(
      { en: 'Waited past due (working days)', 'zh-CN': '逾期后等待（工作日）' },
      { derived: true, format: '0', width: 130 },
    ),
    priority: priorityColumn(),
    start: startColumn(),
    department: text({ en: 'Department', 'zh-CN': '部门' }, { width: 110, aliases: ['Team', '所属部门'] }),
    predecessors: reference({ en: 'After', 'zh-CN': '紧前任务' }, 'tasks', {
      aliases: ['Predecessors', 'Depends on', '前置任务', '依赖'],
    }),
    link: linkColumn(),
    iteration: iterationColumn(),
    points: pointsColumn(),
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
