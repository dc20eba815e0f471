import { FormulaError, type CellSource, type CellPosition, type Value } from '../../formula/value.js'
import { formatValue, evaluate, reserveCompiled } from '../../formula/index.js'
import { hasFileResult, noteBases, Precedents, readFileResult } from './file-results.js'
import { measureStoredExtent } from './stored-extent.js'
import { suggestFormat } from './suggested-format.js'
import { contains } from '../area.js'
import type { WorkbookContents } from '../contents.js'
import type { Area } from '../snapshot.js'
import { holdsContent } from '../cell.js'
import type { LiveSheet } from '../sheet.js'
import {
  cellKey,
  columnOfKey,
  placeSpills,
  rowOfKey,
  isSameSpills,
  findSpillingCells,
  type Spills,
} from './spills.js'

/** How many formulas may be computed inside each other before the chain is computed from its other end. */
const maxChainDepth = 100

/** How often array results are placed again while some of them depend on where others end. */
const maxRounds = 12

/** Through how many references in a row a format is inherited. */
const maxInheritance = 20

class TooDeep {
  constructor(readonly place: CellPosition) {}
}

/** The part of a map by sheet that belongs to one sheet, made when there is none. */
const findOrCreatePart = <Part>(parts: Map<number, Part>, sheet: number, make: () => Part): Part => {
  let found = parts.get(sheet)
  if (found === undefined) parts.set(sheet, (found = make()))
  return found
}

/** The results of a workbook's formulas, computed when they are read and cached until something changes. */
export class Results {
  private values = new Map<number, Map<number, Value>>()
  /** Array results of this round by their formula's cell. */
  private grids = new Map<number, Map<number, Value[][]>>()
  private spills = new Map<number, Spills>()
  private extents = new Map<number, { rows: number; columns: number }>()
  /** Formulas that may spill; they stay after a change of values. */
  private anchors = new Map<number, ReturnType<typeof findSpillingCells>>()
  private spillState: 'unknown' | 'computing' | 'final' = 'unknown'
  private computing = new Set<string>()
  private today = NaN
  private readonly precedents: Precedents
  readonly source: CellSource & { readonly locale: string }

  constructor(
    private readonly workbook: WorkbookContents,
    private readonly now: () => number,
  ) {
    this.precedents = new Precedents(workbook, this)
    this.source = {
      value: (place) => this.value(place),
      sheetNamed: (name) => workbook.sheetNamed(name)?.id,
      namedRange: (name) => {
        const lowerCaseName = name.toLowerCase()
        return workbook.namedRanges.find((named) => named.name.toLowerCase() === lowerCaseName)
      },
      extent: (sheet) => this.extent(sheet),
      now,
      get locale() {
        return workbook.locale
      },
    }
  }

  /** Records for every result from the file what it was computed from. */
  noteBases(): void {
    noteBases(this.workbook, this.precedents)
  }

  /** Forgets every result, and which formulas spill: for when formulas were added or removed. */
  clear(): void {
    this.clearValues()
    this.anchors.clear()
  }

  /** Forgets every result. */
  clearValues(): void {
    this.values.clear()
    this.spills.clear()
    this.extents.clear()
    this.precedents.clear()
    this.spillState = 'unknown'
  }

  value(place: CellPosition): Value {
    const sheet = this.workbook.sheetById(place.sheet)
    if (!sheet) return new FormulaError('#REF!')
    const cell = sheet.cell(place.row, place.column)
    if (cell?.f !== undefined) {
      if (this.computing.size === 0) this.keepUpWithDay()
      this.resolveSpills()
      return this.formulaValue(place)
    }
    if (cell && holdsContent(cell)) {
      return cell.error ? new FormulaError(cell.v as FormulaError['code']) : (cell.v ?? null)
    }
    if (this.anchorsOf(sheet).length === 0) return null
    this.resolveSpills()
    return this.spills.get(sheet.id)?.cells.get(cellKey(place.row, place.column)) ?? null
  }

  isBlankRow(sheet: LiveSheet, row: number): boolean {
    return sheet.grid[row] === undefined && this.anchorsOf(sheet).length === 0
  }

  /** Calls `visit` for every value in an area; array results beside their formulas come last. */
  eachValue(sheet: LiveSheet, area: Area, visit: (value: Value, row: number, column: number) => void): void {
    sheet.each(area, (cell, row, column) => {
      if (cell.f !== undefined || cell.v !== undefined)
        visit(this.value({ sheet: sheet.id, row, column }), row, column)
    })
    if (this.anchorsOf(sheet).length > 0) this.resolveSpills()
    for (const [key, value] of this.spills.get(sheet.id)?.cells ?? []) {
      const [row, column] = [rowOfKey(key), columnOfKey(key)]
      if (contains(area, row, column)) visit(value, row, column)
    }
  }

