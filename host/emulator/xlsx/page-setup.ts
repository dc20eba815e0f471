/**
 * How sheets print: landscape, as wide as the paper, frozen lines on every page, name and page number at the
 * bottom.
 */
import type { PageSetup, Sheet } from 'hucre'
import type { SheetSnapshot } from '../workbook/snapshot.js'
import { columnLetters } from '../workbook/a1.js'
import { defaultWidth } from './style/measures.js'

/** Inches. */
const margins = { top: 0.5, right: 0.4, bottom: 0.6, left: 0.4, header: 0.3, footer: 0.3 }
const footer = '&A&R&P / &N'

/** Pixels that one sheet of paper can show side by side so that they can still be read. */
const readable = 1900

/** Pixels of the columns in use. */
const measureWidth = ({ widths, hiddenColumns, cells }: SheetSnapshot): number => {
  // In a loop, because a function takes fewer arguments than a long sheet has cells.
  const last = Object.values(cells).reduce(
    (widest, line) => Math.max(widest, ...Object.keys(line).map(Number)),
    0,
  )
  const shown = Array.from({ length: last }, (_, at) => at + 1).filter(
    (column) => !hiddenColumns.includes(column),
  )
  return shown.reduce((sum, column) => sum + (widths[column] ?? defaultWidth), 0)
}

const createUsualPage = (sheet: SheetSnapshot): PageSetup => {
  const { frozenRows, frozenColumns } = sheet
  return {
    paperSize: 'a4',
    orientation: 'landscape',
    fitToPage: true,
    // Only where a column is repeated can a reader see which row it is on the second page.
    fitToWidth: frozenColumns > 0 ? Math.max(1, Math.ceil(measureWidth(sheet) / readable)) : 1,
    // A sheet with charts is one picture.
    fitToHeight: sheet.charts.length > 0 ? 1 : 0,
    margins,
    // Views have lines of their own; the rows of a tracker are read along the grid.
    ...(sheet.hiddenGridlines ? {} : { showGridLines: true }),
    ...(frozenRows > 0 ? { printTitlesRow: `$1:$${frozenRows}` } : {}),
    ...(frozenColumns > 0 ? { printTitlesColumn: `$A:$${columnLetters(frozenColumns)}` } : {}),
  }
}

/** The print settings of a sheet that came from no file. */
export const createUsualPrint = (sheet: SheetSnapshot): PrintSettings => ({
  pageSetup: createUsualPage(sheet),
  headerFooter: { oddFooter: footer },
})

/** How a sheet prints, as a file stores it. */
export type PrintSettings = Pick<Sheet, 'pageSetup' | 'headerFooter'>

/** A file's own page set-up, to be written as it was; `undefined` where it is the usual one. */
export const readOwnPage = (
  { pageSetup, headerFooter }: Sheet,
  made: SheetSnapshot,
): PrintSettings | undefined =>
  headerFooter?.oddFooter === footer && isDeepEqual(pageSetup, createUsualPage(made))
    ? undefined
    : { ...(pageSetup ? { pageSetup } : {}), ...(headerFooter ? { headerFooter } : {}) }

/** Whether two records of plain values and records are equal, whatever the order of their keys. */
const isDeepEqual = (one: unknown, other: unknown): boolean =>
  isRecord(one) && isRecord(other)
    ? [...new Set([...Object.keys(one), ...Object.keys(other)])].every((key) =>
        isDeepEqual(one[key], other[key]),
      )
    : one === other
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null
