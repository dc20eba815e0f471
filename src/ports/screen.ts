import type { Sheet } from './workbook.js'

/** What the person has open and selected. */
export interface Screen {
  /** Selects a cell on the screen. */
  selectCell(sheet: Sheet, line: number, column: number): void
  /** The name of the sheet that is open on the screen. */
  activeSheetName(): string
  /** The table of that one of these sheets that is open on the screen. */
  activeTable(sheets: readonly Sheet[]): string | null
  /** The line of the cursor on the open sheet; 0 when nothing is selected. */
  activeLine(): number
  /** The table and the line of the cell that is selected on the screen; null on any sheet but these. */
  selectedRow(sheets: readonly Sheet[]): { readonly table: string; readonly line: number } | null
}
