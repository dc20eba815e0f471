import type { Cell, Grid } from '../core/cell.js'
import type { Locale } from '../core/locale.js'
import type { CellsChange, SheetChange, SheetSurvey } from '../core/sheet/compare-sheet.js'
import type { ColumnMarks } from '../core/sheet/locate-table.js'

/** So many lines and columns. */
export interface SheetSize {
  readonly lines: number
  readonly columns: number
}

/** Reads one sheet. How far it is used is asked once, so the reader is good until something is written. */
export interface SheetReader {
  /** The last line and the last column that are used. Two calls the first time. */
  used(): SheetSize
  /** The used cells, up to a limit. One call. */
  cells(limit: SheetSize): Grid
  /** The merged areas, as `B3:B6`. One call, and one for each. */
  mergedRanges(): readonly string[]
  /**
   * A filled cell of the last used line, and one of the last used column, as far as these lie beyond a limit. At most
   * two calls.
   */
  outermostCells(
    limit: SheetSize,
  ): readonly { readonly line: number; readonly column: number; readonly cell: Cell }[]
}

/** The spreadsheet, its sheets found by the tables they hold. */
export interface Workbook {
  /** Whether a spreadsheet is open to this run: a clock trigger's may have none. */
  isOpen(): boolean
  /** The spreadsheet's id: what tells a copy from its original. */
  spreadsheetId(): string
  url(): string
  locale(): Locale
  /** How many cells the sheets have, full or empty. Two calls for each sheet. */
  cellCount(): number
  /** The names of all sheets, in their order. */
  sheetNames(): readonly string[]
  /** Finds the sheet of a table by one of its names and remembers it; false when there is none. */
  bind(table: string, names: readonly string[]): boolean
  /** Finds the sheet of a table by our mark, whatever it is called now. Costs more than a name. */
  bindByMark(table: string): boolean
  /** Says that the sheet of that name serves a table; false when there is no such sheet. Costs one call. */
  bindTo(table: string, sheetName: string): boolean
  /** The used cells of a bound table's sheet, read anew at every call. */
  cells(table: string): Grid
  /** The same; null when the sheet is gone since it was bound. */
  cellsOrNull(table: string): Grid | null
  /** The first lines of one column of a bound table's sheet, from line 1, read anew. */
  column(table: string, column: number, lines: number): readonly Cell[]
  /** The formulas of the first lines of one column, blank where a cell holds none. One call. */
  columnFormulas(table: string, column: number, lines: number): readonly string[]
  /** The used cells of any sheet by its name, or of them the first lines and columns. */
  cellsOfSheet(sheetName: string, most?: SheetSize): Grid
  /** Reads a sheet that is there, by its name. */
  readerOf(sheetName: string): SheetReader
  /** Those of these lines of a bound table's sheet that somebody hid. A call for each: for a few rows, when a person asks. */
  hiddenLines(table: string, lines: readonly number[]): readonly number[]
  /** Where developer metadata remembers these columns of a bound table. */
  marks(table: string, columns: readonly string[]): ColumnMarks
  /**
   * Everything set-up compares with; many calls, never used by a daily run. `exact` asks every mark for its place, also
   * where a header tells one; `cells` are all used cells of the sheet, where this run has read them.
   */
  survey(table: string, how?: { readonly exact?: boolean; readonly cells?: Grid }): SheetSurvey
  /**
   * Some lines of a bound table's sheet, of so many columns, read anew in one call; none when the sheet no longer
   * reaches that far, or when what was written before was refused late: `tryFlush` then says so.
   */
  lines(table: string, from: number, count: number, columns: number): Grid
  /**
   * Writes cells; returns those that refuse what is written. In a bounded number of calls.
   *
   * @param later leaves what is refused late to the next flush or `lines`, which costs a call less
   */
  tryApplyCells(changes: readonly CellsChange[], later?: boolean): readonly RefusedCells[]
  /** Carries out changes as `apply` does; what the spreadsheet says where it refuses one, null where it takes all. */
  tryApplyChanges(changes: readonly SheetChange[]): string | null
  /** Carries out changes, in order, in as few calls as they allow. */
  apply(changes: readonly SheetChange[]): void
  /** The name of a bound table's sheet as it stands. */
  sheetNameOf(table: string): string
  /**
   * Keeps a hidden sheet of our own formulas, and names for some of its cells. Writes only what differs, and formulas that
   * stand `beside` them as {@link tryWriteFormulas} does.
   */
  writeFormulaSheet(
    sheetName: string,
    formulas: readonly (readonly string[])[],
    names: readonly { name: string; line: number; column: number }[],
    beside?: { readonly column: number; readonly formulas: readonly string[] },
  ): void
  /** Asks what later runs would ask one by one: the zone's clock around today, and where links to these tables lead. */
  askAhead(tables: readonly string[]): void
  /**
   * Takes the sheets to be in that order, as they were; those named `surely` are asked for their names, and where one has
   * another all are. What is read of the others must show that they are those: {@link isFoundByPosition}.
   */
  assumeSheetOrder(order: readonly string[], surely: readonly string[]): void
  /** Asks all sheets for their names; tables have to be bound anew. */
  rereadSheetNames(): void
  /** Whether the sheet of a bound table was found by its place alone. */
  isFoundByPosition(table: string): boolean
  /**
   * The first lines of one column of any sheet by its name; null when there is no such sheet, or it is shorter. Two
   * calls.
   */
  columnOfSheet(sheetName: string, column: number, lines: number): readonly Cell[] | null
  /**
   * Writes formulas that give numbers into one column of any sheet from line 1 on, in a fixed number of calls. False
   * when the sheet is not there or refuses them.
   */
  tryWriteFormulas(sheetName: string, column: number, formulas: readonly string[]): boolean
  /** Deletes the sheet of that name with all its content, and unbinds it. */
  deleteSheet(sheetName: string): void
  /** Deletes a sheet if nothing at all stands in it and it is not the last. */
  deleteSheetIfEmpty(sheetName: string): void
  /**
   * Adds one line below everything else of a bound table's sheet, cell by cell from column 1. One call. Returns what a
   * refusal said; null when the line was taken.
   */
  appendLine(table: string, line: readonly Cell[]): string | null
  /** An address that opens the sheet at a line. */
  linkTo(table: string, line: number): string
  /** Selects a cell on the screen. */
  selectCell(table: string, line: number, column: number): void
  /** The name of the sheet that is open on the screen. */
  activeSheetName(): string
  /** The key of the bound table whose sheet is open on the screen. */
  activeTable(): string | null
  /** The line the cursor stands in on the open sheet; 0 when nothing is selected. */
  activeLine(): number
  /** The bound table and the line of the cell that is selected on the screen; null on any other sheet. */
  selectedRow(): { readonly table: string; readonly line: number } | null
  /** A new name for a row, never given before. */
  createId(prefix: string): string
  /** Has everything written so far carried out; no call where nothing was since the last time. Throws what was refused late. */
  flush(): void
  /** Does the same; what was refused, as the spreadsheet says it, or null when nothing was. */
  tryFlush(): string | null
}

/** Cells that refused what was written to them; lines and columns count from 1. */
export interface RefusedCells {
  readonly table: string
  readonly line: number
  readonly column: number
  readonly lines: number
  readonly columns: number
  /** Why, as the spreadsheet says it. */
  readonly message: string
}
