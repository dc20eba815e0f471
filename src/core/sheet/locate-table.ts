import { type Cell, type Grid, isBlank, formatCell, isSameText, trimSpaces } from '../cell.js'
import { memoize } from '../memoize.js'
import { locales, namesOf } from '../locale.js'
import type { Problem } from '../problem.js'
import type { Table } from '../table.js'

/** Where a table's columns are in a sheet. Columns and lines count from 1. */
export interface TableLocation {
  readonly headerLine: number
  readonly columns: ReadonlyMap<string, number>
  /** Headers in the header line that are not of this table: the user's own columns. */
  readonly others: readonly number[]
  /** Columns found by another word for them, not by a name of their own: their marks are worth asking. */
  readonly aliased: readonly string[]
  readonly problems: readonly Problem[]
}

/** Columns as the workbook's developer metadata stores them: key of the column → column number. */
export type ColumnMarks = ReadonlyMap<string, number>

/** How far down a header may be, below titles and notes that people put above their tables. */
export const headerSearchDepth = 30

const headerTexts = (line: readonly Cell[] | undefined): string[] =>
  (line ?? []).map((cell) => (isBlank(cell) ? '' : trimSpaces(formatCell(cell))))

/** Other words that people use for columns, by table and column, with `|` between two. */
export type Aliases = Readonly<Record<string, Readonly<Record<string, string>>>>

/** Loads them, which costs calls: only where a header is no name of a column. */
export type LoadAliases = () => Aliases

/** The column a header names in any language: by its own names first, then by former ones, by an alias else. */
export const findField = (table: Table, header: string, loadAliases: LoadAliases): string | undefined => {
  const word = normalizeHeader(header)
  if (word === '') return undefined
  return (
    fieldsByName(table).get(word) ?? (table.hasOwnWords ? undefined : fieldByAlias(table, word, loadAliases))
  )
}

/** A header as it is compared: in lower case, without the star or colon that people put after it. */
const normalizeHeader = (header: string): string => stripHeaderMarks(header).toLowerCase()
const stripHeaderMarks = (header: string): string => header.replace(/[\s*:：]+$/u, '')

type FieldsByWord = ReadonlyMap<string, string>

/** Every name in lower case, made once for each table: headers are looked for in every line at the top. */
const nameCache = new WeakMap<Table['columns'], FieldsByWord>()
const fieldsByName = ({ columns }: Table): FieldsByWord =>
  memoize(nameCache, columns, () => {
    const fieldByName = new Map<string, string>()
    const add = (names: (key: string) => readonly string[]): void => {
      for (const key of Object.keys(columns))
        for (const name of names(key)) memoize(fieldByName, name.toLowerCase(), () => key)
    }
    add((key) => locales.map((locale) => columns[key]!.name[locale]))
    add((key) => namesOf(columns[key]!.name))
    return fieldByName
  })

const aliasCache = new WeakMap<Aliases[string], FieldsByWord>()
function fieldByAlias(table: Table, word: string, loadAliases: LoadAliases): string | undefined {
  const aliases = loadAliases()[table.key] ?? {}
  const field = memoize(aliasCache, aliases, () => {
    const columns = Object.entries(aliases)
    return new Map(
      columns.flatMap(([key, words]) => words.split('|').map((each) => [each.toLowerCase(), key])),
    )
  }).get(word)
  // What Milepost fills in must not be found by a word that people use for a column of their own.
  return field !== undefined && table.columns[field]?.derived === false ? field : undefined
}

/** The line at the top that names the most columns, and how many; none where no line names two. */
function findBestLine(
  grid: Grid,
  fieldOf: (header: string) => string | undefined,
): { readonly line: number; readonly named: number } {
  let best = { line: 0, named: 1 }
  grid.slice(0, headerSearchDepth).forEach((cells, index) => {
    const named = new Set(headerTexts(cells).flatMap((header) => fieldOf(header) ?? [])).size
    if (named > best.named) best = { line: index + 1, named }
  })
  return best
}

