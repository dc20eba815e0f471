/**
 * Formulas that show whether anything changed in the tables since the last run that read them, without
 * reading them: one cell for each column that a flag or an email is made from.
 *
 * What they cannot see: a letter changed within a text while its length and its first, middle and last letter
 * stay; of longer notes anything but their length; a format; a column of the team's own. Edits of these are
 * noted by `onEdit`. The hours in which emails are due read everything anyway, and the first run of each day
 * too.
 */
import type { Cell } from '../../core/cell.js'
import type { ColumnKind } from '../../core/column.js'
import type { Day } from '../../core/day.js'
import { columnLetters, quoteSheetName } from '../../core/formula.js'
import { measureGrid, type TableSize } from '../../core/sheet/table-size.js'
import type { OpenTable } from '../tables.js'

/** Kinds whose cells are numbers: there the few texts that people type are noticed by their length. */
const numericKinds: readonly ColumnKind[] = ['day', 'number', 'percent', 'money']

/**
 * The weights of cells: sines of distinct whole numbers have no sum with rational factors that is 0
 * (Lindemann and Weierstrass), so that no two edits cancel each other.
 */
const lineWeights = (cells: string): string => `SIN(ROW(${cells}))`
const cellWeights = (cells: string): string => `SIN(ROW(${cells})+COLUMN(${cells})*1009)`

/** A sum over cells; one cell with an error would make it an error, so that then each cell is checked. */
const weightedSum = (value: string, weights: string): string =>
  `IFERROR(SUMPRODUCT(${value},${weights}),SUMPRODUCT(IFERROR(${value},-1),${weights}))`

const numberFormula = (cells: string): string =>
  `${weightedSum(cells, lineWeights(cells))}+0.3719*${weightedSum(`LEN(${cells})`, lineWeights(cells))}`

/** Texts whose content only emails quote; elsewhere it only matters whether they are there. */
const lengthFormula = (cells: string): string => weightedSum(`LEN(${cells})`, lineWeights(cells))

const textFormula = (cells: string, weights = lineWeights(cells)): string => {
  const first = `UNICODE(${cells}&" ")*0.1373`
  const last = `UNICODE(RIGHT(" "&${cells}))*0.0731`
  const middle = `UNICODE(MID(${cells}&" ",INT(LEN(${cells})/2)+1,1))*0.0417`
  return weightedSum(`LEN(${cells})+${first}+${last}+${middle}`, weights)
}

/**
 * The formulas of a table before those of its columns: the cells filled, those and the formulas that give no
 * text, the titles, the sheet's lines, the lines that are checked, the header.
 */
export const headFormulaCount = 6

/**
 * Lines are checked up to a round number above the last, so that a growing table has the same formulas for
 * long.
 */
function linesLookedAt(lines: number, most: number): number {
  const step = Math.max(50, 2 ** Math.floor(Math.log2(Math.max(1, lines))) / 8)
  return Math.max(1, Math.min(Math.ceil((lines + 1) / step) * step, Math.max(most, lines)))
}

/** The formulas about one table. */
function formulasOf({ table, grid, reading }: OpenTable, sheetName: string, most: number): string[] {
  const sheet = quoteSheetName(sheetName)
  const { headerLine, columns } = reading.location
  const width = Math.max(1, ...grid.slice(0, 1).map((line) => line.length))
  const columnsRange = `${sheet}!$A:$${columnLetters(width)}`
  const last = linesLookedAt(grid.length, most)
  const title = columnLetters(columns.get(table.title) ?? 1)
  const headerRange = `${sheet}!$1:$${Math.max(1, headerLine)}`
  const cells = (at: number): string => `${sheet}!$${columnLetters(at)}$1:$${columnLetters(at)}$${last}`
  return [
    `ROWS(${columnsRange})*COLUMNS(${columnsRange})-COUNTBLANK(${columnsRange})`,
    `COUNTA(${columnsRange})`,
    `COUNTA(${sheet}!$${title}:$${title})`,
    `ROWS(${columnsRange})`,
    `ROWS(${cells(1)})`,
    textFormula(headerRange, cellWeights(headerRange)),
    ...[...columns].map(([key, at]) => formulaFor(table.columns[key]!.kind)(cells(at))),
  ].map((formula) => `=${formula}`)
}

const formulaFor = (kind: ColumnKind): ((cells: string) => string) =>
  numericKinds.includes(kind)
    ? numberFormula
    : kind === 'longText' || kind === 'link'
      ? lengthFormula
      : textFormula

/**
 * The day as one number, as the first formula says it: where it was not computed since, the others were not
 * either.
 */
export const dayNumber = (day: Day): number => Number(day.replace(/-/g, ''))
const todayFormula = '=YEAR(TODAY())*10000+MONTH(TODAY())*100+DAY(TODAY())'

/** Where a table's formulas begin among the others, and how large it was when they were written. */
export interface TablePart {
  readonly at: number
  readonly size: TableSize
}

/** All formulas, one below the other, with the part of each table. */
export interface Fingerprint {
  readonly formulas: readonly string[]
  readonly parts: Readonly<Record<string, TablePart>>
}

/**
 * The formulas over tables as they were read.
 *
 * @param before what the formulas said when the run began, by table; absent where there were none
 */
export function fingerprintOf(
  tables: ReadonlyMap<string, OpenTable>,
  before: ReadonlyMap<string, FormulaResults>,
): Fingerprint {
  const formulas = [todayFormula]
  const parts: Record<string, TablePart> = {}
  for (const [key, open] of tables) {
    parts[key] = { at: formulas.length, size: measureGrid(open.grid, open.reading.location.headerLine) }
    formulas.push(...formulasOf(open, open.sheet.name(), before.get(key)?.sheetLines ?? 0))
  }
  return { formulas, parts }
}

/** What the formulas of a table say. */
export interface FormulaResults {
  readonly filledCells: number
  /** The same, and formulas that give no text. */
  readonly counted: number
  /** Cells filled in the column of titles. */
  readonly titles: number
  /** Lines the sheet has. */
  readonly sheetLines: number
  /** Lines that are checked. */
  readonly coveredLines: number
}

/** What the formulas say of a table; null where they are broken. */
export function readFormulaResults(values: readonly Cell[], { at }: TablePart): FormulaResults | null {
  const found = values.slice(at, at + headFormulaCount)
  if (!found.every((value) => typeof value === 'number')) return null
  const [filledCells, counted, titles, sheetLines, coveredLines] = found as [
    number,
    number,
    number,
    number,
    number,
  ]
  return { filledCells, counted, titles, sheetLines, coveredLines }
}

/** Lines that are read beyond the number of titles, for gaps and for rows without one. */
const spare = 20

/**
 * How much to read of a table: each cell filled since may be in a line of its own, but almost never further
 * down than there are titles. The cells that are read show whether that was everything.
 */
export const currentSize = (
  { size }: TablePart,
  { filledCells, counted, titles, sheetLines }: FormulaResults,
): TableSize => ({
  ...size,
  filled: filledCells,
  isPlain: counted === filledCells,
  lines: Math.min(
    sheetLines,
    size.lines + Math.min(Math.max(0, filledCells - size.filled), Math.max(0, titles - size.lines) + spare),
  ),
})
