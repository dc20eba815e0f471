import { readStored, stored, writeStored } from '../../core/stored.js'
import { ellipsize } from '../../core/text-length.js'
import type { RememberedReading } from '../../domain/adoption/reading-memory.js'
import { rememberReading } from '../../domain/adoption/remembered-reading.js'
import type { SheetAdoption } from '../../domain/adoption/types.js'
import type { Store } from '../../ports.js'
import { headerAt, type SourceSheet } from './source-sheet.js'
import type { TrackerKey } from '../../trackers/index.js'

/** So many corrected readings are remembered; the oldest are forgotten first. */
const maxReadings = 40
const maxHeaderLength = 40
const maxLineLength = 1_500

/** How a person reads a sheet, and how it was recognised. */
export interface ChosenReading {
  readonly key: TrackerKey
  readonly headerRow: number
  readonly columns: Readonly<Record<string, number>>
}

/** What a person corrected in a reading. */
export interface Correction {
  readonly reading: RememberedReading
  /** The same in one line of header words, which can be sent to the maintainers; nothing of the contents. */
  readonly line: string
}

/** What was corrected in a sheet of one table; null where nothing was, or where it cannot be found again. */
export function findCorrection(
  { grid }: Pick<SourceSheet, 'grid'>,
  tables: readonly SheetAdoption[],
  recognised: SheetAdoption,
  chosen: ChosenReading,
): Correction | null {
  const { key, headerRow, columns } = chosen
  const isSameTable = recognised.tracker === key && recognised.headerRow === headerRow
  const fields = [...new Set([...Object.keys(columns), ...Object.keys(recognised.columns)])]
  const changed = fields.filter((field) => columns[field] !== recognised.columns[field])
  const asked = askedColumns(recognised)
  if (tables.length > 1 || (isSameTable && changed.length === 0 && asked.length === 0)) return null
  const reading = rememberReading(grid, headerRow, key, columns)
  return reading && { reading, line: describeLine(grid, recognised, chosen) }
}

/** The fields of which the person was asked which column they are; the days of cells are asked about each time. */
const askedColumns = ({ unsure }: SheetAdoption): string[] =>
  unsure.flatMap(({ field, why }) => (why === 'turnedDays' || why === 'dayAbove' ? [] : [field]))

function describeLine(
  grid: SourceSheet['grid'],
  recognised: SheetAdoption,
  { key, headerRow, columns }: ChosenReading,
): string {
  const listFields = (byField: ChosenReading['columns']): string =>
    Object.entries(byField)
      .map(([field, column]) => `${field}="${ellipsize(headerAt(grid, headerRow, column), maxHeaderLength)}"`)
      .join(' ')
  // By the header that the person chose: what was recognised as one may be a row with contents.
  const otherRow = recognised.headerRow === headerRow ? '' : ` with the header in row ${recognised.headerRow}`
  const before =
    recognised.tracker === null
      ? 'no table'
      : `${recognised.tracker} ${listFields(recognised.columns)}${otherRow}`
  const asked = askedColumns(recognised).join(',')
  return ellipsize(
    `milepost-reading 1: ${key} ${listFields(columns)} | was: ${before}${asked === '' ? '' : ` | asked: ${asked}`}`.replace(
      /\s+/g,
      ' ',
    ),
    maxLineLength,
  )
}

/** How people corrected readings in this workbook. */
export const readReadings = (store: Pick<Store, 'read'>): readonly RememberedReading[] =>
  JSON.parse(readStored(store, stored.readings) ?? '[]') as readonly RememberedReading[]

/** Remembers a correction for the next sheet with the same headers. */
export function storeCorrection(store: Store, { reading }: Correction): void {
  const others = readReadings(store).filter(({ headers }) => headers !== reading.headers)
  writeStored(store, stored.readings, JSON.stringify([...others, reading].slice(-maxReadings)))
}
