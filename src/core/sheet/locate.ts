import { type Cell, type Grid, isBlank, quoteCell, sameText, tidy } from '../cell.js'
import { kept } from '../kept.js'
import { locales, namesOf } from '../locale.js'
import type { Problem } from '../problem.js'
import type { Table } from '../table.js'

/** Where a table's columns stand in a sheet. Columns and lines count from 1. */
export interface Location {
  readonly headerLine: number
  readonly columns: ReadonlyMap<string, number>
  /** Headers in the header line that are nobody's: the user's own columns. */
  readonly others: readonly number[]
  /** Columns found by another word for them, not by a name of their own: their marks are worth asking. */
  readonly aliased: readonly string[]
  readonly problems: readonly Problem[]
}

/** Columns as the workbook's developer metadata remembers them: key of the column → column number. */
export type Marks = ReadonlyMap<string, number>

/** How far down a header may stand, below titles and notes that people put above their tables. */
export const headerSearchDepth = 30

const headers = (line: readonly Cell[] | undefined): string[] =>
  (line ?? []).map((cell) => (isBlank(cell) ? '' : tidy(quoteCell(cell))))

/** The column a header names in any language: by its own names first, then by former ones, by an alias else. */
export const fieldOfHeader = (table: Table, header: string): string | undefined =>
  header === '' ? undefined : fieldsByName(table).get(plainHeader(header).toLowerCase())

/** A header without the star or colon that people put after it. */
const plainHeader = (header: string): string => header.replace(/[\s*:：]+$/u, '')

/** Every name and alias in lower case, made once for each table: headers are looked for in every line at the top. */
const fields = new WeakMap<Table['columns'], ReadonlyMap<string, string>>()
const fieldsByName = ({ columns }: Table): ReadonlyMap<string, string> =>
  kept(fields, columns, () => {
    const made = new Map<string, string>()
    const add = (names: (key: string) => readonly string[]): void => {
      for (const key of Object.keys(columns))
        for (const name of names(key)) kept(made, name.toLowerCase(), () => key)
    }
    add((key) => locales.map((locale) => columns[key]!.name[locale]))
    add((key) => namesOf(columns[key]!.name))
    // What Milepost fills in must not be found by a word that people use for a column of their own.
    add((key) => (columns[key]!.derived ? [] : columns[key]!.aliases))
    return made
  })

/** How many different columns of the table a line names. */
const fieldsNamed = (table: Table, line: readonly Cell[]): number =>
  new Set(
    headers(line)
      .map((header) => fieldOfHeader(table, header))
      .filter((key) => key !== undefined),
  ).size

/** The line among the first {@link headerSearchDepth} that names the most columns; 0 when none names two. */
export const headerLineOf = (table: Table, grid: Grid): number => {
  let best = { line: 0, named: 1 }
  grid.slice(0, headerSearchDepth).forEach((cells, index) => {
    const named = fieldsNamed(table, cells)
    if (named > best.named) best = { line: index + 1, named }
  })
  return best.line
}

/**
 * Finds the table's columns in a sheet. What header and mark agree on is settled; a header that reads exactly like a
 * column beats a mark left behind by cut and paste; a mark keeps a column whose header was reworded. Where a marked,
 * reworded column meets another one with the exact header, nobody can know: that is a `doubtfulColumn`, and the caller
 * must not write to the table.
 *
 * @param marks what developer metadata says; pass an empty map when it was not asked
 */
export function locate(table: Table, grid: Grid, marks: Marks): Location {
  const problems: Problem[] = []
  const headerLine = headerLineOf(table, grid) || headerFromMarks(marks)
  const titles = headers(grid[headerLine - 1])
  const byHeader = new Map<string, number[]>()
  titles.forEach((title, index) => {
    const key = fieldOfHeader(table, title)
    if (key !== undefined) byHeader.set(key, [...(byHeader.get(key) ?? []), index + 1])
  })
  const columns = new Map<string, number>()
  const taken = new Set<number>()
  const settle = (key: string, column: number): void => {
    columns.set(key, column)
    taken.add(column)
  }
  const keys = Object.keys(table.columns)
  const doubt = (key: string, found: string): void => {
    problems.push({ code: 'doubtfulColumn', table: table.key, column: key, line: headerLine, found })
  }
  for (const key of keys) {
    const marked = marks.get(key)
    if (marked !== undefined && byHeader.get(key)?.includes(marked)) settle(key, marked)
  }
  for (const key of keys) {
    if (columns.has(key)) continue
    const exact = (byHeader.get(key) ?? []).filter((column) => !taken.has(column))
    const marked = marks.get(key)
    // A mark counts only where its column's header names nothing else: else its cells were pasted over.
    const header = titles[(marked ?? 0) - 1] ?? ''
    const reworded = marked !== undefined && !taken.has(marked) && fieldOfHeader(table, header) === undefined
    // An empty header over a mark is what cutting leaves behind when the column was pasted elsewhere.
    if (exact.length === 1 && (!reworded || header === '')) settle(key, exact[0]!)
    else if (exact.length === 0 && reworded) settle(key, marked)
    else if (exact.length > 0) doubt(key, exact.map((column) => titles[column - 1]!).join(' | '))
  }
  const doubted = new Set(problems.map((problem) => problem.column))
  for (const key of keys)
    if (table.columns[key]!.required && !columns.has(key) && !doubted.has(key))
      problems.push({ code: 'missingColumn', table: table.key, column: key, line: headerLine, found: '' })
  const others = titles.flatMap((title, index) => (title !== '' && !taken.has(index + 1) ? [index + 1] : []))
  const named = (key: string, title: string): boolean =>
    namesOf(table.columns[key]!.name).some((name) => sameText(name, plainHeader(title)))
  const aliased = [...columns].flatMap(([key, column]) => (named(key, titles[column - 1] ?? '') ? [] : [key]))
  return { headerLine, columns, others, aliased, problems }
}

// Every header was reworded, yet the columns are marked: the header then stands where set-up put it.
const headerFromMarks = (marks: Marks): number => (marks.size > 0 ? 1 : 0)
