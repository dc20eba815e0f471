import { reserveCompiled } from '../../formula/index.js'
import type { Value } from '../../formula/value.js'
import { holdsContent } from '../cell.js'
import type { LiveSheet } from '../sheet.js'
import { findOrCreatePart } from './parts-by-sheet.js'

/** A cell of a sheet as one number. */
export const cellKey = (row: number, column: number): number => row * 32768 + column
export const rowOfKey = (key: number): number => Math.floor(key / 32768)
export const columnOfKey = (key: number): number => key % 32768

/** Formulas that may give more than one cell; only for these it is computed where they spill. */
const arrayFormula =
  /[{]|\b(?:ARRAYFORMULA|ARRAY_CONSTRAIN|FILTER|UNIQUE|SORTN?|QUERY|TRANSPOSE|SEQUENCE|SPLIT|FLATTEN|TOCOL|TOROW|WRAPROWS|WRAPCOLS|[HV]STACK|CHOOSE(?:COLS|ROWS)|TAKE|DROP|BY(?:ROW|COL)|MAP|SCAN|MAKEARRAY|LET|MMULT|FREQUENCY)\s*\(/i

/** The cells of formulas that may spill, row by row, and how many formulas there are in all. */
const findSpillingCells = (
  sheet: LiveSheet,
): { places: { row: number; column: number }[]; formulas: number } => {
  const places: { row: number; column: number }[] = []
  let formulas = 0
  sheet.eachFormula((formula, row, column) => {
    formulas += 1
    if (arrayFormula.test(formula)) places.push({ row, column })
  })
  return { places, formulas }
}

/** The cells of formulas that may spill, by sheet. */
export class SpillingCells {
  private readonly found = new Map<number, ReturnType<typeof findSpillingCells>>()

  of(sheet: LiveSheet): readonly { row: number; column: number }[] {
    return findOrCreatePart(this.found, sheet.id, () => {
      const found = findSpillingCells(sheet)
      reserveCompiled([...this.found.values()].reduce((sum, { formulas }) => sum + formulas, found.formulas))
      return found
    }).places
  }

  clear(): void {
    this.found.clear()
  }

  copyFrom(original: SpillingCells): void {
    for (const [sheet, found] of original.found) this.found.set(sheet, found)
  }
}

/** The cells of a sheet that array results cover. */
export interface Spills {
  /** Values beside their formulas. */
  cells: Map<number, Value>
  /** Formulas whose result meets a cell with content; they show `#REF!`. */
  blocked: Set<number>
}

/**
 * Places array results, by their formula's cell, on a sheet; where two meet, the first formula has the cell.
 */
export const placeSpills = (
  sheet: LiveSheet,
  grids: ReadonlyMap<number, readonly (readonly Value[])[]>,
): Spills => {
  const spills: Spills = { cells: new Map(), blocked: new Set() }
  for (const [anchor, grid] of grids) {
    const neighbours = grid.flatMap((line, down) =>
      line.map((value, across) => ({
        value,
        key: cellKey(rowOfKey(anchor) + down, columnOfKey(anchor) + across),
      })),
    )
    const isTaken = ({ key }: { key: number }): boolean =>
      key !== anchor && (holdsContent(sheet.cell(rowOfKey(key), columnOfKey(key))) || spills.cells.has(key))
    if (neighbours.some(isTaken)) spills.blocked.add(anchor)
    else for (const { key, value } of neighbours) if (key !== anchor) spills.cells.set(key, value)
  }
  return spills
}

const isSameValue = (one: Value | undefined, other: Value | undefined): boolean =>
  one === other || (typeof one === 'object' && typeof other === 'object' && String(one) === String(other))

/** Whether two placings are equal. */
export const isSameSpills = (one: Spills | undefined, other: Spills): boolean =>
  (one?.cells.size ?? 0) === other.cells.size &&
  (one?.blocked.size ?? 0) === other.blocked.size &&
  [...other.blocked].every((key) => one!.blocked.has(key)) &&
  [...other.cells].every(([key, value]) => one!.cells.has(key) && isSameValue(one!.cells.get(key), value))
