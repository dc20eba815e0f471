import type { Day } from '../../../core/day.js'
import { holds, type RuleRow, type Situation } from '../../../core/rule.js'
import type { Table } from '../../../core/table.js'
import { findOwnerField, listOverdueFlags } from '../decisive-fields.js'
import type { InterpretedRow } from './read-rows.js'
import type { AdoptedRow, LateRow } from '../types.js'

/** Shares that are whole but for rounding. */
const completeShare = 0.9995

/** Whether a row says that it is done, by a day or by its share done. */
export const isMarkedFinished = ({ doneDates }: Pick<Table, 'doneDates'>, { values }: AdoptedRow): boolean =>
  (doneDates ?? []).some((field) => field in values) ||
  Number(values['percentComplete'] ?? 0) >= completeShare

/** A row whose day has passed, of which it may be unknown whether it is done. */
interface PassedRow extends LateRow {
  readonly isStateUnknown: boolean
}

/** Rows that are late by the tracker's own flags, and that nothing says to be done. */
export function findPassedRows(table: Table, rows: readonly InterpretedRow[], today: Day): PassedRow[] {
  const flags = listOverdueFlags(table)
  const choices = table.columns['status']?.choices ?? {}
  // Only days before today count: the settings of the team are not known.
  const situation: Situation = {
    today,
    horizons: { dueSoonBy: today, silentSince: today, renewalBy: today, stuckSince: today },
    thresholds: { deviationAlert: Infinity, highExposure: Infinity, budgetOver: Infinity, lowScore: 0 },
  }
  return rows.flatMap(({ line, values, at, isStateUnknown }): PassedRow[] => {
    if (isMarkedFinished(table, { line, values })) return []
    const status = values['status']
    const row: RuleRow = {
      ...values,
      status: status !== undefined && String(status) in choices ? status : null,
    }
    const raised = flags.find(({ when }) => holds(when, row, situation))
    const place = raised && at[raised.column]
    if (!place) return []
    const text = (field: string): string => String(values[field] ?? '')
    return [
      {
        line,
        column: place.column,
        title: text(table.title),
        owner: text('owner' in table.columns ? 'owner' : (findOwnerField(table) ?? '')),
        due: text(raised.column) as Day,
        isStateUnknown,
      },
    ]
  })
}
