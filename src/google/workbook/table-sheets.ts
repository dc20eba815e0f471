import { columnLetters, quoteSheetName } from '../../core/formula.js'
import { memoize } from '../../core/memoize.js'
import { readStored, stored, writeStored } from '../../core/stored.js'
import type { Sheet, SheetSize, Store } from '../../ports.js'
import type { ZoneReader } from '../zone-reader.js'
import { googleCell, gridOf } from './cells.js'
import type { FormulaForm } from './form/formula-form.js'
import type { PendingWrites } from './pending-writes.js'
import { marksOf, type SheetFinder } from './sheet-finder.js'
import { catchRefusal, errorMessage } from './refusal.js'

type Range = GoogleAppsScript.Spreadsheet.Range
type OwnSheet = GoogleAppsScript.Spreadsheet.Sheet

/** A sheet that was found for a table, with Google's own sheet. */
export interface TableSheet<Key extends string = string> extends Sheet<Key> {
  readonly own: OwnSheet
  /** Whether it was made in this run. */
  readonly isNew: boolean
  /** Google's sheet, to write to: one that was found by its place alone is asked for its name first. */
  toWrite(): OwnSheet
  /** Cells by the sheet's name, where it was found by its place alone: what is written there is in no other sheet. */
  readonly cellsByName: RangeAt
}

/** A sheet as it was made here, like all sheets of a run. */
export const tableSheet = (sheet: Sheet): TableSheet => sheet as TableSheet

/** The sheet of a table among those given. @throws when it is none of them: an error of ours. */
export function sheetOf(sheets: readonly Sheet[], table: string): TableSheet {
  const sheet = sheets.find((each) => each.table === table)
  if (!sheet) throw new Error(`No sheet was found for ${table}`)
  return tableSheet(sheet)
}

type RangeAt = (line: number, column: number, lines: number, columns: number) => Range

/** Makes the sheets that tables are found in. */
export interface TableSheets {
  /** @param name the name by which it was found or made; null where it was found by its mark */
  create<Key extends string>(
    table: Key,
    own: OwnSheet,
    name: string | null,
    how?: { readonly isNew: boolean },
  ): TableSheet<Key>
  /** Stores the targets of links to a sheet, so that later runs need not ask. */
  rememberGridId(sheet: Sheet): void
  /** The table of that one of these sheets that has a number. */
  tableOf(sheets: readonly Sheet[], sheetId: number): string | undefined
  /** The used cells of each table as they were read last. */
  readonly used: ReadonlyMap<string, Range>
  /** The areas of tables that were asked for something, by {@link areaKey}. */
  readonly areas: ReadonlyMap<string, Range>
}

/** An area of a table's sheet, as a key. */
export const areaKey = (table: string, line: number, column: number, { lines, columns }: SheetSize): string =>
  [table, line, column, lines, columns].join(' ')

/** What the sheets of one run have in common. */
interface Shared {
  readonly book: () => GoogleAppsScript.Spreadsheet.Spreadsheet
  readonly finder: () => SheetFinder
  readonly reader: () => ZoneReader
  readonly form: FormulaForm
  readonly writes: PendingWrites
  /** Values that only save calls. */
  readonly notes: Pick<Store, 'read' | 'write'>
  readonly url: () => string
}

