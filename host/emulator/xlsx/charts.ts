/** Charts into a file and out of it: pies, with or without a hole, and columns. */
import type { Chart, ChartSeriesInfo, SheetChart } from 'hucre'
import { clipArea } from '../workbook/area.js'
import type { ChartSnapshot, Scalar, SheetSnapshot } from '../workbook/snapshot.js'
import { fixedAreaName, parseSheetArea, quoteSheet } from './address.js'
import { defaultHeight, defaultWidth } from './style/measures.js'

/** Kinds of Apps Script's `ChartType` by those of a file; a ring is a pie with a hole. */
const typesByKind: Readonly<Record<string, ChartSnapshot['type']>> = {
  pie: 'PIE',
  doughnut: 'PIE',
  // The library's word for columns: horizontal bars do not get here.
  bar: 'COLUMN',
}

const classifyChart = ({ type, options }: ChartSnapshot): 'pie' | 'doughnut' | 'column' => {
  if (type === 'COLUMN') return 'column'
  return Number(options['pieHole'] ?? 0) > 0 ? 'doughnut' : 'pie'
}

/** The line that is reached so many pixels after the start of another, and counted from 0. */
const findReachedLine = (
  from: number,
  pixels: number,
  sizes: Readonly<Record<number, number>>,
  hidden: readonly number[],
  usual: number,
): number => {
  let line = from
  for (let left = pixels; left > 0; line++) left -= hidden.includes(line) ? 0 : (sizes[line] ?? usual)
  return line - 1
}

/**
 * The charts of a sheet as the library takes them. The first column charted holds the labels, each other one a series.
 *
 * @param sheetOf the charted sheet by its id, with its name in the file
 */
export const writeCharts = (
  sheet: SheetSnapshot,
  sheetOf: (id: number) => { sheet: SheetSnapshot; name: string } | undefined,
): SheetChart[] =>
  sheet.charts.flatMap((chart): SheetChart[] => {
    const { options, position } = chart
    const [range] = chart.ranges
    const charted = range && sheetOf(range.sheet)
    if (!charted) return []
    const type = classifyChart(chart)
    const area = clipArea(range.area, charted.sheet)
    const heads = Number(options['numHeaders'] ?? 0)
    const columnOf = (column: number): string =>
      `${quoteSheet(charted.name)}!${fixedAreaName({ ...area, row: area.row + heads, column, lastColumn: column })}`
    const colors = Array.isArray(options['colors'])
      ? options['colors'].map((color) => color.slice(1).toUpperCase())
      : []
    const round = type !== 'column'
    const wide = round ? 1 : area.lastColumn - area.column
    const title = String(options['title'] ?? '')
    const { widths, heights, hiddenColumns, hiddenRows } = sheet
    const [width, height] = [Number(options['width'] ?? 600), Number(options['height'] ?? 371)]
    return [
      {
        type,
        ...(title === ''
          ? { showTitle: false }
          : { title, titleFontSize: 12, titleBold: true, altText: title }),
        legend: String(options['legend'] ?? '').includes('none') ? false : 'right',
        ...(type === 'doughnut' ? { holeSize: Math.round(Number(options['pieHole']) * 100) } : {}),
        ...(round ? {} : { gapWidth: 60 }),
        dataLabels: { showValue: true },
        series: Array.from({ length: wide }, (_, index) => {
          const name =
            heads > 0 ? charted.sheet.cells[area.row + heads - 1]?.[area.column + index + 1]?.v : null
          return {
            ...(name == null ? {} : { name: String(name) }),
            values: columnOf(area.column + index + 1),
            categories: columnOf(area.column),
            ...(!round && colors[index] ? { color: colors[index] } : {}),
            ...(round ? { dataPoints: colors.map((fillColor, idx) => ({ idx, fillColor })) } : {}),
          }
        }),
        anchor: {
          from: { row: position.row - 1, col: position.column - 1 },
          to: {
            row: findReachedLine(position.row, position.offsetY + height, heights, hiddenRows, defaultHeight),
            col: findReachedLine(
              position.column,
              position.offsetX + width,
              widths,
              hiddenColumns,
              defaultWidth,
            ),
          },
        },
      },
    ]
  })

/** Pixels from the start of a line to that of another, both counted from 0. */
const measureSpan = (
  from: number,
  to: number,
  sizes: Readonly<Record<number, number>>,
  usual: number,
): number =>
  Array.from({ length: to - from }, (_, at) => sizes[from + at + 1] ?? usual).reduce((a, b) => a + b, 0)

/**
 * A file's pies and columns over one block of labels and numbers; other charts are only carried over.
 *
 * @param sheetNamed the id of a sheet by its name in the file
 */
export const readCharts = (
  charts: readonly Chart[],
  made: Pick<SheetSnapshot, 'widths' | 'heights'>,
  sheetNamed: (name: string) => number | undefined,
): ChartSnapshot[] =>
  charts.flatMap((chart, at): ChartSnapshot[] => {
    const { kinds, series = [], anchor, title = '', holeSize, legend } = chart
    const type = kinds.length === 1 ? typesByKind[kinds[0]!] : undefined
    const block = findBlock(series, sheetNamed)
    if (!type || !block || !anchor) return []
    const { from, to = { row: from.row + 18, col: from.col + 6 } } = anchor
    const colors = readColours(series, type === 'PIE')
    const options: Record<string, Scalar | string[]> = {
      numHeaders: 0,
      title,
      width: measureSpan(from.col, to.col, made.widths, defaultWidth),
      height: measureSpan(from.row, to.row, made.heights, defaultHeight),
      ...(colors.length > 0 ? { colors } : {}),
      legend: legend === false ? '{"position":"none"}' : '{"position":"right"}',
      pieHole: kinds[0] === 'doughnut' ? (holeSize ?? 50) / 100 : 0,
    }
    const position = { row: from.row + 1, column: from.col + 1, offsetX: 0, offsetY: 0 }
    return [{ id: at + 1, type, ranges: [block], position, options }]
  })

/** The block of which the first column names and each following one is a series; `undefined` where they lie apart. */
const findBlock = (
  series: readonly ChartSeriesInfo[],
  sheetNamed: (name: string) => number | undefined,
): ChartSnapshot['ranges'][number] | undefined => {
  const [first] = series
  const labels = first?.categoriesRef === undefined ? undefined : parseSheetArea(first.categoriesRef)
  const sheet = labels && sheetNamed(labels.sheet)
  if (!labels || sheet === undefined || labels.area.lastColumn !== labels.area.column) return undefined
  const { row, column, lastRow } = labels.area
  const follow = series.every(({ valuesRef = '' }, index) => {
    const values = parseSheetArea(valuesRef)
    const expectedColumn = column + index + 1
    return (
      values !== undefined &&
      sheetNamed(values.sheet) === sheet &&
      values.area.row === row &&
      values.area.lastRow === lastRow &&
      values.area.column === expectedColumn &&
      values.area.lastColumn === expectedColumn
    )
  })
  return follow ? { sheet, area: { row, column, lastRow, lastColumn: column + series.length } } : undefined
}

const readColours = (series: readonly ChartSeriesInfo[], round: boolean): string[] =>
  (round ? (series[0]?.dataPoints ?? []).map(({ fillColor }) => fillColor) : series.map(({ color }) => color))
    .filter((color) => typeof color === 'string')
    .map((color) => `#${color.slice(-6).toLowerCase()}`)
