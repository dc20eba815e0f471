/** How well a tracker goes with a sheet. */
import { acceptedSheetNames, type Tracker } from '../../core/table.js'
import type { ColumnAssignment } from './columns/assign-columns.js'
import { comparableHeader } from './columns/dictionary.js'
import { findLateField, findOwnerField } from './rows/late-rows.js'

const commonFields = ['notes', 'id', 'engagement', 'client', 'milestone', 'priority', 'order']

/** The weight of a tracker: its columns by their confidence, those of many trackers less, and the sheet's name. */
export function weighInterpretation(
  table: Tracker,
  { columns, confidence }: ColumnAssignment,
  title: string,
): number {
  const late = findLateField(table)
  const owner = findOwnerField(table)
  let weight = table.priorWeight ?? 0
  for (const field of Object.keys(columns)) {
    const certainty = Math.min(1, confidence[field]!)
    if (field === table.title) weight += 4 * certainty * certainty
    else {
      const share =
        field === late
          ? 2
          : field === owner || field === 'status'
            ? 1.5
            : commonFields.includes(field)
              ? 0.4
              : 1
      weight += share * certainty
    }
  }
  const names = acceptedSheetNames(table)
    .map(comparableHeader)
    .filter((word) => word.length > 1)
  if (names.some((word) => (/[a-z]/.test(word) ? ` ${title} `.includes(` ${word} `) : title.includes(word))))
    weight += 1.5
  return weight
}
