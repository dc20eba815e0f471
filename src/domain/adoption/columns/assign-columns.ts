/** Which column of a sheet is which field of a tracker. */
import type { Table, Tracker } from '../../../core/table.js'
import { scoreContents } from './score-contents.js'
import type { FieldScores } from './dictionary.js'
import type { HeaderReader } from './header-reader.js'
import type { ColumnProfile } from './column-profile.js'
import type { Doubt } from '../types.js'

/** One column: its number, its header, and what it holds. */
export interface SourceColumn {
  readonly column: number
  /** The header, after the group above it where there is one; '' where there is none. */
  readonly header: string
  profile(): ColumnProfile
}

/** The columns of a sheet by field, with the confidence of each, and what a person must decide. */
export interface ColumnAssignment {
  readonly columns: Readonly<Record<string, number>>
  readonly confidence: Readonly<Record<string, number>>
  readonly unsure: readonly Doubt[]
}

type TakenColumns = ReadonlyMap<number, ColumnMatch>

interface ColumnMatch {
  readonly field: string
  readonly column: number
  readonly header: string
  /** What the header alone says. */
  readonly headerScore: number
  readonly score: number
  readonly isFilled: boolean
}

/** Matches below this are not used. */
const minScore = 0.4
/** Two columns compete when one reaches this share of the other. */
const competingShare = 0.9
/** A column below this is used, but a person must confirm it. */
const sureScore = 0.68

/** Whether rows are followed by this field, so that a person is asked about it in doubt. */
const isFollowedField = ({ columns, title }: Table, field: string): boolean =>
  field === title ||
  field === 'status' ||
  field === 'owner' ||
  field === 'percentComplete' ||
  columns[field]!.kind === 'day'

/** Gives every field of the tracker its column: the best matches first, each column and each field once. */
export function assignColumns(
  table: Tracker,
  columns: readonly SourceColumn[],
  reader: HeaderReader,
): ColumnAssignment {
  const matches = columns.flatMap((column) => matchColumn(table, column, reader))
  const claims = matches.filter(
    ({ field, score }) =>
      score >= (field === 'id' ? competingShare : isFollowedField(table, field) ? minScore : sureScore),
  )
  claims.sort((a, b) => b.score - a.score || a.column - b.column)
  const takenColumns = new Map<number, ColumnMatch>()
  const matchByField = new Map<string, ColumnMatch>()
  for (const claim of claims)
    if (!takenColumns.has(claim.column) && !matchByField.has(claim.field)) {
      takenColumns.set(claim.column, claim)
      matchByField.set(claim.field, claim)
    }
  const take = (claim: ColumnMatch | undefined): void => {
    if (!claim) return
    takenColumns.set(claim.column, claim)
    matchByField.set(claim.field, claim)
  }
  if (!matchByField.has('status')) take(matchStatusByContents(table, columns, takenColumns))
  if (table.hasPlainTitles && !matchByField.has(table.title))
    take(matchTitleByContents(table, columns, takenColumns))
  for (const claim of matches)
    if (isDueHeader(table, claim) && isFree(claim, matchByField, takenColumns)) take(claim)
  const unsure = [...matchByField.values()].flatMap((claim) => findDoubts(claim, claims, takenColumns))
  return {
    columns: Object.fromEntries(
      [...matchByField].map(([field, { column }]) => [field, column] as const).sort((a, b) => a[1] - b[1]),
    ),
    confidence: Object.fromEntries([...matchByField].map(([field, { score }]) => [field, score])),
    unsure,
  }
}

/** A header that clearly means the due date, above a column that is not blank. */
const isDueHeader = (table: Table, { field, headerScore, isFilled }: ColumnMatch): boolean =>
  field === 'due' && table.columns[field]!.kind === 'day' && headerScore >= sureScore && isFilled

const isFree = (
  { field, column }: ColumnMatch,
  matchByField: ReadonlyMap<string, ColumnMatch>,
  takenColumns: TakenColumns,
): boolean => !matchByField.has(field) && !takenColumns.has(column)

function matchColumn(
  table: Table,
  { column, header, profile }: SourceColumn,
  reader: HeaderReader,
): ColumnMatch[] {
  if (header === '') return []
  const fields: FieldScores = reader.fields(table, header)
  return [...fields].map(([field, headerScore]) => {
    const content = { field, kind: table.columns[field]!.kind, isTitle: field === table.title }
    const score = headerScore * scoreContents(content, profile())
    return { field, column, header, headerScore, score, isFilled: profile().filled > 0 }
  })
}

const matchOfContents = (field: string, { column, header }: SourceColumn): ColumnMatch => ({
  field,
  column,
  header,
  headerScore: 0,
  score: 0.5,
  isFilled: true,
})

/** A column that holds only statuses under any header, or ticks under no word. */
function matchStatusByContents(
  table: Table,
  columns: readonly SourceColumn[],
  takenColumns: TakenColumns,
): ColumnMatch | undefined {
  if (!('status' in table.columns)) return undefined
  const found = columns.find(({ column, header, profile }) => {
    if (takenColumns.has(column)) return false
    const { filled, statuses, texts, ticks } = profile()
    const hasNoLetters = !/\p{L}/u.test(header)
    return (filled >= 3 && statuses >= 0.8 && texts >= 0.8) || (filled >= 1 && ticks >= 0.9 && hasNoLetters)
  })
  return found && matchOfContents('status', found)
}

/** The first column of texts that differ from row to row, where no header names the rows. */
function matchTitleByContents(
  table: Table,
  columns: readonly SourceColumn[],
  takenColumns: TakenColumns,
): ColumnMatch | undefined {
  const found = columns.find(({ column, header, profile }) => {
    if (takenColumns.has(column) || header === '') return false
    const { filled, texts, distinct } = profile()
    return filled >= 2 && texts >= 0.7 && distinct >= filled * 0.7
  })
  return found && matchOfContents(table.title, found)
}

/** The doubts about a match that was taken. */
function findDoubts(claim: ColumnMatch, claims: readonly ColumnMatch[], takenColumns: TakenColumns): Doubt[] {
  const rivals = claims.filter(
    ({ field, column, score }) =>
      field === claim.field &&
      column !== claim.column &&
      score >= claim.score * competingShare &&
      // A column that is clearly another field does not compete.
      (takenColumns.get(column)?.score ?? 0) <= score,
  )
  const candidates = [claim, ...rivals].map(({ column }) => column)
  if (rivals.length > 0) {
    const same = rivals.some(({ header }) => header.toLowerCase() === claim.header.toLowerCase())
    return [{ field: claim.field, candidates, why: same ? 'sameHeader' : 'similarHeaders' }]
  }
  if (claim.score >= sureScore) return []
  const reason =
    claim.headerScore === 0
      ? 'contentsOnly'
      : claim.headerScore >= sureScore
        ? 'contentsDiffer'
        : 'unusualHeader'
  return [{ field: claim.field, candidates, why: reason }]
}
