/** Inserting, deleting and moving rows and columns, with everything in them. */
import type { Shift } from '../../formula/value.js'
import { shiftFormula, translateFormula } from '../../formula/index.js'
import { eachFormula } from './formulas.js'
import type { ComputedWorkbook } from '../computed.js'
import { type Cell, createCell } from '../cell.js'
import { checkRoom } from '../limits.js'
import type { LiveSheet } from '../sheet.js'
import { shiftArea, shiftLine, shiftSpan, shiftWholeArea } from './shift.js'
import type { Area, ConditionalFormatSnapshot } from '../snapshot.js'

/** Moves `count` items from `at` to before the item that was at `to`. The array may have holes. */
const moveWithin = <Item>(items: Item[], at: number, count: number, to: number): void => {
  items.length = Math.max(items.length, at + count, to)
  items.splice(to > at ? to - count : to, 0, ...items.splice(at, count))
}

const shiftLineArray = <Item>(items: Item[], shift: Shift): void => {
  if (shift.kind === 'move') moveWithin(items, shift.at, shift.count, shift.to)
  else if (shift.at >= items.length) return
  else if (shift.kind === 'delete') items.splice(shift.at, shift.count)
  else items.splice(shift.at, 0, ...Array.from<Item>({ length: shift.count }))
}

const shiftKeys = <Entry>(entries: Map<number, Entry>, shift: Shift): Map<number, Entry> => {
  const shifted = [...entries].flatMap(([line, value]) => {
    const to = shiftLine(line, shift)
    return to === undefined ? [] : [[to, value] as const]
  })
  return new Map(shifted.sort(([one], [other]) => one - other))
}

const shiftSet = (lines: Set<number>, shift: Shift): Set<number> =>
  new Set(shiftKeys(new Map([...lines].map((line) => [line, true])), shift).keys())

const shiftPresentArea = (area: Area, shift: Shift): Area[] => {
  const moved = shiftWholeArea(area, shift)
  return moved ? [moved] : []
}

/**
 * Inserted cells look like those of the line `like`: with their style and validation, without their contents.
 */
const copyStyles = (sheet: LiveSheet, shift: Shift, like: number): void => {
  const keepStyleOnly = (cell: Cell | undefined): Cell | undefined =>
    cell && createCell({ s: cell.s, d: cell.d })
  if (shift.axis === 'row') {
    const styledCells = sheet.grid[like]?.map(keepStyleOnly)
    if (styledCells)
      for (let row = shift.at; row < shift.at + shift.count; row++) sheet.setLine(row, styledCells)
    return
  }
  sheet.grid.forEach((line, row) => {
    const model = keepStyleOnly(line?.[like])
    if (model) for (let at = shift.at; at < shift.at + shift.count; at++) sheet.put(row, at, model)
  })
}

/** The line that the shift moves to `line`. */
const findSourceLine = (line: number, shift: Shift): number => {
  if (shift.kind === 'insert') return line >= shift.at + shift.count ? line - shift.count : line
  if (shift.kind === 'delete') return line >= shift.at ? line + shift.count : line
  const length = Math.max(line, shift.at + shift.count, shift.to)
  for (let from = 1; from <= length; from++) if (shiftLine(from, shift) === line) return from
  return line
}

/**
 * The references of a rule's formula start from the top left cell of its first area. When that cell is
 * deleted or moved, the formula is first changed to start from the cell that will be the top left.
 */
const shiftConditionalFormat = (
  format: ConditionalFormatSnapshot,
  shift: Shift,
): ConditionalFormatSnapshot | undefined => {
  const areas = format.areas.flatMap((area) => shiftArea(area, shift))
  const [before] = format.areas
  const [after] = areas
  if (!before || !after) return undefined
  const anchor = { row: before.row, column: before.column }
  const successor = {
    row: shift.axis === 'row' ? findSourceLine(after.row, shift) : after.row,
    column: shift.axis === 'column' ? findSourceLine(after.column, shift) : after.column,
  }
  const values = format.values.map((value) =>
    typeof value === 'string' && value.startsWith('=') ? translateFormula(value, anchor, successor) : value,
  )
  return { ...format, areas, values }
}

const shiftAttachments = (sheet: LiveSheet, shift: Shift): void => {
  const rows = shift.axis === 'row'
  if (rows) {
    sheet.heights = shiftKeys(sheet.heights, shift)
    sheet.hiddenRows = shiftSet(sheet.hiddenRows, shift)
  } else {
    sheet.widths = shiftKeys(sheet.widths, shift)
    sheet.hiddenColumns = shiftSet(sheet.hiddenColumns, shift)
  }
  sheet.merges = sheet.merges
    .flatMap((area) => shiftPresentArea(area, shift))
    .filter((area) => area.row !== area.lastRow || area.column !== area.lastColumn)
  sheet.conditionalFormats = sheet.conditionalFormats.flatMap(
    (format) => shiftConditionalFormat(format, shift) ?? [],
  )
  sheet.protections = sheet.protections.flatMap((protection) =>
    protection.area === null
      ? [protection]
      : shiftPresentArea(protection.area, shift).map((area) => Object.assign(protection, { area })),
  )
  sheet.filter = sheet.filter && shiftWholeArea(sheet.filter, shift)
  // The same objects stay, because the script may still use one.
  sheet.metadata = sheet.metadata.filter((metadata) => {
    const { at } = metadata
    const line =
      typeof at === 'string' ? undefined : rows ? 'row' in at && at.row : 'column' in at && at.column
    if (line === undefined || line === false) return true
    const to = shiftLine(line, shift)
    if (to !== undefined) metadata.at = rows ? { row: to } : { column: to }
    return to !== undefined
  })
  for (const chart of sheet.charts) {
    if (rows) chart.position.row = shiftLine(chart.position.row, shift) ?? shift.at
    else chart.position.column = shiftLine(chart.position.column, shift) ?? shift.at
  }
}

