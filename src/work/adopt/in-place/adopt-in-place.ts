import { type Cell, isBlank } from '../../../core/cell.js'
import { columnLetters } from '../../../core/formula.js'
import { isSameText } from '../../../core/cell.js'
import { namesOf } from '../../../core/locale.js'
import { type SheetChange, compareSheet } from '../../../core/sheet/compare-sheet.js'
import type { OwnHeaders } from '../../../core/sheet/own-headers.js'
import { headerSearchDepth, locateTable } from '../../../core/sheet/locate-table.js'
import { readTableRows } from '../../../core/read-table-rows.js'
import { readStored, stored, writeStored } from '../../../core/stored.js'
import type { Table } from '../../../core/table.js'
import { isMarkedFinished } from '../../../domain/adoption/rows/late-rows.js'
import type { Ports } from '../../../ports.js'
import { adoptingTextIn } from '../../../text/adopting/index.js'
import { refreshBook } from '../../refresh/refresh.js'
import { aliasesFor } from '../../plan/library.js'
import type { Result } from '../../open-book.js'
import { bindTable, storeTables, type TableKey, storedTables, applyHeaders } from '../../tables.js'
import type { AdoptionReply } from '../adoption-reply.js'
import { ownSheetFor } from '../own-tracker.js'
import { createOwnSheets, missingOwnSheets } from '../own-sheets.js'
import { describeChanges } from './describe-changes.js'
import { latenessFields } from '../reason-to-copy.js'
import { refuseAdoption, headerAt, type ResolvedAdoption } from '../resolve-adoption.js'

/**
 * Lays Milepost over a sheet that a team made: marks it and its columns, adds the columns it lacks at the right, and
 * the dropdowns and colours that are missing. Nothing that was typed changes. Again, it changes nothing.
 */
export function adoptInPlace(
  ports: Ports,
  adoption: ResolvedAdoption,
  dryRun: boolean,
): Result<AdoptionReply> {
  const { workbook, store } = ports
  const { sheet, key, table, grid, headerRow, columns, givenRows } = adoption
  const locale = workbook.locale()
  const userLocale = ports.ui.locale()
  const text = adoptingTextIn(userLocale)
  const trackerName = table.name[userLocale]
  const reason = reasonCannotServe(ports, key, sheet)
  if (reason !== null) return refuseAdoption(sheet, reason)
  const columnWithoutHeader = Object.values(columns).find(
    (column) => headerAt(grid, headerRow, column) === '',
  )
  if (columnWithoutHeader !== undefined)
    return refuseAdoption(sheet, text.noHeaderAbove(columnLetters(columnWithoutHeader)))
  if (givenRows.linesPerRow === 2) return refuseAdoption(sheet, text.twoLines)
  const linesBetween = grid.slice(headerRow, givenRows.firstRow - 1)
  if (linesBetween.some((line) => line.some((cell) => !isBlank(cell))))
    return refuseAdoption(sheet, text.partLine)
  if (adoption.farCell !== null) return refuseAdoption(sheet, text.farCell(adoption.farCell))
  if (headerRow > headerSearchDepth) return refuseAdoption(sheet, text.tooDeep(headerSearchDepth))

  const { headers, marks } = headersIn(ports, adoption)
  const tableInSheet = applyHeaders(store, table, JSON.stringify(headers))
  if (locateTable(tableInSheet, grid, marks, aliasesFor(ports)).headerLine !== headerRow)
    return refuseAdoption(sheet, text.headerUnclear)
  const placement = { hidden: false, position: 0 }
  const missingKeys = missingOwnSheets(ports)
  const survey = workbook.survey(key)
  const found = compareSheet(survey, tableInSheet, locale, aliasesFor(ports), placement, marks)
  if (found.problems.some(({ code }) => code === 'doubtfulColumn'))
    return { ok: false, problems: found.problems }
  const changes = withoutMissingLists(found.changes, tableInSheet, [...storedTables(ports), 'people'])
  const reading = readTableRows(tableInSheet, grid, aliasesFor(ports), marks)
  const answer: AdoptionReply = {
    how: 'over',
    dryRun,
    sheet,
    tracker: key,
    trackerName,
    target: sheet,
    rows: givenRows.rows.length,
    columns: Object.entries(columns).map(([field, column]) => ({
      field,
      column: columnLetters(column),
      header: headerAt(grid, headerRow, column),
    })),
    changes: describeChanges(changes, tableInSheet, {
      locale: userLocale,
      headerAt: (column) => headerAt(grid, headerRow, column) || columnLetters(column),
      foreignRules: survey.rules.filter((rule) => 'foreign' in rule).length,
      nameless: reading.rows.filter((row) => (row as { id?: string }).id === '').length,
      missingTables: missingKeys,
    }),
    warnings: warningsOf(adoption, reading, userLocale),
    copied: 0,
    already: 0,
    toNotes: [],
    unknown: [],
    message: '',
  }
  if (dryRun) return { ok: true, value: answer }
  const isNew = answer.changes.length > 0
  const decidingKeys = latenessFields(table)
  const unreadableCells = reading.rows.flatMap(({ at }) =>
    at.unread.filter((field) => decidingKeys.includes(field)),
  ).length
  storeTables(ports, [key])
  writeStored(store, stored.headers, JSON.stringify(headers), key)
  createOwnSheets(ports)
  workbook.apply(changes)
  refreshBook(ports, false)
  return {
    ok: true,
    value: {
      ...answer,
      message:
        unreadableCells > 0
          ? text.laidOverPartly(sheet, trackerName, unreadableCells)
          : isNew
            ? text.laidOver(sheet, trackerName)
            : text.nothingToDo,
    },
  }
}

