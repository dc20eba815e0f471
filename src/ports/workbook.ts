import type { Cell, Grid } from '../core/cell.js'
import type { Locale } from '../core/locale.js'
import type { ColumnMarks } from '../core/sheet/locate-table.js'
import {
  type CellsChange,
  type ColumnPart,
  type SheetChange,
  type SheetSurvey,
} from '../core/sheet/sheet-change.js'
import type { RefusedCells, WriteOptions } from './cell-writes.js'

export type { RefusedCells }

/** So many lines and columns. */
export interface SheetSize {
  readonly lines: number
  readonly columns: number
}

/** Some cells, ends included. */
export interface CellArea {
  readonly line: number
  readonly column: number
  readonly lastLine: number
  readonly lastColumn: number
}

/** Merged areas, each of which is asked where it is in a call. */
export interface MergedAreas {
  readonly count: number
  /** One of them, from 0. */
  areaAt(index: number): string
}

/** Reads one sheet. How far it is used is asked once, so the reader is good until something is written. */
export interface SheetReader {
  /** The last line and the last column that are used; 1 and 1 of an empty sheet. Two calls the first time. */
  used(): SheetSize
  /** The used cells, up to a limit. One call. */
  cells(limit: SheetSize): Grid
  /** The formulas of the used cells, blank where a cell has none. Two calls. */
  formulas(): readonly (readonly string[])[]
  /** The notes on the used cells, blank where a cell has none. Two calls. */
  notes(): readonly (readonly string[])[]
  /** The merged areas among the used cells: how many there are in one call, and each, as `B3:B6`, in another. */
  merges(): MergedAreas
  /** How many merged areas touch some cells. Two calls. */
  countMerges(cells: CellArea): number
  /**
   * A filled cell of the last used line, and one of the last used column, as far as these lie beyond a limit. At most
   * two calls.
   */
  outermostCells(
    limit: SheetSize,
  ): readonly { readonly line: number; readonly column: number; readonly cell: Cell }[]
}

/** The spreadsheet as a whole. */
export interface Spreadsheet {
  /** Whether a spreadsheet is open to this run: a clock trigger's may have none. */
  isOpen(): boolean
  /** The spreadsheet's id: what tells a copy from its original. */
  spreadsheetId(): string
  url(): string
  locale(): Locale
  /** A new name for a row, never given before. */
  createId(prefix: string): string
  /** Asks what later runs would ask one by one: the zone's clock around today, and where links to these sheets lead. */
  askAhead(sheets: readonly Sheet[]): void
  /** Takes the zone to be the stored one, for as long as all dates that are read are midnights in it; then asks for it. */
  assumeStoredZone(): void
  confirmZone(): void
}

/** What an area of a sheet can be asked, each a call. */
interface SheetArea {
  /** The formulas, blank where a cell holds none. */
  formulas(): readonly (readonly string[])[]
  /** The number formats, `General` where a cell has none of its own. */
  numberFormats(): readonly (readonly string[])[]
}

/**
 * A sheet that was found for a table, to be read or passed on. It is passed to what needs it later: nothing
 * else remembers which table it serves.
 */
export interface Sheet<Key extends string = string> {
  readonly table: Key
  /** Its name now. A call where it was not found by its name. */
  name(): string
  /** The used cells, read again at every call. */
  cells(): Grid
  /** The same; null when the sheet is gone since it was found. */
  cellsOrNull(): Grid | null
  /** The first lines of one column, from line 1, read again at every call. */
  column(column: number, lines: number): readonly Cell[]
  /** An area by its first line and column, both from 1. A call with the first question, unless it was asked for before. */
  area(line: number, column: number, size: SheetSize): SheetArea
  /**
   * Some lines, of so many columns, read again in one call; none when the sheet no longer reaches that far, or when what
   * was written before was refused late: `tryFlush` then says so.
   */
  lines(from: number, count: number, columns: number): Grid
  /** Those of these lines that somebody hid. A call for each: for a few rows, when a person asks. */
  hiddenLines(lines: readonly number[]): readonly number[]
  /** Where developer metadata remembers these columns. */
  marks(columns: readonly string[]): ColumnMarks
  /** Whether it was found by its place alone. */
  isFoundByPosition(): boolean
  /** An address that opens it at a line. */
  linkTo(line: number): string
  /**
   * Adds one line below everything else, cell by cell from column 1. One call, and one more unless `later`, which leaves
   * what is refused late to the next flush or `lines`. Returns what a refusal said; null when the line was taken.
   */
  appendLine(line: readonly Cell[], how?: Pick<WriteOptions, 'later'>): string | null
}

/** A named range, by its sheet and columns. */
interface NamedColumns {
  readonly name: string
  readonly sheet: string
  readonly columns: readonly [left: number, right: number]
}

