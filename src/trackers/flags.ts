/** Flags that several trackers raise, so that their words and rules are written once. */
import type { Day } from '../core/day.js'
import {
  all,
  any,
  beforeHorizon,
  beforeToday,
  blank,
  dated,
  not,
  oneOf,
  present,
  type Rule,
  type RuleColumn,
} from '../core/rule.js'
import type { ColumnRef, Flag } from '../core/table.js'

type FlagOn<K> = Omit<Flag, 'column'> & { readonly column: K }

/** A row is finished by its status, or by the day on which it was done. */
export const finishedBy = <C extends string>(
  status: RuleColumn<C>,
  day: RuleColumn<Day>,
  ...choices: NoInfer<C>[]
): Rule => any(oneOf(status, ...choices), dated(day))

/** What is not finished, with each condition on its own. */
export const notFinished = (over: Rule): Rule => (over.is === 'any' ? all(...over.rules.map(not)) : not(over))

/** Red: the day has passed while the row is open. */
export const overdue = <K extends string>(open: Rule, day: ColumnRef<Day, K>): FlagOn<K> => ({
  key: 'overdue',
  name: { en: 'Overdue', 'zh-CN': '已逾期' },
  rag: 'red',
  means: 'overdue',
  column: day.column,
  when: all(open, beforeToday(day)),
})

/** Amber: the day comes within the working days that Settings call soon. */
export const dueSoon = <K extends string>(open: Rule, day: ColumnRef<Day, K>): FlagOn<K> => ({
  key: 'dueSoon',
  name: { en: 'Due soon', 'zh-CN': '即将到期' },
  rag: 'amber',
  means: 'soon',
  column: day.column,
  when: all(open, not(beforeToday(day)), beforeHorizon(day, 'dueSoonBy')),
})

/** Red: a person still waits for an answer that was due. */
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

/** Amber: an open row with content has no owner. Not asked where the sheet has no such column. */
export const noOwner = <K extends string>(open: Rule, owner: ColumnRef<string, K>): FlagOn<K> => ({
  key: 'noOwner',
  name: { en: 'No owner', 'zh-CN': '无负责人' },
  rag: 'amber',
  column: owner.column,
  when: all(open, present(owner), blank(owner)),
})

/**
 * Amber: its status says that it is done, and the day is missing. Not asked where the sheet has no such
 * column.
 */
export const doneWithoutDate = <K extends string>(done: Rule, day: ColumnRef<Day, K>): FlagOn<K> => ({
  key: 'doneWithoutDate',
  name: { en: 'Done, but no done date', 'zh-CN': '已完成，但没有完成日期' },
  rag: 'amber',
  column: day.column,
  when: all(done, present(day), blank(day)),
})

/** Amber: it has a done date, so it counts as done, while its status says something else. */
export const dateWithoutDone = <K extends string>(otherwise: Rule, day: ColumnRef<Day, K>): FlagOn<K> => ({
  key: 'dateWithoutDone',
  name: { en: 'Has a done date, but is not marked done', 'zh-CN': '有完成日期，但状态不是已完成' },
  rag: 'amber',
  column: day.column,
  when: all(dated(day), otherwise),
})

/** Red: it has been blocked for more working days than Settings allow. */
export const blockedLong = <K extends string>(
  blocked: Rule,
  since: RuleColumn<Day>,
  column: K,
): FlagOn<K> => ({
  key: 'blockedLong',
  name: { en: 'Blocked for too long', 'zh-CN': '受阻时间过长' },
  rag: 'red',
  column,
  when: all(blocked, beforeHorizon(since, 'stuckSince')),
})

/** Amber: it does not say how it will be evaluated. */
export const noCriteria = <K extends string>(open: Rule, criteria: ColumnRef<string, K>): FlagOn<K> => ({
  key: 'noCriteria',
  name: { en: 'No acceptance criteria', 'zh-CN': '缺少验收标准' },
  rag: 'amber',
  column: criteria.column,
  when: all(open, blank(criteria)),
})
