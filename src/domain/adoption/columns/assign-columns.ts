/** Which column of a sheet is which field of a tracker. */
import type { Table, Tracker } from '../../../core/table.js'
import { findLateField, isDecisiveField } from '../decisive-fields.js'
import type { Doubt } from '../doubt.js'
import { weights } from '../weights.js'
import { type ColumnMatch, matchColumn, type SourceColumn, TakenColumns } from './column-match.js'
import { findDoubts } from './find-doubts.js'
import type { HeaderReader } from './header-reader.js'
import {
  isLegendAt,
  matchDaysByContents,
  matchOtherDueDays,
  matchOwnersByContents,
  matchPercentByContents,
  matchStatusByContents,
  matchTitleByContents,
} from './match-by-contents.js'
import { refineDays } from './refine-days.js'
import { refineGroups } from './refine-groups.js'
import { refineTitle } from './refine-title.js'
export type { SourceColumn } from './column-match.js'

/** The columns of a sheet by field, with the confidence of each, and what a person must decide. */
export interface ColumnAssignment {
  readonly columns: Readonly<Record<string, number>>
  readonly confidence: Readonly<Record<string, number>>
  readonly unsure: readonly Doubt[]
}

/** Gives every field of the tracker its column: the best matches first, each column and each field once. */
export function assignColumns(
  table: Tracker,
  sources: readonly SourceColumn[],
  reader: HeaderReader,
): ColumnAssignment {
  const columns = sources.filter((_, at) => !isLegendAt(sources, at))
  // In a form a label has its value beside it, where a table has another header.
  const mayBeForm = columns.some(({ header }) => header !== '' && !reader.isKnown(header))
  const matches = columns.flatMap((column) => matchColumn(table, column, reader, { mayBeForm }))
  const claims = matches.filter(({ field, score }) => score >= minScoreOf(table, field))
  claims.sort((a, b) => b.score - a.score || a.source.column - b.source.column)
  const taken = new TakenColumns()
  for (const claim of claims) if (taken.isFree(claim)) taken.take(claim)
  const takeFirst = (found: ColumnMatch | undefined): void => {
    if (found) taken.take(found)
  }
  refineGroups(table, taken)
  if (!taken.ofField('status')) takeFirst(matchStatusByContents(table, columns, taken, reader))
  takeFirst(matchPercentByContents(table, columns, taken, reader))
  if (hasContentTitles(table, taken) && !taken.ofField(table.title))
    takeFirst(matchTitleByContents(table, columns, taken))
  for (const match of matches) if (isDueHeader(table, match) && taken.isFree(match)) taken.take(match)
  refineTitle(table, columns, matches, taken)
  refineDays(table, matches, taken, reader)
  const byContents = [matchOwnersByContents, matchDaysByContents].flatMap((find) => {
    const found = find(table, columns, taken, reader)
    if (found[0] && taken.isFree(found[0])) taken.take(found[0])
    return found
  })
  return {
    columns: Object.fromEntries(
      taken
        .matches()
        .map(({ field, source }) => [field, source.column] as const)
        .sort((a, b) => a[1] - b[1]),
    ),
    confidence: Object.fromEntries(taken.matches().map(({ field, score }) => [field, score])),
    unsure: findDoubts(
      table,
      [...matches.filter(mayCompete), ...byContents, ...matchOtherDueDays(table, columns, taken)],
      taken,
    ),
  }
}

/** Whether a sheet shows enough of the tracker, so that its rows are named by what they say where no header does. */
function hasContentTitles(table: Tracker, taken: TakenColumns): boolean {
  if (table.hasPlainTitles === true) return true
  const late = findLateField(table)
  const isFollowed = taken.ofField('status') !== undefined || taken.ofField('owner') !== undefined
  return late !== undefined && taken.ofField(late) !== undefined && isFollowed
}

/** Whether a column is weighed against that which is taken for its field. */
const mayCompete = ({ score }: ColumnMatch): boolean => score >= weights.columns.min

/** The score from which a column may be a field. */
function minScoreOf(table: Table, field: string): number {
  const { competing, min, sure } = weights.columns
  if (field === 'id') return competing
  return isDecisiveField(table, field) || table.columns[field]!.kind === 'day' ? min : sure
}

/** A header that clearly means the due date, above a column that is not blank. */
const isDueHeader = (table: Table, { field, headerScore, source }: ColumnMatch): boolean =>
  field === 'due' &&
  table.columns[field]!.kind === 'day' &&
  headerScore >= weights.columns.sure &&
  source.profile().filled > 0
