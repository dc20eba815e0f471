/** A table of any source, with a header for every cell that is imported, and a notice for every one that is not. */
import { type Cell, formatCell, type Grid, isBlank } from '../../src/core/cell.js'
import { columnLetters } from '../../src/core/formula.js'
import type { ImportWords } from '../text/import/index.js'
import { completeHeaders } from './extra-cells.js'
import { createNotice, type ImportNotice } from './notices.js'

/** Where the parts of a table are, counted from 1. */
export interface TablePlaces {
  readonly grid: Grid
  readonly headerRow: number
  /** The first row below the header, over one line or two. */
  readonly firstRow: number
  /** The columns that are fields. */
  readonly columns: readonly number[]
}

/** Headers of days and numbers: those of a calendar beside the rows, which no note could explain. */
const isCalendarHeader = (cell: Cell): boolean =>
  !isBlank(cell) && (typeof cell !== 'string' || /^[\d\s./:-]+$/.test(cell))

const isFilled = (cell: Cell | undefined): boolean => !isBlank(cell)

/** The lines of a header: its own, the parts below it, and the groups above it, the nearest first. */
const listHeaderLines = ({ headerRow, firstRow }: TablePlaces): readonly number[] => [
  headerRow,
  ...Array.from({ length: firstRow - 1 - headerRow }, (_, at) => headerRow + 1 + at),
  headerRow - 1,
]

/** The header of every column, from the line of the header or, where that is blank, the line below or above it. */
function readHeaders(places: TablePlaces): Cell[] {
  const lines = listHeaderLines(places).map((line) => places.grid[line - 1] ?? [])
  const width = Math.max(...lines.map((line) => line.length))
  return Array.from({ length: width }, (_, at) => lines.find((line) => isFilled(line[at]))?.[at] ?? null)
}

/** Whether the line above a header names groups of its columns, and not the table alone. */
const isGroupLine = ({ grid, headerRow }: TablePlaces): boolean =>
  (grid[headerRow - 2] ?? []).filter(isFilled).length > 1

/** Lines with contents that are not imported and not part of the header. */
function describeLeftOut(places: TablePlaces, imported: ReadonlySet<number>): readonly ImportNotice[] {
  const { grid, headerRow } = places
  const header = new Set(listHeaderLines(places).filter((line) => line >= headerRow || isGroupLine(places)))
  const lines = grid.flatMap((line, index) =>
    !imported.has(index + 1) && !header.has(index + 1) && line.some(isFilled) ? [index + 1] : [],
  )
  const first = grid[(lines[0] ?? 0) - 1]?.find(isFilled)
  return createNotice('rowsLeftOut', lines, formatCell(first ?? null))
}

/**
 * The same table with a header for every filled cell of the imported lines.
 *
 * @param imported the lines of the rows
 */
export function completeTable(
  places: TablePlaces,
  imported: readonly number[],
  words: ImportWords,
): { readonly grid: Grid; readonly notices: readonly ImportNotice[] } {
  const { grid, headerRow, columns } = places
  const headers = readHeaders(places)
  const rows = imported.map((line) => ({ cells: grid[line - 1] ?? [], row: line }))
  const complete = completeHeaders({ headers, rows, knownColumns: columns }, words)
  const byLine = new Map(imported.map((line, index) => [line, complete.rows[index]!] as const))
  const calendar = headers.flatMap((header, at) =>
    isCalendarHeader(header) && !columns.includes(at + 1) && rows.some(({ cells }) => isFilled(cells[at]))
      ? [columnLetters(at + 1)]
      : [],
  )
  const headerLine = complete.headers.map((header, at) => {
    const own = grid[headerRow - 1]?.[at] ?? null
    return isBlank(own) ? header : own
  })
  return {
    grid: grid.map((line, index) => (index + 1 === headerRow ? headerLine : (byLine.get(index + 1) ?? line))),
    notices: [
      ...describeLeftOut(places, new Set(imported)),
      ...complete.notices,
      ...(calendar.length > 0
        ? [{ code: 'columnsLeftOut' as const, rows: [], found: calendar.join(', ') }]
        : []),
    ],
  }
}
