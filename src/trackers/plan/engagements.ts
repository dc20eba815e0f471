import { clientFacing } from '../../core/client-facing.js'
import { choice, date, identity, money, number, text } from '../../core/column.js'
import { all, blank, not, oneOf } from '../../core/rule.js'
import { type Row, tracker } from '../../core/table.js'
import { byFlag } from '../evidence.js'
import { dueSoon, noOwner, overdue } from '../flags.js'
import { clientColumn, notesColumn, ownerColumn, startColumn } from '../shared-columns.js'
import {
  deliveryReasonColumn,
  goalColumns,
  progressColumns,
  workStatementColumns,
} from './engagement-columns.js'
import { budgetFlags, goalFlags, progressFlags, statementFlags } from './engagement-flags.js'
import { engagementStatuses } from './engagement-statuses.js'

/** 客户项目: one client, one statement of work. */
export const engagements = tracker({
  key: 'engagements',
  name: { en: 'Projects', 'zh-CN': '客户项目', formerly: ['Engagements'] },
  aliases: ['Project list', '项目', '项目表', '项目清单', '项目列表'],
  title: 'name',
  prefix: 'E',
  listing: {
    group: 'plan',
    purpose: {
      en: 'Every client project, with delivery date, owner and status',
      'zh-CN': '每个客户项目：交付日期、负责人、状态',
    },
  },
  work: null,
  clientPage: { day: 'delivery', rank: 2 },
  adoption: 'proposed',
  titleWords: [
    [
      1,
      'project|project name|projects|engagement|engagement name|project title|项目|项目名称|项目名|客户项目',
    ],
    [
      1,
      'job name|engagement title|project description|project summary|client project|工程名称|工程|项目标题|项目简称|工程项目名称|合同项目|客户项目名称|项目内容',
    ],
    [
      0.9,
      'initiative name|programme name|program name|assignment name|matter name|case name|campaign name|campaign',
    ],
    [0.9, 'matter|matter description|legal matter|case title|案件|案件名称|案由'],
    [0.7, 'name|title|program|initiative|job|case|re|名称'],
  ],
  priorWeight: 0.2,
  mustShow: ['owner', 'status', 'start', 'delivery', 'client'],
  madeFrom: { behind: ['start', 'delivery'], missing: ['sowConfirmedOn'] },
  isCore: true,
  columns: {
    id: identity(),
    name: clientFacing(
      text(
        { en: 'Project', 'zh-CN': '项目名称', formerly: ['Engagement'] },
        {
          required: true,
          width: 220,
          aliases: ['Engagement name', 'Project name', 'Name', '客户项目', '项目', '名称'],
        },
      ),
    ),
    client: clientColumn({ required: true }),
    owner: ownerColumn({
      aliases: [
        '责任人',
        '跟进人',
        '项目经理',
        '项目负责人',
        'Lead',
        'Project manager',
        'PM',
        'Assignee',
        'Responsible',
      ],
    }),
    start: startColumn(),
    delivery: clientFacing(
      date(
        { en: 'Delivery', 'zh-CN': '交付日期' },
        {
          required: true,
          aliases: [
            'Delivery date',
            'Due',
            'Due date',
            'Deadline',
            'End date',
            'End',
            '截止日期',
            '交付日',
            '结束日期',
            '完成时间',
            '到期日',
            '计划交付日期',
          ],
        },
      ),
    ),
    status: clientFacing(
      choice({ en: 'Status', 'zh-CN': '状态' }, engagementStatuses, {
        aliases: ['State', '项目状态', '当前状态'],
      }),
    ),
    ...progressColumns,
    ...goalColumns,
    ...workStatementColumns,
    baselineDelivery: clientFacing(
      date({ en: 'Baseline delivery', 'zh-CN': '基准交付日期' }, { derived: true, width: 120 }),
    ),
    bufferDays: number(
      { en: 'Buffer (working days)', 'zh-CN': '缓冲（工作日）' },
      { range: [0, 400], width: 120, aliases: ['Buffer', 'Buffer days', '缓冲', '缓冲天数'] },
    ),
    budget: money({ en: 'Budget', 'zh-CN': '预算' }),
    spent: money(
      { en: 'Spent', 'zh-CN': '已用预算' },
      { aliases: ['Cost', 'Actual cost', '已花费', '实际成本'] },
    ),
    deliveryReason: deliveryReasonColumn,
    notes: notesColumn(),
  },
  flags: (row) => {
    const open = not(oneOf(row.status, 'delivered', 'cancelled', 'onHold'))
    return [
      overdue(open, row.delivery),
      dueSoon(open, row.delivery),
      noOwner(all(open, not(blank(row.name))), row.owner),
      ...statementFlags(row, open),
      ...progressFlags(row, open),
      ...budgetFlags(row, open),
      ...goalFlags(row, open),
    ]
  },
  evidence: (_, flag) => [
    byFlag('deliveryOverdue', flag('overdue')),
    byFlag('deliverySoon', flag('dueSoon')),
    byFlag('overBudget', flag('overBudget')),
    byFlag('spentAhead', flag('spentAhead')),
    byFlag('behindTime', flag('behindTime'), { said: 'behind' }),
    byFlag('noOwner', flag('noOwner')),
    byFlag('unconfirmedStart', flag('unconfirmedStart')),
    byFlag('gateOpen', flag('gateOpen')),
  ],
})
export type Engagement = Row<typeof engagements>
