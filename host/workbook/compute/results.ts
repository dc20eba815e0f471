import { FormulaError, type CellSource, type Place, type Value } from '../../formula/contract.js'
import { displayText, evaluate } from '../../formula/index.js'
import { suggestedFormat } from './suggested-format.js'
import type { LiveWorkbook } from '../live.js'
import { holdsContent, type LiveSheet } from '../sheet.js'
import type { CellSnapshot } from '../snapshot.js'

/** Formulas that may answer with more than one cell; only these are asked what they spill over. */
const mayspill =
  /[{]|\b(?:ARRAYFORMULA|ARRAY_CONSTRAIN|FILTER|UNIQUE|SORTN?|QUERY|TRANSPOSE|SEQUENCE|SPLIT|FLATTEN|TOCOL|TOROW|WRAPROWS|WRAPCOLS|[HV]STACK|CHOOSE(?:COLS|ROWS)|TAKE|DROP|BY(?:ROW|COL)|MAP|SCAN|MAKEARRAY|LET|MMULT|FREQUENCY)\s*\(/i

/** How many formulas may wait for each other on the machine's stack before the chain is computed from its far end. */
const deepest = 100

class TooDeep {
  constructor(readonly place: Place) {}
}

const keyOf = (row: number, column: number): number => row * 32768 + column

/** What is computed of one sheet. */
interface SheetResults {
  values: Map<number, Value>
  spills: Map<number, Value>
  /** Spilling formulas not yet asked. */
  pending: Place[] | undefined
  extent: { rows: number; columns: number } | undefined
}

/** The results of a workbook's formulas, computed when asked for and kept until something changes. */
export class Results {
  private sheets = new Map<number, SheetResults>()
  /** Spilling formulas by sheet; they outlive a change of values. */
  private anchors = new Map<number, Place[]>()
  private computing = new Set<string>()
  private today = NaN
  readonly source: CellSource & { readonly locale: string }

  constructor(
    private readonly workbook: LiveWorkbook,
    private readonly now: () => number,
  ) {
    this.source = {
      value: (place) => this.value(place),
      sheetNamed: (name) => workbook.sheetNamed(name)?.id,
      namedRange: (name) => {
        const wanted = name.toLowerCase()
        return workbook.namedRanges.find((named) => named.name.toLowerCase() === wanted)
      },
      extent: (sheet) => this.extent(sheet),
      now,
      get locale() {
        return workbook.locale
      },
    }
  }

  /** Forgets every result; where formulas came or went, also which of them spill. */
  clear(formulas: boolean): void {
    this.sheets.clear()
    if (formulas) this.anchors.clear()
  }

  value(place: Place): Value {
    const sheet = this.workbook.sheetById(place.sheet)
    if (!sheet) return new FormulaError('#REF!')
    const cell = sheet.cell(place.row, place.column)
    if (cell?.f !== undefined) return this.formulaValue(sheet, place)
    if (cell && holdsContent(cell)) {
      return cell.error ? new FormulaError(cell.v as FormulaError['code']) : (cell.v ?? null)
    }
    return this.spilled(sheet).get(keyOf(place.row, place.column)) ?? null
  }

  format(place: Place): string {
    const cell = this.workbook.cell(place)
    const own = this.workbook.styles.style(cell?.s).format
    if (own !== undefined || cell?.f === undefined) return own ?? ''
    return suggestedFormat(cell.f, this.workbook.locale, (row, column) =>
      row === place.row && column === place.column ? '' : this.format({ sheet: place.sheet, row, column }),
    )
  }

  display(place: Place): string {
    return displayText(this.value(place), this.format(place), this.workbook.locale)
  }

  private of(sheet: LiveSheet): SheetResults {
    let results = this.sheets.get(sheet.id)
    if (!results) {
      results = { values: new Map(), spills: new Map(), pending: undefined, extent: undefined }
      this.sheets.set(sheet.id, results)
    }
    return results
  }

  private formulaValue(sheet: LiveSheet, place: Place): Value {
    if (this.computing.size === 0) this.keepUpWithDay()
    const known = this.of(sheet).values.get(keyOf(place.row, place.column))
    if (known !== undefined) return known
    if (this.computing.size > 0) return this.compute(sheet, place)
    return this.fromFarEnd(place)
  }

  /** Forgets results of a day gone by, for `TODAY()` may be in any of them. */
  private keepUpWithDay(): void {
    const today = Math.floor(this.now())
    if (this.today !== today) this.sheets.clear()
    this.today = today
  }

  private fromFarEnd(place: Place): Value {
    // Long chains (a running total read from its end) are computed from the far end, so that the stack holds.
    const waiting = [place]
    for (;;) {
      const next = waiting.at(-1)!
      try {
        const value = this.compute(this.workbook.sheet(next.sheet), next)
        waiting.pop()
        if (waiting.length === 0) return value
      } catch (thrown) {
        this.computing.clear()
        if (!(thrown instanceof TooDeep)) throw thrown
        const { place: far } = thrown
        const circular = waiting.some(
          (each) => each.sheet === far.sheet && each.row === far.row && each.column === far.column,
        )
        if (circular) this.keep(far, new FormulaError('#REF!'))
        else waiting.push(far)
      }
    }
  }

  private keep(place: Place, value: Value): Value {
    this.of(this.workbook.sheet(place.sheet)).values.set(keyOf(place.row, place.column), value)
    return value
  }

  private compute(sheet: LiveSheet, place: Place): Value {
    const known = this.of(sheet).values.get(keyOf(place.row, place.column))
    if (known !== undefined) return known
    const key = `${place.sheet}:${place.row}:${place.column}`
    if (this.computing.has(key)) return new FormulaError('#REF!')
    if (this.computing.size >= deepest) throw new TooDeep(place)
    this.computing.add(key)
    const result = evaluate(sheet.cell(place.row, place.column)!.f!, place, this.source)
    this.computing.delete(key)
    return this.keep(place, Array.isArray(result) ? this.spill(sheet, place, result) : result)
  }

  /** Lays an array over the cells beside its formula; `#REF!` when one of them is taken. */
  private spill(sheet: LiveSheet, place: Place, grid: readonly (readonly Value[])[]): Value {
    const { spills } = this.of(sheet)
    const cells = grid.flatMap((line, down) =>
      line.flatMap((value, across) =>
        down === 0 && across === 0 ? [] : [{ row: place.row + down, column: place.column + across, value }],
      ),
    )
    const blocked = cells.some(
      ({ row, column }) => holdsContent(sheet.cell(row, column)) || spills.has(keyOf(row, column)),
    )
    if (blocked) return new FormulaError('#REF!')
    for (const { row, column, value } of cells) if (value !== null) spills.set(keyOf(row, column), value)
    return grid[0]?.[0] ?? null
  }

  /** The spilled cells of a sheet. Formulas that are being computed just now are not waited for. */
  private spilled(sheet: LiveSheet): Map<number, Value> {
    const results = this.of(sheet)
    results.pending ??= [...this.anchorsOf(sheet)]
    while (results.pending.length > 0) this.formulaValue(sheet, results.pending.shift()!)
    return results.spills
  }

  private anchorsOf(sheet: LiveSheet): Place[] {
    const known = this.anchors.get(sheet.id)
    if (known) return known
    const found: Place[] = []
    sheet.each(sheet.whole, (cell: CellSnapshot, row, column) => {
      if (cell.f !== undefined && mayspill.test(cell.f)) found.push({ sheet: sheet.id, row, column })
    })
    this.anchors.set(sheet.id, found)
    return found
  }

  private extent(sheetId: number): { rows: number; columns: number } {
    const sheet = this.workbook.sheetById(sheetId)
    if (!sheet) return { rows: 0, columns: 0 }
    const results = this.of(sheet)
    const spills = this.spilled(sheet)
    const stored = (results.extent ??= storedExtent(sheet))
    let { rows, columns } = stored
    for (const key of spills.keys()) {
      rows = Math.max(rows, Math.floor(key / 32768))
      columns = Math.max(columns, key % 32768)
    }
    return { rows, columns }
  }
}

const storedExtent = (sheet: LiveSheet): { rows: number; columns: number } => {
  let rows = 0
  let columns = 0
  for (let row = sheet.grid.length - 1; row >= 1; row--) {
    const line = sheet.grid[row]
    if (!line) continue
    for (let column = line.length - 1; column >= 1; column--) {
      if (column <= columns && rows > 0) break
      if (!holdsContent(line[column])) continue
      rows = Math.max(rows, row)
      columns = Math.max(columns, column)
      break
    }
  }
  return { rows, columns }
}