/** Why the sheet cannot serve the tracker; null when it can. Binds the tracker to the sheet for this run. */
function reasonCannotServe(ports: Ports, key: TableKey, sheet: string): string | null {
  const { workbook } = ports
  const text = adoptingTextIn(ports.ui.locale())
  for (const each of storedTables(ports) as readonly TableKey[]) {
    if (!bindTable(ports, each)) continue
    const name = workbook.sheetNameOf(each)
    if (each === key && name !== sheet) return text.trackerKept(name)
    if (each !== key && name === sheet) return text.sheetServes(sheet)
  }
  const ownName = storedTables(ports).includes(key) ? null : ownSheetFor(ports, key)
  if (ownName !== null && ownName !== sheet) return text.trackerKept(ownName)
  workbook.bindTo(key, sheet)
  return null
}

/**
 * The header of every column of the table in this sheet: of those it has, as they stand; of those to be added, their
 * own name, told apart where the sheet has such a header already. And where those it has stand.
 */
function headersIn(
  ports: Ports,
  { key, table, grid, headerRow, columns }: ResolvedAdoption,
): {
  headers: OwnHeaders
  marks: ReadonlyMap<string, number>
} {
  const locale = ports.workbook.locale()
  const storedHeaders = JSON.parse(readStored(ports.store, stored.headers, key) ?? '{}') as OwnHeaders
  const titles = (grid[headerRow - 1] ?? []).map((_, index) => headerAt(grid, headerRow, index + 1))
  const marks = new Map(Object.entries(columns).filter(([field]) => field !== 'id'))
  const chosen = new Set(marks.values())
  const free = (name: string): number[] =>
    titles.flatMap((title, at) => (isSameText(title, name) && !chosen.has(at + 1) ? [at + 1] : []))
  const headers: Record<string, string> = {}
  for (const [field, column] of Object.entries(table.columns)) {
    const at = marks.get(field)
    const [firstColumn, ...otherColumns] =
      at === undefined
        ? ownColumnsIn(field, table, [storedHeaders[field] ?? '', ...namesOf(column.name)], free, grid)
        : []
    if (at !== undefined) headers[field] = titles[at - 1]!
    else if (firstColumn !== undefined && otherColumns.length === 0) {
      marks.set(field, firstColumn)
      headers[field] = titles[firstColumn - 1]!
    } else {
      const name = column.name[locale]
      headers[field] = titles.some((title) => isSameText(title, name)) ? `${name} (Milepost)` : name
    }
  }
  return { headers, marks }
}

