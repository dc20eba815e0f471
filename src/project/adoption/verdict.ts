import type { Grid } from '../../core/cell.js'
import type { Reading } from './judge.js'
import { lateField, ownerField } from './rows/late.js'
import type { StatusReader } from './rows/status-reader.js'
import { whyNoTable } from './no-table.js'
import type { Verdict, VerdictReason } from './types.js'

/** Fields that a sheet of almost any kind may have. */
const common = ['notes', 'id', 'engagement', 'client', 'start', 'raisedOn', 'day']
const enough = 0.6

/** Whether a reading makes the sheet a table to follow, a doubtful one, or none. */
export function verdictOf(
  { table, found, ours }: Reading,
  rows: number,
  grid: Grid,
  statuses: StatusReader,
): { verdict: Verdict; because: VerdictReason } {
  if (ours) return { verdict: 'table', because: rows === 0 ? 'noRows' : 'recognised' }
  const { sureness } = found
  const sure = Object.keys(found.columns).filter((field) => sureness[field]! >= enough)
  const follows = [lateField(table), ownerField(table), 'status', 'percentComplete'].filter(
    (field) => field !== undefined && field in found.columns && sureness[field]! >= 0.45,
  )
  const work =
    follows.includes('status') && follows.includes('percentComplete') ? follows.length - 1 : follows.length
  const telling = sure.filter(
    (field) => !common.includes(field) && field !== table.title && !follows.includes(field),
  )
  const titled = sureness[table.title]! >= enough
  const because = rows === 0 ? 'noRows' : 'recognised'
  // “Description” could name anything: then what follows the row must tell, not what describes it.
  const named = sureness[table.title]! >= 0.78
  const described = (work >= 1 && telling.length >= 2) || telling.length >= 3
  if (titled && (work >= 2 || (named && described))) return { verdict: 'table', because }
  const none = whyNoTable(grid, statuses)
  const isOther = none === 'log' || none === 'board' || none === 'matrix'
  if (isOther || (none === 'diary' && !follows.includes('status')))
    return { verdict: 'notATable', because: none }
  // A plain list of things to do with a tick or a day beside them.
  const plain = follows.some((field) => field === 'status' || field === lateField(table))
  if (plain && sureness[table.title]! >= 0.9) return { verdict: 'table', because }
  if (work >= 1 && sureness[table.title]! >= 0.45) return { verdict: 'unsure', because: 'weak' }
  if (none === 'numbers' || !titled) return { verdict: 'notATable', because: none }
  return sure.length >= 2
    ? { verdict: 'unsure', because: 'nothingToFollow' }
    : { verdict: 'notATable', because: none }
}