/** Finds sheets by names and marks, and reads any of them by its name. */
export interface Sheets {
  /** The names of all sheets, in their order. */
  sheetNames(): readonly string[]
  /** The sheet of exactly that name, for a table. At most one call. */
  find<Key extends string>(table: Key, sheetName: string): Sheet<Key> | null
  /** The sheet with one of these names, in any case, that is not one of those `taken`. */
  findByNames<Key extends string>(
    table: Key,
    names: readonly string[],
    taken: readonly Pick<Sheet, 'name'>[],
  ): Sheet<Key> | null
  /** The sheet that carries our mark for a table, whatever it is called now. Costs more than a name. */
  findByMark<Key extends string>(table: Key): Sheet<Key> | null
  /**
   * Takes the sheets to be in that order, as they were; those named `surely` are asked for their names, and where one has
   * another all are. What is read of the others must show that they are those: {@link Sheet.isFoundByPosition}.
   */
  assumeSheetOrder(order: readonly string[], surely: readonly string[]): void
  /** The names of the sheets of these numbers, as far as they are there. Two calls for each. */
  namesOf(sheetIds: readonly number[]): readonly string[]
  /** Asks all sheets for their names; sheets have to be found again. */
  rereadSheetNames(): void
  /** The used cells of any sheet by its name, or of them the first lines and columns. */
  cellsOfSheet(sheetName: string, most?: SheetSize): Grid
  /** Reads a sheet by its name; null where there is none. At most one call. */
  readerOf(sheetName: string): SheetReader | null
  /** How many cells the sheets have, full or empty. Two calls for each sheet. */
  cellCount(): number
  /** Deletes the sheet of that name with all its content. */
  deleteSheet(sheetName: string): void
  /** Deletes a sheet if nothing at all is in it and it is not the last. */
  deleteSheetIfEmpty(sheetName: string): void
}

/** Writes cells of the sheets that serve tables. */
export interface CellWriter {
  /**
   * Writes cells; returns those that refuse what is written. In a bounded number of calls.
   *
   * @param sheets those that the changes name by their tables
   * @param how.later leaves what is refused late to the next flush or `lines`, which costs a call less
   * @param how.isReadBack writes by names what was found by places: `lines` then shows whether both are the same sheet
   */
  tryApplyCells(
    changes: readonly CellsChange[],
    sheets: readonly Sheet[],
    how?: WriteOptions,
  ): readonly RefusedCells[]
  /** Has everything written so far carried out; no call where nothing was since the last time. Throws what was refused late. */
  flush(): void
  /** Does the same; what was refused, as the spreadsheet says it, or null when nothing was. */
  tryFlush(): string | null
}

/** Compares and changes how sheets are made: columns, dropdowns, colours. */
export interface SheetChanger {
  /**
   * Everything set-up compares with; many calls, never used by a daily run. `exact` asks every mark for its place, also
   * where a header tells one; `cells` are all used cells of the sheet, where this run has read them; `isTheirs` says that
   * nothing on the sheet is Milepost's, so that its rules, validations and protections are not asked one by one.
   *
   * @param sheets other sheets whose rows its dropdowns may list
   */
  survey(
    sheet: Sheet,
    sheets: readonly Sheet[],
    how?: { readonly exact?: boolean; readonly cells?: Grid; readonly isTheirs?: boolean },
  ): SheetSurvey
  /**
   * Carries out changes, in order, in as few calls as they allow. Returns the sheets that were made.
   *
   * @param sheets those that the changes name by their tables, and those whose rows dropdowns list
   */
  apply(changes: readonly SheetChange[], sheets: readonly Sheet[]): readonly Sheet[]
  /** Carries out changes as `apply` does; what the spreadsheet says where it refuses one, null where it takes all. */
  tryApplyChanges(changes: readonly SheetChange[], sheets: readonly Sheet[]): string | null
}

/** What Milepost added to sheets that people made, so that it can be taken off them again. */
export interface SheetAdditions {
  /** The number of a sheet in its spreadsheet, which never changes. One call. */
  sheetId(sheet: Sheet): number
  /**
   * Where columns have the validation that Milepost gives their field; with `key` null that of any field, known by its
   * help text: a column that is inserted has that of its neighbour. A few calls, and a few for each cell that is asked, up
   * to a limit.
   */
  ownValidations(
    sheet: Sheet,
    sheets: readonly Sheet[],
    columns: readonly { readonly column: number; readonly key: string | null }[],
    helpTexts: ReadonlySet<string>,
  ): readonly ColumnPart[]
  /** The named ranges that people made or Milepost did. Four calls for each. */
  namedRanges(): readonly NamedColumns[]
  /** Removes the named ranges of these names. */
  removeNames(names: readonly string[]): void
}

/** The hidden sheet of our own formulas. */
export interface HelperSheet {
  /**
   * Makes or updates a hidden sheet of our own formulas, and names for some of its cells. Writes only what differs,
   * and the formulas `beside` them as {@link tryWriteFormulas} does.
   */
  writeFormulaSheet(
    sheetName: string,
    formulas: readonly (readonly string[])[],
    names: readonly { name: string; line: number; column: number }[],
    beside?: { readonly column: number; readonly formulas: readonly string[] },
  ): void
  /**
   * Writes formulas that give numbers into one column of any sheet from line 1 on, in a fixed number of calls. False
   * when the sheet is not there or refuses them.
   */
  tryWriteFormulas(sheetName: string, column: number, formulas: readonly string[]): boolean
  /**
   * The first lines of one column of any sheet by its name; null when there is no such sheet, or it is shorter. Two
   * calls.
   */
  columnOfSheet(sheetName: string, column: number, lines: number): readonly Cell[] | null
}
