import { sameArea } from '../../workbook/area.js'
import type { ChartSnapshot } from '../../workbook/snapshot.js'
import { emulateClass } from '../emulation/emulate.js'
import type { Desk } from './desk.js'

type Method = (chart: ChartSnapshot, ...given: never[]) => unknown

/** Makes the classes of charts; a chart is built as a value and costs a call when it is put on a sheet. */
export const chartClasses = (desk: Desk): void => {
  const { classes } = desk
  const builder = (chart: ChartSnapshot): object => classes.EmbeddedChartBuilder.make(chart)
  const getRanges: Method = ({ ranges }) =>
    desk.list(ranges.map(({ sheet, area }) => desk.range(sheet, area)))
  const container: Method = ({ position }) => classes.ContainerInfo.make(position)
  classes.ContainerInfo = emulateClass<ChartSnapshot['position']>(
    'ContainerInfo',
    {
      getAnchorRow: ({ row }) => row,
      getAnchorColumn: ({ column }) => column,
      getOffsetX: ({ offsetX }) => offsetX,
      getOffsetY: ({ offsetY }) => offsetY,
    },
    desk.emulation(false),
  )
  classes.EmbeddedChart = emulateClass<ChartSnapshot>(
    'EmbeddedChart',
    {
      getChartId: ({ id }) => (id > 0 ? id : null),
      getRanges,
      getContainerInfo: container,
      modify: (chart) => builder(structuredClone(chart)),
    },
    desk.emulation(false),
  )
  classes.EmbeddedChartBuilder = emulateClass<ChartSnapshot>(
    'EmbeddedChartBuilder',
    {
      addRange: (chart, range: object) => {
        const { sheet, area } = desk.rangeOf(range)
        chart.ranges.push({ sheet, area: { ...area } })
        return builder(chart)
      },
      removeRange: (chart, range: object) => {
        const gone = desk.rangeOf(range)
        chart.ranges = chart.ranges.filter(
          (each) => each.sheet !== gone.sheet || !sameArea(each.area, gone.area),
        )
        return builder(chart)
      },
      clearRanges: (chart) => {
        chart.ranges = []
        return builder(chart)
      },
      getRanges,
      getContainer: container,
      getChartType: ({ type }) => desk.enumValue('ChartType', type),
      setChartType: (chart, type: object) => {
        chart.type = String(type)
        return builder(chart)
      },
      setOption: (chart, option: string, value: unknown) => {
        // Options may be records; they are kept as JSON text where they are no plain value.
        const plain = value === null || typeof value !== 'object'
        chart.options[option] = plain
          ? (value as string)
          : Array.isArray(value)
            ? value.map(String)
            : JSON.stringify(value)
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
    desk.emulation(false),
  )
}
