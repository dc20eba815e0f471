/** How well a tracker goes with a sheet. */
import { acceptedSheetNames, type Tracker } from '../../core/table.js'
import type { SheetInterpretation } from './sheet-interpretation.js'
import { trackerOf } from '../../trackers/index.js'
import { adoptableTrackers, comparableHeader } from './columns/dictionary.js'
import { hasSeveralRows } from './columns/refine-title.js'
import type { HeaderReader } from './columns/header-reader.js'
import { findSalesColumn, isPlainDay } from './columns/header-meaning.js'
import { findLateField, findOwnerField, isDecisiveField } from './decisive-fields.js'
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
  reader: HeaderReader,
): number {
  let weight = (table.priorWeight ?? 0) + weighTitle(table, columns, sources, reader)
  const headerOf = (column: number): string => sources.find((each) => each.column === column)?.header ?? ''
  for (const field of Object.keys(columns)) {
    const certainty = Math.min(1, confidence[field]!)
    // What only contents suggest is a question, not a sign of the tracker.
    if (certainty < weights.verdict.minFollowed) continue
    weight +=
      worthOf(table, field, headerOf(columns[field]!)) *
      (field === table.title ? certainty * certainty : certainty)
  }
  const names = acceptedSheetNames(table)
    .map(comparableHeader)
    .filter((word) => word.length > 1)
  if (names.some((word) => (/[a-z]/.test(word) ? ` ${title} `.includes(` ${word} `) : title.includes(word))))
    weight += weights.tracker.sheetName
  weight += weighKinds(table, sources)
  const sold = findSalesColumn(sources.map(({ header }) => header))
  if (sold >= 0 && columns[table.title] !== sources[sold]!.column) weight += weights.tracker.notSold
  return weight
}

/** What a column that says the kind of each row adds: most rows are called as those of the tracker. */
function weighKinds({ kindWords }: Tracker, sources: SheetInterpretation['columns']): number {
  if (kindWords === undefined) return 0
  const kinds = kindWords.split('|')
  const isKind = ({ header }: SheetInterpretation['columns'][number]): boolean =>
    /\b(type|kind|tracker)\b|类型|类别/.test(comparableHeader(header))
  const isNamed = sources.filter(isKind).some(({ cells }) => {
    const words = cells().filter((cell): cell is string => typeof cell === 'string' && cell.trim() !== '')
    const named = words.filter((word) => kinds.includes(word.trim().toLowerCase()))
    return named.length > 1 && named.length >= words.length * weights.tracker.atKinds
  })
  return isNamed ? weights.tracker.kindNamed : 0
}

/**
 * What other readings of the same header say against one: that what names its rows only names what they belong to, since
 * another column names them as rows of another tracker.
 */
export function weighNameOfGroup(
  reading: SheetInterpretation,
  others: readonly SheetInterpretation[],
): number {
  const { table, found, columns: sources } = reading
  const title = found.columns[table.title]!
  let lead = 0
  for (const other of others) {
    const { columns, confidence } = other.found
    const isReference = Object.entries(other.table.columns).some(
      ([field, { kind, refersTo }]) =>
        kind === 'reference' && refersTo !== 'people' && columns[field] === title,
    )
    const named = columns[other.table.title]!
    if (other.key === reading.key || !isReference) continue
    // A project that has several rows, each with a name of its own, is what they belong to.
    if (hasSeveralRows(sources[title - 1]!, sources[named - 1]!)) return weights.tracker.groupNamed
    if (confidence[other.table.title]! < weights.verdict.minTitle) continue
    const own = Object.keys(found.columns).find((field) => found.columns[field] === named)
    const score = own === undefined ? 0 : found.confidence[own]!
    lead = Math.max(lead, Math.min(1, confidence[other.table.title]!) - score)
  }
  return lead * weights.tracker.groupNamed
}

/** What the headers say against a tracker: that its title, or a column it has no use for, surely names other rows. */
function weighTitle(
  table: Tracker,
  columns: Readonly<Record<string, number>>,
  sources: SheetInterpretation['columns'],
  reader: HeaderReader,
): number {
  const { tracker } = weights
  const header = sources.find(({ column }) => column === columns[table.title])?.header ?? ''
  const scoreOf = (other: Tracker, text: string): number => reader.fields(other, text).get(other.title) ?? 0
  const own = scoreOf(table, header)
  let weight = 0
  for (const key of adoptableTrackers) {
    const other = trackerOf(key)
    const lead = scoreOf(other, header) - own
    if (lead > 0) weight = Math.min(weight, lead * tracker.outranked)
  }
  return weight
}

/** Whether few trackers have a column of the field. */
export const isDistinctiveField = (table: Tracker, field: string): boolean =>
  !isDecisiveField(table, field) &&
  field !== 'start' &&
  !commonFields.includes(field) &&
  !countFields.includes(field)

/** What a sure column of the field is worth. */
function worthOf(table: Tracker, field: string, header: string): number {
  const { tracker } = weights
  if (field === table.title) return tracker.title
  if (field === findLateField(table)) return tracker.due
  if (field === findOwnerField(table)) return tracker.owner
  if (field === 'status') return tracker.status
  if (countFields.includes(field)) return tracker.count
  // “Date” is in any list.
  if (table.columns[field]!.kind === 'day' && isPlainDay(header)) return tracker.common
  return commonFields.includes(field) ? tracker.common : tracker.other
}
