/** Fields that no header names, found by what the columns hold. */
import type { Cell } from '../../../core/cell.js'
import type { Table, Tracker } from '../../../core/table.js'
import { findLateField, isDecisiveField } from '../decisive-fields.js'
import { interpretDay } from '../rows/day-meaning.js'
import { weights } from '../weights.js'
import { type ColumnMatch, matchOfContents, type SourceColumn, type TakenColumns } from './column-match.js'
import { shareOfDays } from './score-contents.js'
import { isDueDay, isLegend, isOtherPerson, isPastDay, isPlainDay, saysInForce } from './header-meaning.js'
import type { HeaderReader } from './header-reader.js'

/** As many different statuses as a legend lists. */
const maxLegend = 8

/** Whether a column behind a blank one lists statuses, each once: a legend beside the table. */
export function isLegendAt(columns: readonly SourceColumn[], at: number): boolean {
  const before = columns[at - 1]
  if (!before || before.header !== '' || before.profile().filled > 0) return false
  const { filled, distinct, statuses, ticks, names } = columns[at]!.profile()
  return (
    filled > 1 &&
    filled <= maxLegend &&
    distinct === filled &&
    statuses + ticks >= 0.6 &&
    names + ticks > 0 &&
    columns.slice(0, at).some(({ profile }) => profile().filled > filled || profile().statuses > 0)
  )
}

const tickHeader = /^[✓✔☑✅√]️?$/u

/** Whether a column is one of checkboxes. */
const holdsCheckboxes = ({ cells }: SourceColumn): boolean => {
  const filled = cells().filter((cell) => cell !== undefined && cell !== null && cell !== '')
  return filled.length >= 2 && filled.every((cell) => typeof cell === 'boolean')
}

/** Whether every cell only says yes or no. */
const holdsYesOrNo = ({ cells }: SourceColumn): boolean =>
  cells().every((cell) => /^(yes|no|y|n|true|false|是|否|)$/i.test(String(cell ?? '').trim()))

/**
 * A column that holds only statuses or checkboxes under any header, also one that names a field of less weight, or ticks
 * under no word.
 */
export function matchStatusByContents(
  table: Table,
  columns: readonly SourceColumn[],
  taken: TakenColumns,
  reader: HeaderReader,
): ColumnMatch | undefined {
  if (!('status' in table.columns)) return undefined
  const mayBeStatus = ({ header }: SourceColumn): boolean =>
    (reader.fields(table, header).get('status') ?? 0) >= weights.columns.byContents
  const isTick = (source: SourceColumn): boolean => {
    const { filled, ticks } = source.profile()
    return filled >= 1 && ticks >= 0.9 && (!/\p{L}{2}/u.test(source.header) || holdsCheckboxes(source))
  }
  // Marks in many columns are drawn, as the bars of a plan are; beside a share done a tick says something else.
  const hasBars = columns.filter(isTick).length > 2
  const isStated = taken.ofField('percentComplete') !== undefined
  const found = columns.find((source) => {
    const other = taken.ofColumn(source.column)
    if ((other && isDecisiveField(table, other.field)) || isLegend(source.header)) return false
    const saysOther = isStated || saysInForce(source.header)
    if (saysOther && /\p{L}{2}/u.test(source.header) && holdsYesOrNo(source)) return false
    const { filled, lines, statuses, texts } = source.profile()
    const least = mayBeStatus(source) ? 0.5 : 0.8
    return (
      (filled >= 3 && filled >= lines * 0.5 && statuses >= least && texts >= 0.8) ||
      (!hasBars && isTick(source))
    )
  })
  if (!found) return undefined
  // A tick as the header says what ticks below it mean.
  const isNamed = tickHeader.test(found.header) && isTick(found)
  return matchOfContents('status', found, isNamed ? weights.columns.sure : undefined)
}

/** The first column of shares of one under an unknown header, where nothing else says how far a row is. */
export function matchPercentByContents(
  table: Table,
  columns: readonly SourceColumn[],
  taken: TakenColumns,
  reader: HeaderReader,
): ColumnMatch | undefined {
  const isNeeded = 'percentComplete' in table.columns && !taken.ofField('status')
  if (!isNeeded || taken.ofField('percentComplete')) return undefined
  const found = columns.find(({ column, header, profile }) => {
    const { filled, lines, shares, distinct } = profile()
    const isUnknown = header !== '' && !taken.ofColumn(column) && !reader.isKnown(header)
    return isUnknown && filled >= 3 && filled >= lines * 0.5 && shares === 1 && distinct > 1
  })
  return found && matchOfContents('percentComplete', found)
}

