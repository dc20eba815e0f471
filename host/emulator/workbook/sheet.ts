import { clipArea, type Rectangle } from './area.js'
import { type Cell, type CellPatch, createCell } from './cell.js'
import type {
  Area,
  ChartSnapshot,
  ConditionalFormatSnapshot,
  MetadataSnapshot,
  ProtectionSnapshot,
  ValidationSnapshot,
} from './snapshot.js'

/** The cells of a row by column. */
export type Line = readonly (Cell | undefined)[]

/**
 * A sheet of an open workbook. Rows and columns count from 1; index 0 of the arrays stays empty. Equal rows
 * may be the same array, also in copies of the sheet: a thousand formatted, empty rows take the memory of
 * one, and a copy takes memory only for later changes. So a row is changed only if no other place shares it,
 * and is copied first otherwise. Rules are also never changed, only replaced; metadata, protections and
 * charts are changed.
 */
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
  private lines: (Line | undefined)[] = []
  /** Rows that no other place and no other sheet shares. */
  private ownLines = new WeakSet<Line>()
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

  freeze(rows: number, columns: number): void {
    this.frozenRows = rows
    this.frozenColumns = columns
  }
  hide(): void {
    this.hidden = true
  }
  show(): void {
    this.hidden = false
  }

  /** Cells by row, then by column. */
  get grid(): readonly (Line | undefined)[] {
    return this.lines
  }

  /** The cell, if something is stored there. */
  cell(row: number, column: number): Cell | undefined {
    return this.lines[row]?.[column]
  }

  /** Puts a cell in its place, or with `undefined` none; the grid grows if needed. */
  put(row: number, column: number, cell: Cell | undefined): void {
    const line = this.lines[row]
    if (line?.[column] === cell) return
    if (row > this.rows) this.rows = row
    if (column > this.columns) this.columns = column
    this.writable(row)[column] = cell
  }

  /** Changes some keys of a cell, and not the others. */
  change(row: number, column: number, patch: CellPatch): void {
    this.put(row, column, createCell({ ...this.cell(row, column), ...patch }))
  }

  private writable(row: number): (Cell | undefined)[] {
    const line = this.lines[row]
    if (line !== undefined && this.ownLines.has(line)) return line as (Cell | undefined)[]
    const made = line?.slice() ?? []
    this.ownLines.add(made)
    this.lines[row] = made
    return made
  }

  /**
   * Replaces every cell of an area, stored or not, with the result of `become`. Rows that were one object
   * stay one where they become equal. `again` says of a row that `become` returns the same for it as for the
   * row before, so that it need not be called where both are one object.
   */
  rewrite(
    area: Area,
    become: (cell: Cell | undefined, row: number, column: number) => Cell | undefined,
    again: (row: number) => boolean = () => false,
  ): void {
    const { row, column, lastRow, lastColumn } = this.bounded(area)
    let before: Line | undefined
    let after: Line | undefined
    for (let at = row; at <= lastRow; at++) {
      const line = this.lines[at]
      const one = at > row && line === before
      if (one && again(at)) {
        this.share(at, after)
        continue
      }
      let made: (Cell | undefined)[] | undefined
      for (let across = column; across <= lastColumn; across++) {
        const cell = line?.[across]
        const next = become(cell, at, across)
        if (next !== cell) (made ??= line?.slice() ?? [])[across] = next
      }
      before = line
      if (one && isSameLine(made ?? line, after)) this.share(at, after)
      else {
        after = made ?? line
        if (made) {
          this.lines[at] = made
          this.ownLines.add(made)
        }
      }
    }
  }

  /** Makes a row the same object as another one. */
  private share(row: number, line: Line | undefined): void {
    if (line === this.lines[row]) return
    if (line !== undefined) this.ownLines.delete(line)
    this.lines[row] = line
  }

  /** Puts in a whole row, which other places may share. */
  setLine(row: number, line: Line): void {
    this.share(row, line)
    this.rows = Math.max(this.rows, row)
    this.columns = Math.max(this.columns, line.length - 1)
  }

  /** Moves whole rows. */
  arrangeRows(arrange: (lines: (Line | undefined)[]) => void): void {
    arrange(this.lines)
  }

  /** Moves the cells of every row in the same way. */
  arrangeColumns(arrange: (cells: (Cell | undefined)[]) => void): void {
    const arranged = new Map<Line, Line>()
    this.lines.forEach((line, row) => {
      if (line === undefined) return
      let made = arranged.get(line)
      if (made === undefined) {
        const cells = line.slice()
        arrange(cells)
        arranged.set(line, (made = cells))
      }
      this.lines[row] = made
    })
  }

  /** Calls `visit` for every stored cell of the area, row by row. */
  each(area: Area, visit: (cell: Cell, row: number, column: number) => void): void {
    const { row, column, lastRow, lastColumn } = this.bounded(area)
    for (let at = row; at <= Math.min(lastRow, this.lines.length - 1); at++) {
      const line = this.lines[at]
      if (!line) continue
      for (let across = column; across <= Math.min(lastColumn, line.length - 1); across++) {
        const cell = line[across]
        if (cell) visit(cell, at, across)
      }
    }
  }

  /** {@link each} for cells with a formula; rows that are one object and have none are searched once. */
  eachFormula(visit: (formula: string, row: number, column: number, cell: Cell) => void): void {
    let without: Line | undefined
    this.lines.forEach((line, row) => {
      if (line === undefined || line === without) return
      let found = false
      for (let column = 1; column < line.length; column++) {
        const cell = line[column]
        if (cell?.f === undefined) continue
        found = true
        visit(cell.f, row, column, cell)
      }
      if (!found) without = line
    })
  }

  /** A copy of the sheet, with another id and name if given; a change in one does not change the other. */
  copy(id = this.id, name = this.name): LiveSheet {
    const copy = new LiveSheet(id, name)
    const { id: _, name: __, lines, ownLines: ___, metadata, protections, charts, ...held } = this
    Object.assign(copy, held)
    copy.lines = lines.slice()
    // From now on each row is shared.
    this.ownLines = new WeakSet()
    for (const kind of ['widths', 'heights'] as const) copy[kind] = new Map(this[kind])
    for (const kind of ['hiddenColumns', 'hiddenRows'] as const) copy[kind] = new Set(this[kind])
    copy.merges = [...this.merges]
    copy.validations = [...this.validations]
    copy.conditionalFormats = [...this.conditionalFormats]
    copy.metadata = metadata.map((each) => ({ ...each }))
    copy.protections = protections.map((each) => ({ ...each }))
    copy.charts = charts.length === 0 ? [] : structuredClone(charts)
    return copy
  }

  /** The area with its open sides ended at this sheet's edge. */
  bounded(area: Area): Rectangle {
    return clipArea(area, this)
  }

  /** The whole grid. */
  get fullArea(): Rectangle {
    return { row: 1, column: 1, lastRow: this.rows, lastColumn: this.columns }
  }

  /** The index of a validation, added when it is new. */
  validationNumber(validation: ValidationSnapshot): number {
    const same = this.validations.indexOf(validation)
    if (same >= 0) return same
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

/** Whether two rows have the same cell objects. */
const isSameLine = (one: Line | undefined, other: Line | undefined): boolean => {
  if (one === other) return true
  if (one === undefined || other === undefined || one.length !== other.length) return false
  for (let at = 1; at < one.length; at++) if (one[at] !== other[at]) return false
  return true
}