/** The line among the first {@link headerSearchDepth} that names the most columns; 0 when none names two. */
export function findHeaderLine(table: Table, grid: Grid, loadAliases: LoadAliases): number {
  const { line, named } = findBestLine(grid, (header) => fieldsByName(table).get(normalizeHeader(header)))
  // No other line names more where one names half of the columns; so the words in all of them need not be
  // loaded.
  return named * 2 >= Object.keys(table.columns).length
    ? line
    : findBestLine(grid, (header) => findField(table, header, loadAliases)).line
}

/**
 * Finds the table's columns in a sheet. Where header and mark agree, the column is certain; a header that
 * reads exactly like a column is stronger than a mark left behind by cut and paste; by its mark a column is
 * found although its header was reworded. Where a marked, reworded column meets another one with the exact
 * header, the right one is unknown: that is a `doubtfulColumn`, and the caller must not write to the table.
 *
 * @param marks what developer metadata says; pass an empty map when it was not asked
 */
export function locateTable(
  table: Table,
  grid: Grid,
  marks: ColumnMarks,
  loadAliases: LoadAliases,
): TableLocation {
  const problems: Problem[] = []
  const headerLine = findHeaderLine(table, grid, loadAliases) || headerLineFromMarks(marks)
  const titles = headerTexts(grid[headerLine - 1])
  const byHeader = new Map<string, number[]>()
  titles.forEach((title, index) => {
    const key = findField(table, title, loadAliases)
    if (key !== undefined) byHeader.set(key, [...(byHeader.get(key) ?? []), index + 1])
  })
  const columns = new Map<string, number>()
  const takenColumns = new Set<number>()
  const assign = (key: string, column: number): void => {
    columns.set(key, column)
    takenColumns.add(column)
  }
  const keys = Object.keys(table.columns)
  const reportDoubtful = (key: string, found: string): void => {
    problems.push({ code: 'doubtfulColumn', table: table.key, column: key, line: headerLine, found })
  }
  for (const key of keys) {
    const marked = marks.get(key)
    if (marked !== undefined && byHeader.get(key)?.includes(marked)) assign(key, marked)
  }
  for (const key of keys) {
    if (columns.has(key)) continue
    const exact = (byHeader.get(key) ?? []).filter((column) => !takenColumns.has(column))
    const marked = marks.get(key)
    // A mark counts only where its column's header names nothing else: else its cells were pasted over.
    const header = titles[(marked ?? 0) - 1] ?? ''
    const reworded =
      marked !== undefined && !takenColumns.has(marked) && findField(table, header, loadAliases) === undefined
    // An empty header over a mark is what cutting leaves behind when the column was pasted elsewhere.
    if (exact.length === 1 && (!reworded || header === '')) assign(key, exact[0]!)
    else if (exact.length === 0 && reworded) assign(key, marked)
    else if (exact.length > 0) reportDoubtful(key, exact.map((column) => titles[column - 1]!).join(' | '))
  }
  const doubted = new Set(problems.map((problem) => problem.column))
  for (const key of keys)
    if (table.columns[key]!.required && !columns.has(key) && !doubted.has(key))
      problems.push({ code: 'missingColumn', table: table.key, column: key, line: headerLine, found: '' })
  const foreignColumns = titles.flatMap((title, index) =>
    title !== '' && !takenColumns.has(index + 1) ? [index + 1] : [],
  )
  const named = (key: string, title: string): boolean =>
    namesOf(table.columns[key]!.name).some((name) => isSameText(name, stripHeaderMarks(title)))
  const aliasedColumns = [...columns].flatMap(([key, column]) =>
    named(key, titles[column - 1] ?? '') ? [] : [key],
  )
  return { headerLine, columns, others: foreignColumns, aliased: aliasedColumns, problems }
}

// Every header was reworded, but the columns are marked: the header is then where set-up put it.
const headerLineFromMarks = (marks: ColumnMarks): number => (marks.size > 0 ? 1 : 0)
