import { type Day, firstPlausibleDay, plusDays } from '../../core/day.js'
import { memoize } from '../../core/memoize.js'
import { holds, type Rule, type RuleRow, type Situation } from '../../core/rule.js'
import type { Flag, Table } from '../../core/table.js'
import { getRaisedFlags } from './flags.js'

type FlaggedTable = Pick<Table, 'flags'>

/**
 * Whether work on a row is still open: whether its table would call it overdue if its due day were past. Read
 * from the flag itself, so that "open" and "overdue" never contradict each other. Rows of a table without
 * such a flag are open.
 */
export const isOpen = (table: FlaggedTable, row: RuleRow): boolean => {
  const overdue = findOverdueFlag(table)
  return overdue === undefined || isStillDue(overdue.when, overdue.column, row)
}

/** What an open rule needs of a situation: nothing. */
const emptySituation: Situation = {
  today: firstPlausibleDay,
  horizons: {
    dueSoonBy: firstPlausibleDay,
    silentSince: firstPlausibleDay,
    renewalBy: firstPlausibleDay,
    stuckSince: firstPlausibleDay,
  },
  thresholds: { deviationAlert: 0, highExposure: 0, budgetOver: 0, lowScore: 0 },
}

const alwaysRule: Rule = { is: 'all', rules: [] }
const openRuleCache = new WeakMap<Rule, Rule>()

/** Whether a rule that says the day in `column` has passed would hold for the row if that day were past. */
export function isStillDue(late: Rule, column: string, row: RuleRow): boolean {
  const rule = memoize(openRuleCache, late, () => assumeDayPassed(late, column))
  return holds(rule, row, emptySituation)
}

/**
 * The last day on which such a rule does not hold yet: by which something is due. Null when the cell has no
 * day.
 */
export function findDueDay(late: Rule, column: string, row: RuleRow): Day | null {
  const day = row[column] as Day | null | undefined
  return day == null ? null : plusDays(day, -(findDayOffset(late, column) ?? 0))
}

/** By how many days the rule moves today before it compares. */
function findDayOffset(rule: Rule, column: string): number | undefined {
  switch (rule.is) {
    case 'before':
      return rule.column === column && 'today' in rule.point ? rule.point.today : undefined
    case 'all':
    case 'any':
      return rule.rules.map((each) => findDayOffset(each, column)).find((offset) => offset !== undefined)
    default:
      return undefined
  }
}

function assumeDayPassed(rule: Rule, column: string): Rule {
  switch (rule.is) {
    case 'before':
      return rule.column === column ? alwaysRule : rule
    case 'not':
      return { is: 'not', rule: assumeDayPassed(rule.rule, column) }
    case 'all':
    case 'any':
      return { is: rule.is, rules: rule.rules.map((each) => assumeDayPassed(each, column)) }
    default:
      return rule
  }
}

/** Whether the table's own flag calls the row overdue. False for a table without one. */
export function isOverdue(table: FlaggedTable, row: RuleRow, situation: Situation): boolean {
  const overdue = findOverdueFlag(table)
  return overdue !== undefined && getRaisedFlags(table, row, situation).includes(overdue)
}

/** How many rows are open and how many of those overdue, by the table's own flag. */
export const countOverdue = (
  table: FlaggedTable,
  rows: readonly RuleRow[],
  situation: Situation,
): { readonly open: number; readonly overdue: number } => ({
  open: rows.filter((row) => isOpen(table, row)).length,
  overdue: rows.filter((row) => isOverdue(table, row, situation)).length,
})

/** The flag by which a table says that a row's day has passed, with the column of that day. */
const findOverdueFlag = ({ flags }: FlaggedTable): Flag | undefined =>
  memoize(overdueFlagCache, flags, () => flags.find(({ means }) => means === 'overdue') ?? null) ?? undefined
const overdueFlagCache = new WeakMap<FlaggedTable['flags'], Flag | null>()

/**
 * Done, by its status or by the day on which it was done: a task done, a milestone done or accepted, or
 * passed, an engagement delivered. What was cancelled is not done, even if the rest of its row says so.
 */
export const isDone = (row: {
  readonly status: string | null
  readonly doneOn?: Day | null
  readonly result?: unknown
}): boolean =>
  row.status === 'done' ||
  row.status === 'accepted' ||
  row.status === 'delivered' ||
  ((row.doneOn != null || row.result === 'pass') && row.status !== 'cancelled')

/** Cancelled: it is not done, and is not to be done. */
export const isCancelled = (row: { readonly status: string | null }): boolean => row.status === 'cancelled'
