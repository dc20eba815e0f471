import { clientFacing } from '../../core/client-facing.js'
import { choice, date, identity, money, number, text } from '../../core/column.js'
import {
  aheadBy,
  all,
  any,
  atLeast,
  blank,
  dated,
  earlier,
  not,
  oneOf,
  ratioAtLeast,
} from '../../core/rule.js'
import { type Row, tracker } from '../../core/table.js'
import { byFlag } from '../evidence.js'
import { dueSoon, noOwner, overdue } from '../flags.js'
import { clientColumn, notesColumn, ownerColumn, startColumn } from '../shared-columns.js'
import { goalColumns, progressColumns, workStatementColumns } from './engagement-columns.js'
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
    [0.7, 'name|title|program|名称'],
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
    status: clientFacing(
      choice({ en: 'Status', 'zh-CN': '状态' }, engagementStatuses, {
        aliases: ['State', '项目状态', '当前状态'],
      }),
    ),
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
    notes: notesColumn(),
  },
  flags: (row) => {
    const { name, owner, status, start, delivery, sowConfirmedOn, sowFirstConfirmedOn, missing, behind } = row
    const { goal, target, current, startValue, reached, percentComplete, spent, budget } = row
    const open = not(oneOf(status, 'delivered', 'cancelled', 'onHold'))
    return [
      overdue(open, delivery),
      dueSoon(open, delivery),
      noOwner(all(open, not(blank(name))), owner),
      {
        key: 'unconfirmedStart',
        name: { en: 'Started before the SOW was confirmed', 'zh-CN': '工作说明书未确认即开工' },
        rag: 'amber',
        column: 'sowConfirmedOn',
        // The first confirmation decides: later versions are confirmed during the work.
        when: all(
          open,
          oneOf(status, 'active'),
          any(
            all(blank(sowFirstConfirmedOn), blank(sowConfirmedOn)),
            all(blank(sowFirstConfirmedOn), earlier(start, sowConfirmedOn)),
            earlier(start, sowFirstConfirmedOn),
          ),
        ),
      },
      {
        key: 'sowToConfirm',
        name: { en: 'New SOW version to confirm', 'zh-CN': '工作说明书新版本待确认' },
        rag: 'amber',
        column: 'sowConfirmedOn',
        when: all(open, dated(sowFirstConfirmedOn), blank(sowConfirmedOn)),
      },
      {
        // An owner or a confirmation that is missing has its own flag.
        key: 'gateOpen',
        name: { en: 'Started with something missing', 'zh-CN': '启动条件未满足即开工' },
        rag: 'amber',
        column: 'missing',
        when: all(
          open,
          oneOf(status, 'active'),
          not(blank(missing)),
          not(blank(owner)),
          not(blank(sowConfirmedOn)),
        ),
      },
      {
        key: 'noReview',
        name: { en: 'Delivered, no retrospective yet', 'zh-CN': '已交付未复盘' },
        rag: 'amber',
        column: 'missing',
        when: all(oneOf(status, 'delivered'), not(blank(missing))),
      },
      {
        key: 'deliveredOpen',
        name: { en: 'Delivered with open work', 'zh-CN': '已交付但仍有未完成的工作' },
        rag: 'amber',
        column: 'percentComplete',
        when: all(oneOf(status, 'delivered'), atLeast(percentComplete, 0), not(atLeast(percentComplete, 1))),
      },
      {
        key: 'behindTime',
        name: { en: 'Behind schedule', 'zh-CN': '进度落后' },
        rag: 'amber',
        column: 'behind',
        when: all(open, atLeast(behind, { setting: 'deviationAlert' })),
      },
      {
        key: 'overBudget',
        name: { en: 'Over budget', 'zh-CN': '超出预算' },
        rag: 'red',
        column: 'spent',
        when: all(open, ratioAtLeast(spent, budget, { setting: 'budgetOver' })),
      },
      {
        key: 'spentAhead',
        name: { en: 'Spending ahead of the work', 'zh-CN': '花费快于进度' },
        rag: 'amber',
        column: 'spent',
        when: all(open, aheadBy(spent, budget, percentComplete, { setting: 'deviationAlert' })),
      },
      {
        key: 'goalUnmeasured',
        name: { en: 'Goal without a target or a date', 'zh-CN': '目标缺少目标值或日期' },
        rag: 'amber',
        column: 'target',
        when: all(open, not(blank(goal)), any(blank(target), blank(delivery))),
      },
      {
        key: 'goalDirection',
        name: {
          en: 'Start value needed: is higher or lower better?',
          'zh-CN': '缺少起始值，无法判断指标越高越好还是越低越好',
        },
        rag: 'amber',
        column: 'current',
        when: all(open, not(blank(target)), not(blank(current)), blank(startValue), blank(reached)),
      },
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
