import type { FormulaError, CellPosition, Shift } from '../formula/value.js'
import { ComputedWorkbook } from './computed.js'
import { clearArea, paste, type Clearing, type Pasting } from './edit/paste.js'
import { forkWorkbook, snapshotWorkbook, restoreWorkbook } from './convert-snapshot.js'
import { addSheet, deleteSheet, moveSheet, renameSheet } from './edit/sheets.js'
import { sortArea, type SortKey } from './edit/sort.js'
import { shiftLines } from './edit/structure.js'
import type { StylePatch, StylePool } from './styles.js'
import { LiveSheet } from './sheet.js'
import { applyStyleByCell, applyStyle, validateArea, validateCells } from './edit/apply-style.js'
import type { RepeatsPreviousRow, PatchOf, RuleOf } from './edit/apply-style.js'
import { storeBlock } from './edit/store.js'
import { typeInto } from './edit/typing.js'
import { mergeArea, unmergeArea } from './edit/merging.js'
import { renderArea, type RenderedCell } from './view.js'
import type { Area, Scalar, ValidationSnapshot, WorkbookSnapshot } from './snapshot.js'

export { type Clearing, LiveSheet, type Pasting, type SortKey, type StylePatch, type RenderedCell }

/**
 * An open workbook: made from one snapshot, with every edit of a spreadsheet, and formulas that are computed
 * when they are read. Code that changes a sheet's fields directly (widths, protections, charts …) must call
 * {@link changed}. Unknown sheet ids throw a {@link Refusal}; rows and columns count from 1.
 */
export class LiveWorkbook extends ComputedWorkbook {
  private constructor(now: () => number, styles?: StylePool) {
    super(now, styles)
  }

  /** Opens a snapshot, which is copied. `now` gives the current time as a serial number in the workbook's zone. */
  static from(snapshot: WorkbookSnapshot, options: { now: () => number }): LiveWorkbook {
    return restoreWorkbook(snapshot, new LiveWorkbook(options.now))
  }

  /**
   * A workbook that is equal now and changes independently; it takes memory only for what changes later in
   * either.
   */
  fork(options: { now: () => number }): LiveWorkbook {
    return forkWorkbook(this, new LiveWorkbook(options.now, this.styles))
  }

  /** The workbook as plain data, formulas with their results; the same content gives the same bytes. */
  snapshot(): WorkbookSnapshot {
    return snapshotWorkbook(this)
  }

  /** Puts a sheet in front. */
  activate(sheetId: number): void {
    this.activeSheet = sheetId
  }
  rename(name: string): void {
    this.name = name
  }

  /** Enters text as a user types it: formulas, days, numbers and percentages are recognised. */
  type(sheetId: number, row: number, column: number, text: string): void {
    typeInto(this, { sheet: sheetId, row, column }, text)
  }
  /** Stores values as they are, from a corner on; `null` and '' empty the cell. Formulas there are replaced. */
  setValues(corner: CellPosition, values: readonly (readonly (Scalar | FormulaError)[])[]): void {
    const formulas = storeBlock(this.sheet(corner.sheet), corner, values)
    this.changed(formulas ? 'formulas' : { valuesOf: corner.sheet })
  }
  /** Stores a formula with its `=`. */
  setFormula(place: CellPosition, formula: string): void {
    this.sheet(place.sheet).change(place.row, place.column, { f: formula, v: undefined, error: undefined })
    this.changed()
  }
  /** Changes the style of every cell of an area. */
  setStyle(sheetId: number, area: Area, patch: StylePatch): void {
    applyStyle(this.sheet(sheetId), this.styles, area, patch)
    this.changed('looks')
  }
  /**
   * Changes the style cell by cell; `patchOf` may return nothing. `repeatsPreviousRow` says where it returns
   * the same as in the row before.
   */
  restyle(sheetId: number, area: Area, patchOf: PatchOf, repeatsPreviousRow?: RepeatsPreviousRow): void {
    applyStyleByCell(this.sheet(sheetId), this.styles, area, patchOf, repeatsPreviousRow)
    this.changed('looks')
  }
  setNote(place: CellPosition, note: string): void {
    this.sheet(place.sheet).change(place.row, place.column, { note })
    this.changed('looks')
  }
  /** Sets or (with `null`) removes the validation of every cell of an area. */
  setValidation(sheetId: number, area: Area, validation: ValidationSnapshot | null): void {
    validateArea(this.sheet(sheetId), area, validation)
    this.changed('looks')
  }
  /**
   * Sets the validation of each cell of an area, or with `null` removes it; `repeatsPreviousRow` as in {@link
   * restyle}.
   */
  setValidations(sheetId: number, area: Area, ruleOf: RuleOf, repeatsPreviousRow?: RepeatsPreviousRow): void {
    validateCells(this.sheet(sheetId), area, ruleOf, repeatsPreviousRow)
    this.changed('looks')
  }

