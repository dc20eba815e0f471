/** How a person corrected the reading of a sheet, for the next sheet with the same headers. */
import type { Grid } from '../../core/cell.js'
import { createFingerprint } from '../../core/fingerprint.js'
import { type TrackerKey, trackerOf } from '../../trackers/index.js'
import { findHeaderCandidates } from './columns/header-candidates.js'
import { headerTextsOf } from './columns/named-fields.js'
import type { HeaderReader } from './columns/header-reader.js'
import { listColumns } from './interpret-sheet.js'
import type { RememberedReading } from './reading-memory.js'
import type { SheetInterpretation } from './sheet-interpretation.js'
import type { SheetCells } from './types.js'

/** How far down a line is compared with what is remembered. */
const searchDepth = 60

/** A line with fewer headers is no header of a table. */
const minHeaders = 2

/** The numbers of the columns with a header, from 1. */
const headedColumns = (texts: readonly string[]): number[] =>
  texts.flatMap((text, index) => (text === '' ? [] : [index + 1]))

const fingerprintOf = (texts: readonly string[]): string =>
  createFingerprint(texts.filter((text) => text !== '').map((text) => text.toLowerCase()))

/** What is to be remembered of a line of headers; null where it cannot be found again. */
export function rememberReading(
  grid: Grid,
  headerRow: number,
  tracker: TrackerKey,
  columns: Readonly<Record<string, number>>,
): RememberedReading | null {
  const texts = headerTextsOf(grid[headerRow - 1])
  const headed = headedColumns(texts)
  if (headed.length < minHeaders) return null
  const fields = Object.entries(columns).flatMap(([field, column]): [string, number][] =>
    headed.includes(column) ? [[field, headed.indexOf(column)]] : [],
  )
  return { headers: fingerprintOf(texts), tracker, fields: Object.fromEntries(fields) }
}

/** The sheet as a person said that such headers are read; undefined where nothing was said of any of its lines. */
export function interpretAsRemembered(
  sheet: SheetCells,
  reader: HeaderReader,
): SheetInterpretation | undefined {
  const { readings } = reader
  if (readings.length === 0) return undefined
  for (const [index, line] of sheet.grid.slice(0, searchDepth).entries()) {
    const texts = headerTextsOf(line)
    const headed = headedColumns(texts)
    if (headed.length < minHeaders) continue
    const fingerprint = fingerprintOf(texts)
    const known = readings.find(({ headers }) => headers === fingerprint)
    if (known) return interpretation(sheet, reader, known, { texts, headed, headerRow: index + 1 })
  }
  return undefined
}

function interpretation(
  sheet: SheetCells,
  reader: HeaderReader,
  { tracker: key, fields }: RememberedReading,
  { texts, headed, headerRow }: { texts: readonly string[]; headed: readonly number[]; headerRow: number },
): SheetInterpretation {
  const table = trackerOf(key)
  const head = findHeaderCandidates(sheet.grid, reader).find(
    (each) => each.headerRow === headerRow && each.span === undefined,
  ) ?? { headerRow, firstRow: headerRow + 1, headers: texts }
  const known = Object.entries(fields).filter(([field]) => field in table.columns)
  return {
    key,
    table,
    head,
    columns: listColumns(sheet.grid, head, reader),
    found: {
      columns: Object.fromEntries(known.map(([field, place]) => [field, headed[place]!])),
      confidence: Object.fromEntries(known.map(([field]) => [field, 1])),
      unsure: [],
    },
    weight: 1,
    part: sheet,
    hasLines: true,
    isConfirmed: true,
  }
}