/** After a longer list of shifts, content of the file is no longer followed. */
const maxFollowedShifts = 2000

/**
 * Records on a sheet from a file what moved since, for content that only the file has. Rows inserted one
 * after the other are recorded as one shift.
 */
const noteShift = (sheet: LiveSheet, shift: Shift): void => {
  const {
    part,
    shifts = [],
    lost,
  } = (sheet.carried ?? {}) as { part?: string; shifts?: Shift[]; lost?: true }
  if (part === undefined || lost) return
  const last = shifts.at(-1)
  const joins =
    last?.kind === 'insert' &&
    shift.kind === 'insert' &&
    last.axis === shift.axis &&
    shift.at >= last.at &&
    shift.at <= last.at + last.count
  const noted = joins
    ? [...shifts.slice(0, -1), { ...last, count: last.count + shift.count }]
    : [...shifts, { ...shift }]
  sheet.carried =
    noted.length > maxFollowedShifts
      ? { ...sheet.carried, shifts: [], lost: true }
      : { ...sheet.carried, shifts: noted }
}

/** What refers to the sheet from anywhere: named ranges, chart sources, ranges of validations. */
const shiftPointers = (workbook: ComputedWorkbook, shift: Shift): void => {
  workbook.namedRanges = workbook.namedRanges.flatMap((named) =>
    named.sheet === shift.sheet
      ? shiftPresentArea(named.area, shift).map((area) => Object.assign(named, { area }))
      : [named],
  )
  for (const sheet of workbook.sheets) {
    for (const chart of sheet.charts) {
      chart.ranges = chart.ranges.flatMap((range) =>
        range.sheet === shift.sheet
          ? shiftPresentArea(range.area, shift).map((area) => ({ ...range, area }))
          : [range],
      )
    }
    sheet.validations = sheet.validations.map((validation) => ({
      ...validation,
      values: validation.values.map((value) => {
        if (value === null || typeof value !== 'object' || Array.isArray(value)) return value
        return value.sheet === shift.sheet
          ? { ...value, area: shiftWholeArea(value.area, shift) ?? value.area }
          : value
      }),
    }))
  }
}

/**
 * Inserts, deletes or moves lines of a sheet. `like` is the line from which inserted lines take styles and
 * validations, counted before the insertion.
 */
export const shiftLines = (workbook: ComputedWorkbook, shift: Shift, like?: number): void => {
  if (shift.kind === 'move' && shift.to >= shift.at && shift.to <= shift.at + shift.count) return
  const sheet = workbook.sheet(shift.sheet)
  const edge = shift.axis === 'row' ? sheet.rows : sheet.columns
  if (shift.kind === 'insert')
    checkRoom(workbook, shift.count * (shift.axis === 'row' ? sheet.columns : sheet.rows))
  // Lines inserted after the last one move nothing.
  if (shift.kind === 'insert' && shift.at > edge) {
    sheet[shift.axis === 'row' ? 'rows' : 'columns'] += shift.count
    if (like !== undefined) copyStyles(sheet, shift, like)
    return
  }
  noteShift(sheet, shift)
  // Rules first get the cell from which their references start; the formulas are shifted after that.
  shiftAttachments(sheet, shift)
  shiftPointers(workbook, shift)
  const sheetNamed = (name: string): number | undefined => workbook.sheetNamed(name)?.id
  eachFormula(workbook, (formula, on) => shiftFormula(formula, on.id, shift, sheetNamed))
  if (shift.axis === 'row') sheet.arrangeRows((lines) => shiftLineArray(lines, shift))
  else sheet.arrangeColumns((cells) => shiftLineArray(cells, shift))
  const size = shift.axis === 'row' ? 'rows' : 'columns'
  const frozen = shift.axis === 'row' ? 'frozenRows' : 'frozenColumns'
  if (shift.kind !== 'move') {
    sheet[size] += shift.kind === 'insert' ? shift.count : -shift.count
    const band = { first: 1, last: sheet[frozen] }
    if (band.last > 0) sheet[frozen] = shiftSpan(band, shift)[0]?.last ?? 0
  }
  if (like !== undefined && shift.kind === 'insert') {
    copyStyles(sheet, shift, like >= shift.at ? like + shift.count : like)
  }
}
