/** Reads a sheet from a file. */
import type { ConditionalRule, Sheet } from 'hucre'
import { clipArea } from '../workbook/area.js'
import { maxCells } from '../workbook/limits.js'
import { emptySheet } from '../workbook/empty.js'
import type { Shift } from '../formula/value.js'
import type { Area, ChartSnapshot, SheetSnapshot } from '../workbook/snapshot.js'
import { parseArea } from './address.js'
import { readCharts } from './charts.js'
import { readCells, type CellContext, type ReadCells } from './cells-in.js'
import type { SheetData } from './package/sheet-data.js'
import { readLines, type CarriedLines } from './lines.js'
import { resolveColour, type Palette } from './style/colours.js'
import { defaultHeight, defaultWidth, pixelsOfHeight, pixelsOfWidth } from './style/measures.js'
import { readOwnPage, type PrintSettings } from './page-setup.js'
import type { RichText, SheetDetails } from './package/details.js'
import type { SheetHead } from './package/prepare.js'
import { carriedKinds, readConditionalFormats } from './rules/conditional-in.js'
import { readValidation, type RuleReadContext } from './rules/validation-in.js'

/** The grid of a new sheet on Google; an opened file's grid is smaller only where one cell is far away. */
const smallestGrid = { rows: 1000, columns: 26 }

/** A stated size beyond this is read as the "everything" of a careless program. */
const maxClaimedGrid = { rows: 200_000, columns: 1000 }

const gridOf = (sheet: Sheet, head: SheetHead, used: ReadCells): { rows: number; columns: number } => {
  const claimed = head.dimension === undefined ? undefined : parseArea(head.dimension)
  const rows = claimed?.lastRow ?? 0
  const columns = claimed?.lastColumn ?? 0
  const trusted = rows <= maxClaimedGrid.rows && columns <= maxClaimedGrid.columns
  const own = {
    rows: Math.max(1, used.rows, sheet.freezePane?.rows ?? 0, trusted ? rows : 0),
    columns: Math.max(1, used.columns, sheet.freezePane?.columns ?? 0, trusted ? columns : 0),
  }
  const roomy = {
    rows: Math.max(smallestGrid.rows, own.rows),
    columns: Math.max(smallestGrid.columns, own.columns),
  }
  // One cell far away must not make the grid larger than a spreadsheet may be.
  return roomy.rows * roomy.columns > maxCells / 4 ? own : roomy
}

const widthsOf = (sheet: Sheet, head: SheetHead, columns: number): Record<number, number> => {
  // A column without a width shows this many digits and five pixels of margin, rounded up to eight.
  const plain =
    head.defaultColWidth === undefined
      ? Math.ceil((head.baseColWidth * 7 + 5) / 8) * 8
      : pixelsOfWidth(head.defaultColWidth)
  const widths: Record<number, number> = {}
  for (let column = 1; column <= columns; column++) {
    const own = sheet.columns?.[column - 1]?.width
    const pixels = own ? pixelsOfWidth(own) : plain
    if (pixels !== defaultWidth) widths[column] = pixels
  }
  return widths
}

/** What a file had that a spreadsheet on Google cannot show; it is written back as it was. */
export interface Carried extends CarriedLines {
  /** Data bars and icon sets. */
  rules?: ConditionalRule[]
  veryHidden?: true
  zoom?: number
  rightToLeft?: true
  /** How groups of lines fold. */
  outline?: NonNullable<Sheet['outlineProperties']>
  /** Texts with several styles in one cell. */
  rich?: RichText[]
  /** How it prints, where that is not the usual way. */
  printed?: PrintSettings
  /** The part of the file that the sheet was read from. */
  part?: string
  /** Rows and columns inserted, deleted and moved since, as the workbook records them. */
  shifts?: Shift[]
  /** More was moved than is recorded: what only the file has is left out. */
  lost?: true
  /** The charts as they were read, so that unchanged ones can be written back as they are in the file. */
  charts?: ChartSnapshot[]
}

const collectCarried = (sheet: Sheet): Carried => {
  const rules = (sheet.conditionalRules ?? []).filter(({ type }) => carriedKinds.has(type))
  const zoom = sheet.view?.zoomScale
  return {
    ...(rules.length > 0 ? { rules } : {}),
    ...(sheet.veryHidden ? { veryHidden: true } : {}),
    ...(zoom !== undefined && zoom !== 100 ? { zoom } : {}),
    ...(sheet.view?.rightToLeft ? { rightToLeft: true } : {}),
    ...(sheet.outlineProperties ? { outline: sheet.outlineProperties } : {}),
  }
}

/** An area of cells with a rule, cut to the grid, with the rule's number. */
interface RuledArea {
  row: number
  column: number
  lastRow: number
  lastColumn: number
  number: number
}

