/** One cell as it is drawn. */
import type { StyleSnapshot } from '../../../emulator/workbook/snapshot.js'
import type { Box, CellView } from '../../contract.js'
import { useText, type Text } from '../text.js'
import { cellName } from '../geometry/address.js'
import { alignment, justifyStyle, styleText } from '../geometry/cell-style.js'
import { Content } from './content.js'
import type { Cell as Place } from '../geometry/selection.js'

export interface CellProps {
  row: number
  column: number
  width: number
  cell: CellView | undefined
  style: StyleSnapshot | undefined
  /** Left edge where the cell is frozen. */
  stuck: number | undefined
  /** The last of the frozen columns. */
  edge: boolean
  /** Pixels the text may use beyond the cell, over blank neighbours. */
  overflow: number
  /** Hidden behind the first cell of a merged area. */
  covered: boolean
  /** The size to draw where the cell begins a merged area. */
  merged: { width: number; height: number } | undefined
  area: Box
  place: Box
  active: Place
  /** The selection is more than one cell. */
  many: boolean
}

/** The gridcell and, inside it, only what its content needs: most cells are a single element. */
export function Cell({
  row,
  column,
  width,
  cell,
  style,
  stuck,
  edge,
  overflow,
  covered,
  merged,
  area,
  place,
  active,
  many,
}: CellProps) {
  const chosen =
    place.row >= area.row &&
    place.lastRow <= area.lastRow &&
    place.column >= area.column &&
    place.lastColumn <= area.lastColumn
  const isActive = place.row === active.row && place.column === active.column
  const classes = ['cell']
  if (stuck !== undefined) classes.push('stuck')
  if (edge) classes.push('freeze-edge')
  if (covered) classes.push('covered')
  else if (isActive) classes.push('active')
  else if (chosen && many) classes.push(...marksOf(place, area))
  if (merged) classes.push('merged')
  if (cell?.note !== undefined) classes.push('noted')
  if (cell?.result !== undefined) classes.push(cell.result === 'ofFile' ? 'of-file' : 'not-calculated')
  const remark = describeRemark(cell, useText())
  if (overflow > 0) classes.push('spilling')
  const look = cell ? `${style ? styleText(style) : ''};${justifyStyle(alignment(cell, style))}` : ''
  const css = `width:${width}px;${stuck === undefined ? '' : `left:${stuck}px;`}${merged ? '' : look}`
  return (
    <div
      role="gridcell"
      id={`cell-${row}-${column}`}
      class={classes.join(' ')}
      style={css}
      aria-colindex={column + 1}
      aria-selected={chosen}
      aria-label={remark && cell && `${cellName(row, column)} ${cell.text}. ${remark}`}
      data-row={row}
      data-column={column}
      title={remark}
    >
      {merged ? (
        <span class="spread" style={`width:${merged.width}px;height:${merged.height}px;${look}`}>
          {cell && <Content cell={cell} style={style} overflow={0} width={merged.width} />}
        </span>
      ) : cell ? (
        <Content cell={cell} style={style} overflow={overflow} width={width} />
      ) : null}
    </div>
  )
}

/** What is said about a cell beside its text: its note, and where its result is from. */
function describeRemark(cell: CellView | undefined, text: Text): string | undefined {
  const parts = [cell?.note, cell?.result && text.result[cell.result]].filter((part) => part !== undefined)
  return parts.length === 0 ? undefined : parts.join('\n')
}

/** How the selection shows on a cell. */
function marksOf(place: Box, area: Box): string[] {
  const marks = ['chosen']
  if (place.row === area.row) marks.push('edge-top')
  if (place.lastRow === area.lastRow) marks.push('edge-bottom')
  if (place.column === area.column) marks.push('edge-left')
  if (place.lastColumn === area.lastColumn) marks.push('edge-right')
  return marks
}
