/** Converts between an open workbook and a workbook as plain data. */
import { FormulaError, notCalculated, type Value } from '../formula/value.js'
import { isCalculated } from '../formula/index.js'
import { hasFileResult } from './compute/file-results.js'
import { type Cell, createCell } from './cell.js'
import type { ComputedWorkbook } from './computed.js'
import { LiveSheet, type Line } from './sheet.js'
import type {
  CellSnapshot,
  SheetSnapshot,
  StyleSnapshot,
  ValidationSnapshot,
  WorkbookSnapshot,
} from './snapshot.js'

/** Fills a new workbook from a snapshot, which is not changed. */
export const restoreWorkbook = <Restored extends ComputedWorkbook>(
  snapshot: WorkbookSnapshot,
  workbook: Restored,
): Restored => {
  const { sheets, styles, ...rest } = snapshot
  Object.assign(workbook, structuredClone(rest))
  // The pool may join styles that were written separately, so their numbers are looked up again.
  const numbers = styles.map((style) => workbook.styles.number(structuredClone(style)))
  for (const sheet of sheets) workbook.sheets.push(restoreSheet(sheet, numbers))
  workbook.noteBases()
  return workbook
}

/** Fills a new workbook from an open one; both share what neither changes. */
export const forkWorkbook = <Forked extends ComputedWorkbook>(
  original: ComputedWorkbook,
  workbook: Forked,
): Forked => {
  const { id, name, locale, timeZone, activeSheet, namedRanges, metadata, origin } = original
  Object.assign(workbook, { id, name, locale, timeZone, activeSheet, origin })
  workbook.namedRanges = namedRanges.map((each) => ({ ...each }))
  workbook.metadata = metadata.map((each) => ({ ...each }))
  for (const sheet of original.sheets) workbook.sheets.push(sheet.copy())
  workbook.copyResults(original)
  return workbook
}

const restoreSheet = (snapshot: SheetSnapshot, styleNumbers: (number | undefined)[]): LiveSheet => {
  const { id, name, rows, columns, cells, ...held } = snapshot
  const { widths, heights, hiddenColumns, hiddenRows, hiddenGridlines, ...rest } = structuredClone(held)
  const sheet = new LiveSheet(id, name, rows, columns)
  Object.assign(sheet, rest)
  sheet.hiddenGridlines = hiddenGridlines ?? false
  sheet.widths = new Map(Object.entries(widths).map(([column, width]) => [Number(column), width]))
  sheet.heights = new Map(Object.entries(heights).map(([row, height]) => [Number(row), height]))
  sheet.hiddenColumns = new Set(hiddenColumns)
  sheet.hiddenRows = new Set(hiddenRows)
  let [before, line]: [SheetSnapshot['cells'][number] | undefined, Line] = [undefined, []]
  for (const row in cells) {
    if (before === undefined || !isSameRow(cells[row]!, before)) line = restoreLine(cells[row]!, styleNumbers)
    before = cells[row]!
    sheet.setLine(Number(row), line)
  }
  return sheet
}

const restoreLine = (
  cells: SheetSnapshot['cells'][number],
  styleNumbers: readonly (number | undefined)[],
): Line => {
  const line: (Cell | undefined)[] = []
  for (const column in cells) {
    const cell = cells[column]!
    line[Number(column)] = createCell({ ...cell, s: cell.s === undefined ? undefined : styleNumbers[cell.s] })
  }
  return line
}

/** Whether two rows have only styles and validations, and the same ones. */
const isSameRow = (one: SheetSnapshot['cells'][number], other: SheetSnapshot['cells'][number]): boolean => {
  if (one === other) return true
  const columns = Object.keys(one)
  if (columns.length !== Object.keys(other).length) return false
  return columns.every((key) => {
    const [cell, otherCell] = [one[Number(key)]!, other[Number(key)]]
    if (cell.s !== otherCell?.s || cell.d !== otherCell?.d || cell.note || otherCell?.note) return false
    return [cell.v, cell.f, otherCell?.v, otherCell?.f].every((held) => held === undefined)
  })
}

/**
 * Numbers things in the order in which they are first used, so that unused ones are left out and the order
 * follows from the content.
 */
const createNumbering = <Thing>(
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

const snapshotCell = (
  cell: Cell,
  value: () => Value,
  style: (old: number) => number,
  validation: (old: number) => number,
): CellSnapshot | undefined => {
  const frozen: CellSnapshot = {}
  if (hasFileResult(cell)) {
    const { v, f, error, basis } = cell
    Object.assign(frozen, { v, f, ...(error ? { error } : {}), ...(basis === undefined ? {} : { basis }) })
  } else if (cell.f !== undefined) {
    const computed = value()
    const result = isCalculated(cell.f) && computed !== notCalculated ? computed : null
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

const sortNumbers = (lines: Set<number>): number[] => [...lines].sort((one, other) => one - other)

const snapshotSheet = (
  workbook: ComputedWorkbook,
  sheet: LiveSheet,
  style: (old: number) => number,
): SheetSnapshot => {
  const validations = createNumbering<ValidationSnapshot>((number) => sheet.validations[number]!)
  const cells: SheetSnapshot['cells'] = {}
  let [before, same]: [Line | undefined, SheetSnapshot['cells'][number] | undefined] = [undefined, undefined]
  sheet.grid.forEach((line, row) => {
    if (line === undefined || row > sheet.rows) return
    if (line !== before) {
      const frozen: SheetSnapshot['cells'][number] = {}
      before = line
      line.forEach((cell, column) => {
        if (cell === undefined || column > sheet.columns) return
        // The same formula has another result in another row.
        if (cell.f !== undefined) before = undefined
        const value = (): Value => workbook.value({ sheet: sheet.id, row, column })
        const made = snapshotCell(cell, value, style, validations.number)
        if (made) frozen[column] = made
      })
      same = Object.keys(frozen).length > 0 ? frozen : undefined
    }
    if (same) cells[row] = same
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
    hiddenColumns: sortNumbers(sheet.hiddenColumns),
    hiddenRows: sortNumbers(sheet.hiddenRows),
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

/** Keys in alphabetical order, except keys that are numbers. */
const sortKeys = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sortKeys)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, held]) => held !== undefined)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      // Cells are many, and are already written in one order.
      .map(([key, held]) => [key, key === 'cells' ? held : sortKeys(held)]),
  )
}

/** The workbook as plain data that shares nothing with it; unused styles and validations are left out. */
export const snapshotWorkbook = (workbook: ComputedWorkbook): WorkbookSnapshot => {
  const styles = createNumbering<StyleSnapshot>((number) => workbook.styles.style(number))
  const sheets = workbook.sheets.map((sheet) => snapshotSheet(workbook, sheet, styles.number))
  const { id, name, locale, timeZone, activeSheet, namedRanges, metadata, origin } = workbook
  return sortKeys({
    id,
    name,
    locale,
    timeZone,
    activeSheet,
    sheets,
    styles: styles.things,
    namedRanges,
    metadata,
    origin,
  }) as WorkbookSnapshot
}
