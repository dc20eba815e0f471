import type { WorkingCalendar } from '../../core/calendar.js'
import type { Day } from '../../core/day.js'
import { memoize } from '../../core/memoize.js'
import { holds, type RuleRow, type Situation } from '../../core/rule.js'
import type { Flag, Rag, Table } from '../../core/table.js'
import type { RowPlace } from '../../core/placed-row.js'

export type FlaggedRow = RuleRow & { readonly id: string; readonly at: RowPlace }
type FlaggedTable = Pick<Table, 'key' | 'flags'>

/** One flag that one row raises. */
export interface RaisedFlag {
  readonly table: string
  readonly id: string
  /** The sheet's row number today; only `id` may be remembered. */
  readonly line: number
  readonly column: string
  readonly flag: string
  readonly rag: Rag
}

/** Flags that rows raise, by situation and row: letters, colours and the flag column need the same ones. */
const raisedFlagsCache = new WeakMap<Situation, Map<RuleRow, readonly Flag[]>>()
const noFlags: readonly Flag[] = []

/**
 * The flags one row raises, in the order its table declares them; each row is evaluated once in a situation.
 */
export const getRaisedFlags = (
  { flags }: Pick<Table, 'flags'>,
  row: RuleRow,
  situation: Situation,
): readonly Flag[] =>
  memoize(
    memoize(raisedFlagsCache, situation, () => new Map()),
    row,
    () => {
      const raised = flags.filter(({ when }) => holds(when, row, situation))
      return raised.length > 0 ? raised : noFlags
    },
  )

/** Every flag that holds, row by row, in the order the table declares them. */
export function listRaisedFlags(
  table: FlaggedTable,
  rows: readonly FlaggedRow[],
  situation: Situation,
): RaisedFlag[] {
  const raised: RaisedFlag[] = []
  for (const row of rows)
    for (const { key, column, rag } of getRaisedFlags(table, row, situation))
      raised.push({ table: table.key, id: row.id, line: row.at.line, column, flag: key, rag })
  return raised
}

/** The worst of several colours; green when there are none. */
export const findWorstRag = (rags: readonly Rag[]): Rag =>
  rags.includes('red') ? 'red' : rags.includes('amber') ? 'amber' : 'green'

/**
 * Working days from a row's day to today: 1 on the first workday after it; 0 when the day has not passed,
 * when only days off have passed since, or when there is none. It does not check the status: use it for rows
 * whose flag is raised.
 */
export function countDaysLate(
  row: Readonly<Record<string, unknown>>,
  calendar: WorkingCalendar,
  today: Day,
  column = 'due',
): number {
  const due = row[column] as Day | null | undefined
  return due == null || due >= today ? 0 : calendar.workdaysBetween(due, today)
}
