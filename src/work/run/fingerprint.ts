/**
 * Formulas that tell whether anything changed in the tables since the last run that read them, without reading them:
 * one cell for each column that a flag or an email is made from.
 *
 * What they cannot see: a letter changed within a text while its length and its first, middle and last letter stay; of
 * longer notes anything but their length; a format; a column of the team's own. Who types these is noted by `onEdit`. The hours in which emails are due read everything anyway, and the first run of
 * each day too.
 */
import type { Cell } from '../../core/cell.js'
import type { ColumnKind } from '../../core/column.js'
import type { Day } from '../../core/day.js'
import { columnLetters, quotedSheet } from '../../core/formula.js'
import { gridSize, type Size } from '../../core/sheet/size.js'
import type { OpenTable } from '../tables.js'

/** Kinds whose cells are numbers: there the few texts that people type are known by their length. */
const numeric: readonly ColumnKind[] = ['day', 'number', 'percent', 'money']

/**
 * The weights of cells: sines of distinct whole numbers have no sum with rational factors that is 0 (Lindemann and
 * Weierstrass), so that no two edits make up for one another.
 */
const byLine = (cells: string): string => `SIN(ROW(${cells}))`
const byCell = (cells: string): string => `SIN(ROW(${cells})+COLUMN(${cells})*1009)`

/** A sum over cells; a cell in error would spoil it, so that then each is asked. */
const weighed = (what: string, weights: string): string =>
  `IFERROR(SUMPRODUCT(${what},${weights}),SUMPRODUCT(IFERROR(${what},-1),${weights}))`

const numbersIn = (cells: string): string =>
  `${weighed(cells, byLine(cells))}+0.3719*${weighed(`LEN(${cells})`, byLine(cells))}`

/** Texts of which only emails quote more than that they are there. */
const proseIn = (cells: string): string => weighed(`LEN(${cells})`, byLine(cells))

const textsIn = (cells: string, weights = byLine(cells)): string => {
  const first = `UNICODE(${cells}&" ")*0.1373`
  const last = `UNICODE(RIGHT(" "&${cells}))*0.0731`
  const middle = `UNICODE(MID(${cells}&" ",INT(LEN(${cells})/2)+1,1))*0.0417`
  return weighed(`LEN(${cells})+${first}+${last}+${middle}`, weights)
}

/**
 * The formulas of a table before those of its columns: the cells filled, those and the formulas that give no text, the
 * titles, the sheet's lines, those looked at, the header.
 */
export const heads = 6

/** Lines are looked at up to a round number above the last, so that a table which grows keeps its formulas for a while. */
function linesLookedAt(lines: number, most: number): number {
  const step = Math.max(50, 2 ** Math.floor(Math.log2(Math.max(1, lines))) / 8)
  return Math.max(1, Math.min(Math.ceil((lines + 1) / step) * step, Math.max(most, lines)))
}

/** The formulas that tell of one table. */
function formulasOf({ table, grid, reading }: OpenTable, sheetName: string, most: number): string[] {
  const sheet = quotedSheet(sheetName)
  const { headerLine, columns } = reading.location
  const width = Math.max(1, ...grid.slice(0, 1).map((line) => line.length))
  const whole = `${sheet}!$A:$${columnLetters(width)}`
  const last = linesLookedAt(grid.length, most)
  const title = columnLetters(columns.get(table.title) ?? 1)
  const top = `${sheet}!$1:$${Math.max(1, headerLine)}`
  const cells = (at: number): string => `${sheet}!$${columnLetters(at)}$1:$${columnLetters(at)}$${last}`
  return [
    `ROWS(${whole})*COLUMNS(${whole})-COUNTBLANK(${whole})`,
    `COUNTA(${whole})`,
    `COUNTA(${sheet}!$${title}:$${title})`,
    `ROWS(${whole})`,
    `ROWS(${cells(1)})`,
    textsIn(top, byCell(top)),
    ...[...columns].map(([key, at]) => formulaFor(table.columns[key]!.kind)(cells(at))),
  ].map((formula) => `=${formula}`)
}

const formulaFor = (kind: ColumnKind): ((cells: string) => string) =>
  numeric.includes(kind) ? numbersIn : kind === 'longText' || kind === 'link' ? proseIn : textsIn

/** The day as one number, as the first formula says it: one that was not worked out since tells nothing of the others. */
export const dayNumber = (day: Day): number => Number(day.replace(/-/g, ''))
const today = '=YEAR(TODAY())*10000+MONTH(TODAY())*100+DAY(TODAY())'

/** Where a table's formulas begin among the others, and how large it was when they were written. */
export interface Part {
  readonly at: number
  readonly size: Size
}

/** All formulas, one below the other, with the part of each table. */
export interface Fingerprint {
  readonly formulas: readonly string[]
  readonly parts: Readonly<Record<string, Part>>
}

/**
 * The formulas over tables as they were read.
 *
 * @param nameOf the sheet of a table
 * @param before what the formulas said when the run began, by table; absent where there were none
 */
export function fingerprintOf(
  tables: ReadonlyMap<string, OpenTable>,
  nameOf: (key: string) => string,
  before: ReadonlyMap<string, Told>,
): Fingerprint {
  const formulas = [today]
  const parts: Record<string, Part> = {}
  for (const [key, open] of tables) {
    parts[key] = { at: formulas.length, size: gridSize(open.grid, open.reading.location.headerLine) }
    formulas.push(...formulasOf(open, nameOf(key), before.get(key)?.room ?? 0))
  }
  return { formulas, parts }
}

/** What the formulas of a table say. */
export interface Told {
  readonly filled: number
  /** The same, and formulas that give no text. */
  readonly counted: number
  /** Cells filled in the column of titles. */
  readonly titles: number
  /** Lines the sheet has. */
  readonly room: number
  /** Lines that are looked at. */
  readonly covered: number
}

/** What the formulas say of a table; null where they are broken. */
export function toldOf(values: readonly Cell[], { at }: Part): Told | null {
  const found = values.slice(at, at + heads)
  if (!found.every((value) => typeof value === 'number')) return null
  const [filled, counted, titles, room, covered] = found as [number, number, number, number, number]
  return { filled, counted, titles, room, covered }
}

/** Lines read beyond those that titles tell of, for gaps and rows without one. */
const spare = 20

/**
 * How much to read of a table: each cell filled since may stand in a line of its own, yet hardly further down than there
 * are titles. What is read tells whether it was all.
 */
export const sizeNow = ({ size }: Part, { filled, counted, titles, room }: Told): Size => ({
  ...size,
  filled,
  isPlain: counted === filled,
  lines: Math.min(
    room,
    size.lines + Math.min(Math.max(0, filled - size.filled), Math.max(0, titles - size.lines) + spare),
  ),
})
