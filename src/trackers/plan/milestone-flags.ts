/** What is missing in a milestone's row, in the order in which its sheet has the flags. */
import type { Day } from '../../core/day.js'
import { all, blank, not, oneOf, type Rule } from '../../core/rule.js'
import type { ColumnRef } from '../../core/table.js'

interface MilestoneRefs {
  readonly status: ColumnRef<
    'notStarted' | 'inProgress' | 'blocked' | 'onHold' | 'done' | 'accepted' | 'cancelled',
    'status'
  >
  readonly due: ColumnRef<Day, 'due'>
  readonly confirmedFirst: ColumnRef<'yes' | 'no', 'confirmedFirst'>
  readonly result: ColumnRef<'pending' | 'pass' | 'fail', 'result'>
  readonly deliverable: ColumnRef<string, 'deliverable'>
}

/** @param named the row is open and has a name */
export const gapFlags = ({ status, due, confirmedFirst, result, deliverable }: MilestoneRefs, named: Rule) =>
  [
    {
      key: 'unconfirmedStart',
      name: { en: 'Started before the SOW was confirmed', 'zh-CN': '工作说明书未确认即开工' },
      rag: 'amber',
      column: 'confirmedFirst',
      when: all(oneOf(status, 'inProgress', 'blocked'), oneOf(confirmedFirst, 'no')),
    },
    {
      key: 'passedNotClosed',
      name: { en: 'Passed, but its status is still open', 'zh-CN': '验收已通过，状态尚未关闭' },
      rag: 'amber',
      column: 'status',
      when: all(oneOf(result, 'pass'), not(oneOf(status, 'done', 'accepted', 'cancelled'))),
    },
    {
      key: 'noDeliverable',
      name: { en: 'No deliverable', 'zh-CN': '缺少可交付成果' },
      rag: 'amber',
      column: 'deliverable',
      when: all(named, blank(deliverable)),
    },
    {
      key: 'noDue',
      name: { en: 'No due date', 'zh-CN': '缺少截止日期' },
      rag: 'amber',
      column: 'due',
      when: all(named, blank(due)),
    },
  ] as const
