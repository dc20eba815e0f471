import type { Change } from '../../core/sheet/difference.js'
import type { Grid } from '../../core/cell.js'
import type { Validation } from '../../core/sheet/layout.js'
import { localeOf } from '../../core/locale.js'
import { type AskAliases, locate, type Location } from '../../core/sheet/locate.js'
import { readStored, stored, writeStored } from '../../core/stored.js'
import type { Table } from '../../core/table.js'
import type { Store, Workbook } from '../../ports.js'
import { googleCell, gridOf } from './cells.js'
import { readingAnySheet } from './any-sheet.js'
import { onScreen } from './on-screen.js'
import { applyChange, type Kept } from './changes.js'
import { messageOf, refusalOf, tryCells } from './refusals.js'
import { marksOf, sheetFinder } from './looking.js'
import { type FormulaForm, formulaForm } from './form/formula-form.js'
import { columnOfFormulas, keepFormulas } from './formulas.js'
import { surveySheet } from './survey.js'
import type { Surroundings } from './validating.js'
import { present } from '../clock.js'
import { once } from '../once.js'
import { rememberingReader } from '../zone-memory.js'

/** What the workbook must be told of tables and words, which `google/` does not know. */
export interface Knowledge {
  readonly tableNamed: (key: string) => Table
  readonly aliases: AskAliases
  /** What the header of a table's column says when it is pointed at. */
  readonly noteFor: (table: string, column: string) => string
  readonly helpFor: (validation: Validation) => string
}

