/** What the mouse does in the grid: select, stretch, open lists, tick boxes, call the menu. */
import { useRef } from 'preact/hooks'
import { beginEdit, endEdit, toggleCheckbox } from '../edits.js'
import type { Page } from '../page.js'
import type { MenuPlace } from './cell-menu.js'
import { areaOf, mergeAt, type Cell, type CellSelection } from '../geometry/selection.js'

type Hit =
  | { kind: 'cell'; cell: Cell }
  | { kind: 'row'; row: number }
  | { kind: 'column'; column: number }
  | { kind: 'corner' }

/** What lies under the pointer, read from the elements' own marks. */
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

/** The pointer handlers of the grid's scroller. */
export function usePointer(page: Page, openMenu: (place: MenuPlace) => void) {
  const dragging = useRef<CellSelection | null>(null)

  function selectionFor(hit: Hit, from: CellSelection | null): CellSelection {
    const { rows, columns } = page.sheetView
    switch (hit.kind) {
      case 'cell': {
        const { row, column } = mergeAt(page.sheetView, hit.cell)
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

  function onPointerDown(event: PointerEvent): void {
    const target = event.target as Element
    if (target.closest('textarea,.choices,a,[data-resizer]')) return
    const hit = findHit(target)
    if (!hit) return
    event.preventDefault()
    if (page.state.editing) endEdit(page)
    document.getElementById('cell-input')?.focus({ preventScroll: true })
    if (event.button === 2 && hit.kind === 'cell' && within(hit.cell)) return
    const wasActive = hit.kind === 'cell' && isActive(hit.cell)
    const stretch = event.shiftKey ? page.selection : null
    const chosen = selectionFor(hit, stretch)
    page.select(chosen, false)
    dragging.current = event.button === 0 ? chosen : null
    if (event.button !== 0 || hit.kind !== 'cell') return
    if (target.closest('[data-open-list]')) page.set({ listOpen: !wasActive || !page.state.listOpen })
    if (target.closest('[data-toggle]')) toggleCheckbox(page)
  }

  const isActive = (cell: Cell): boolean => {
    const { active } = page.selection
    return active.row === cell.row && active.column === cell.column
  }
  const within = (cell: Cell): boolean => {
    const area = areaOf(page.selection, page.sheetView)
    return (
      cell.row >= area.row &&
      cell.row <= area.lastRow &&
      cell.column >= area.column &&
      cell.column <= area.lastColumn
    )
  }

  return {
    onPointerDown,
    onPointerMove: (event: PointerEvent) => {
      if (!dragging.current || event.buttons !== 1) return
      const hit = findHit(event.target)
      if (hit && hit.kind !== 'corner') page.select(selectionFor(hit, dragging.current), false)
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
