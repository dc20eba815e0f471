/**
 * The grid: only the cells on screen are in the document. Rows hold their frozen cells as sticky ones, so
 * that scrolling is the browser's own and a row is one row to a screen reader.
 */
import type { RefObject } from 'preact'
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'
import { usePage, type Page } from '../page.js'
import { useText } from '../text.js'
import { CellMenu, type MenuPlace } from './cell-menu.js'
import { Charts } from '../charts/charts.js'
import { Choices } from './choices.js'
import { Headings } from './headings.js'
import { CellInput } from './input.js'
import { usePointer } from './pointer.js'
import { Row } from './row.js'
import { areaOf, type Axes } from '../geometry/selection.js'
import {
  findDrawnArea,
  listDrawnColumns,
  listVisibleLines,
  headWidth,
  scrollTo,
  type Scroll,
} from '../geometry/window.js'
import { useEvent } from '../../../../sidebar/parts/use-event.js'
import type { Box, SheetView } from '../../contract.js'

export function Grid() {
  const page = usePage()
  const text = useText()
  const sheetView = page.sheetView
  const axes = page.axes(sheetView)
  const { scroller, scroll, measure } = useScroll()
  const [menu, setMenu] = useState<MenuPlace | null>(null)
  const drawn = findDrawnArea(sheetView, axes, scroll)
  const pointer = usePointer(page, setMenu)
  useReveal(page, scroller)
  useDrawnCells(page, drawn)
  const place = { page, sheetView, axes }
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
          style={`width:${headWidth + axes.columns.length}px`}
        >
          <Rows {...place} drawn={drawn} />
        </div>
        <Charts sheetView={sheetView} axes={axes} />
        <CellInput {...place} scroll={scroll} />
        {page.state.listOpen && <Choices {...place} scroll={scroll} />}
      </div>
      {menu && <CellMenu place={menu} close={() => setMenu(null)} />}
    </div>
  )
}

interface RowsProps {
  page: Page
  sheetView: SheetView
  axes: Axes
  drawn: Box
}

/** The headings with the frozen rows, which are always on screen, and below them the rows that are drawn. */
function Rows({ page, sheetView, axes, drawn }: RowsProps) {
  const { selection } = page
  const area = areaOf(selection, sheetView)
  const { row: firstRow, lastRow, column, lastColumn } = drawn
  const columns = useMemo(
    () => listDrawnColumns(sheetView, axes, { column, lastColumn }),
    [sheetView, axes, column, lastColumn],
  )
  const frozenRows = listVisibleLines(axes.rows, 1, sheetView.frozenRows)
  const frozenHeight = axes.rows.span(1, sheetView.frozenRows)
  const { active } = selection
  const { arrivals } = page.cells
  const shared = { page, sheetView, axes, columns, area, active, arrivals }
  return (
    <>
      <div role="rowgroup" class={`grid-head${sheetView.frozenRows > 0 ? ' frozen' : ''}`}>
        <Headings page={page} sheetView={sheetView} axes={axes} columns={columns} area={area} />
        {frozenRows.map((row) => (
          <Row key={row} row={row} {...shared} />
        ))}
      </div>
      <div role="rowgroup" class="grid-body" style={`height:${axes.rows.length - frozenHeight}px`}>
        {listVisibleLines(axes.rows, firstRow, lastRow).map((row) => (
          <Row key={row} row={row} top={axes.rows.start(row) - frozenHeight} {...shared} />
        ))}
      </div>
    </>
  )
}

const measureScroll = (element: HTMLElement): Scroll => ({
  left: element.scrollLeft,
  top: element.scrollTop,
  width: element.clientWidth,
  height: element.clientHeight,
})

/** What of the grid is on screen. */
function useScroll() {
  const scroller = useRef<HTMLDivElement>(null)
  const [scroll, setScroll] = useState<Scroll>({ left: 0, top: 0, width: 1200, height: 700 })
  const measure = useCallback(() => {
    if (scroller.current) setScroll(measureScroll(scroller.current))
  }, [])
  useLayoutEffect(() => {
    measure()
    const observer = new ResizeObserver(measure)
    if (scroller.current) observer.observe(scroller.current)
    return () => observer.disconnect()
  }, [measure])
  return { scroller, scroll, measure }
}

/** Scrolls to the selection's far corner when the page asks for it. */
function useReveal(page: Page, scroller: RefObject<HTMLElement>): void {
  const { sheetView, selection } = page
  const { reveal, sheet } = page.state
  const showSelection = useEvent((): void => {
    const element = scroller.current
    if (!element) return
    const axes = page.axes(sheetView)
    const now = measureScroll(element)
    const { farCorner, wholeLines } = selection
    const row = axes.rows.at(now.top + axes.rows.span(1, sheetView.frozenRows))
    const column = axes.columns.at(now.left + axes.columns.span(1, sheetView.frozenColumns))
    const aim = scrollTo(sheetView, axes, now, {
      row: wholeLines === 'columns' ? row : farCorner.row,
      column: wholeLines === 'rows' ? column : farCorner.column,
    })
    if (aim.left !== now.left || aim.top !== now.top) element.scrollTo(aim.left, aim.top)
  })
  useLayoutEffect(() => showSelection(), [showSelection, reveal, sheet])
}

/** Asks for the cells that are drawn, and for the frozen ones beside and above them. */
function useDrawnCells(page: Page, { row, column, lastRow, lastColumn }: Box): void {
  const { sheetView } = page
  const { version } = page.state.overview
  const request = useEvent((area: Box): void => {
    page.cells.requestArea(sheetView, area, version)
    const { frozenRows, frozenColumns } = sheetView
    if (frozenRows > 0) page.cells.requestArea(sheetView, { ...area, row: 1, lastRow: frozenRows }, version)
    if (frozenColumns > 0)
      page.cells.requestArea(sheetView, { ...area, column: 1, lastColumn: frozenColumns }, version)
  })
  const { id } = sheetView
  useEffect(
    () => request({ row, column, lastRow, lastColumn }),
    [request, id, version, row, column, lastRow, lastColumn],
  )
}

/** The focus stays in the cell input, so that input methods can compose the first letter typed. */
function focusInput(event: FocusEvent): void {
  if (event.target === event.currentTarget) focusCell()
}

/** Gives the keyboard to the grid. */
export const focusCell = (): void => document.getElementById('cell-input')?.focus({ preventScroll: true })
