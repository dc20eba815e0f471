/** Rows that wait for others: by number, outline number, line or name, as plans of other tools write it. */
import { type Cell, type Grid, formatCell, isBlank } from '../../../core/cell.js'
import { toNameKey } from '../../names.js'
import type { RowLink } from '../types.js'

/** What a cell of predecessors names: rows, and words that name none. */
export interface LinkCell {
  readonly links: readonly RowLink[]
  readonly unknown: readonly string[]
}

/** One reference as it is written: `3FS+2d`, `1.2`, `#7`, `Design`. */
interface Reference {
  readonly typed: string
  readonly name: string
  readonly kind: RowLink['kind']
  readonly lag: number | null
}

/** The rows among which references are looked up. */
export interface LinkedRows {
  readonly grid: Grid
  /** The lines of the rows. */
  readonly items: readonly number[]
  /** The column that names the rows, and that of the references. */
  readonly title: number
  readonly column: number
  readonly headers: readonly string[]
}

const separatorPattern = /[,，、;；\n&]+|\s+(?:and|和)\s+/i
const kindPattern =
  /^(.*?[\d.])\s*(fs|ss|ff|sf)?\s*(?:([+＋\-－−])\s*(\d+(?:\.\d+)?)\s*(个?工作日|[a-z%％天日周个月小时]*))?$/i
const unitPattern = /^(d|days?|ed|edays?|wd|天|日|个?工作日|)$/i
const weekPattern = /^(w|wks?|weeks?|周|个周)$/i

/** A week of a plan has five working days. */
const workdaysPerWeek = 5

function parseReference(typed: string): Reference {
  const text = typed.normalize('NFKC').trim()
  const [, name = text, kind = 'FS', sign = '+', amount = '0', unit = ''] = kindPattern.exec(text) ?? []
  const days = weekPattern.test(unit) ? Number(amount) * workdaysPerWeek : Number(amount)
  const isKnownUnit = unitPattern.test(unit) || weekPattern.test(unit)
  const lag = !isKnownUnit ? null : days === 0 || /[+＋]/.test(sign) ? days : -days
  return {
    typed: text,
    name: name.replace(/^#/, '').trim(),
    kind: kind.toUpperCase() as RowLink['kind'],
    lag,
  }
}

const referencesIn = (cell: Cell): readonly Reference[] =>
  isBlank(cell) || /^[-–—/]+$|^(n\/?a|none|无)$/i.test(formatCell(cell).trim())
    ? []
    : formatCell(cell)
        .split(separatorPattern)
        .filter((part) => part.trim() !== '')
        .map(parseReference)

/** A way to number rows: the line of each number. */
type Numbering = ReadonlyMap<string, number>

/** A number as it is compared: `1.0`, `01` and `1` are one; outline numbers keep their parts. */
const numberKey = (text: string): string =>
  text
    .normalize('NFKC')
    .trim()
    .replace(/\.$/, '')
    .toLowerCase()
    .replace(/^0+(?=\d)/, '')

/** The numbers that a column gives to rows; none where two rows have the same, or most have none. */
function numberingOf(grid: Grid, items: readonly number[], column: number): Numbering {
  const numbers = new Map<string, number>()
  for (const line of items) {
    const cell = grid[line - 1]?.[column - 1] ?? null
    if (isBlank(cell)) continue
    const key = numberKey(formatCell(cell))
    if (!/^[a-z]{0,4}[-#]?\d+([.-]\d+)*$/.test(key) || numbers.has(key)) return new Map()
    numbers.set(key, line)
  }
  return numbers.size * 2 > items.length ? numbers : new Map()
}

/** The ways in which a sheet may number its rows, the most explicit first. */
function listNumberings({ grid, items, title, column, headers }: LinkedRows): readonly Numbering[] {
  const columns = headers.map((_, at) => at + 1).filter((each) => each !== column && each !== title)
  return [
    ...columns.map((each) => numberingOf(grid, items, each)).filter(({ size }) => size > 0),
    new Map(items.map((line, at) => [String(at + 1), line])),
    new Map(items.map((line) => [String(line), line])),
  ]
}

/** How well a numbering goes with the references: each finds a row, an earlier one rather than a later. */
function scoreNumbering(numbering: Numbering, references: readonly (readonly [number, Reference])[]): number {
  let score = 0
  for (const [line, { name }] of references) {
    const found = numbering.get(numberKey(name))
    if (found !== undefined && found !== line) score += found < line ? 2 : 1
  }
  return score
}

/** The lines of rows by their names; null where several have the same. */
function indexNames({ grid, items, title }: LinkedRows): ReadonlyMap<string, number | null> {
  const byName = new Map<string, number | null>()
  for (const line of items) {
    const key = toNameKey(formatCell(grid[line - 1]?.[title - 1] ?? null))
    if (key !== '') byName.set(key, byName.has(key) ? null : line)
  }
  return byName
}

/** What each row waits for. Rows are numbered as most of the references can be understood. */
export function findLinks(rows: LinkedRows): ReadonlyMap<number, LinkCell> {
  const { grid, items, column } = rows
  const cellAt = (line: number, at: number): Cell => grid[line - 1]?.[at - 1] ?? null
  const byName = indexNames(rows)
  const references = items.flatMap((line) => {
    const cell = cellAt(line, column)
    // A name may have a comma in it.
    const whole = byName.has(toNameKey(formatCell(cell))) ? [parseReference(formatCell(cell))] : null
    return (whole ?? referencesIn(cell)).map((each) => [line, each] as const)
  })
  const scored = listNumberings(rows).map((numbering) => ({
    numbering,
    score: scoreNumbering(numbering, references),
  }))
  const best = scored.reduce((one, other) => (other.score > one.score ? other : one)).numbering
  const found = new Map<number, { links: RowLink[]; unknown: string[] }>()
  for (const [line, { typed, name, kind, lag }] of references) {
    const to = best.get(numberKey(name)) ?? byName.get(toNameKey(typed)) ?? null
    const known = found.get(line) ?? { links: [], unknown: [] }
    if (to === null || to === line || lag === null) known.unknown.push(typed)
    else known.links.push({ line: to, kind, lag })
    found.set(line, known)
  }
  return found
}
