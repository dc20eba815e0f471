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
  /** How often cells arrived so far: the row is drawn anew when it grows. */
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

function DrawnRow({ page, sheetView: face, axes, row, top, columns, area, active }: RowProps) {
  const height = axes.rows.size(row)
  const many = area.row !== area.lastRow || area.column !== area.lastColumn
  const first = columns.scrolled[0]
  const gap = first === undefined ? 0 : axes.columns.start(first) - axes.columns.span(1, face.frozenColumns)
  const place = top === undefined ? '' : `top:${top}px;`
  const chosen = row >= area.row && row <= area.lastRow
  const cells = (numbers: number[], stuck: boolean) =>
    numbers.map((column, index) => cell(column, numbers, index, stuck))

  function cell(column: number, numbers: number[], index: number, stuck: boolean) {
    const found = page.cells.cell(face.id, row, column)
    const merge = face.merges.length === 0 ? cellBox(row, column) : mergeAt(face, { row, column })
    const begins = merge.row === row && merge.column === column
    const style = found && page.cells.style(face.id, found)
    const large = merge.lastRow > merge.row || merge.lastColumn > merge.column
    return (
      <Cell
        key={column}
        row={row}
        column={column}
        width={axes.columns.size(column)}
        cell={begins ? found : undefined}
        style={begins ? style : undefined}
        stuck={stuck ? headWidth + axes.columns.start(column) : undefined}
        edge={stuck && index === numbers.length - 1}
        covered={!begins}
        overflow={large ? 0 : overflowOf(numbers, index)}
        merged={
          large && begins
            ? {
                width: axes.columns.span(merge.column, merge.lastColumn),
                height: axes.rows.span(merge.row, merge.lastRow),
              }
            : undefined
        }
        area={area}
        place={merge}
        active={active}
        many={many}
      />
    )
  }

  /** Text too long for its cell runs over the blank cells to its right, as far as it needs. */
  function overflowOf(numbers: number[], index: number): number {
    const column = numbers[index] ?? 0
    const found = page.cells.cell(face.id, row, column)
    if (found?.kind !== 'text' || found.choices !== undefined || found.text.length < 4) return 0
    const style = page.cells.style(face.id, found)
    if (style?.wrap === 'wrap' || style?.wrap === 'clip' || alignment(found, style) !== 'left') return 0
    const needed = textWidth(found.text, style) + 8 - axes.columns.size(column)
    let room = 0
    for (let next = index + 1; room < needed && next < numbers.length; next++) {
      const neighbour = numbers[next] ?? 0
      const neighbourCell = page.cells.cell(face.id, row, neighbour)
      if (neighbourCell && (neighbourCell.text !== '' || neighbourCell.choices !== undefined)) break
      room += axes.columns.size(neighbour)
    }
    return room
  }

  return (
    <div class="row" role="row" aria-rowindex={row + 1} style={`${place}height:${height}px`}>
      <div
        role="rowheader"
        aria-colindex={1}
        class={chosen ? 'row-head chosen' : 'row-head'}
        style={`width:${headWidth}px`}
        data-row-head={row}
      >
        {row}
      </div>
      {cells(columns.frozen, true)}
      {gap > 0 && <div role="presentation" class="gap" style={`width:${gap}px`} />}
      {cells(columns.scrolled, false)}
    </div>
  )
}

const cellBox = (row: number, column: number): Box => ({ row, column, lastRow: row, lastColumn: column })
