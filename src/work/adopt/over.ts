import { type Cell, isBlank } from '../../core/cell.js'
import { columnLetters } from '../../core/formula.js'
import { sameText } from '../../core/cell.js'
import { namesOf } from '../../core/locale.js'
import { type Change, difference } from '../../core/sheet/difference.js'
import type { Headers } from '../../core/sheet/worded.js'
import { headerSearchDepth, locate } from '../../core/sheet/locate.js'
import { read } from '../../core/read.js'
import { readStored, stored, writeStored } from '../../core/stored.js'
import type { Table } from '../../core/table.js'
import { saysOver } from '../../project/adoption/rows/late.js'
import type { Ports } from '../../ports.js'
import { adoptingTextIn } from '../../text/adopting/index.js'
import { refreshBook } from '../refresh/refresh.js'
import { aliasesFor } from '../plan/library.js'
import type { Maybe } from '../portfolio.js'
import { bindTable, rememberTables, type TableKey, tablesSetUp, wordTable } from '../tables.js'
import type { AdoptAnswer } from './answer.js'
import { sheetMadeFor } from './kept.js'
import { makeOwnSheets, sheetsLacking } from './own-sheets.js'
import { describeChanges } from './say-changes.js'
import { decidingFields } from './in-place.js'
import { cannotAdopt, headerAt, type SettledWish } from './wish.js'

/**
 * Lays Milepost over a sheet that a team made: marks it and its columns, adds the columns it lacks at the right, and
 * the dropdowns and colours that are missing. Nothing that was typed changes. Again, it changes nothing.
 */
export function adoptOver(ports: Ports, wish: SettledWish, dryRun: boolean): Maybe<AdoptAnswer> {
  const { workbook, store } = ports
  const { sheet, key, table, grid, headerRow, columns, given } = wish
  const locale = workbook.locale()
  const desk = ports.desk.locale()
  const text = adoptingTextIn(desk)
  const trackerName = table.name[desk]
  const elsewhere = servedElsewhere(ports, key, sheet)
  if (elsewhere !== null) return cannotAdopt(sheet, elsewhere)
  const wordless = Object.values(columns).find((column) => headerAt(grid, headerRow, column) === '')
  if (wordless !== undefined) return cannotAdopt(sheet, text.noHeaderAbove(columnLetters(wordless)))
  if (given.linesPerRow === 2) return cannotAdopt(sheet, text.twoLines)
  const between = grid.slice(headerRow, given.firstRow - 1)
  if (between.some((line) => line.some((cell) => !isBlank(cell)))) return cannotAdopt(sheet, text.partLine)
  if (wish.far !== null) return cannotAdopt(sheet, text.farCell(wish.far))
  if (headerRow > headerSearchDepth) return cannotAdopt(sheet, text.tooDeep(headerSearchDepth))

  const { headers, marks } = wordedBy(ports, wish)
  const ours = wordTable(store, table, JSON.stringify(headers))
  if (locate(ours, grid, marks, aliasesFor(ports)).headerLine !== headerRow)
    return cannotAdopt(sheet, text.headerUnclear)
  const place = { hidden: false, position: 0 }
  const lacking = sheetsLacking(ports)
  const survey = workbook.survey(key)
  const found = difference(survey, ours, locale, aliasesFor(ports), place, marks)
  if (found.problems.some(({ code }) => code === 'doubtfulColumn'))
    return { ok: false, problems: found.problems }
  const changes = withLists(found.changes, ours, [...tablesSetUp(ports), 'people'])
  const reading = read(ours, grid, aliasesFor(ports), marks)
  const answer: AdoptAnswer = {
    how: 'over',
    dryRun,
    sheet,
    tracker: key,
    trackerName,
    target: sheet,
    rows: given.rows.length,
    columns: Object.entries(columns).map(([field, column]) => ({
      field,
      column: columnLetters(column),
      header: headerAt(grid, headerRow, column),
    })),
    changes: describeChanges(changes, ours, {
      locale: desk,
      headerAt: (column) => headerAt(grid, headerRow, column) || columnLetters(column),
      foreignRules: survey.rules.filter((rule) => 'foreign' in rule).length,
      nameless: reading.rows.filter((row) => (row as { id?: string }).id === '').length,
      lacking,
    }),
    warnings: warningsOf(wish, reading, desk),
    copied: 0,
    already: 0,
    toNotes: [],
    unknown: [],
    message: '',
  }
  if (dryRun) return { ok: true, value: answer }
  const isNew = answer.changes.length > 0
  const deciding = decidingFields(table)
  const unread = reading.rows.flatMap(({ at }) =>
    at.unread.filter((field) => deciding.includes(field)),
  ).length
  rememberTables(ports, [key])
  writeStored(store, stored.headers, JSON.stringify(headers), key)
  makeOwnSheets(ports)
  workbook.apply(changes)
  refreshBook(ports, false)
  return {
    ok: true,
    value: {
      ...answer,
      message:
        unread > 0
          ? text.laidOverPartly(sheet, trackerName, unread)
          : isNew
            ? text.laidOver(sheet, trackerName)
            : text.nothingToDo,
    },
  }
}