  /** Inserts rows before row `at`, with the styles and validations of the row `like`. */
  insertRows(sheet: number, at: number, count = 1, like?: number): void {
    this.shift({ kind: 'insert', axis: 'row', sheet, at, count }, like)
  }
  insertColumns(sheetId: number, at: number, count = 1, like?: number): void {
    this.shift({ kind: 'insert', axis: 'column', sheet: sheetId, at, count }, like)
  }
  deleteRows(sheetId: number, at: number, count = 1): void {
    this.shift({ kind: 'delete', axis: 'row', sheet: sheetId, at, count })
  }
  deleteColumns(sheetId: number, at: number, count = 1): void {
    this.shift({ kind: 'delete', axis: 'column', sheet: sheetId, at, count })
  }
  /** Moves `count` rows from `at` to before the row that was at `to`. */
  moveRows(sheetId: number, at: number, count: number, to: number): void {
    this.shift({ kind: 'move', axis: 'row', sheet: sheetId, at, count, to })
  }
  moveColumns(sheetId: number, at: number, count: number, to: number): void {
    this.shift({ kind: 'move', axis: 'column', sheet: sheetId, at, count, to })
  }
  private shift(shift: Shift, like?: number): void {
    shiftLines(this, shift, like)
    this.changed()
  }

  /**
   * Sorts the rows of an area by columns of the sheet; contents, styles, notes and validations move with
   * them.
   */
  sort(sheetId: number, area: Area, keys: readonly SortKey[]): void {
    sortArea(this, this.sheet(sheetId), area, keys)
    this.changed()
  }
  /** Copies an area onto another, repeating it where the target is larger. */
  copy(from: { sheet: number; area: Area }, to: { sheet: number; area: Area }, what: Pasting = {}): void {
    paste(this, from, to, what)
    this.changed()
  }
  /** Removes contents, styles, notes or validations from an area. */
  clear(sheetId: number, area: Area, what: Clearing = { contents: true, formats: true }): void {
    clearArea(this.sheet(sheetId), area, what)
    this.changed()
  }
  merge(sheetId: number, area: Area): void {
    mergeArea(this.sheet(sheetId), area)
    this.changed()
  }
  /** Removes every merge that touches the area. */
  unmerge(sheetId: number, area: Area): void {
    unmergeArea(this.sheet(sheetId), area)
    this.changed()
  }

  /** Adds a sheet before the tab at `index` (from 0; absent: last). Throws a {@link Refusal} when the name is taken. */
  addSheet(name?: string, index?: number): LiveSheet {
    const sheet = addSheet(this, name, index)
    this.changed()
    return sheet
  }
  /**
   * Removes a sheet; formulas that referred to it give `#REF!`. Throws a {@link Refusal} for the last one.
   */
  deleteSheet(sheetId: number): void {
    deleteSheet(this, this.sheet(sheetId))
    this.changed()
  }
  /** Renames a sheet, in formulas too. Throws a {@link Refusal} when the name is taken. */
  renameSheet(sheetId: number, name: string): void {
    renameSheet(this, this.sheet(sheetId), name)
    this.changed()
  }
  /** Moves a sheet's tab to `index`, from 0. */
  moveSheet(sheetId: number, index: number): void {
    moveSheet(this, this.sheet(sheetId), index)
    this.changed()
  }

  /** What the page draws of an area, row by row. */
  view(sheetId: number, area: Area): RenderedCell[][] {
    return renderArea(this, this.sheet(sheetId), area)
  }
}
