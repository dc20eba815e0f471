/** How well a tracker goes with a sheet. */
import { acceptedSheetNames, type Tracker } from '../../core/table.js'
import type { SheetInterpretation } from './sheet-interpretation.js'
import { comparableHeader } from './columns/dictionary.js'
import { findSalesColumn } from './columns/header-meaning.js'
import { findLateField, findOwnerField } from './decisive-fields.js'
import { weights } from './weights.js'

const commonFields = ['notes', 'id', 'engagement', 'client', 'milestone', 'priority']
/** Counts beside a row, which any list may have. */
const countFields = ['order', 'durationDays']

/** The weight of a tracker: its columns by their confidence, those of many trackers less, and the sheet's name. */
export function weighInterpretation(
  {
    table,
    found: { columns, confidence },
    columns: sources,
  }: Pick<SheetInterpretation, 'table' | 'found' | 'columns'>,
  title: string,
): number {
  let weight = table.priorWeight ?? 0
  for (const field of Object.keys(columns)) {
    const certainty = Math.min(1, confidence[field]!)
    // What only contents suggest is a question, not a sign of the tracker.
    if (certainty < weights.verdict.minFollowed) continue
    weight += worthOf(table, field) * (field === table.title ? certainty * certainty : certainty)
  }
  const names = acceptedSheetNames(table)
    .map(comparableHeader)
    .filter((word) => word.length > 1)
  if (names.some((word) => (/[a-z]/.test(word) ? ` ${title} `.includes(` ${word} `) : title.includes(word))))
    weight += weights.tracker.sheetName
  const sold = findSalesColumn(sources.map(({ header }) => header))
  if (sold >= 0 && columns[table.title] !== sources[sold]!.column) weight += weights.tracker.notSold
  return weight
}

/** What a sure column of the field is worth. */
function worthOf(table: Tracker, field: string): number {
  const { tracker } = weights
  if (field === table.title) return tracker.title
  if (field === findLateField(table)) return tracker.due
  if (field === findOwnerField(table)) return tracker.owner
  if (field === 'status') return tracker.status
  if (countFields.includes(field)) return tracker.count
  return commonFields.includes(field) ? tracker.common : tracker.other
}
