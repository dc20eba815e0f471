import type { CellPosition, CellSource, Value } from '../formula/value.js'
import { formatValue } from '../formula/index.js'
import { suggestFormat } from './compute/suggested-format.js'
import { sheetDependency, timeDependency } from './compute/result-cache.js'
import { Results } from './compute/results.js'
import { WorkbookContents } from './contents.js'
import type { Area } from './snapshot.js'
import type { StylePool } from './styles.js'

/** Through how many references in a row a format is inherited. */
const maxInheritance = 20

/**
 * What changed: formulas were added or removed, all values, the values of one sheet, the time, or only how
 * cells look.
 */
type Change = 'formulas' | 'values' | { readonly valuesOf: number } | 'time' | 'looks'

/** A workbook's contents with the results of its formulas, which are computed when they are read. */
export class ComputedWorkbook extends WorkbookContents {
  private readonly results: Results

  constructor(now: () => number, styles?: StylePool) {
    super(now, styles)
    this.results = new Results(this, now)
  }

  /** Reports a change, so that computed results that may follow from it are forgotten. */
  changed(what: Change = 'formulas'): void {
    this.version += 1
    if (what === 'formulas') this.results.clear()
    else if (what === 'values') this.results.clearValues()
    else if (what === 'time') this.results.clearDependents(timeDependency)
    else if (what !== 'looks') this.results.clearDependents(sheetDependency(what.valuesOf))
  }

  /** Takes the results of a workbook with the same contents. */
  copyResults(original: ComputedWorkbook): void {
    this.results.copyFrom(original.results)
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
    return formatValue(this.value(place), this.format(place), this.locale)
  }
  /**
   * The number format with which the value is shown: the cell's own, or the one of its formula; '' is
   * General.
   */
  format(place: CellPosition, inherited = 0): string {
    const cell = this.cell(place)
    const own = this.styles.style(cell?.s).format
    if (own !== undefined || cell?.f === undefined || inherited > maxInheritance) return own ?? ''
    return suggestFormat(cell.f, this.locale, (row, column) =>
      this.format({ sheet: place.sheet, row, column }, inherited + 1),
    )
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
