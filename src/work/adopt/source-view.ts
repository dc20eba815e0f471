/** A strange sheet as its window shows it: its columns and its first lines, as texts. */
import { formatCell, isBlank } from '../../core/cell.js'
import { columnLetters } from '../../core/formula.js'
import { ellipsize } from '../../core/text-length.js'
import type { SheetAdoption } from '../../domain/adoption/types.js'
import type { SheetAnswer } from '../../domain/adoption/sheet-answer.js'
import { columnNumber } from './column-number.js'
import { headerAt, type SourceSheet } from './source-sheet.js'

/** A column with a header or a value: its letters, its header, and its first value. */
export interface SourceColumnView {
  readonly column: string
  readonly header: string
  readonly sample: string
}

/** A line below the header: the text of each column of the view. */
export interface SourceLineView {
  readonly line: number
  readonly cells: readonly string[]
  /** Why the line is no row of work; blank where it is one. */
  readonly leftOut: string
}

/** Most columns that a person is asked about; a sheet with a calendar has more. */
const maxColumns = 40
const maxLines = 8
const maxTextLength = 40

/** The first columns that have something above or below the header. */
export function describeColumns(
  { grid }: Pick<SourceSheet, 'grid'>,
  { headerRow, firstRow }: Pick<SheetAdoption, 'headerRow' | 'firstRow'>,
): SourceColumnView[] {
  const width = Math.min(
    maxColumns,
    grid.reduce((widest, line) => Math.max(widest, line.length), 0),
  )
  return Array.from({ length: width }, (_, at) => {
    const sampleLine = grid.slice(firstRow - 1).find((line) => !isBlank(line[at]))
    return {
      column: columnLetters(at + 1),
      header: headerAt(grid, headerRow, at + 1),
      sample: sampleLine ? ellipsize(formatCell(sampleLine[at] ?? null), maxTextLength) : '',
    }
  }).filter(({ header, sample }) => header !== '' || sample !== '')
}

/** The first lines below the header that are not blank. */
export function describeFirstLines(
  { grid }: Pick<SourceSheet, 'grid'>,
  { headerRow, lines }: Pick<SheetAnswer, 'headerRow' | 'lines'>,
  columns: readonly SourceColumnView[],
): SourceLineView[] {
  if (headerRow === 0) return []
  // A second line of the header is no line of its own; a heading before the first row is.
  const header = lines.find(({ from, to }) => from <= headerRow && headerRow <= to)
  const afterHeader = (header && !header.taken ? header.to : headerRow) + 1
  const reasonFor = (line: number): string =>
    lines.find(({ from, to, taken }) => !taken && from <= line && line <= to)?.says ?? ''
  const places = columns.map(({ column }) => columnNumber(column) - 1)
  return grid
    .map((cells, at) => ({ cells, line: at + 1 }))
    .filter(({ cells, line }) => line >= afterHeader && cells.some((cell) => !isBlank(cell)))
    .slice(0, maxLines)
    .map(({ cells, line }) => ({
      line,
      cells: places.map((at) => ellipsize(formatCell(cells[at] ?? null), maxTextLength)),
      leftOut: reasonFor(line),
    }))
}
