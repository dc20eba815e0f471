/**
 * The grid: only the cells on screen are in the document. Rows hold their frozen cells as sticky ones, so that
 * scrolling is the browser's own and a row is one row to a screen reader.
 */
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'
import { usePage } from '../page.js'
import { useText } from '../text.js'
import { CellMenu, type MenuPlace } from './cell-menu.js'
import { Charts } from '../charts/charts.js'
import { Choices } from './choices.js'
import { Headings } from './headings.js'
import { CellInput } from './input.js'
import { usePointer } from './pointer.js'
import { Row } from './row.js'
import { areaOf } from '../geometry/selection.js'
import { findDrawnArea, listDrawnColumns, headWidth, scrollTo, type Scroll } from '../geometry/window.js'

export function Grid() {
  const page = usePage()
  const text = useText()
  const sheetView = page.sheetView
  const axes = page.axes(sheetView)
  const scroller = useRef<HTMLDivElement>(null)
  const [scroll, setScroll] = useState<Scroll>({ left: 0, top: 0, width: 1200, height: 700 })
  const [menu, setMenu] = useState<MenuPlace | null>(null)
  const selection = page.selection
  const area = areaOf(selection, sheetView)
  const drawn = findDrawnArea(sheetView, axes, scroll)
  const columns = useMemo(
    () => listDrawnColumns(sheetView, axes, drawn),
    [axes, drawn.column, drawn.lastColumn],
  )
  const pointer = usePointer(page, setMenu)

  const measure = useCallback(() => {
    const element = scroller.current
    if (!element) return
    setScroll({
      left: element.scrollLeft,
      top: element.scrollTop,
      width: element.clientWidth,
      height: element.clientHeight,
    })
  }, [])

  useLayoutEffect(() => {
    measure()
    const observer = new ResizeObserver(measure)
    if (scroller.current) observer.observe(scroller.current)
    return () => observer.disconnect()
  }, [measure])

  useLayoutEffect(() => {
    const element = scroller.current
    if (!element) return
    const now = {
      left: element.scrollLeft,
      top: element.scrollTop,
      width: element.clientWidth,
      height: element.clientHeight,
    }
    const cell = selection.farCorner
    const aim = scrollTo(sheetView, axes, now, {
      row:
        selection.wholeLines === 'columns'
          ? axes.rows.at(now.top + axes.rows.span(1, sheetView.frozenRows))
          : cell.row,
      column:
        selection.wholeLines === 'rows'
          ? axes.columns.at(now.left + axes.columns.span(1, sheetView.frozenColumns))
          : cell.column,
    })
    if (aim.left !== now.left || aim.top !== now.top) element.scrollTo(aim.left, aim.top)
  }, [page.state.reveal, page.state.sheet])

  const { version } = page.state.overview
  useEffect(() => {
    page.cells.requestArea(sheetView, drawn, version)
    const all = { ...drawn, row: 1, column: 1 }
    if (sheetView.frozenRows > 0)
      page.cells.requestArea(
        sheetView,
        { ...all, column: drawn.column, lastRow: sheetView.frozenRows },
        version,
      )
    if (sheetView.frozenColumns > 0)
      page.cells.requestArea(
        sheetView,
        { ...all, row: drawn.row, lastColumn: sheetView.frozenColumns },
        version,
      )
  }, [sheetView.id, version, drawn.row, drawn.column, drawn.lastRow, drawn.lastColumn])

  const frozenRows = rowsBetween(1, sheetView.frozenRows)
  const bodyRows = rowsBetween(drawn.row, drawn.lastRow)
  const frozenHeight = axes.rows.span(1, sheetView.frozenRows)
  const width = headWidth + axes.columns.length
  const row = (number: number, top?: number) => (
    <Row
      key={number}
      page={page}
      sheetView={sheetView}
      axes={axes}
      row={number}
      {...(top === undefined ? {} : { top })}
      columns={columns}
      area={area}
      active={selection.active}
      arrivals={page.cells.arrivals}
    />
  )

  function rowsBetween(first: number, last: number): number[] {
    const rows = []
    for (let number = first; number <= last; number++) if (axes.rows.size(number) > 0) rows.push(number)
    return rows
  }

  return (
    <div class="grid-frame">
      <div
        class={`scroller${sheetView.gridlines ? '' : ' plain'}`}
        ref={scroller}
        onScroll={measure}
        tabIndex={0}
        onFocus={focusInput}
        {...pointer}
        data-part="grid"
      >
        <div
          role="grid"
          id="grid"
          aria-label={text.grid(sheetView.name)}
          aria-rowcount={sheetView.rows + 1}
          aria-colcount={sheetView.columns + 1}
          aria-multiselectable="true"
          style={`width:${width}px`}
        >
          <div role="rowgroup" class={`grid-head${sheetView.frozenRows > 0 ? ' frozen' : ''}`}>
            <Headings page={page} sheetView={sheetView} axes={axes} columns={columns} area={area} />
            {frozenRows.map((number) => row(number))}
          </div>
          <div role="rowgroup" class="grid-body" style={`height:${axes.rows.length - frozenHeight}px`}>
            {bodyRows.map((number) => row(number, axes.rows.start(number) - frozenHeight))}
          </div>
        </div>
        <Charts sheetView={sheetView} axes={axes} />
        <CellInput page={page} sheetView={sheetView} axes={axes} scroll={scroll} />
        {page.state.listOpen && <Choices page={page} sheetView={sheetView} axes={axes} scroll={scroll} />}
      </div>
      {menu && <CellMenu place={menu} close={() => setMenu(null)} />}
    </div>
  )
}

/** The keyboard belongs to the cell input, so that input methods can compose the first letter typed. */
function focusInput(event: FocusEvent): void {
  if (event.target === event.currentTarget) focusCell()
}

/** Gives the keyboard to the grid. */
export const focusCell = (): void => document.getElementById('cell-input')?.focus({ preventScroll: true })
