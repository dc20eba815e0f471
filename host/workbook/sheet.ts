import { FormulaError } from '../formula/contract.js'
import { bounded, type Rectangle } from './area.js'
import type {
  Area,
  CellSnapshot,
  ChartSnapshot,
  ConditionalFormatSnapshot,
  MetadataSnapshot,
  ProtectionSnapshot,
  Scalar,
  ValidationSnapshot,
} from './snapshot.js'

/** A sheet while it is worked on. Rows and columns count from 1; index 0 of the arrays stays empty. */
export class LiveSheet {
  hidden = false
  tabColor: string | undefined
  frozenRows = 0
  frozenColumns = 0
  hiddenGridlines = false
  widths = new Map<number, number>()
  heights = new Map<number, number>()
  hiddenColumns = new Set<number>()
  hiddenRows = new Set<number>()
  /** Cells by row, then by column. */
  grid: (CellSnapshot | undefined)[][] = []
  merges: Area[] = []
  validations: ValidationSnapshot[] = []
  conditionalFormats: ConditionalFormatSnapshot[] = []
  metadata: MetadataSnapshot[] = []
  protections: ProtectionSnapshot[] = []
  charts: ChartSnapshot[] = []
  filter: Area | undefined
  carried: Record<string, unknown> | undefined

  constructor(
    readonly id: number,
    public name: string,
    public rows = 1000,
    public columns = 26,
  ) {}

  /** The cell, if anything is stored there. */
  cell(row: number, column: number): CellSnapshot | undefined {
    return this.grid[row]?.[column]
  }

  /** The cell, made if need be; the grid grows to hold it. */
  ensure(row: number, column: number): CellSnapshot {
    if (row > this.rows) this.rows = row
    if (column > this.columns) this.columns = column
    const line = (this.grid[row] ??= [])
    return (line[column] ??= {})
  }

  /** Calls `visit` for every stored cell of the area, row by row. */
  each(area: Area, visit: (cell: CellSnapshot, row: number, column: number) => void): void {
    const { row, column, lastRow, lastColumn } = this.bounded(area)
    for (let at = row; at <= Math.min(lastRow, this.grid.length - 1); at++) {
      const line = this.grid[at]
      if (!line) continue
      for (let across = column; across <= Math.min(lastColumn, line.length - 1); across++) {
        const cell = line[across]
        if (cell) visit(cell, at, across)
      }
    }
  }

  /** The area with its open sides closed at this sheet's edge. */
  bounded(area: Area): Rectangle {
    return bounded(area, this)
  }

  /** The whole grid. */
  get whole(): Rectangle {
    return { row: 1, column: 1, lastRow: this.rows, lastColumn: this.columns }
  }

  /** The index of a validation, added when it is new. */
  validationNumber(validation: ValidationSnapshot): number {
    const key = JSON.stringify(validation)
    const known = this.validations.findIndex((each) => JSON.stringify(each) === key)
    return known >= 0 ? known : this.validations.push(validation) - 1
  }

  /** The merged area that covers the cell. */
  mergeAt(row: number, column: number): Area | undefined {
    return this.merges.find(
      (area) =>
        row >= area.row && row <= area.lastRow! && column >= area.column && column <= area.lastColumn!,
    )
  }
}

/** Whether the cell holds a value or a formula, as `getLastRow` counts it. */
export const holdsContent = (cell: CellSnapshot | undefined): boolean =>
  cell !== undefined && (cell.f !== undefined || (cell.v !== undefined && cell.v !== null && cell.v !== ''))

/**
 * Stores a value in a cell in place of what was there; `null` and '' empty it. The look stays. Says whether a formula
 * was replaced.
 */
export const store = (
  sheet: LiveSheet,
  row: number,
  column: number,
  value: Scalar | FormulaError,
): boolean => {
  const empty = value === null || value === ''
  const before = sheet.cell(row, column)
  if (empty && !before) return false
  const cell = before ?? sheet.ensure(row, column)
  const replaced = cell.f !== undefined
  delete cell.f
  delete cell.error
  if (empty) delete cell.v
  else if (value instanceof FormulaError) {
    cell.v = value.code
    cell.error = true
  } else cell.v = value
  return replaced
}

/** Stores a block of values from a corner on; says whether a formula was replaced. */
export const storeBlock = (
  sheet: LiveSheet,
  corner: { row: number; column: number },
  values: readonly (readonly (Scalar | FormulaError)[])[],
): boolean => {
  let replaced = false
  values.forEach((line, down) =>
    line.forEach((value, across) => {
      if (store(sheet, corner.row + down, corner.column + across, value)) replaced = true
    }),
  )
  return replaced
}