  format(place: CellPosition, inherited = 0): string {
    const cell = this.workbook.cell(place)
    const own = this.workbook.styles.style(cell?.s).format
    if (own !== undefined || cell?.f === undefined || inherited > maxInheritance) return own ?? ''
    return suggestFormat(cell.f, this.workbook.locale, (row, column) =>
      this.format({ sheet: place.sheet, row, column }, inherited + 1),
    )
  }

  display(place: CellPosition): string {
    return formatValue(this.value(place), this.format(place), this.workbook.locale)
  }

  /** Forgets the results of an earlier day, because `TODAY()` may be in any of them. */
  private keepUpWithDay(): void {
    const today = Math.floor(this.now())
    if (this.today !== today) this.clearValues()
    this.today = today
  }

  private anchorsOf(sheet: LiveSheet): { row: number; column: number }[] {
    return findOrCreatePart(this.anchors, sheet.id, () => {
      const found = findSpillingCells(sheet)
      reserveCompiled(
        [...this.anchors.values()].reduce((sum, { formulas }) => sum + formulas, found.formulas),
      )
      return found
    }).places
  }

  /**
   * Places the array results of the whole workbook. A result may depend on where another ends, so they are
   * computed with the last placing until nothing changes.
   */
  private resolveSpills(): void {
    if (this.spillState !== 'unknown') return
    const { sheets } = this.workbook
    const places = sheets.flatMap((sheet) =>
      this.anchorsOf(sheet).map((cell) => ({ sheet: sheet.id, ...cell })),
    )
    this.spillState = 'computing'
    for (let round = 0; round < maxRounds && places.length > 0; round++) {
      this.values.clear()
      this.grids.clear()
      this.extents.clear()
      this.precedents.clear()
      for (const place of places) this.formulaValue(place)
      const spillsBySheet = new Map(
        sheets.map((sheet) => [sheet.id, placeSpills(sheet, this.grids.get(sheet.id) ?? new Map())]),
      )
      const steady = sheets.every(({ id }) => isSameSpills(this.spills.get(id), spillsBySheet.get(id)!))
      this.spills = spillsBySheet
      if (steady) break
    }
    this.spillState = 'final'
  }

  private formulaValue(place: CellPosition): Value {
    if (this.computing.size > 0) return this.compute(place)
    // Long chains (a running total read from its end) are computed from the other end, so that the call stack
    // does not overflow.
    const waiting = [place]
    for (;;) {
      try {
        const value = this.compute(waiting.at(-1)!)
        waiting.pop()
        if (waiting.length === 0) return value
      } catch (thrown) {
        this.computing.clear()
        if (!(thrown instanceof TooDeep)) throw thrown
        const { place: far } = thrown
        const circular = waiting.some(
          (each) => each.sheet === far.sheet && each.row === far.row && each.column === far.column,
        )
        if (circular) this.store(far, new FormulaError('#REF!'))
        else waiting.push(far)
      }
    }
  }

  private store({ sheet, row, column }: CellPosition, value: Value): Value {
    findOrCreatePart(this.values, sheet, () => new Map<number, Value>()).set(cellKey(row, column), value)
    return value
  }

  private compute(place: CellPosition): Value {
    const cellNumber = cellKey(place.row, place.column)
    const cachedValue = this.values.get(place.sheet)?.get(cellNumber)
    if (cachedValue !== undefined) return cachedValue
    const key = `${place.sheet}:${cellNumber}`
    if (this.computing.has(key)) return new FormulaError('#REF!')
    if (this.computing.size >= maxChainDepth) throw new TooDeep(place)
    this.computing.add(key)
    const cell = this.workbook.cell(place)!
    const result = hasFileResult(cell)
      ? readFileResult(cell, place, this.precedents)
      : evaluate(cell.f!, place, this.source)
    this.computing.delete(key)
    if (!Array.isArray(result)) return this.store(place, result)
    findOrCreatePart(this.grids, place.sheet, () => new Map<number, Value[][]>()).set(cellNumber, result)
    const blocked = this.spills.get(place.sheet)?.blocked.has(cellNumber)
    return this.store(place, blocked ? new FormulaError('#REF!') : (result[0]?.[0] ?? null))
  }

  private extent(sheetId: number): { rows: number; columns: number } {
    const sheet = this.workbook.sheetById(sheetId)
    if (!sheet) return { rows: 0, columns: 0 }
    if (this.anchorsOf(sheet).length > 0) this.resolveSpills()
    return findOrCreatePart(this.extents, sheetId, () => {
      let { rows, columns } = measureStoredExtent(sheet)
      for (const key of this.spills.get(sheetId)?.cells.keys() ?? []) {
        rows = Math.max(rows, rowOfKey(key))
        columns = Math.max(columns, columnOfKey(key))
      }
      return { rows, columns }
    })
  }
}
