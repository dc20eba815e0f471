import type { Day } from '../../../core/day.js'
import { holds, type Situation } from '../../../core/rule.js'
import type { Flag, Table } from '../../../core/table.js'
import { findOwnerField, listOverdueFlags } from '../decisive-fields.js'
import { createOpenRows, isMarkedFinished } from './open-rows.js'
import type { InterpretedRow } from './read-rows.js'
import type { AdoptedRow, LateRow } from '../types.js'

/** A row whose day has passed, of which it may be unknown whether it is done. */
interface PassedRow extends LateRow {
  readonly isStateUnknown: boolean
}

/** Finds the flag of a tracker by which a row is late on a day, were its status open; undefined where none says so. */
export function createPassedFinder(
  table: Table,
  today: Day,
): (values: AdoptedRow['values'], status: AdoptedRow['values'][string] | null) => Flag | undefined {
  const flags = listOverdueFlags(table)
  // Only days before today count: the settings of the team are not known.
  const situation: Situation = {
    today,
    horizons: { dueSoonBy: today, silentSince: today, renewalBy: today, stuckSince: today },
    thresholds: { deviationAlert: Infinity, highExposure: Infinity, budgetOver: Infinity, lowScore: 0 },
  }
  return (values, status) => flags.find(({ when }) => holds(when, { ...values, status }, situation))
}

/** Rows that are late by the tracker's own flags, and that nothing says to be done. */
export function findPassedRows(table: Table, rows: readonly InterpretedRow[], today: Day): PassedRow[] {
  const choices = table.columns['status']?.choices ?? {}
  const findPassed = createPassedFinder(table, today)
  const isShownOpen = createOpenRows(table, rows, today)
  return rows.flatMap((each): PassedRow[] => {
    const { line, values, at } = each
    if (isMarkedFinished(table, each)) return []
    const status = values['status']
    const raised = findPassed(values, status !== undefined && String(status) in choices ? status : null)
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
        isStateUnknown: each.isStateUnknown && !isShownOpen(each),
      },
    ]
  })
}
