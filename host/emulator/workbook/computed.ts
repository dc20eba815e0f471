import type { CellPosition, CellSource, Value } from '../formula/value.js'
import { Results } from './compute/results.js'
import { WorkbookContents } from './contents.js'
import type { Area } from './snapshot.js'
import type { StylePool } from './styles.js'

/** A workbook's contents with the results of its formulas, which are computed when they are read. */
export class ComputedWorkbook extends WorkbookContents {
  private readonly results: Results

  constructor(now: () => number, styles?: StylePool) {
    super(now, styles)
    this.results = new Results(this, now)
  }

  /**
   * Reports a change, so that computed results are forgotten: all of them, or only those that follow from
   * values if no formula was added or removed, or none if only styles changed.
   */
  changed(what: 'formulas' | 'values' | 'looks' = 'formulas'): void {
    this.version += 1
    if (what === 'formulas') this.results.clear()
    else if (what !== 'looks') this.results.clearValues()
  }

  /**
   * Records for every result from the file what it was computed from; done once, when the workbook is opened.
   */
  noteBases(): void {
    this.results.noteBases()
  }

  /** What formulas can read of this workbook. */
  get source(): CellSource {
    return this.results.source
  }
  /** The computed value of a cell, spilled results included; `null` when empty. */
  value(place: CellPosition): Value {
    return this.results.value(place)
  }
  /** The text the cell shows. */
  display(place: CellPosition): string {
    return this.results.display(place)
  }
  /**
   * The number format with which the value is shown: the cell's own, or the one of its formula; '' is
   * General.
   */
  format(place: CellPosition): string {
    return this.results.format(place)
  }
  /** The last row and column with a value, a formula or a spilled result; 0 when there is none. */
  extent(sheetId: number): { rows: number; columns: number } {
    return this.results.source.extent(sheetId)
  }
  /**
   * Calls `visit` for every value in an area, spilled results last. Takes time by its content, not by its
   * size.
   */
  eachValue(sheetId: number, area: Area, visit: (value: Value, row: number, column: number) => void): void {
    this.results.eachValue(this.sheet(sheetId), area, visit)
  }
  /** Whether nothing is stored in a row, and no result of another row's formula can be in it. */
  isBlankRow(sheetId: number, row: number): boolean {
    return this.results.isBlankRow(this.sheet(sheetId), row)
  }
}
