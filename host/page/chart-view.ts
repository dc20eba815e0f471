/** A chart over the grid, its numbers read from the cells. Sizes and offsets in pixels. */
export interface ChartView {
  id: number
  kind: 'pie' | 'column'
  title: string
  /** The cell whose corner it is placed at, and how far from it. */
  row: number
  column: number
  offsetX: number
  offsetY: number
  width: number
  height: number
  /** One for each row of the charted cells, as shown. */
  labels: string[]
  /** A pie shows the first. `null` where a cell holds no number. */
  series: { name: string; values: (number | null)[] }[]
  /** One for each slice of a pie, else one for each series; `#rrggbb`. */
  colors: string[]
  /** The share of a pie that is left out in the middle. */
  hole: number
  legend: boolean
}
