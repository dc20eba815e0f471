import type { Grid } from '../../core/cell.js'
import type { Tracker } from '../../core/table.js'
import type { ColumnAssignment } from './columns/assign-columns.js'
import type { SheetInterpretation } from './sheet-interpretation.js'
import { countPrices, findSalesColumn } from './columns/header-meaning.js'
import { findLateField, findOwnerField } from './decisive-fields.js'
import type { StatusReader } from './rows/status-reader.js'
import { explainNoTable } from './explain-no-table.js'
import type { AdoptionVerdict, VerdictReason } from './types.js'
import { weights } from './weights.js'

/** Fields that a sheet of almost any kind may have. */
const commonFields = ['notes', 'id', 'engagement', 'client', 'start', 'raisedOn', 'day']

/** Whether an interpretation makes the sheet a table to follow, a doubtful one, or none. */
export function decideVerdict(
  reading: SheetInterpretation,
  rows: number,
  grid: Grid,
  statuses: StatusReader,
): { verdict: AdoptionVerdict; because: VerdictReason } {
  const { table, found, columns, isOwn, isChosen, isConfirmed } = reading
  if (isConfirmed) return { verdict: 'table', because: rows === 0 ? 'noRows' : 'remembered' }
  if (isOwn) return { verdict: 'table', because: rows === 0 ? 'noRows' : 'recognised' }
  if (isChosen) return { verdict: 'table', because: 'chosen' }
  const headers = columns.map(({ header }) => header)
  // A deal that is won is no work that is done, so a person must say what its rows are.
  if (table.key !== 'deals' && findSalesColumn(headers) >= 0) return { verdict: 'unsure', because: 'sales' }
  const { confidence } = found
  const confidentFields = Object.keys(found.columns).filter(
    (field) => confidence[field]! >= weights.verdict.minField,
  )
  const followedFields = listFollowedFields(table, found)
  const followedCount =
    followedFields.includes('status') && followedFields.includes('percentComplete')
      ? followedFields.length - 1
      : followedFields.length
  const distinctive = confidentFields.filter(
    (field) => !commonFields.includes(field) && field !== table.title && !followedFields.includes(field),
  )
  const hasTitle = confidence[table.title]! >= weights.verdict.minTitle
  const because = rows === 0 ? 'noRows' : 'recognised'
  // “Description” can be the header of any list: then an owner, a status or a day must show that rows are followed.
  const isTitleSure = confidence[table.title]! >= weights.verdict.sureTitle
  const isTitlePlain = confidence[table.title]! >= weights.verdict.plainTitle
  const [followedMore, more] = isTitlePlain ? [1, 2] : [2, 3]
  const isDescribed = (followedCount >= 1 && distinctive.length >= followedMore) || distinctive.length >= more
  if (hasTitle && (followedCount >= 2 || (isTitleSure && isDescribed))) return { verdict: 'table', because }
  return decideOther(reading, { followedFields, followedCount, confidentFields, because }, grid, statuses)
}

/** The fields by which rows are followed: their day, owner and state. */
const listFollowedFields = (table: Tracker, { columns, confidence }: ColumnAssignment): string[] =>
  [
    findLateField(table),
    findOwnerField(table),
    'status',
    'percentComplete',
    ...(table.doneDates ?? []),
  ].flatMap((field) =>
    field !== undefined && field in columns && confidence[field]! >= weights.verdict.minFollowed
      ? [field]
      : [],
  )

interface Evidence {
  readonly followedFields: readonly string[]
  readonly followedCount: number
  readonly confidentFields: readonly string[]
  readonly because: VerdictReason
}

/** The verdict where the columns alone do not show that rows are followed. */
function decideOther(
  { table, found: { columns: taken, confidence, unsure }, columns, head }: SheetInterpretation,
  { followedFields, followedCount, confidentFields, because }: Evidence,
  grid: Grid,
  statuses: StatusReader,
): { verdict: AdoptionVerdict; because: VerdictReason } {
  const title = confidence[table.title]!
  // A legend above the header makes no board.
  const reason = explainNoTable(grid.slice(head.headerRow - 1), statuses)
  const isPriced =
    countPrices(columns.map(({ header }) => header)) >= 2 &&
    followedFields.every((field) => field === findOwnerField(table))
  const isOnlyOwned =
    followedFields.every((field) => field === findOwnerField(table)) && title < weights.verdict.ownedTitle
  if (isOnlyOwned && 'owner' in taken && confidence['owner']! < weights.verdict.ownedTitle)
    return { verdict: 'notATable', because: reason }
  // A diary of work is a diary; a list of changes in the order of their dates is none.
  const isNamed = title >= weights.verdict.plainTitle && !table.hasPlainTitles
  const isOther = isPriced || reason === 'log' || reason === 'board' || reason === 'matrix'
  if (isOther || (reason === 'diary' && !followedFields.includes('status') && !isNamed))
    return { verdict: 'notATable', because: reason }
  // A plain list of things to do, each with a tick or a day.
  const isPlainList = followedFields.some((field) => field === 'status' || field === findLateField(table))
  if (isPlainList && title >= weights.verdict.plainTitle) return { verdict: 'table', because }
  // Names and days are in any record of what happened: a header must say that something is to be done.
  const isNamedWork = [table.title, ...followedFields].some((field) =>
    unsure.every((doubt) => doubt.field !== field),
  )
  if (followedCount >= 1 && title >= weights.verdict.unsureTitle && isNamedWork)
    return { verdict: 'unsure', because: 'weak' }
  if (reason === 'numbers' || title < weights.verdict.minTitle)
    return { verdict: 'notATable', because: reason }
  return confidentFields.length >= 2
    ? { verdict: 'unsure', because: 'nothingToFollow' }
    : { verdict: 'notATable', because: reason }
}
