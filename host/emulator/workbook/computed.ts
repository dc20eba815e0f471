import type { CellPosition, CellSource, Value } from '../formula/value.js'
import { Results } from './compute/results.js'
import { WorkbookContents } from './contents.js'
import type { Area } from './snapshot.js'
import type { StylePool } from './styles.js'

/** A workbook's contents with the results of its formulas, which are computed when they are asked for. */
export class ComputedWorkbook extends WorkbookContents {
  private readonly results: Results

  constructor(now: () => number, styles?: StylePool) {
    super(now, styles)
    this.results = new Results(this, now)
  }

  /**
   * Says that something changed, so that computed results are forgotten: all of them, or only what follows from
   * values where no formula came or went, or none where only looks changed.
   */
  changed(what: 'formulas' | 'values' | 'looks' = 'formulas'): void {
    this.version += 1
    if (what !== 'looks') this.results.clear(what === 'formulas')
  }

  /** Notes for every result of the file what it was computed from; done once, when the workbook is opened. */
  noteBases(): void {
    this.results.noteBases()
  }

  /** What formulas see of this workbook. */
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
  /** The number format the value is shown with: the cell's own, or what its formula suggests; '' is General. */
  format(place: CellPosition): string {
    return this.results.format(place)
  }
  /** The last row and column that hold a value, a formula or a spilled result; 0 when there is none. */
  extent(sheetId: number): { rows: number; columns: number } {
    return this.results.source.extent(sheetId)
  }
  /** Calls `visit` for every value in an area, spilled results last. Costs what stands there, whatever its size. */
  eachValue(sheetId: number, area: Area, visit: (value: Value, row: number, column: number) => void): void {
    this.results.eachValue(this.sheet(sheetId), area, visit)
  }
  /** Whether nothing is stored in a row, and no result of another row's formula can lie in it. */
  isBlankRow(sheetId: number, row: number): boolean {
    return this.results.isBlankRow(this.sheet(sheetId), row)
  }
}
