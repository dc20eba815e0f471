/** What keys do in the grid. */
import { clearArea, undo } from '../actions.js'
import { abandonEdit, beginEdit, choose, endEdit, toggleCheckbox } from '../edits.js'
import type { Page } from '../page.js'
import { areaOf, jumpFrom, selectCell, stepFrom, type Cell } from '../geometry/selection.js'

const arrows: Record<string, [number, number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

/**
 * Handles a key in the cell input. `pageRows` is how many rows fit on screen, `choice` the list's marked
 * entry.
 */
export function onGridKey(page: Page, event: KeyboardEvent, pageRows: number, choice: string | null): void {
  if (event.isComposing || event.keyCode === 229) return
  const handled = page.state.editing
    ? editingKey(page, event, choice)
    : movingKey(page, event, pageRows, choice)
  if (handled) event.preventDefault()
}

function editingKey(page: Page, event: KeyboardEvent, choice: string | null): boolean {
  const { editing, listOpen } = page.state
  const back = event.shiftKey ? -1 : 1
  switch (event.key) {
    case 'Enter':
      if (event.altKey || (event.ctrlKey && !listOpen)) return false
      if (listOpen && choice !== null) choose(page, choice)
      else endEdit(page, back)
      return true
    case 'Tab':
      endEdit(page, 0, back)
      return true
    case 'Escape':
      abandonEdit(page)
      return true
  }
  const step = arrows[event.key]
  if (!step || !editing?.replacing || listOpen) return false
  endEdit(page, ...step)
  return true
}

function movingKey(page: Page, event: KeyboardEvent, pageRows: number, choice: string | null): boolean {
  const control = event.ctrlKey || event.metaKey
  const { active } = page.selection
  if (page.state.listOpen) {
    if (event.key === 'Escape') page.set({ listOpen: false })
    if (event.key === 'Escape') return true
    if (event.key === 'Enter' && choice !== null) {
      choose(page, choice)
      return true
    }
    if (event.key === 'ArrowUp' || event.key === 'ArrowDown') return true
  }
  if (control && event.key.toLowerCase() === 'z') return done(undo(page))
  if (control && event.key.toLowerCase() === 'a') return done(selectAll(page))
  if (control && (event.key === 'PageUp' || event.key === 'PageDown')) {
    return done(neighbourSheet(page, event.key === 'PageUp' ? -1 : 1))
  }
  if (event.altKey && event.key === 'ArrowDown') {
    if (page.cells.choices(page.sheetView.id, active.row, active.column)) page.set({ listOpen: true })
    return true
  }
  const step = arrows[event.key]
  if (step) return done(control ? jump(page, event, step) : move(page, event, step))
  switch (event.key) {
    case 'Tab':
      return done(goTo(page, stepFrom(page.sheetView, page.axes(), active, 0, event.shiftKey ? -1 : 1)))
    case 'Enter':
    case 'F2':
      return done(beginEdit(page))
    case 'PageUp':
    case 'PageDown':
      return done(move(page, event, [event.key === 'PageUp' ? -pageRows : pageRows, 0]))
    case 'Home':
      return done(goOrStretch(page, event, { row: control ? 1 : findStart(page, event).row, column: 1 }))
    case 'End':
      return done(goOrStretch(page, event, lastOf(page, event)))
    case 'Delete':
    case 'Backspace':
      return done(clearArea(page, areaOf(page.selection, page.sheetView)))
    case ' ':
      return toggleCheckbox(page)
  }
  return false
}

const done = (_work: unknown): true => true

/** Shift extends from the far corner; without it, moves start at the active cell. */
const findStart = (page: Page, event: KeyboardEvent): Cell =>
  event.shiftKey ? page.selection.farCorner : page.selection.active

type Step = readonly [down: number, right: number]

const move = (page: Page, event: KeyboardEvent, step: Step): void =>
  goOrStretch(page, event, stepFrom(page.sheetView, page.axes(), findStart(page, event), ...step))

/** Moves to the end of the filled cells, or to the next filled one. */
function jump(page: Page, event: KeyboardEvent, step: Step): void {
  const { id } = page.sheetView
  const filled = (row: number, column: number): boolean =>
    (page.cells.cell(id, row, column)?.text ?? '') !== ''
  goOrStretch(page, event, jumpFrom(page.axes(), findStart(page, event), ...step, filled))
}

function goOrStretch(page: Page, event: KeyboardEvent, to: Cell): void {
  if (event.shiftKey) page.select({ active: page.selection.active, farCorner: to })
  else goTo(page, to)
}

const goTo = (page: Page, to: Cell): void => page.select(selectCell(to.row, to.column))

/** The last cell of the row, with Ctrl that of the sheet. */
function lastOf(page: Page, event: KeyboardEvent): Cell {
  const { rows, columns } = page.axes()
  return {
    row: event.ctrlKey || event.metaKey ? rows.step(rows.count + 1, -1) : findStart(page, event).row,
    column: columns.step(columns.count + 1, -1),
  }
}

function selectAll(page: Page): void {
  const { rows, columns } = page.sheetView
  page.selectInPlace({
    active: { row: 1, column: 1 },
    farCorner: { row: rows, column: columns },
    wholeLines: 'sheet',
  })
}

function neighbourSheet(page: Page, step: number): void {
  const sheets = page.state.overview.sheets.filter(({ hidden }) => !hidden)
  const next = sheets[sheets.findIndex(({ id }) => id === page.sheetView.id) + step]
  if (next) page.show(next.id)
}