/** The spreadsheet the script is bound to, as the core asks for it. Nothing is read before it is asked for. */
export function googleWorkbook(
  knowledge: Knowledge,
  store: Pick<Store, 'read' | 'write'>,
  book: () => GoogleAppsScript.Spreadsheet.Spreadsheet,
): Workbook & {
  zone(): string
  knownOffset(instant: number): number | null
  form: FormulaForm
  touch(): void
} {
  const finder = once(() => sheetFinder(book()))
  const zone = once(() => book().getSpreadsheetTimeZone())
  const reader = once(() => rememberingReader(zone(), store))
  const identity = once(() => book().getId())
  const url = (): string => `https://docs.google.com/spreadsheets/d/${identity()}/edit`
  const spreadsheetLocale = once(() => book().getSpreadsheetLocale())
  const locale = once(() => localeOf(spreadsheetLocale()))
  const form = formulaForm(spreadsheetLocale)
  const gridIds = new Map<string, number>()
  const titles = new Map<string, GoogleAppsScript.Spreadsheet.Range | null>()
  const kept: Kept = { used: new Map() }
  let serial = 0
  let isWritten = false // Whether something was written since the last flush.
  /** What was refused late and showed in {@link Workbook.lines}: the next flush throws it. */
  let lateRefusal: string | null = null
  const seed = once(() => Math.floor(Math.random() * 36 ** 8).toString(36))

  const cells = (table: string): Grid => {
    const used = finder().of(table).getDataRange()
    kept.used.set(table, used)
    return gridOf(used.getValues(), reader())
  }
  const place = (table: string): Location =>
    locate(knowledge.tableNamed(table), cells(table), new Map(), knowledge.aliases)
  const gridId = (table: string): number => {
    const known = gridIds.get(table) ?? finder().of(table).getSheetId()
    gridIds.set(table, known)
    return known
  }
  // Links only: a sheet's number never changes, and a stale one merely opens the spreadsheet at its first sheet.
  const rememberedGridId = (table: string): number => {
    const known = gridIds.get(table) ?? Number(readStored(store, stored.grid, table) ?? NaN)
    if (Number.isInteger(known)) return known
    writeStored(store, stored.grid, String(gridId(table)), table)
    return gridId(table)
  }
  const around: Surroundings = {
    form,
    helpFor: knowledge.helpFor,
    noteFor: knowledge.noteFor,
    titlesOf: (table) => {
      if (!titles.has(table)) titles.set(table, titleCells(table))
      return titles.get(table) ?? null
    },
  }
  const titleCells = (table: string): GoogleAppsScript.Spreadsheet.Range | null => {
    const sheet = finder().tables().get(table)
    if (!sheet) return null
    const named = knowledge.tableNamed(table)
    // A sheet made in this run has no rows to read yet: its header stands in line 1, its title where the table says.
    const made = finder().made(table)
    const { headerLine, columns } = made
      ? { headerLine: 1, columns: new Map<string, number>() }
      : place(table)
    const column = columns.get(named.title) ?? Object.keys(named.columns).indexOf(named.title) + 1
    const line = Math.max(1, headerLine)
    const lines = made && kept.size ? kept.size.lines : sheet.getMaxRows()
    return sheet.getRange(line + 1, column, Math.max(1, lines - line), 1)
  }
  const tableOf = (sheetId: number): string | undefined =>
    [...finder().tables().keys()].find((table) => gridId(table) === sheetId)
  const apply = (changes: readonly Change[]): void => {
    if (changes.length > 0) isWritten = true
    for (const change of changes) applyChange(book(), change, finder(), around, kept)
  }

  const flush = (): void => {
    const late = lateRefusal
    lateRefusal = null
    if (late !== null) throw new Error(late)
    if (!isWritten) return
    isWritten = false
    SpreadsheetApp.flush()
  }

  return {
    identity,
    url,
    locale,
    zone,
    form,
    knownOffset: (instant) => reader().known(instant),
    cellCount: () =>
      finder()
        .names()
        .map((name) => finder().named(name)!)
        .reduce((sum, sheet) => sum + sheet.getMaxRows() * sheet.getMaxColumns(), 0),
    sheetNames: () => finder().names(),
    bind: (table, names) => finder().find(table, names),
    bindTo: (table, sheetName) => finder().bindNamed(table, sheetName),
    bindByMark: (table) => finder().findByMark(table),
    cells,
    cellsIfThere(table) {
      try {
        return cells(table)
      } catch {
        return null
      }
    },
    column: (table, at, lines) =>
      lines < 1
        ? []
        : gridOf(finder().of(table).getSheetValues(1, at, lines, 1), reader()).map((line) => line[0] ?? null),
    formulas: (table, at, lines) =>
      form.formulasOf(finder().of(table).getRange(1, at, lines, 1)).map((line) => line[0]!),
    hiddenLines(table, lines) {
      const sheet = finder().of(table)
      return lines.filter((line) => sheet.isRowHiddenByUser(line))
    },
    ...readingAnySheet(finder, reader),
    marks: (table, columns) => marksOf(finder().of(table), columns),
    survey(table, exact = false) {
      const grid = cells(table)
      return surveySheet(
        finder().of(table),
        grid,
        locate(knowledge.tableNamed(table), grid, new Map(), knowledge.aliases),
        tableOf,
        knowledge.tableNamed(table),
        exact,
        form,
      )
    },
    tryApply(changes, later = false) {
      if (!later) flush()
      else isWritten = true
      return tryCells(changes, finder(), kept, later ? () => {} : () => SpreadsheetApp.flush())
    },
    lines(table, from, count, columns) {
      try {
        const values = finder().of(table).getSheetValues(from, 1, count, columns)
        // Whatever was written before is carried out before a question is answered.
        isWritten = false
        return gridOf(values, reader())
      } catch (error) {
        // Somebody took lines or columns away: none of what was asked for is there.
        if (isWritten) lateRefusal = messageOf(error)
        isWritten = false
        return []
      }
    },
    tryChanges(changes) {
      flush()
      return refusalOf(() => {
        apply(changes)
        flush()
      })
    },
    apply,
    sheetNameOf: (table) => finder().nameOf(table),
    askAhead(tables) {
      reader().prepare([-180, 180].map((days) => present() + days * 86_400_000))
      for (const table of tables) rememberedGridId(table)
    },
    keepFormulas(sheetName, formulas, names, beside) {
      isWritten = true
      const standing = finder().known(sheetName)
      finder().remember(
        sheetName,
        keepFormulas(book(), standing, sheetName, formulas, names, form, finder().names().length, beside),
      )
    },
    standAsBefore: (order, surely) => finder().standAsBefore(order, surely),
    lookAgain: () => finder().lookAgain(),
    isUnsure: (table) => finder().isUnsure(table),
    tryFormulas(sheetName, column, formulas) {
      const sheet = finder().known(sheetName)
      if (sheet === null) return false
      flush()
      const refused = refusalOf(() => {
        isWritten = true
        columnOfFormulas(sheet, column, formulas, form)
        flush()
      })
      return refused === null
    },
    dropSheet(sheetName) {
      const sheet = finder().named(sheetName)
      if (!sheet) return
      isWritten = true
      // A spreadsheet never is without a sheet.
      if (finder().names().length === 1) book().insertSheet()
      book().deleteSheet(sheet)
      finder().forget(sheetName)
    },
    dropIfEmpty(sheetName) {
      const sheet = finder().named(sheetName)
      if (!sheet || sheet.getLastRow() > 0 || finder().names().length === 1) return
      isWritten = true
      book().deleteSheet(sheet)
      finder().forget(sheetName)
    },
    linkTo: (table, line) => `${url()}#gid=${rememberedGridId(table)}&range=A${line}`,
    ...onScreen(book, finder, tableOf),
    appendLine(table, line) {
      return refusalOf(() => {
        isWritten = true
        finder().toWrite(table).appendRow(line.map(googleCell))
        flush()
      })
    },
    isOpen: () => (book() as object | null) !== null,
    newId: (prefix) => `${prefix}-${seed()}-${(++serial).toString(36)}`,
    flush,
    tryFlush: () => refusalOf(flush),
    touch: () => void (isWritten = true),
  }
}
