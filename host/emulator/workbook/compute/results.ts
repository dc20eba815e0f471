import { FormulaError, type CellSource, type CellPosition, type Value } from '../../formula/value.js'
import { evaluate } from '../../formula/index.js'
import { computeChain, maxChainDepth, TooDeep } from './chain.js'
import { hasFileResult, noteBases, Precedents, readFileResult } from './file-results.js'
import { measureStoredExtent } from './stored-extent.js'
import { findOrCreatePart } from './parts-by-sheet.js'
import {
  anyDependency,
  dayDependency,
  ResultCache,
  sheetDependency,
  timeDependency,
  type Dependencies,
} from './result-cache.js'
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
  SpillingCells,
  type Spills,
} from './spills.js'

/** How often array results are placed again while some of them depend on where others end. */
const maxRounds = 12

/** The results of a workbook's formulas, computed when they are read and cached until something changes. */
export class Results {
  private readonly values = new ResultCache()
  /** Array results of this round by their formula's cell. */
  private grids = new Map<number, Map<number, Value[][]>>()
  private spills = new Map<number, Spills>()
  private extents = new Map<number, { rows: number; columns: number }>()
  /** Formulas that may spill; they stay after a change of values. */
  private readonly anchors = new SpillingCells()
  private spillState: 'unknown' | 'computing' | 'final' = 'unknown'
  private computing = new Set<string>()
  private today = NaN
  private locale: string | undefined
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
      now: () => {
        this.values.note(timeDependency)
        return now()
      },
      today: () => {
        this.values.note(dayDependency)
        return Math.floor(now())
      },
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
    this.forgetPlaces()
  }

  /** Forgets what was computed from any of these. */
  clearDependents(changed: Dependencies): void {
    if (this.hasSpills()) return this.clearValues()
    this.values.drop(changed)
    this.forgetPlaces()
  }

  /** Results beside their formulas are read as other cells are, so any result may depend on them. */
  private hasSpills(): boolean {
    return [...this.spills.values()].some(({ cells, blocked }) => cells.size + blocked.size > 0)
  }

  private forgetPlaces(): void {
    this.spills.clear()
    this.extents.clear()
    this.precedents.clear()
    this.spillState = 'unknown'
  }

  /** Takes the results of the workbook of which this one is a copy, whose clock may be another. */
  copyFrom(original: Results): void {
    this.anchors.copyFrom(original.anchors)
    if (original.hasSpills()) return
    this.values.copyFrom(original.values)
    ;[this.today, this.locale] = [original.today, original.locale]
    this.values.drop(timeDependency)
  }

  value(place: CellPosition): Value {
    const sheet = this.workbook.sheetById(place.sheet)
    if (!sheet) return new FormulaError('#REF!')
    const cell = sheet.cell(place.row, place.column)
    if (cell?.f !== undefined) {
      if (this.computing.size === 0) this.keepUp()
      this.resolveSpills()
      return this.formulaValue(place)
    }
    this.values.note(sheetDependency(place.sheet))
    if (cell && holdsContent(cell)) {
      return cell.error ? new FormulaError(cell.v as FormulaError['code']) : (cell.v ?? null)
    }
    if (this.anchors.of(sheet).length === 0) return null
    this.resolveSpills()
    return this.spills.get(sheet.id)?.cells.get(cellKey(place.row, place.column)) ?? null
  }

  isBlankRow(sheet: LiveSheet, row: number): boolean {
    return sheet.grid[row] === undefined && this.anchors.of(sheet).length === 0
  }

  /** Calls `visit` for every value in an area; array results beside their formulas come last. */
  eachValue(sheet: LiveSheet, area: Area, visit: (value: Value, row: number, column: number) => void): void {
    sheet.each(area, (cell, row, column) => {
      if (cell.f !== undefined || cell.v !== undefined)
        visit(this.value({ sheet: sheet.id, row, column }), row, column)
    })
    if (this.anchors.of(sheet).length > 0) this.resolveSpills()
    for (const [key, value] of this.spills.get(sheet.id)?.cells ?? []) {
      const [row, column] = [rowOfKey(key), columnOfKey(key)]
      if (contains(area, row, column)) visit(value, row, column)
    }
  }

  /** Forgets what was computed on an earlier day or in another language. */
  private keepUp(): void {
    const today = Math.floor(this.now())
    const { locale } = this.workbook
    if (this.today === today && this.locale === locale) return
    if (this.locale !== locale) this.clearValues()
    else this.clearDependents(timeDependency | dayDependency)
    ;[this.today, this.locale] = [today, locale]
  }

  /**
   * Places the array results of the whole workbook. A result may depend on where another ends, so they are
   * computed with the last placing until nothing changes.
   */
  private resolveSpills(): void {
    if (this.spillState !== 'unknown') return
    this.keepUp()
    const { sheets } = this.workbook
    const places = sheets.flatMap((sheet) =>
      this.anchors.of(sheet).map((cell) => ({ sheet: sheet.id, ...cell })),
    )
    this.spillState = 'computing'
    for (let round = 0; round < maxRounds && places.length > 0; round++) {
      // At first nothing is placed, and what no change concerned was computed so too.
      if (round > 0) this.values.clear()
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
    return computeChain(place, {
      compute: (each) => this.compute(each),
      stop: () => this.computing.clear(),
      setCircular: ({ sheet, row, column }) =>
        this.values.set(sheet, cellKey(row, column), new FormulaError('#REF!'), anyDependency),
    })
  }

  private compute(place: CellPosition): Value {
    const cellNumber = cellKey(place.row, place.column)
    const cachedValue = this.values.get(place.sheet, cellNumber)
    if (cachedValue !== undefined) return cachedValue
    const key = `${place.sheet}:${cellNumber}`
    if (this.computing.has(key)) {
      this.values.note(anyDependency)
      return new FormulaError('#REF!')
    }
    if (this.computing.size >= maxChainDepth) throw new TooDeep(place)
    this.computing.add(key)
    const value = this.values.compute(place.sheet, cellNumber, () => this.firstValue(place, cellNumber))
    this.computing.delete(key)
    return value
  }

  /** Computes a formula; of an array result its first value, and the others are placed later. */
  private firstValue(place: CellPosition, cellNumber: number): Value {
    const cell = this.workbook.cell(place)!
    if (hasFileResult(cell)) {
      this.values.note(anyDependency)
      return readFileResult(cell, place, this.precedents)
    }
    const result = evaluate(cell.f!, place, this.source)
    if (!Array.isArray(result)) return result
    findOrCreatePart(this.grids, place.sheet, () => new Map<number, Value[][]>()).set(cellNumber, result)
    const blocked = this.spills.get(place.sheet)?.blocked.has(cellNumber)
    return blocked ? new FormulaError('#REF!') : (result[0]?.[0] ?? null)
  }

  private extent(sheetId: number): { rows: number; columns: number } {
    this.values.note(sheetDependency(sheetId))
    const sheet = this.workbook.sheetById(sheetId)
    if (!sheet) return { rows: 0, columns: 0 }
    if (this.anchors.of(sheet).length > 0) this.resolveSpills()
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
