/** The kinds of charts that are emulated. */
import type { ChartSnapshot, ChartType, SheetSnapshot, WorkbookSnapshot } from './snapshot.js'

export const isChartType = (type: string): type is ChartType => type === 'PIE' || type === 'COLUMN'

const isEmulated = ({ type }: ChartSnapshot): boolean => isChartType(type)

const keepEmulatedCharts = (sheet: SheetSnapshot): SheetSnapshot => {
  const { charts: read, ...carried } = (sheet.carried ?? {}) as { charts?: ChartSnapshot[] }
  return {
    ...sheet,
    charts: sheet.charts.filter(isEmulated),
    // One that is not listed as read stays in the file as it is.
    ...(read ? { carried: { ...carried, charts: read.filter(isEmulated) } } : {}),
  }
}

/** A workbook that an older host stored, which held charts of more kinds: those are only in the file it came from. */
export const withEmulatedCharts = (snapshot: WorkbookSnapshot): WorkbookSnapshot =>
  snapshot.sheets.every(({ charts }) => charts.every(isEmulated))
    ? snapshot
    : { ...snapshot, sheets: snapshot.sheets.map(keepEmulatedCharts) }
