/** One row: its number, its frozen cells, a gap for the columns scrolled away, its cells on screen. */
import { Component } from 'preact'
import type { Box, SheetView } from '../../contract.js'
import type { Page } from '../page.js'
import { Cell } from './cell.js'
import { alignment, textWidth } from '../geometry/cell-style.js'
import { mergeAt, type Axes, type Cell as Place } from '../geometry/selection.js'
import { headWidth } from '../geometry/window.js'

export interface RowProps {
  page: Page
  sheetView: SheetView
  axes: Axes
  row: number
  /** Distance from the top of the scrolled part; absent for frozen rows, which follow each other. */
  top?: number
  columns: { frozen: number[]; scrolled: number[] }
  area: Box
  active: Place
  /** How often cells arrived so far: the row is drawn again when it grows. */
  arrivals: number
}

/** Scrolling draws new rows only; those that stay are left as they are. */
export class Row extends Component<RowProps> {
  override shouldComponentUpdate(next: RowProps): boolean {
    const now = this.props
    const same =
      next.sheetView === now.sheetView &&
      next.columns === now.columns &&
      next.arrivals === now.arrivals &&
      next.top === now.top &&
      next.row === now.row
    if (!same) return true
    if (next.area === now.area && next.active === now.active) return false
    return next.sheetView.merges.length > 0 || isTouched(next) || isTouched(now)
  }

  override render(props: RowProps) {
    return <DrawnRow {...props} />
  }
}

const isTouched = ({ row, area }: RowProps): boolean => row >= area.row && row <= area.lastRow

function DrawnRow(props: RowProps) {
  const { sheetView, axes, row, top, columns, area } = props
  const first = columns.scrolled[0]
  const gap =
    first === undefined ? 0 : axes.columns.start(first) - axes.columns.span(1, sheetView.frozenColumns)
  const place = top === undefined ? '' : `top:${top}px;`
  const chosen = row >= area.row && row <= area.lastRow
  return (
    <div class="row" role="row" aria-rowindex={row + 1} style={`${place}height:${axes.rows.size(row)}px`}>
      <div
        role="rowheader"
        aria-colindex={1}
        class={chosen ? 'row-head chosen' : 'row-head'}
        style={`width:${headWidth}px`}
        data-row-head={row}
      >
        {row}
      </div>
      {columns.frozen.map((column, index) => (
        <Cell
          key={column}
          {...describeCell(props, columns.frozen, index)}
          stuck={headWidth + axes.columns.start(column)}
          edge={index === columns.frozen.length - 1}
        />
      ))}
      {gap > 0 && <div role="presentation" class="gap" style={`width:${gap}px`} />}
      {columns.scrolled.map((column, index) => (
        <Cell key={column} {...describeCell(props, columns.scrolled, index)} stuck={undefined} edge={false} />
      ))}
    </div>
  )
}

/** What a cell shows: its content where it begins, and the merge that it may be part of. */
function describeCell(props: RowProps, columns: readonly number[], index: number) {
  const { page, sheetView, axes, row, area, active } = props
  const column = columns[index] ?? 0
  const found = page.cells.cell(sheetView.id, row, column)
  const place = sheetView.merges.length === 0 ? cellBox(row, column) : mergeAt(sheetView, { row, column })
  const begins = place.row === row && place.column === column
  const large = place.lastRow > place.row || place.lastColumn > place.column
  const merged = {
    width: axes.columns.span(place.column, place.lastColumn),
    height: axes.rows.span(place.row, place.lastRow),
  }
  return {
    row,
    column,
    width: axes.columns.size(column),
    cell: begins ? found : undefined,
    style: begins && found ? page.cells.style(sheetView.id, found) : undefined,
    covered: !begins,
    overflow: large ? 0 : overflowOf(props, columns, index),
    merged: large && begins ? merged : undefined,
    area,
    place,
    active,
    many: area.row !== area.lastRow || area.column !== area.lastColumn,
  }
}

/** Text too long for its cell runs over the blank cells to its right, as far as it needs. */
function overflowOf(
  { page, sheetView, axes, row }: RowProps,
  columns: readonly number[],
  index: number,
): number {
  const column = columns[index] ?? 0
  const found = page.cells.cell(sheetView.id, row, column)
  if (found?.kind !== 'text' || found.choices !== undefined || found.text.length < 4) return 0
  const style = page.cells.style(sheetView.id, found)
  if (style?.wrap === 'wrap' || style?.wrap === 'clip' || alignment(found, style) !== 'left') return 0
  const needed = textWidth(found.text, style) + 8 - axes.columns.size(column)
  let room = 0
  for (let next = index + 1; room < needed && next < columns.length; next++) {
    const neighbour = columns[next] ?? 0
    const neighbourCell = page.cells.cell(sheetView.id, row, neighbour)
    if (neighbourCell && (neighbourCell.text !== '' || neighbourCell.choices !== undefined)) break
    room += axes.columns.size(neighbour)
  }
  return room
}

const cellBox = (row: number, column: number): Box => ({ row, column, lastRow: row, lastColumn: column })
