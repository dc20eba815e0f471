import type { Value } from '../../formula/value.js'
import { findOrCreatePart } from './parts-by-sheet.js'

/** What a result was computed from, as bits: sheets, the time, the day. */
export type Dependencies = number

const maxSheetBits = 28

/** The bit of a sheet. Sheets may share one: then a change in one also drops what was computed from the other. */
export const sheetDependency = (sheet: number): Dependencies => 1 << (sheet % maxSheetBits)
export const timeDependency: Dependencies = 1 << 28
export const dayDependency: Dependencies = 1 << 30
/** Of a result that no change leaves as it is. */
export const anyDependency: Dependencies = 1 << 29

/** Above this number, looking through the results takes longer than computing those that are read. */
const maxLookedThrough = 20_000

/** Results of formulas by sheet and cell, each until something changes that it was computed from. */
export class ResultCache {
  private readonly values = new Map<number, Map<number, Value>>()
  private readonly dependencies = new Map<number, Map<number, Dependencies>>()
  private size = 0
  /** Changes since the results were last looked through, which is done when one is read. */
  private changes: Dependencies = 0
  /** What the formula that is being computed has read so far. */
  private read: Dependencies = 0

  /** Notes what the formula that is being computed reads. */
  note(read: Dependencies): void {
    this.read |= read
  }

  /** The cached result of a formula; the formula that is being computed reads what this one did. */
  get(sheet: number, cell: number): Value | undefined {
    if (this.changes !== 0) this.dropChanged()
    const value = this.values.get(sheet)?.get(cell)
    if (value !== undefined) this.read |= this.dependencies.get(sheet)?.get(cell) ?? anyDependency
    return value
  }

  /** Computes a result, and caches it with what it was computed from. */
  compute(sheet: number, cell: number, compute: () => Value): Value {
    const readBefore = this.read
    this.read = 0
    const value = compute()
    this.set(sheet, cell, value, this.read)
    this.read |= readBefore
    return value
  }

  set(sheet: number, cell: number, value: Value, dependencies: Dependencies): void {
    findOrCreatePart(this.values, sheet, () => new Map<number, Value>()).set(cell, value)
    this.size += 1
    if (this.size > maxLookedThrough) this.dependencies.clear()
    else findOrCreatePart(this.dependencies, sheet, () => new Map<number, number>()).set(cell, dependencies)
  }

  clear(): void {
    this.values.clear()
    this.dependencies.clear()
    this.size = 0
    this.changes = 0
  }

  /** Drops what was computed from any of these. */
  drop(changed: Dependencies): void {
    if (this.size > maxLookedThrough) this.clear()
    else this.changes |= changed | anyDependency
  }

  /** Takes the results of the workbook of which this one is a copy. */
  copyFrom(original: ResultCache): void {
    if (original.size > maxLookedThrough) return
    for (const [sheet, values] of original.values) this.values.set(sheet, new Map(values))
    for (const [sheet, read] of original.dependencies) this.dependencies.set(sheet, new Map(read))
    this.size = original.size
    this.changes = original.changes
  }

  private dropChanged(): void {
    const { changes } = this
    this.changes = 0
    for (const [sheet, read] of this.dependencies) {
      const values = this.values.get(sheet)!
      for (const [cell, dependencies] of read)
        if ((dependencies & changes) !== 0) {
          read.delete(cell)
          values.delete(cell)
          this.size -= 1
        }
    }
  }
}
