/** The column letters, with handles to drag their widths. */
import { useState } from 'preact/hooks'
import type { Box, SheetView } from '../../contract.js'
import { sendChange } from '../actions.js'
import type { Page } from '../page.js'
import { useText } from '../text.js'
import type { Axes } from '../geometry/selection.js'
import { headHeight, headWidth } from '../geometry/window.js'
import { columnLetters } from '../../../../src/core/formula.js'

const narrowest = 20

interface HeadingsProps {
  page: Page
  sheetView: SheetView
  axes: Axes
  columns: { frozen: number[]; scrolled: number[] }
  area: Box
}

export function Headings(props: HeadingsProps) {
  const { sheetView, axes, columns } = props
  const text = useText()
  const first = columns.scrolled[0]
  const gap =
    first === undefined ? 0 : axes.columns.start(first) - axes.columns.span(1, sheetView.frozenColumns)
  return (
    <div class="row head" role="row" aria-rowindex={1} style={`height:${headHeight}px`}>
      <div role="columnheader" aria-colindex={1} class="corner" style={`width:${headWidth}px`} data-corner="">
        <span class="unseen">{text.grid(sheetView.name)}</span>
      </div>
      {columns.frozen.map((column) => (
        <Heading
          key={column}
          {...props}
          column={column}
          place={column === columns.frozen.at(-1) ? 'stuck freeze-edge' : 'stuck'}
        />
      ))}
      {gap > 0 && <div role="presentation" class="gap" style={`width:${gap}px`} />}
      {columns.scrolled.map((column) => (
        <Heading key={column} {...props} column={column} place="" />
      ))}
    </div>
  )
}

interface HeadingProps extends HeadingsProps {
  column: number
  /** Whether it stays in place while the others scroll, and is the last that does. */
  place: '' | 'stuck' | 'stuck freeze-edge'
}

function Heading({ page, sheetView, axes, area, column, place }: HeadingProps) {
  const width = axes.columns.size(column)
  const chosen = column >= area.column && column <= area.lastColumn
  const hiddenBefore = column > 1 && axes.columns.size(column - 1) === 0
  const left = place === '' ? '' : `;left:${headWidth + axes.columns.start(column)}px`
  const marks = ['column-head', place, chosen ? 'chosen' : '', hiddenBefore ? 'after-hidden' : '']
  return (
    <div
      role="columnheader"
      aria-colindex={column + 1}
      class={marks.filter(Boolean).join(' ')}
      style={`width:${width}px${left}`}
      data-column-head={column}
    >
      {columnLetters(column)}
      <Resizer
        column={column}
        width={width}
        resize={(size) =>
          void sendChange(page, 'restructure', { kind: 'width', sheet: sheetView.id, at: column, size })
        }
      />
    </div>
  )
}

interface ResizerProps {
  column: number
  width: number
  resize: (width: number) => void
}

/** The handle at a column's right edge. */
function Resizer({ column, width, resize }: ResizerProps) {
  const text = useText()
  const [drag, setDrag] = useState<{ from: number; width: number } | null>(null)
  return (
    <span
      class={drag === null ? 'resizer' : 'resizer dragging'}
      style={drag === null ? '' : `transform:translateX(${drag.width - width}px)`}
      title={text.resizeColumn(columnLetters(column))}
      data-resizer=""
      onPointerDown={(event) => {
        event.preventDefault()
        event.stopPropagation()
        event.currentTarget.setPointerCapture(event.pointerId)
        setDrag({ from: event.clientX, width })
      }}
      onPointerMove={(event) => {
        if (drag === null) return
        setDrag({ ...drag, width: Math.max(narrowest, width + event.clientX - drag.from) })
      }}
      onPointerUp={() => {
        if (drag === null) return
        setDrag(null)
        if (drag.width !== width) resize(Math.round(drag.width))
      }}
      onPointerCancel={() => setDrag(null)}
    />
  )
}
