/** The charts of the sheet on screen, each at its place over the grid. */
import type { ChartView, SheetView } from '../../contract.js'
import { headHeight, headWidth } from '../geometry/window.js'
import type { Axes } from '../geometry/selection.js'
import { useText } from '../text.js'
import { Columns } from './columns.js'
import { Pie } from './pie.js'
import { formatFigure } from './scale.js'

export function Charts({ sheetView, axes }: { sheetView: SheetView; axes: Axes }) {
  return (
    <>
      {sheetView.charts.map((chart) => (
        <Chart
          key={chart.id}
          chart={chart}
          left={headWidth + axes.columns.start(chart.column) + chart.offsetX}
          top={headHeight + axes.rows.start(chart.row) + chart.offsetY}
        />
      ))}
    </>
  )
}

const drawings = { pie: Pie, column: Columns }
const titleHeight = 34

/** One chart. To a screen reader it is a picture whose name says every number. */
function Chart({ chart, left, top }: { chart: ChartView; left: number; top: number }) {
  const text = useText()
  const { width, height, title, series } = chart
  const Drawing = drawings[chart.kind]
  const none = series.every(({ values }) => values.every((value) => !value))
  return (
    <svg
      class="chart"
      role="img"
      aria-label={text.chart(title, describeValues(chart))}
      viewBox={`0 0 ${width} ${height}`}
      style={`left:${left}px;top:${top}px;width:${width}px;height:${height}px`}
    >
      <text class="chart-title" x={14} y={23}>
        {title}
      </text>
      {none ? (
        <text class="chart-none" x={width / 2} y={height / 2 + 6} text-anchor="middle">
          {text.noFigures}
        </text>
      ) : (
        <Drawing chart={chart} top={titleHeight} />
      )}
    </svg>
  )
}

/** Every label with its numbers. */
const describeValues = ({ labels, series }: ChartView): string[] =>
  labels.map((label, row) => {
    const values = series.map(({ values: all }) => all[row]).filter((value) => value != null)
    return `${label} ${values.map(formatFigure).join(' / ')}`
  })
