/** Between a workbook at work and a workbook as plain data. */
import { FormulaError, type Value } from '../formula/contract.js'
import type { LiveWorkbook } from './live.js'
import { LiveSheet } from './sheet.js'
import type {
  CellSnapshot,
  SheetSnapshot,
  StyleSnapshot,
  ValidationSnapshot,
  WorkbookSnapshot,
} from './snapshot.js'

/** Fills a new workbook from a snapshot, which stays untouched. */
export const thaw = (snapshot: WorkbookSnapshot, workbook: LiveWorkbook): void => {
  const { sheets, styles, ...rest } = snapshot
  Object.assign(workbook, structuredClone(rest))
  // The pool may join looks that were written apart, so numbers are looked up again.
  const numbers = styles.map((style) => workbook.styles.number(structuredClone(style)))
  for (const sheet of sheets) workbook.sheets.push(thawSheet(sheet, numbers))
}

const thawSheet = (snapshot: SheetSnapshot, styleNumbers: (number | undefined)[]): LiveSheet => {
  const { id, name, rows, columns, cells, ...held } = snapshot
  const { widths, heights, hiddenColumns, hiddenRows, hiddenGridlines, ...rest } = structuredClone(held)
  const sheet = new LiveSheet(id, name, rows, columns)
  Object.assign(sheet, rest)
  sheet.hiddenGridlines = hiddenGridlines ?? false
  sheet.widths = new Map(Object.entries(widths).map(([column, width]) => [Number(column), width]))
  sheet.heights = new Map(Object.entries(heights).map(([row, height]) => [Number(row), height]))
  sheet.hiddenColumns = new Set(hiddenColumns)
  sheet.hiddenRows = new Set(hiddenRows)
  for (const row in cells) {
    const line = cells[row]!
    const made: (CellSnapshot | undefined)[] = []
    for (const column in line) {
      const cell = { ...line[column]! }
      const style = cell.s === undefined ? undefined : styleNumbers[cell.s]
      if (style !== undefined) cell.s = style
      else if (cell.s !== undefined) delete cell.s
      made[Number(column)] = cell
    }
    sheet.grid[Number(row)] = made
    sheet.rows = Math.max(sheet.rows, Number(row))
    sheet.columns = Math.max(sheet.columns, made.length - 1)
  }
  return sheet
}

/** Gives things numbers in the order they are first met, so that unused ones fall away and order is content's own. */
const renumber = <Thing>(
  thingOf: (number: number) => Thing,
): { number(old: number): number; things: Thing[] } => {
  const numbers = new Map<number, number>()
  const things: Thing[] = []
  return {
    things,
    number: (old) => {
      let number = numbers.get(old)
      if (number === undefined) {
        number = things.push(thingOf(old)) - 1
        numbers.set(old, number)
      }
      return number
    },
  }
}

const freezeCell = (
  cell: CellSnapshot,
  value: () => Value,
  style: (old: number) => number,
  validation: (old: number) => number,
): CellSnapshot | undefined => {
  const frozen: CellSnapshot = {}
  if (cell.f !== undefined) {
    const result = value()
    const error = result instanceof FormulaError
    if (result !== null) frozen.v = error ? result.code : result
    frozen.f = cell.f
    if (error) frozen.error = true
  } else if (cell.v !== undefined && cell.v !== null) {
    frozen.v = cell.v
    if (cell.error) frozen.error = true
  }
  if (cell.s !== undefined) frozen.s = style(cell.s)
  if (cell.d !== undefined) frozen.d = validation(cell.d)
  if (cell.note) frozen.note = cell.note
  return Object.keys(frozen).length > 0 ? frozen : undefined
}

const sorted = (lines: Set<number>): number[] => [...lines].sort((one, other) => one - other)

const freezeSheet = (
  workbook: LiveWorkbook,
  sheet: LiveSheet,
  style: (old: number) => number,
): SheetSnapshot => {
  const validations = renumber<ValidationSnapshot>((number) => sheet.validations[number]!)
  const cells: SheetSnapshot['cells'] = {}
  sheet.each(sheet.whole, (cell, row, column) => {
    const value = (): Value => workbook.value({ sheet: sheet.id, row, column })
    const frozen = freezeCell(cell, value, style, validations.number)
    if (frozen) (cells[row] ??= {})[column] = frozen
  })
  return {
    id: sheet.id,
    name: sheet.name,
    hidden: sheet.hidden,
    ...(sheet.tabColor === undefined ? {} : { tabColor: sheet.tabColor }),
    rows: sheet.rows,
    columns: sheet.columns,
    frozenRows: sheet.frozenRows,
    frozenColumns: sheet.frozenColumns,
    ...(sheet.hiddenGridlines ? { hiddenGridlines: true } : {}),
    widths: Object.fromEntries(sheet.widths),
    heights: Object.fromEntries(sheet.heights),
    hiddenColumns: sorted(sheet.hiddenColumns),
    hiddenRows: sorted(sheet.hiddenRows),
    cells,
    merges: sheet.merges,
    validations: validations.things,
    conditionalFormats: sheet.conditionalFormats,
    metadata: sheet.metadata,
    protections: sheet.protections,
    charts: sheet.charts,
    ...(sheet.filter === undefined ? {} : { filter: sheet.filter }),
    ...(sheet.carried === undefined ? {} : { carried: sheet.carried }),
  }
}

/** Keys in alphabetical order, save where numbers order themselves. */
const ordered = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(ordered)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, held]) => held !== undefined)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      // Cells are many, and are written in one order to begin with.
      .map(([key, held]) => [key, key === 'cells' ? held : ordered(held)]),
  )
}

/** The workbook as plain data that shares nothing with it; unused looks and validations are left out. */
export const freeze = (workbook: LiveWorkbook): WorkbookSnapshot => {
  const styles = renumber<StyleSnapshot>((number) => workbook.styles.style(number))
  const sheets = workbook.sheets.map((sheet) => freezeSheet(workbook, sheet, styles.number))
  const { id, name, locale, timeZone, activeSheet, namedRanges, metadata } = workbook
  return ordered({
    id,
    name,
    locale,
    timeZone,
    activeSheet,
    sheets,
    styles: styles.things,
    namedRanges,
    metadata,
  }) as WorkbookSnapshot
}
