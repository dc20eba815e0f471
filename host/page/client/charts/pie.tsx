import type { ChartView } from '../../contract.js'
import { formatFigure } from './scale.js'

const legendLine = 22
/** A circle drawn as one arc would begin where it ends, and be invisible. */
const almostWhole = 0.9999

/** Slices from twelve o'clock, and beside them the meaning of each colour with its number. */
export function Pie({ chart, top }: { chart: ChartView; top: number }) {
  const { labels, colors, hole, legend, width, height } = chart
  const values = (chart.series[0]?.values ?? []).map((value) => Math.max(0, value ?? 0))
  const sum = values.reduce((total, value) => total + value, 0)
  const room = height - top - 14
  const radius = Math.min(room, legend ? width * 0.5 : width - 28) / 2
  const [x, y] = [legend ? 16 + radius : width / 2, top + room / 2]
  const listed = y - ((values.length - 1) * legendLine) / 2
  return (
    <>
      {values.map((value, index) => {
        const share = Math.min(almostWhole, value / sum)
        const from = values.slice(0, index).reduce((total, each) => total + each / sum, 0)
        return (
          value > 0 && (
            <path key={index} d={slice(x, y, radius, radius * hole, from, share)} fill={colors[index]} />
          )
        )
      })}
      {hole > 0 && (
        <text class="chart-sum" x={x} y={y + 8} text-anchor="middle">
          {formatFigure(sum)}
        </text>
      )}
      {legend &&
        values.map((value, index) => (
          <g key={index} class={value === 0 ? 'chart-empty' : ''}>
            <rect
              x={x + radius + 24}
              y={listed + index * legendLine - 5}
              width={10}
              height={10}
              rx={2}
              fill={colors[index]}
            />
            <text class="chart-label" x={x + radius + 42} y={listed + index * legendLine + 4}>
              {labels[index]} <tspan class="chart-value">{formatFigure(value)}</tspan>
            </text>
          </g>
        ))}
    </>
  )
}

/** The outline of a slice; `from` and `share` are parts of the full circle. */
function slice(x: number, y: number, outer: number, inner: number, from: number, share: number): string {
  const point = (radius: number, turn: number): string => {
    const angle = turn * 2 * Math.PI - Math.PI / 2
    return `${(x + radius * Math.cos(angle)).toFixed(3)} ${(y + radius * Math.sin(angle)).toFixed(3)}`
  }
  const large = share > 0.5 ? 1 : 0
  const to = from + share
  return [
    `M${point(outer, from)}`,
    `A${outer} ${outer} 0 ${large} 1 ${point(outer, to)}`,
    `L${point(inner, to)}`,
    `A${inner} ${inner} 0 ${large} 0 ${point(inner, from)}Z`,
  ].join('')
}