/** Columns that only Milepost can have made, of these names: filled in by it, or holding ids of its own. */
function ownColumnsIn(
  field: string,
  table: Table,
  names: readonly string[],
  free: (name: string) => readonly number[],
  grid: readonly (readonly Cell[])[],
): readonly number[] {
  const [storedHeaders, ...ownColumns] = names
  const storedColumns = storedHeaders ? free(storedHeaders) : []
  if (storedColumns.length > 0 || !(field === 'id' || table.columns[field]!.derived)) return storedColumns
  const found = [...new Set(ownColumns.flatMap(free))]
  const holdsIds = (column: number): boolean =>
    grid.some((line) => String(line[column - 1] ?? '').startsWith(`${table.prefix}-`))
  return field === 'id' ? found.filter(holdsIds) : found
}

/** Without dropdowns that list the rows of a sheet the workbook does not have. */
const withoutMissingLists = (
  changes: readonly SheetChange[],
  table: Table,
  there: readonly string[],
): SheetChange[] =>
  changes.flatMap((change): SheetChange[] => {
    if (change.kind !== 'validate') return [change]
    const columns = change.columns.filter(
      ({ validation }) => validation.kind !== 'rowOf' || [...there, table.key].includes(validation.table),
    )
    return columns.length > 0 ? [{ ...change, columns }] : []
  })

/** What a person should know: cells that cannot be followed as they stand, and lines that are no rows. */
function warningsOf(
  { table, givenRows, grid, carried: filledGrid, columns, headerRow }: ResolvedAdoption,
  reading: ReturnType<typeof readTableRows>,
  locale: 'en' | 'zh-CN',
): string[] {
  const text = adoptingTextIn(locale)
  const byColumn = new Map<string, { count: number; found: string; line: number }>()
  for (const { code, column, line, found } of reading.problems) {
    if (code === 'required' || line <= headerRow || columns[column] === undefined) continue
    const known = byColumn.get(column)
    byColumn.set(column, { found, line, ...known, count: (known?.count ?? 0) + 1 })
  }
  const shared = givenRows.rows.flatMap(({ line }) =>
    Object.values(columns)
      .filter(
        (column) => isBlank(grid[line - 1]?.[column - 1]) && !isBlank(filledGrid[line - 1]?.[column - 1]),
      )
      .map((column) => ({ line, column, header: headerAt(grid, headerRow, column) })),
  )[0]
  const rowsWithoutValue = givenRows.rows.filter(
    (row) => 'status' in table.columns && row.values['status'] === undefined && isMarkedFinished(row),
  )
  const rows = new Set(givenRows.rows.map(({ line }) => line))
  const strayCount = reading.rows.filter(({ at }) => !rows.has(at.line)).length
  return [
    ...[...byColumn].map(([field, { count, found, line }]) => {
      const letters = columnLetters(columns[field]!)
      return text.unreadable(headerAt(grid, headerRow, columns[field]!), count, `${letters}${line}`, found)
    }),
    ...(shared ? [text.mergedDown(shared.header, `${columnLetters(shared.column)}${shared.line}`)] : []),
    ...(rowsWithoutValue.length > 0
      ? [
          text.overUnsaid(
            rowsWithoutValue.length,
            `${columnLetters(columns[table.title]!)}${rowsWithoutValue[0]!.line}`,
          ),
        ]
      : []),
    ...(strayCount > 0 ? [text.strayLines(strayCount)] : []),
  ]
}
