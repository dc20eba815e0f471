/** Flags that several trackers raise, so that each is worded and ruled once. */
import type { Day } from '../core/day.js'
import { all, beforeHorizon, beforeToday, blank, dated, not, type Rule } from '../core/rule.js'
import type { ColumnRef, Flag } from '../core/table.js'

type FlagOn<K> = Omit<Flag, 'column'> & { readonly column: K }

/** Red: the day has passed while the row is open. */
export const overdue = <K extends string>(open: Rule, day: ColumnRef<Day, K>): FlagOn<K> => ({
  key: 'overdue',
  name: { en: 'Overdue', 'zh-CN': '已逾期' },
  rag: 'red',
  column: day.column,
  when: all(open, beforeToday(day)),
})

/** Amber: the day comes within the working days that Settings call soon. */
export const dueSoon = <K extends string>(open: Rule, day: ColumnRef<Day, K>): FlagOn<K> => ({
  key: 'dueSoon',
  name: { en: 'Due soon', 'zh-CN': '即将到期' },
  rag: 'amber',
  column: day.column,
  when: all(open, not(beforeToday(day)), beforeHorizon(day, 'dueSoonBy')),
})

/** Red: somebody still waits for an answer that was due. */
export const answerOverdue = <K extends string>(open: Rule, day: ColumnRef<Day, K>): FlagOn<K> => ({
  ...overdue(open, day),
  key: 'answerOverdue',
  name: { en: 'Answer overdue', 'zh-CN': '答复已逾期' },
})

/** Amber: an answer is due soon. */
export const answerSoon = <K extends string>(open: Rule, day: ColumnRef<Day, K>): FlagOn<K> => ({
  ...dueSoon(open, day),
  key: 'answerSoon',
  name: { en: 'Answer due soon', 'zh-CN': '答复即将到期' },
})

/** Amber: nobody owns an open row in which something stands. */
export const noOwner = <K extends string>(open: Rule, owner: ColumnRef<string, K>): FlagOn<K> => ({
  key: 'noOwner',
  name: { en: 'No owner', 'zh-CN': '无负责人' },
  rag: 'amber',
  column: owner.column,
  when: all(open, blank(owner)),
})

/** Amber: a done date beside a status that is not done; one of the two is wrong, and only people know which. */
export const doneDateOpen = <K extends string>(
  open: Rule,
  doneOn: ColumnRef<Day, string>,
  status: ColumnRef<string, K>,
): FlagOn<K> => ({
  key: 'doneDateOpen',
  name: { en: 'Has a done date, but its status is open', 'zh-CN': '已填完成日期，状态却未完成' },
  rag: 'amber',
  column: status.column,
  when: all(open, dated(doneOn)),
})

/** Amber: nobody said how it will be judged. */
export const noCriteria = <K extends string>(open: Rule, criteria: ColumnRef<string, K>): FlagOn<K> => ({
  key: 'noCriteria',
  name: { en: 'No acceptance criteria', 'zh-CN': '缺少验收标准' },
  rag: 'amber',
  column: criteria.column,
  when: all(open, blank(criteria)),
})
