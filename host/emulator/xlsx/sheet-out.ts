/** Writes a sheet into a file. */
import type { Cell, ColumnDef, ConditionalRule, RowDef, WriteSheet } from 'hucre'
import { shiftArea } from '../workbook/edit/shift.js'
import type { Area, SheetSnapshot, StyleSnapshot } from '../workbook/snapshot.js'
import { areaName, parseAreas } from './address.js'
import { writeCharts } from './charts.js'
import { toFileColour } from './style/colours.js'
import { findFittedRows } from './style/fitted-rows.js'
import { writeLines } from './lines.js'
import { heightOfPixels, widthOfPixels } from './style/measures.js'
import { createUsualPrint } from './page-setup.js'
import { writeConditionalFormats } from './rules/conditional-out.js'
import { writeValidations, type RuleWriteContext } from './rules/validation-out.js'
import type { Carried } from './sheet-in.js'

type Lines = ReturnType<typeof writeLines>

const linesOf = (sheet: SheetSnapshot): Lines => {
  const carried = (sheet.carried ?? {}) as Carried
  return writeLines(carried.lost ? {} : carried, carried.shifts ?? [])
}

const columnsOf = (sheet: SheetSnapshot, lines: Lines['columns']): ColumnDef[] => {
  const hidden = new Set(sheet.hiddenColumns)
  const last = Math.max(0, ...Object.keys(sheet.widths).map(Number), ...hidden, ...lines.keys())
  return Array.from({ length: last }, (_, at) => {
    const pixels = sheet.widths[at + 1]
    return {
      ...(pixels === undefined ? {} : { width: widthOfPixels(pixels) }),
      ...(hidden.has(at + 1) ? { hidden: true } : {}),
      ...lines.get(at + 1),
    }
  })
}

/** Sizes, hiding and groups of rows, counted from 0. */
export const rowsOf = (sheet: SheetSnapshot, styles: StyleSnapshot[]): Map<number, RowDef> => {
  const { rows: lines } = linesOf(sheet)
  const rows = new Map<number, RowDef>()
  for (const [row, pixels] of findFittedRows(sheet, styles))
    rows.set(row - 1, { height: heightOfPixels(pixels) })
  for (const [row, pixels] of Object.entries(sheet.heights)) {
    rows.set(Number(row) - 1, { height: heightOfPixels(pixels) })
  }
  for (const row of sheet.hiddenRows) rows.set(row - 1, { ...rows.get(row - 1), hidden: true })
  for (const [row, line] of lines) rows.set(row - 1, { ...rows.get(row - 1), ...line })
  return rows
}

/** The area with its open sides ended at the grid's edge. */
export const closeArea = (area: Area, sheet: SheetSnapshot): Area => ({
  ...area,
  lastRow: area.lastRow ?? sheet.rows,
  lastColumn: area.lastColumn ?? sheet.columns,
})

/** Data bars and icon sets over the cells to which they belong now. */
const shiftRules = ({ rules = [], shifts = [], lost }: Carried): ConditionalRule[] =>
  (lost ? [] : rules).flatMap((rule) => {
    const areas = shifts.reduce<Area[]>(
      (now, shift) => now.flatMap((area) => shiftArea(area, shift)),
      parseAreas(rule.range),
    )
    return areas.length === 0 ? [] : { ...rule, range: areas.map((area) => areaName(area)).join(' ') }
  })

/**
 * The sheet without its cells and rows as the library takes it, with its name in the file.
 *
 * @param beside links and comments of cells
 * @param staying ids of charts that are carried over from the original file instead
 */
export const writeSheet = (
  sheet: SheetSnapshot,
  name: string,
  beside: Map<string, Partial<Cell>>,
  out: RuleWriteContext & { sheetOf(id: number): { sheet: SheetSnapshot; name: string } | undefined },
  staying: ReadonlySet<number> = new Set(),
): WriteSheet => {
  const carried = (sheet.carried ?? {}) as Carried
  const rules = writeConditionalFormats(sheet.conditionalFormats, out.names)
  const carriedRules = shiftRules(carried).map((rule, at) => ({ ...rule, priority: rules.length + at + 1 }))
  const validations = writeValidations(sheet, out)
  const charts = writeCharts(
    { ...sheet, charts: sheet.charts.filter(({ id }) => !staying.has(id)) },
    out.sheetOf,
  )
  const isProtected = sheet.protections.some(({ area, warningOnly }) => area === null && !warningOnly)
  const lines = linesOf(sheet)
  return {
    name,
    cells: beside,
    columns: columnsOf(sheet, lines.columns),
    ...(carried.outline ? { outlineProperties: carried.outline } : {}),
    rowBreaks: lines.rowBreaks,
    colBreaks: lines.colBreaks,
    ...(sheet.hidden ? (carried.veryHidden ? { veryHidden: true } : { hidden: true }) : {}),
    ...(sheet.frozenRows || sheet.frozenColumns
      ? {
          freezePane: {
            ...(sheet.frozenRows ? { rows: sheet.frozenRows } : {}),
            ...(sheet.frozenColumns ? { columns: sheet.frozenColumns } : {}),
          },
        }
      : {}),
    merges: sheet.merges.map((area) => {
      const closedArea = closeArea(area, sheet)
      return {
        startRow: closedArea.row - 1,
        startCol: closedArea.column - 1,
        endRow: closedArea.lastRow! - 1,
        endCol: closedArea.lastColumn! - 1,
      }
    }),
    ...(validations.length > 0 ? { dataValidations: validations } : {}),
    conditionalRules: [...rules, ...carriedRules],
    ...(sheet.filter ? { autoFilter: { range: areaName(closeArea(sheet.filter, sheet)) } } : {}),
    ...(carried.printed ?? createUsualPrint(sheet)),
    ...(charts.length > 0 ? { charts } : {}),
    ...(isProtected ? { protection: { sheet: true } } : {}),
    view: {
      ...(sheet.tabColor ? { tabColor: toFileColour(sheet.tabColor) } : {}),
      ...(sheet.hiddenGridlines ? { showGridLines: false } : {}),
      ...(carried.zoom ? { zoomScale: carried.zoom } : {}),
      ...(carried.rightToLeft ? { rightToLeft: true } : {}),
    },
  }
}
