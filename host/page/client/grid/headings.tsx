/** The column letters, with handles to drag their widths. */
import { useState } from 'preact/hooks'
import type { Box, SheetView } from '../../contract.js'
import { sendChange } from '../actions.js'
import type { Page } from '../page.js'
import { useText } from '../text.js'
import { columnLetters } from '../geometry/address.js'
import type { Axes } from '../geometry/selection.js'
import { headHeight, headWidth } from '../geometry/window.js'

const narrowest = 20

interface HeadingsProps {
  page: Page
  sheetView: SheetView
  axes: Axes
  columns: { frozen: number[]; scrolled: number[] }
  area: Box
}

export function Headings({ page, sheetView, axes, columns, area }: HeadingsProps) {
  const text = useText()
  const [drag, setDrag] = useState<{ column: number; from: number; width: number } | null>(null)
  const first = columns.scrolled[0]
  const gap =
    first === undefined ? 0 : axes.columns.start(first) - axes.columns.span(1, sheetView.frozenColumns)

  function heading(column: number, stuck: boolean) {
    const chosen = column >= area.column && column <= area.lastColumn
    const hiddenBefore = column > 1 && axes.columns.size(column - 1) === 0
    const left = stuck ? `;left:${headWidth + axes.columns.start(column)}px` : ''
    const dragged = drag?.column === column ? drag.width : null
    return (
      <div
        key={column}
        role="columnheader"
        aria-colindex={column + 1}
        class={`column-head${stuck ? ' stuck' : ''}${chosen ? ' chosen' : ''}${hiddenBefore ? ' after-hidden' : ''}${stuck && column === columns.frozen.at(-1) ? ' freeze-edge' : ''}`}
        style={`width:${axes.columns.size(column)}px${left}`}
        data-column-head={column}
      >
        {columnLetters(column)}
        <span
          class={dragged === null ? 'resizer' : 'resizer dragging'}
          style={dragged === null ? '' : `transform:translateX(${dragged - axes.columns.size(column)}px)`}
          title={text.resizeColumn(columnLetters(column))}
          data-resizer=""
          onPointerDown={(event) => {
            event.preventDefault()
            event.stopPropagation()
            event.currentTarget.setPointerCapture(event.pointerId)
            setDrag({ column, from: event.clientX, width: axes.columns.size(column) })
          }}
          onPointerMove={(event) => {
            if (drag?.column !== column) return
            const width = Math.max(narrowest, axes.columns.size(column) + event.clientX - drag.from)
            setDrag({ ...drag, width })
          }}
          onPointerUp={() => {
            if (drag?.column !== column) return
            setDrag(null)
            if (drag.width === axes.columns.size(column)) return
            void sendChange(page, 'restructure', {
              kind: 'width',
              sheet: sheetView.id,
              at: column,
              size: Math.round(drag.width),
            })
          }}
          onPointerCancel={() => setDrag(null)}
        />
      </div>
    )
  }

  return (
    <div class="row head" role="row" aria-rowindex={1} style={`height:${headHeight}px`}>
      <div
        role="columnheader"
        aria-colindex={1}
        aria-label={text.grid(sheetView.name)}
        class="corner"
        style={`width:${headWidth}px`}
        data-corner=""
      />
      {columns.frozen.map((column) => heading(column, true))}
      {gap > 0 && <div role="presentation" class="gap" style={`width:${gap}px`} />}
      {columns.scrolled.map((column) => heading(column, false))}
    </div>
  )
}