/** The first column of texts that differ from row to row, where no header names the rows. */
export function matchTitleByContents(
  table: Tracker,
  columns: readonly SourceColumn[],
  taken: TakenColumns,
): ColumnMatch | undefined {
  const isTitle = ({ column, profile }: SourceColumn): boolean => {
    const { filled, texts, distinct } = profile()
    return !taken.ofColumn(column) && filled >= 2 && texts >= 0.7 && distinct >= filled * 0.7
  }
  // The names of rows stand before all else, often under no header.
  const first = columns.findIndex(({ column }) => taken.ofColumn(column))
  const isBare = ({ profile }: SourceColumn): boolean => profile().filled >= profile().lines * 0.9
  const found =
    columns.find((source) => source.header !== '' && isTitle(source)) ??
    columns.slice(0, Math.max(0, first)).find((source) => isTitle(source) && isBare(source))
  const { byContents, otherByContents } = weights.columns
  return found && matchOfContents(table.title, found, table.hasPlainTitles ? byContents : otherByContents)
}

/** Columns of names of people under a header that does not say that they did something else. */
export function matchOwnersByContents(
  table: Table,
  columns: readonly SourceColumn[],
  taken: TakenColumns,
): ColumnMatch[] {
  const owner = 'owner' in table.columns ? 'owner' : taken.ofField('contact') ? 'accountManager' : ''
  if (!(owner in table.columns)) return []
  return columns
    .filter(({ column, header, profile }) => {
      if (taken.ofColumn(column) || isOtherPerson(header)) return false
      const { filled, lines, people } = profile()
      return filled >= 2 && filled >= lines * 0.5 && people >= weights.people.atByContents
    })
    .map((source) => matchOfContents(owner, source, weights.people.byContents))
}

/** Columns of dates under a header that does not say what happened on them. */
export function matchDaysByContents(
  table: Table,
  columns: readonly SourceColumn[],
  taken: TakenColumns,
  reader: HeaderReader,
): ColumnMatch[] {
  const late = findLateField(table)
  if (late !== 'due' && late !== 'delivery') return []
  // A date before the name of the row is that of its record.
  const title = taken.ofField(table.title)?.source.column ?? 0
  const start = taken.ofField('start')?.source
  return columns
    .filter((source) => {
      const { column, header, profile } = source
      if (taken.ofColumn(column) || header === '' || isPastDay(header)) return false
      const isOther = [...reader.fields(table, header)].some(
        ([field, score]) => field !== late && score >= weights.columns.byContents && !taken.ofField(field),
      )
      if (isOther && !isPlainDay(header)) return false
      const { filled, lines } = profile()
      const days = isPlainDay(header) ? shareOfDays(profile()) : profile().days
      return filled >= 2 && filled >= lines * 0.35 && days >= 0.9 && (column > title || !isPlainDay(header))
    })
    .map((source) => matchOfContents(late, source, scoreEnd(source, start)))
}

/**
 * Columns of dates under headers that say by when, as that of the late date does, though the tracker has other words for
 * its own: one of them may be meant as well.
 */
export function matchOtherDueDays(
  table: Table,
  columns: readonly SourceColumn[],
  taken: TakenColumns,
): ColumnMatch[] {
  const late = findLateField(table)
  const found = late === undefined ? undefined : taken.ofField(late)
  if (!found || !isDueDay(found.source.header)) return []
  return columns
    .filter(({ column, header, profile }) => {
      const { filled, lines } = profile()
      const isDated = filled >= lines * 0.35 && shareOfDays(profile()) >= 0.5
      return !taken.ofColumn(column) && isDueDay(header) && isDated
    })
    .map((source) => matchOfContents(found.field, source, weights.columns.sure))
}

/** How likely a column of dates is that of the end, by its place beside the start and by its header. */
function scoreEnd(source: SourceColumn, start: SourceColumn | undefined): number {
  if (start && start.column === source.column - 1 && neverBefore(source, start))
    return weights.columns.pairedEnd
  return isPlainDay(source.header) ? weights.columns.plainDays : weights.columns.daysByContents
}

/** Whether no line's date in the one column is before that in the other. */
function neverBefore(source: SourceColumn, start: SourceColumn): boolean {
  const starts = start.cells()
  const pairs = source.cells().flatMap((cell, index) => {
    const [end, begin] = [dayOf(cell), dayOf(starts[index])]
    return end === null || begin === null ? [] : [end >= begin]
  })
  return pairs.length >= 2 && pairs.every(Boolean)
}

const dayOf = (cell: Cell | undefined): string | null => {
  const meaning = interpretDay(cell, null)
  return meaning.is === 'day' ? meaning.day : null
}
