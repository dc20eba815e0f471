/** Columns over two axes. */
import type { ChartView } from '../../contract.js'
import { textWidth } from '../geometry/cell-style.js'
import { formatFigure, type Scale, createScale } from './scale.js'

interface Drawing {
  chart: ChartView
  top: number
}
const small = { fontSize: 8 }
const widthOf = (text: string): number => textWidth(text, small)
const legendHeight = 22

const scaleOf = ({ series }: ChartView): Scale =>
  createScale(series.flatMap(({ values }) => values.map((value) => value ?? 0)))

/** What the colours mean, where there is more than one. */
function Legend({ chart }: { chart: ChartView }) {
  const widths = chart.series.map(({ name }) => widthOf(name) + 34)
  return (
    <>
      {chart.series.map(({ name }, index) => {
        const left = 14 + widths.slice(0, index).reduce((sum, width) => sum + width, 0)
        return (
          <g key={index}>
            <rect x={left} y={chart.height - 17} width={10} height={10} rx={2} fill={chart.colors[index]} />
            <text class="chart-label" x={left + 15} y={chart.height - 8}>
              {name}
            </text>
          </g>
        )
      })}
    </>
  )
}

const hasLegend = ({ legend, series }: ChartView): boolean => legend && series.length > 1

/** The background under columns: marks at the left, labels below, as many as fit. */
function drawBackground(chart: ChartView, top: number) {
  const scale = scaleOf(chart)
  const left = 20 + Math.max(...scale.marks.map((mark) => widthOf(formatFigure(mark))))
  const below = chart.height - 26 - (hasLegend(chart) ? legendHeight : 0)
  const [from, until] = [top + 10, below]
  const room = (chart.width - left - 12) / Math.max(1, chart.labels.length)
  const y = (value: number): number =>
    until - ((value - scale.least) / (scale.most - scale.least)) * (until - from)
  const every = Math.ceil((Math.max(...chart.labels.map(widthOf)) + 8) / room)
  const background = (
    <>
      {scale.marks.map((mark) => (
        <g key={mark}>
          <line
            class={mark === 0 ? 'chart-zero' : 'chart-grid'}
            x1={left}
            x2={chart.width - 12}
            y1={y(mark)}
            y2={y(mark)}
          />
          <text class="chart-mark" x={left - 6} y={y(mark) + 4} text-anchor="end">
            {formatFigure(mark)}
          </text>
        </g>
      ))}
      {chart.labels.map(
        (label, index) =>
          index % every === 0 && (
            <text
              class="chart-mark"
              key={index}
              x={left + (index + 0.5) * room}
              y={until + 16}
              text-anchor="middle"
            >
              {label}
            </text>
          ),
      )}
      {hasLegend(chart) && <Legend chart={chart} />}
    </>
  )
  return { background, left, room, y }
}

/** Upright columns, those of one label side by side, each with its number. */
export function Columns({ chart, top }: Drawing) {
  const { background, left, room, y } = drawBackground(chart, top)
  const wide = Math.min(44, (room * 0.72) / chart.series.length)
  return (
    <>
      {background}
      {chart.series.map(({ values }, at) =>
        values.map((value, row) => {
          if (!value) return null
          const middle = left + (row + 0.5) * room + (at - (chart.series.length - 1) / 2) * wide
          const [high, low] = [Math.min(y(0), y(value)), Math.max(y(0), y(value))]
          return (
            <g key={`${at}/${row}`}>
              <rect
                x={middle - wide / 2 + 1}
                y={high}
                width={wide - 2}
                height={low - high}
                rx={2}
                fill={chart.colors[at]}
              />
              {widthOf(formatFigure(value)) <= wide + 4 && (
                <text class="chart-value" x={middle} y={value > 0 ? high - 4 : low + 12} text-anchor="middle">
                  {formatFigure(value)}
                </text>
              )}
            </g>
          )
        }),
      )}
    </>
  )
}
