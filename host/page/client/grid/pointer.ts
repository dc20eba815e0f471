/** What the mouse does in the grid: select, extend, open lists, tick boxes, open the menu. */
import { useRef } from 'preact/hooks'
import { beginEdit, endEdit, toggleCheckbox } from '../edits.js'
import type { Page } from '../page.js'
import type { MenuPlace } from './cell-menu.js'
import { areaOf, mergeAt, type Cell, type CellSelection } from '../geometry/selection.js'
import type { SheetView } from '../../contract.js'

type Hit =
  | { kind: 'cell'; cell: Cell }
  | { kind: 'row'; row: number }
  | { kind: 'column'; column: number }
  | { kind: 'corner' }

/** What is under the pointer, read from the elements' own marks. */
function findHit(target: EventTarget | null): Hit | null {
  const element =
    target instanceof Element
      ? target.closest<HTMLElement>('[data-row],[data-row-head],[data-column-head],[data-corner]')
      : null
  if (!element) return null
  const { row, column, rowHead, columnHead } = element.dataset
  if (rowHead) return { kind: 'row', row: Number(rowHead) }
  if (columnHead) return { kind: 'column', column: Number(columnHead) }
  return row && column
    ? { kind: 'cell', cell: { row: Number(row), column: Number(column) } }
    : { kind: 'corner' }
}

/** What a click selects; with a selection to extend, from there. */
function selectionFor(sheetView: SheetView, hit: Hit, from: CellSelection | null): CellSelection {
  const { rows, columns } = sheetView
  switch (hit.kind) {
    case 'cell': {
      const { row, column } = mergeAt(sheetView, hit.cell)
      return from
        ? { active: from.active, farCorner: hit.cell }
        : { active: { row, column }, farCorner: { row, column } }
    }
    case 'row':
      return {
        active: { row: from?.active.row ?? hit.row, column: 1 },
        farCorner: { row: hit.row, column: columns },
        wholeLines: 'rows',
      }
    case 'column':
      return {
        active: { row: 1, column: from?.active.column ?? hit.column },
        farCorner: { row: rows, column: hit.column },
        wholeLines: 'columns',
      }
    case 'corner':
      return {
        active: { row: 1, column: 1 },
        farCorner: { row: rows, column: columns },
        wholeLines: 'sheet',
      }
  }
}

/** The pointer handlers of the grid's scroller. */
export function usePointer(page: Page, openMenu: (place: MenuPlace) => void) {
  const dragging = useRef<CellSelection | null>(null)
  return {
    onPointerDown: (event: PointerEvent) => {
      const pressed = press(page, event)
      if (pressed !== undefined) dragging.current = pressed
    },
    onPointerMove: (event: PointerEvent) => {
      if (!dragging.current || event.buttons !== 1) return
      const hit = findHit(event.target)
      if (hit && hit.kind !== 'corner')
        page.selectInPlace(selectionFor(page.sheetView, hit, dragging.current))
    },
    onPointerUp: () => {
      dragging.current = null
    },
    onDblClick: (event: MouseEvent) => {
      if ((event.target as Element).closest('[data-toggle],[data-open-list]')) return
      if (findHit(event.target)?.kind === 'cell') beginEdit(page)
    },
    onContextMenu: (event: MouseEvent) => {
      const hit = findHit(event.target)
      if (!hit) return
      event.preventDefault()
      openMenu({ x: event.clientX, y: event.clientY })
    },
  }
}

/**
 * Selects what is pressed. Returns where a drag begins: null for nowhere, undefined where nothing was
 * pressed.
 */
function press(page: Page, event: PointerEvent): CellSelection | null | undefined {
  const target = event.target as Element
  if (target.closest('textarea,.choices,a,[data-resizer]')) return undefined
  const hit = findHit(target)
  if (!hit) return undefined
  event.preventDefault()
  if (page.state.editing) endEdit(page)
  document.getElementById('cell-input')?.focus({ preventScroll: true })
  if (event.button === 2 && hit.kind === 'cell' && isSelected(page, hit.cell)) return undefined
  const wasActive = hit.kind === 'cell' && isActive(page, hit.cell)
  const chosen = selectionFor(page.sheetView, hit, event.shiftKey ? page.selection : null)
  page.selectInPlace(chosen)
  if (event.button !== 0) return null
  if (hit.kind !== 'cell') return chosen
  if (target.closest('[data-open-list]')) page.set({ listOpen: !wasActive || !page.state.listOpen })
  if (target.closest('[data-toggle]')) toggleCheckbox(page)
  return chosen
}

const isActive = (page: Page, cell: Cell): boolean => {
  const { active } = page.selection
  return active.row === cell.row && active.column === cell.column
}

const isSelected = (page: Page, cell: Cell): boolean => {
  const area = areaOf(page.selection, page.sheetView)
  return (
    cell.row >= area.row &&
    cell.row <= area.lastRow &&
    cell.column >= area.column &&
    cell.column <= area.lastColumn
  )
}
