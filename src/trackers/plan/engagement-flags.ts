/** The flags of a project by subject, in the order in which its sheet has them. */
import type { Day } from '../../core/day.js'
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
  type Rule,
} from '../../core/rule.js'
import type { ColumnRef, ColumnRefs } from '../../core/table.js'
import type { goalColumns, progressColumns, workStatementColumns } from './engagement-columns.js'
import type { engagementStatuses } from './engagement-statuses.js'

type EngagementRefs = ColumnRefs<
  typeof goalColumns & typeof progressColumns & typeof workStatementColumns
> & {
  readonly owner: ColumnRef<string, 'owner'>
  readonly status: ColumnRef<keyof typeof engagementStatuses, 'status'>
  readonly start: ColumnRef<Day, 'start'>
  readonly delivery: ColumnRef<Day, 'delivery'>
  readonly budget: ColumnRef<number, 'budget'>
  readonly spent: ColumnRef<number, 'spent'>
}

/** Work began before the statement of work was confirmed, or without what a start needs. */
export const statementFlags = (
  { owner, status, start, sowConfirmedOn, sowFirstConfirmedOn, missing }: EngagementRefs,
  open: Rule,
) =>
  [
    {
      key: 'unconfirmedStart',
      name: { en: 'Started before the SOW was confirmed', 'zh-CN': '工作说明书未确认即开工' },
      rag: 'amber',
      column: 'sowConfirmedOn',
      // The first confirmation decides: later versions are confirmed while work goes on.
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
  ] as const

/** The work is behind time, or not over although the project was delivered. */
export const progressFlags = ({ status, missing, percentComplete, behind }: EngagementRefs, open: Rule) =>
  [
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
  ] as const

/** The money is spent, or spent sooner than the work is done. */
export const budgetFlags = ({ spent, budget, percentComplete }: EngagementRefs, open: Rule) =>
  [
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
  ] as const

/** The goal cannot be measured. */
export const goalFlags = (
  { goal, target, current, startValue, reached, delivery }: EngagementRefs,
  open: Rule,
) =>
  [
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
  ] as const
