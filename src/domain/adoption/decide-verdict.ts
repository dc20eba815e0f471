import type { Grid } from '../../core/cell.js'
import type { SheetInterpretation } from './sheet-interpretation.js'
import { findLateField, findOwnerField } from './rows/late-rows.js'
import type { StatusReader } from './rows/status-reader.js'
import { explainNoTable } from './explain-no-table.js'
import type { AdoptionVerdict, VerdictReason } from './types.js'

/** Fields that a sheet of almost any kind may have. */
const commonFields = ['notes', 'id', 'engagement', 'client', 'start', 'raisedOn', 'day']
const minConfidence = 0.6

/** Whether a reading makes the sheet a table to follow, a doubtful one, or none. */
export function decideVerdict(
  { table, found, isOwn }: SheetInterpretation,
  rows: number,
  grid: Grid,
  statuses: StatusReader,
): { verdict: AdoptionVerdict; because: VerdictReason } {
  if (isOwn) return { verdict: 'table', because: rows === 0 ? 'noRows' : 'recognised' }
  const { sureness } = found
  const confidentFields = Object.keys(found.columns).filter((field) => sureness[field]! >= minConfidence)
  const followedFields = [findLateField(table), findOwnerField(table), 'status', 'percentComplete'].filter(
    (field) => field !== undefined && field in found.columns && sureness[field]! >= 0.45,
  )
  const followedCount =
    followedFields.includes('status') && followedFields.includes('percentComplete')
      ? followedFields.length - 1
      : followedFields.length
  const distinctive = confidentFields.filter(
    (field) => !commonFields.includes(field) && field !== table.title && !followedFields.includes(field),
  )
  const hasTitle = sureness[table.title]! >= minConfidence
  const because = rows === 0 ? 'noRows' : 'recognised'
  // “Description” could name anything: then what follows the row must tell, not what describes it.
  const isTitleSure = sureness[table.title]! >= 0.78
  const isDescribed = (followedCount >= 1 && distinctive.length >= 2) || distinctive.length >= 3
  if (hasTitle && (followedCount >= 2 || (isTitleSure && isDescribed))) return { verdict: 'table', because }
  const reason = explainNoTable(grid, statuses)
  const isOther = reason === 'log' || reason === 'board' || reason === 'matrix'
  if (isOther || (reason === 'diary' && !followedFields.includes('status')))
    return { verdict: 'notATable', because: reason }
  // A plain list of things to do with a tick or a day beside them.
  const isPlainList = followedFields.some((field) => field === 'status' || field === findLateField(table))
  if (isPlainList && sureness[table.title]! >= 0.9) return { verdict: 'table', because }
  if (followedCount >= 1 && sureness[table.title]! >= 0.45) return { verdict: 'unsure', because: 'weak' }
  if (reason === 'numbers' || !hasTitle) return { verdict: 'notATable', because: reason }
  return confidentFields.length >= 2
    ? { verdict: 'unsure', because: 'nothingToFollow' }
    : { verdict: 'notATable', because: reason }
}