export function tableSheets(shared: Shared): TableSheets {
  const { finder, notes, url } = shared
  const used = new Map<string, Range>()
  const areas = new Map<string, Range>()
  const gridIds = new Map<string, number>()
  const gridId = (table: string, own: OwnSheet): number => {
    const id = gridIds.get(table) ?? own.getSheetId()
    gridIds.set(table, id)
    return id
  }
  // Links only: a sheet's number never changes, and a wrong one only opens the spreadsheet at its first
  // sheet.
  const rememberedGridId = (table: string, own: OwnSheet): number => {
    const storedId = gridIds.get(table) ?? Number(readStored(notes, stored.grid, table) ?? NaN)
    if (Number.isInteger(storedId)) return storedId
    writeStored(notes, stored.grid, String(gridId(table, own)), table)
    return gridId(table, own)
  }
  return {
    used,
    areas,
    create(table, own, foundName, how) {
      let knownName = foundName
      const toWrite = (): OwnSheet => {
        if (knownName !== null) finder().confirmName(own, knownName)
        return own
      }
      const isFoundByPosition = (): boolean => finder().isUncertain(knownName ?? '')
      const cellsByName: RangeAt = (...area) =>
        isFoundByPosition()
          ? shared.book().getRange(`${quoteSheetName(knownName!)}!${addressOf(...area)}`)
          : own.getRange(...area)
      return {
        ...readingOf(own, shared, (range) => void used.set(table, range)),
        ...areaReading(shared.form, (line, column, size) =>
          memoize(areas, areaKey(table, line, column, size), () =>
            cellsByName(line, column, size.lines, size.columns),
          ),
        ),
        table,
        own,
        isNew: how?.isNew ?? false,
        toWrite,
        cellsByName,
        name: () => (knownName ??= own.getName()),
        isFoundByPosition,
        linkTo: (line) => `${url()}#gid=${rememberedGridId(table, own)}&range=A${line}`,
        appendLine: (line, { later } = { later: false }) =>
          catchRefusal(() => {
            shared.writes.recordWrite()
            toWrite().appendRow(line.map(googleCell))
            if (!later) shared.writes.flush()
          }),
      }
    },
    rememberGridId: (sheet) => void rememberedGridId(sheet.table, tableSheet(sheet).own),
    tableOf: (sheets, sheetId) =>
      sheets.find((sheet) => gridId(sheet.table, tableSheet(sheet).own) === sheetId)?.table,
  }
}

const addressOf = (line: number, column: number, lines: number, columns: number): string =>
  `${columnLetters(column)}${line}:${columnLetters(column + columns - 1)}${line + lines - 1}`

/** How Google says that a cell has no format of its own; written, it would be one. */
const automaticFormat = '0.###############'

/** What is asked of areas of a sheet, each of which is asked for once. */
const areaReading = (
  form: FormulaForm,
  areaAt: (line: number, column: number, size: SheetSize) => Range,
): Pick<Sheet, 'area'> => ({
  area: (line, column, size) => ({
    formulas: () => form.formulasOf(areaAt(line, column, size)),
    numberFormats: () =>
      areaAt(line, column, size)
        .getNumberFormats()
        .map((row) => row.map((format) => (format === automaticFormat ? 'General' : format))),
  }),
})

/** What is read of a sheet. */
function readingOf(
  own: OwnSheet,
  { reader, writes }: Shared,
  rememberUsed: (range: Range) => void,
): Pick<Sheet, 'cells' | 'cellsOrNull' | 'column' | 'lines' | 'hiddenLines' | 'marks'> {
  const cells: Sheet['cells'] = () => {
    const usedRange = own.getDataRange()
    rememberUsed(usedRange)
    return gridOf(usedRange.getValues(), reader())
  }
  return {
    cells,
    cellsOrNull() {
      try {
        return cells()
      } catch {
        return null
      }
    },
    column: (at, lines) =>
      lines < 1 ? [] : gridOf(own.getSheetValues(1, at, lines, 1), reader()).map((line) => line[0] ?? null),
    hiddenLines: (lines) => lines.filter((line) => own.isRowHiddenByUser(line)),
    marks: (columns) => marksOf(own, columns),
    lines(from, count, columns) {
      try {
        const values = own.getSheetValues(from, 1, count, columns)
        writes.recordFlush()
        return gridOf(values, reader())
      } catch (error) {
        // Somebody deleted lines or columns: nothing that was asked for is there.
        writes.recordFlush(errorMessage(error))
        return []
      }
    },
  }
}
