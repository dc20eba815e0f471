/**
 * Results from a file for formulas with functions that are not calculated here. Such a result is shown as
 * long as the cells that the formula reads are as they were when the file was opened.
 */
import { createHash } from 'node:crypto'
import { findPrecedents, isCalculated, isVolatile } from '../../formula/index.js'
import { FormulaError, notCalculated, type CellPosition, type Value } from '../../formula/value.js'
import type { Cell } from '../cell.js'
import type { WorkbookContents } from '../contents.js'
import type { LiveSheet } from '../sheet.js'
import type { Area } from '../snapshot.js'
import type { CellSource } from '../../formula/value.js'

/** Whether the cell shows a result from its file instead of a computed one. */
export const hasFileResult = (cell: Cell | undefined): cell is Cell & { f: string } =>
  cell?.f !== undefined && cell.v !== undefined && !isCalculated(cell.f)

const dependsOnPlace = /\b(?:ROW|COLUMN|CELL|SHEET)\(/i

/** Where values come from: the results of the workbook. */
export interface ValueSource {
  readonly source: CellSource
  eachValue(sheet: LiveSheet, area: Area, visit: (value: Value, row: number, column: number) => void): void
}

/** Fingerprints of what formulas read, cached until a value changes. */
export class Precedents {
  private readonly areas = new Map<string, string>()

  constructor(
    private readonly workbook: WorkbookContents,
    private readonly values: ValueSource,
  ) {}

  clear(): void {
    this.areas.clear()
  }

  /** The fingerprint of all that a formula in a cell reads. */
  fingerprint(formula: string, at: CellPosition): string {
    const { workbook } = this
    const read = findPrecedents(formula, at, this.values.source)
    const parts = read === 'unknown' ? [this.storedValues()] : read.map((each) => this.areaFingerprint(each))
    if (isVolatile(formula)) parts.push(`day ${Math.floor(workbook.now())}`)
    if (dependsOnPlace.test(formula)) parts.push(`place ${at.sheet} ${at.row} ${at.column}`)
    return hash(parts.join())
  }

  private areaFingerprint({ sheet, area }: { sheet: number; area: Area }): string {
    const key = JSON.stringify([sheet, area])
    let found = this.areas.get(key)
    if (found === undefined) {
      const values: unknown[] = []
      this.values.eachValue(this.workbook.sheet(sheet), area, (value, row, column) => {
        if (value !== null && value !== '') values.push([row - area.row, column - area.column, toText(value)])
      })
      this.areas.set(key, (found = hash(JSON.stringify(values))))
    }
    return found
  }

  /** All typed values: for formulas of which it is known only while they are computed what they read. */
  private storedValues(): string {
    let found = this.areas.get('')
    if (found === undefined) {
      const values: unknown[] = []
      for (const sheet of this.workbook.sheets)
        sheet.each(sheet.fullArea, (cell, row, column) => {
          if (cell.f === undefined && cell.v !== undefined) values.push([sheet.id, row, column, cell.v])
        })
      this.areas.set('', (found = hash(JSON.stringify(values))))
    }
    return found
  }
}

const toText = (value: Value): unknown => (value instanceof FormulaError ? { error: value.code } : value)

const hash = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, 16)

/** The result from the file, or that it is out of date. */
export const readFileResult = (
  cell: Cell & { f: string },
  at: CellPosition,
  precedents: Precedents,
): Value => {
  if (cell.basis !== undefined && cell.basis !== precedents.fingerprint(cell.f, at)) return notCalculated
  return cell.error ? new FormulaError(cell.v as FormulaError['code']) : cell.v!
}

/** Records for every result from a file what it was computed from. */
export const noteBases = (workbook: WorkbookContents, precedents: Precedents): void => {
  for (const sheet of workbook.sheets) {
    const bases: { row: number; column: number; basis: string }[] = []
    sheet.eachFormula((formula, row, column, cell) => {
      if (cell.basis !== undefined || !hasFileResult(cell)) return
      bases.push({ row, column, basis: precedents.fingerprint(formula, { sheet: sheet.id, row, column }) })
    })
    for (const { row, column, basis } of bases) sheet.change(row, column, { basis })
  }
}
