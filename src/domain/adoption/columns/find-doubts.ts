/** What a person must decide about columns that were taken. */
import { type Cell, formatCell, trimSpaces } from '../../../core/cell.js'
import { splitNames } from '../../../core/rule.js'
import { ellipsize } from '../../../core/text-length.js'
import type { Table } from '../../../core/table.js'
import { isEmptyEntry } from '../rows/day-meaning.js'
import { findLateField, findOwnerField, isDecisiveField } from '../decisive-fields.js'
import type { Doubt, DoubtReason } from '../doubt.js'
import { weights } from '../weights.js'
import { type ColumnMatch, type SourceColumn, type TakenColumns } from './column-match.js'
import type { ColumnProfile } from './column-profile.js'
import { isOtherPerson, isDueDay, isPlannedDay } from './header-meaning.js'
import { hasTwoScales, holdsPeople, shareOfDays } from './score-contents.js'

/** As many cells as show what a column holds. */
const maxSamples = 3
const maxSampleLength = 40

/**
 * The doubts about the fields that decide who is mailed or what is late: a column that is not sure, and columns that could
 * be meant as well.
 */
export function findDoubts(table: Table, claims: readonly ColumnMatch[], taken: TakenColumns): Doubt[] {
  return taken.matches().flatMap((match) => {
    if (!isDecisiveField(table, match.field)) return []
    const rivals = findRivals(match, claims, taken, table)
    const why = isDayOrState(table, match, claims) ? 'unusualHeader' : findReason(table, match, rivals)
    if (why === undefined) return []
    const sources = [...new Set([match, ...rivals].map(({ source }) => source))]
    return [
      {
        field: match.field,
        candidates: sources.map(({ column }) => column),
        why,
        headers: sources.map(({ header }) => header),
        samples: listSamples(match.source.cells(), why),
      },
    ]
  })
}

/** Whether nothing shows if a blank column, as “Closed”, is for the day on which something is done or for its state. */
const isDayOrState = (
  { doneDates = [] }: Table,
  { field, source }: ColumnMatch,
  claims: readonly ColumnMatch[],
): boolean =>
  field === 'status' &&
  source.profile().filled === 0 &&
  claims.some((other) => other.source === source && doneDates.includes(other.field))

/**
 * Of two columns that both say by when, or that both name who has the work and hold people, a person must say which one
 * counts: words that only differ in strength do not decide that.
 */
const competingShare = (
  { field, source, headerScore }: ColumnMatch,
  other: SourceColumn,
  { late, owner }: { readonly late: string | undefined; readonly owner: string | undefined },
): number => {
  const areDays =
    field === late && isDueDay(source.header) && isDueDay(other.header) && shareOfDays(other.profile()) >= 0.5
  const arePeople = field === owner && mayHoldPeople(source) && mayHoldPeople(other)
  // Who wrote a row is nobody who has it, where another header says clearly who has.
  const isClear = headerScore >= weights.columns.sure && !isOtherPerson(source.header)
  if (field === owner && isClear && isOtherPerson(other.header)) return Infinity
  return areDays
    ? weights.columns.competingDue
    : arePeople
      ? headerScore > 0 && headerScore <= weights.columns.tradeWord && !isOtherPerson(other.header)
        ? weights.columns.competingTrade
        : weights.columns.competingOwner
      : weights.columns.competing
}

/** Whether a column under a word for people holds what names of people look like. */
const mayHoldPeople = ({ profile }: SourceColumn): boolean => {
  const { names, emails, groups } = profile()
  return holdsPeople(profile()) || names + emails - groups >= weights.people.atNames
}

/** Columns that could be the field about as well, and that are no other field more clearly. */
const findRivals = (
  match: ColumnMatch,
  claims: readonly ColumnMatch[],
  taken: TakenColumns,
  table: Table,
): ColumnMatch[] => {
  const fields = { late: findLateField(table), owner: findOwnerField(table) }
  return claims.filter(({ field, source, score, headerScore }) => {
    const other = taken.ofColumn(source.column)
    // What is forecast is another field only where no plan is in doubt.
    const isOther =
      other !== undefined &&
      other.field !== 'forecast' &&
      (other.score > score ||
        ((table.doneDates ?? []).includes(other.field) &&
          (other.headerScore >= headerScore || isDoneBeside(other.source, match.source))))
    return (
      field === match.field &&
      source !== match.source &&
      !(field === 'status' && isSameThroughout(source) && !isSameThroughout(match.source)) &&
      score >= match.score * competingShare(match, source, fields) &&
      !isOther
    )
  })
}

/** Whether every row has the same there: it says nothing of how far each of them is. */
const isSameThroughout = ({ profile }: SourceColumn): boolean => {
  const { filled, distinct } = profile()
  return filled > 1 && distinct === 1
}

/** Whether a date that any row that is done has is beside one that surely says by when, and that about every row has. */
const isDoneBeside = (done: SourceColumn, due: SourceColumn): boolean =>
  isPlannedDay(due.header) &&
  !isPlannedDay(done.header) &&
  done.profile().filled < due.profile().filled * weights.columns.atFinerFilled

function findReason(
  table: Table,
  { field, source, headerScore, score }: ColumnMatch,
  rivals: readonly ColumnMatch[],
): DoubtReason | undefined {
  const { sure } = weights.columns
  if (rivals.length > 0) {
    if (headerScore === 0 && field === findOwnerField(table)) return 'namesOfPeople'
    const header = source.header.toLowerCase()
    return rivals.some((rival) => rival.source.header.toLowerCase() === header)
      ? 'sameHeader'
      : 'similarHeaders'
  }
  if (score >= sure) return undefined
  const profile = source.profile()
  // What a sign means is asked where a row depends on it.
  if (field === 'status' && headerScore >= sure && holdsSigns(profile)) return undefined
  if (field === findOwnerField(table) && headerScore < sure && holdsPeople(profile)) return 'namesOfPeople'
  if (field === 'percentComplete' && hasTwoScales(profile)) return 'twoScales'
  if (field === table.title && headerScore === 0 && score === weights.columns.strangeTitle)
    return 'finerTitle'
  return headerScore === 0 ? 'contentsOnly' : headerScore >= sure ? 'contentsDiffer' : 'unusualHeader'
}

/** Whether every cell is a sign such as `●`: no letter, number or day, which could be something else than a state. */
const holdsSigns = ({ filled, texts, numbers, shares, days, emails }: ColumnProfile): boolean =>
  filled > 0 && texts + numbers + shares + days + emails === 0

/** A few different cells of a column; of names of people, the names. */
function listSamples(cells: readonly (Cell | undefined)[], why: DoubtReason): string[] {
  const texts = cells.flatMap((cell) => {
    if (cell === undefined || isEmptyEntry(cell)) return []
    const text = trimSpaces(formatCell(cell).replace(/\s+/g, ' '))
    return why === 'namesOfPeople' ? splitNames(text) : [text]
  })
  return [...new Set(texts)].slice(0, maxSamples).map((text) => ellipsize(text, maxSampleLength))
}
