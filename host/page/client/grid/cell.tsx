/** One cell as it is drawn. */
import type { StyleSnapshot } from '../../../workbook/snapshot.js'
import type { Box, CellFace } from '../../contract.js'
import { cellName } from '../geometry/address.js'
import { alignment, justified, linkable, styleText } from '../geometry/look.js'
import type { Cell as Place } from '../geometry/selection.js'

export interface CellProps {
  row: number
  column: number
  width: number
  cell: CellFace | undefined
  style: StyleSnapshot | undefined
  /** Left edge where the cell is frozen. */
  stuck: number | undefined
  /** The last of the frozen columns. */
  edge: boolean
  /** Pixels the text may use beyond the cell, over blank neighbours. */
  overflow: number
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
  if (merged) classes.push('merged')
  if (isActive) classes.push('active')
  else if (chosen && many) classes.push('chosen')
  if (chosen && many) {
    if (place.row === area.row) classes.push('edge-top')
    if (place.lastRow === area.lastRow) classes.push('edge-bottom')
    if (place.column === area.column) classes.push('edge-left')
    if (place.lastColumn === area.lastColumn) classes.push('edge-right')
  }
  if (cell?.note !== undefined) classes.push('noted')
  if (overflow > 0) classes.push('spilling')
  const look = style ? styleText(style) : ''
  const css = [
    `width:${width}px`,
    stuck === undefined ? '' : `left:${stuck}px`,
    cell ? justified(alignment(cell, style)) : '',
    look,
  ]
    .filter(Boolean)
    .join(';')
  return (
    <div
      role="gridcell"
      id={`cell-${row}-${column}`}
      class={classes.join(' ')}
      style={css}
      aria-colindex={column + 1}
      aria-selected={chosen}
      aria-label={
        cell?.note === undefined ? undefined : `${cellName(row, column)} ${cell.text}. ${cell.note}`
      }
      data-row={row}
      data-column={column}
      title={cell?.note}
    >
      {merged ? (
        <span
          class="spread"
          style={`width:${merged.width}px;height:${merged.height}px;${look};${cell ? justified(alignment(cell, style)) : ''}`}
        >
          {cell?.text}
        </span>
      ) : cell ? (
        <Content cell={cell} style={style} overflow={overflow} width={width} />
      ) : null}
    </div>
  )
}

function Content({
  cell,
  style,
  overflow,
  width,
}: {
  cell: CellFace
  style: StyleSnapshot | undefined
  overflow: number
  width: number
}) {
  if (cell.checkbox) {
    const ticked = cell.text.toUpperCase() === 'TRUE'
    return (
      <span class={ticked ? 'tick ticked' : 'tick'} data-toggle="">
        <span class="unseen">{cell.text}</span>
      </span>
    )
  }
  if (cell.choices !== undefined) {
    const plain = !style?.background
    return (
      <span class={plain && cell.text !== '' ? 'chip filled' : 'chip'}>
        <span class="chip-text">{cell.text}</span>
        <span class="chip-arrow" data-open-list="" aria-hidden="true" />
      </span>
    )
  }
  if (linkable(style?.link)) {
    return (
      <a href={style.link} target="_blank" rel="noopener noreferrer" tabIndex={-1}>
        {cell.text}
      </a>
    )
  }
  if (overflow > 0) {
    return (
      <span class="overflowing" style={`width:${width + overflow}px`}>
        {cell.text}
      </span>
    )
  }
  return <>{cell.text}</>
}
