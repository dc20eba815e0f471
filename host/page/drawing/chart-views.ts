/** Charts as the page draws them: their numbers read from their cells. */
import { type LiveSheet, type LiveWorkbook, usualColors } from '../../emulator/index.js'
import type { ChartSnapshot, Scalar } from '../../emulator/workbook/snapshot.js'
import type { ChartView } from '../contract.js'

const kinds: Readonly<Record<ChartSnapshot['type'], ChartView['kind']>> = { PIE: 'pie', COLUMN: 'column' }

/** Google's size of a chart without a size of its own. */
const usualSize = { width: 600, height: 371 }
/** The most rows of a chart: no more fit side by side, and a chart may have complete columns. */
const maxRows = 200

/** The charts of a sheet, without those whose ranges are deleted. */
export const createChartViews = (workbook: LiveWorkbook, sheet: LiveSheet): ChartView[] =>
  sheet.charts.flatMap((chart) => createChartView(workbook, chart) ?? [])

function createChartView(workbook: LiveWorkbook, chart: ChartSnapshot): ChartView | undefined {
  const { options, position } = chart
  const table = readChartedCells(workbook, chart)
  if (table.length === 0) return undefined
  const heads = typeof options['numHeaders'] === 'number' ? options['numHeaders'] : guessHeaderRows(table)
  const [names, rows] = [table[heads - 1] ?? [], table.slice(heads)]
  const width = Math.max(0, ...table.map((line) => line.length))
  const kind = kinds[chart.type]
  const given = Array.isArray(options['colors']) ? options['colors'] : []
  const series = Array.from({ length: Math.max(0, width - 1) }, (_, index) => ({
    name: names[index + 1]?.text ?? '',
    values: rows.map((line) => numberOf(line[index + 1]?.value ?? null)),
  }))
  const count = kind === 'pie' ? rows.length : series.length
  return {
    id: chart.id,
    kind,
    title: String(options['title'] ?? ''),
    ...position,
    width: readSize(options['width'], usualSize.width),
    height: readSize(options['height'], usualSize.height),
    labels: rows.map((line) => line[0]?.text ?? ''),
    series,
    colors: Array.from({ length: count }, (_, at) => given[at] ?? usualColors[at % usualColors.length]!),
    hole: Number(options['pieHole'] ?? 0),
    legend: !String(options['legend'] ?? '').includes('none'),
  }
}

interface Charted {
  readonly value: Scalar
  readonly text: string
}

/** The cells of all ranges, side by side. */
function readChartedCells(workbook: LiveWorkbook, { ranges }: ChartSnapshot): Charted[][] {
  const blocks = ranges.flatMap(({ sheet: id, area }) => {
    const sheet = workbook.sheetById(id)
    if (!sheet) return []
    const { row, column, lastRow, lastColumn } = sheet.bounded(area)
    return [{ id, row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1 }]
  })
  const height = Math.min(maxRows, Math.max(0, ...blocks.map(({ rows }) => rows)))
  return Array.from({ length: height }, (_, down) =>
    blocks.flatMap(({ id, row, column, columns }) =>
      Array.from({ length: columns }, (__, across): Charted => {
        const place = { sheet: id, row: row + down, column: column + across }
        const value = workbook.value(place)
        const failed = typeof value === 'object' && value !== null
        return { value: failed ? null : value, text: workbook.display(place) }
      }),
    ),
  )
}

/** A first row without a number over rows with some names the series. */
const guessHeaderRows = ([first, ...rest]: Charted[][]): number => {
  const counts = (line: Charted[] | undefined): boolean =>
    line?.some(({ value }) => typeof value === 'number') ?? false
  return !counts(first) && rest.some(counts) ? 1 : 0
}

const numberOf = (value: Scalar): number | null => (typeof value === 'number' ? value : null)
const readSize = (value: unknown, usual: number): number =>
  typeof value === 'number' && value > 0 ? value : usual