/** Why the sheet cannot serve the tracker; null when it can. Binds the tracker to the sheet for this run. */
function servedElsewhere(ports: Ports, key: TableKey, sheet: string): string | null {
  const { workbook } = ports
  const text = adoptingTextIn(ports.desk.locale())
  for (const each of tablesSetUp(ports) as readonly TableKey[]) {
    if (!bindTable(ports, each)) continue
    const name = workbook.sheetNameOf(each)
    if (each === key && name !== sheet) return text.trackerKept(name)
    if (each !== key && name === sheet) return text.sheetServes(sheet)
  }
  const made = tablesSetUp(ports).includes(key) ? null : sheetMadeFor(ports, key)
  if (made !== null && made !== sheet) return text.trackerKept(made)
  workbook.bindTo(key, sheet)
  return null
}

/**
 * The header of every column of the table in this sheet: of those it has, as they stand; of those to be added, their
 * own name, told apart where the sheet has such a header already. And where those it has stand.
 */
function wordedBy(
  ports: Ports,
  { key, table, grid, headerRow, columns }: SettledWish,
): {
  headers: Headers
  marks: ReadonlyMap<string, number>
} {
  const locale = ports.workbook.locale()
  const before = JSON.parse(readStored(ports.store, stored.headers, key) ?? '{}') as Headers
  const titles = (grid[headerRow - 1] ?? []).map((_, index) => headerAt(grid, headerRow, index + 1))
  const marks = new Map(Object.entries(columns).filter(([field]) => field !== 'id'))
  const chosen = new Set(marks.values())
  const free = (name: string): number[] =>
    titles.flatMap((title, at) => (sameText(title, name) && !chosen.has(at + 1) ? [at + 1] : []))
  const headers: Record<string, string> = {}
  for (const [field, column] of Object.entries(table.columns)) {
    const at = marks.get(field)
    const [standing, ...others] =
      at === undefined ? ourOwn(field, table, [before[field] ?? '', ...namesOf(column.name)], free, grid) : []
    if (at !== undefined) headers[field] = titles[at - 1]!
    else if (standing !== undefined && others.length === 0) {
      marks.set(field, standing)
      headers[field] = titles[standing - 1]!
    } else {
      const name = column.name[locale]
      headers[field] = titles.some((title) => sameText(title, name)) ? `${name} (Milepost)` : name
    }
  }
  return { headers, marks }
}

/** Columns that only Milepost can have made, of these names: filled in by it, or holding ids of its own. */
function ourOwn(
  field: string,
  table: Table,
  names: readonly string[],
  free: (name: string) => readonly number[],
  grid: readonly (readonly Cell[])[],
): readonly number[] {
  const [before, ...own] = names
  const kept = before ? free(before) : []
  if (kept.length > 0 || !(field === 'id' || table.columns[field]!.derived)) return kept
  const found = [...new Set(own.flatMap(free))]
  const bearsIds = (column: number): boolean =>
    grid.some((line) => String(line[column - 1] ?? '').startsWith(`${table.prefix}-`))
  return field === 'id' ? found.filter(bearsIds) : found
}

/** Without dropdowns that list the rows of a sheet the workbook does not have. */
const withLists = (changes: readonly Change[], table: Table, there: readonly string[]): Change[] =>
  changes.flatMap((change): Change[] => {
    if (change.kind !== 'validate') return [change]
    const columns = change.columns.filter(
      ({ validation }) => validation.kind !== 'rowOf' || [...there, table.key].includes(validation.table),
    )
    return columns.length > 0 ? [{ ...change, columns }] : []
  })

/** What a person should know: cells that cannot be followed as they stand, and lines that are no rows. */
function warningsOf(
  { table, given, grid, carried, columns, headerRow }: SettledWish,
  reading: ReturnType<typeof read>,
  locale: 'en' | 'zh-CN',
): string[] {
  const text = adoptingTextIn(locale)
  const byColumn = new Map<string, { count: number; found: string; line: number }>()
  for (const { code, column, line, found } of reading.problems) {
    if (code === 'required' || line <= headerRow || columns[column] === undefined) continue
    const known = byColumn.get(column)
    byColumn.set(column, { found, line, ...known, count: (known?.count ?? 0) + 1 })
  }
  const shared = given.rows.flatMap(({ line }) =>
    Object.values(columns)
      .filter((column) => isBlank(grid[line - 1]?.[column - 1]) && !isBlank(carried[line - 1]?.[column - 1]))
      .map((column) => ({ line, column, header: headerAt(grid, headerRow, column) })),
  )[0]
  const unsaid = given.rows.filter(
    (row) => 'status' in table.columns && row.values['status'] === undefined && saysOver(row),
  )
  const rows = new Set(given.rows.map(({ line }) => line))
  const stray = reading.rows.filter(({ at }) => !rows.has(at.line)).length
  return [
    ...[...byColumn].map(([field, { count, found, line }]) => {
      const letters = columnLetters(columns[field]!)
      return text.unreadable(headerAt(grid, headerRow, columns[field]!), count, `${letters}${line}`, found)
    }),
    ...(shared ? [text.mergedDown(shared.header, `${columnLetters(shared.column)}${shared.line}`)] : []),
    ...(unsaid.length > 0
      ? [text.overUnsaid(unsaid.length, `${columnLetters(columns[table.title]!)}${unsaid[0]!.line}`)]
      : []),
    ...(stray > 0 ? [text.strayLines(stray)] : []),
  ]
}