type Line = SheetSnapshot['cells'][number]

const ruledAreas = (made: SheetSnapshot, sheet: Sheet, context: RuleReadContext): RuledArea[] =>
  (sheet.dataValidations ?? []).flatMap((rule) => {
    const read = readValidation(rule, context)
    if (!read) return []
    const number = made.validations.push(read.validation) - 1
    return read.areas.map((area) => ({ ...clipArea(area, made), number }))
  })

/** A line with the rules of these areas in its cells; where two meet, the later rule has the cell. */
const applyRules = (line: Line | undefined, areas: readonly RuledArea[]): Line => {
  const made: Line = { ...line }
  for (const { column, lastColumn, number } of areas)
    for (let at = column; at <= lastColumn; at++) made[at] = { ...made[at], d: number }
  return made
}

/**
 * Puts every rule into its cells. Rows that were one object, or had nothing, and have the same rules become
 * one again.
 */
const applyValidations = (made: SheetSnapshot, sheet: Sheet, context: RuleReadContext): void => {
  const areas = ruledAreas(made, sheet, context)
  const edges = new Set(areas.flatMap(({ row, lastRow }) => [row, lastRow + 1]))
  const starts = [...edges].sort((one, other) => one - other)
  starts.forEach((start, index) => {
    const end = starts[index + 1] ?? start
    const here = areas.filter(({ row, lastRow }) => row <= start && lastRow >= start)
    if (here.length === 0) return
    let [before, after]: [Line | undefined, Line | undefined] = [undefined, undefined]
    for (let row = start; row < end; row++) {
      const line = made.cells[row]
      if (after === undefined || line !== before) after = applyRules(line, here)
      before = line
      made.cells[row] = after
    }
  })
}

const mergesOf = (sheet: Sheet): Area[] =>
  (sheet.merges ?? []).map(({ startRow, startCol, endRow, endCol }) => ({
    row: startRow + 1,
    column: startCol + 1,
    lastRow: endRow + 1,
    lastColumn: endCol + 1,
  }))

/**
 * Everything of a sheet except references to other sheets, which `context` resolves. `id` is its number in
 * the workbook.
 */
export const readSheet = (
  sheet: Sheet,
  id: number,
  head: SheetHead & SheetDetails,
  cells: CellContext,
  context: RuleReadContext,
  palette: Palette,
  data: SheetData | undefined,
): SheetSnapshot => {
  const read = readCells(sheet, data, cells)
  const grid = gridOf(sheet, head, read)
  const tabColor = resolveColour(sheet.view?.tabColor, palette)
  const filter = sheet.autoFilter && parseArea(sheet.autoFilter.range)
  const carried = collectCarried(sheet)
  const made = emptySheet({
    id,
    name: sheet.name,
    hidden: sheet.hidden === true || sheet.veryHidden === true,
    ...(tabColor ? { tabColor } : {}),
    ...grid,
    frozenRows: sheet.freezePane?.rows ?? 0,
    frozenColumns: sheet.freezePane?.columns ?? 0,
    ...(sheet.view?.showGridLines === false ? { hiddenGridlines: true as const } : {}),
    widths: widthsOf(sheet, head, grid.columns),
    cells: read.cells,
    merges: mergesOf(sheet),
    conditionalFormats: readConditionalFormats(sheet.conditionalRules ?? [], palette),
    protections: sheet.protection?.sheet
      ? [{ area: null, description: '', warningOnly: false, editors: [] }]
      : [],
    ...(filter ? { filter } : {}),
    ...(Object.keys(carried).length > 0 ? { carried: { ...carried } } : {}),
  })
  for (const { row, height, hidden } of read.rowDefs) {
    if (row > grid.rows) continue
    const pixels = height === undefined ? defaultHeight : pixelsOfHeight(height)
    if (pixels !== defaultHeight && pixels > 0) made.heights[row] = pixels
    if (hidden) made.hiddenRows.push(row)
  }
  for (let column = 1; column <= grid.columns; column++) {
    if (sheet.columns?.[column - 1]?.hidden) made.hiddenColumns.push(column)
  }
  applyValidations(made, sheet, context)
  const printed = readOwnPage(sheet, made)
  if (printed) made.carried = { ...made.carried, printed }
  made.charts = readCharts(sheet.charts ?? [], made, (name) => context.sheetNamed(name))
  const { part, rich, grouped } = head
  made.carried = {
    ...made.carried,
    ...(part === undefined ? {} : { part }),
    ...(rich ? { rich } : {}),
    ...readLines(sheet, grouped ?? []),
    ...(made.charts.length > 0 ? { charts: structuredClone(made.charts) } : {}),
  }
  return made
}
