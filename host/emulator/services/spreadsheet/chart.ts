import { isSameArea } from '../../workbook/area.js'
import { isChartType } from '../../workbook/chart-types.js'
import { Refusal } from '../../workbook/refusal.js'
import type { ChartSnapshot } from '../../workbook/snapshot.js'
import { emulateClass } from '../emulation/emulate.js'
import type { SpreadsheetContext } from './spreadsheet-context.js'

type Method = (chart: ChartSnapshot, ...given: never[]) => unknown

const toStoredOption = (value: unknown): string | string[] => {
  if (value === null || typeof value !== 'object') return value as string
  return Array.isArray(value) ? value.map(String) : JSON.stringify(value)
}

/** A chart while it is built. */
const builderClass = (
  context: SpreadsheetContext,
  { getRanges, container }: Record<'getRanges' | 'container', Method>,
): void => {
  const { classes } = context
  const builder = (chart: ChartSnapshot): object => classes.EmbeddedChartBuilder.make(chart)
  classes.EmbeddedChartBuilder = emulateClass<ChartSnapshot>(
    'EmbeddedChartBuilder',
    {
      addRange: (chart, range: object) => {
        const { sheet, area } = context.rangeOf(range)
        chart.ranges.push({ sheet, area: { ...area } })
        return builder(chart)
      },
      removeRange: (chart, range: object) => {
        const movedFrom = context.rangeOf(range)
        chart.ranges = chart.ranges.filter(
          (each) => each.sheet !== movedFrom.sheet || !isSameArea(each.area, movedFrom.area),
        )
        return builder(chart)
      },
      clearRanges: (chart) => {
        chart.ranges = []
        return builder(chart)
      },
      getRanges,
      getContainer: container,
      getChartType: ({ type }) => context.enumValue('ChartType', type),
      setChartType: (chart, type: object) => {
        const name = String(type)
        if (!isChartType(name)) throw new Refusal(`NotEmulated: ChartType.${name}`)
        chart.type = name
        return builder(chart)
      },
      setOption: (chart, option: string, value: unknown) => {
        // Options may be records; those that are no plain value are stored as JSON text.
        chart.options[option] = toStoredOption(value)
        return builder(chart)
      },
      setNumHeaders: (chart, headers: number) => {
        chart.options.numHeaders = headers
        return builder(chart)
      },
      setTransposeRowsAndColumns: (chart, transpose: boolean) => {
        chart.options.transpose = transpose
        return builder(chart)
      },
      setPosition: (chart, row: number, column: number, offsetX: number, offsetY: number) => {
        chart.position = { row, column, offsetX, offsetY }
        return builder(chart)
      },
      build: (chart) => classes.EmbeddedChart.make(structuredClone(chart)),
    },
    context.uncountedEmulation(),
  )
}

/** Makes the classes of charts; a chart is built as a value and costs a call when it is put on a sheet. */
export const chartClasses = (context: SpreadsheetContext): void => {
  const { classes } = context
  const getRanges: Method = ({ ranges }) =>
    context.list(ranges.map(({ sheet, area }) => context.range(sheet, area)))
  const container: Method = ({ position }) => classes.ContainerInfo.make(position)
  classes.ContainerInfo = emulateClass<ChartSnapshot['position']>(
    'ContainerInfo',
    {
      getAnchorRow: ({ row }) => row,
      getAnchorColumn: ({ column }) => column,
      getOffsetX: ({ offsetX }) => offsetX,
      getOffsetY: ({ offsetY }) => offsetY,
    },
    context.uncountedEmulation(),
  )
  classes.EmbeddedChart = emulateClass<ChartSnapshot>(
    'EmbeddedChart',
    {
      getChartId: ({ id }) => (id > 0 ? id : null),
      getRanges,
      getContainerInfo: container,
      modify: (chart) => classes.EmbeddedChartBuilder.make(structuredClone(chart)),
    },
    context.uncountedEmulation(),
  )
  builderClass(context, { getRanges, container })
}
