/**
 * The field all typing goes through. It always lies over the active cell and holds the keyboard; while nothing is
 * being edited it is empty and unseen. Being a real field, it lets input methods compose from the first letter on.
 */
import { useLayoutEffect, useRef } from 'preact/hooks'
import type { SheetView } from '../../contract.js'
import { beginEdit, clearSelection, copySelection, endEdit, pasteText } from '../edits.js'
import type { Page } from '../page.js'
import { useText } from '../text.js'
import { cellName } from '../geometry/address.js'
import { onGridKey } from './keyboard.js'
import { styleText, textWidth } from '../geometry/cell-style.js'
import { findCellRectangle } from '../geometry/cell-rectangle.js'
import type { Axes } from '../geometry/selection.js'
import type { Scroll } from '../geometry/window.js'

interface CellInputProps {
  page: Page
  sheetView: SheetView
  axes: Axes
  scroll: Scroll
}

export function CellInput({ page, sheetView, axes, scroll }: CellInputProps) {
  const text = useText()
  const field = useRef<HTMLTextAreaElement>(null)
  const { editing, listOpen } = page.state
  const { active } = page.selection
  const place = findCellRectangle(sheetView, axes, scroll, active)
  const cell = page.cells.cell(sheetView.id, active.row, active.column)
  const style = cell && page.cells.style(sheetView.id, cell)
  const here = editing?.where === 'cell'
  const lines = (editing?.text ?? '').split('\n')
  const needed = Math.max(...lines.map((line) => textWidth(line, style))) + 24

  useLayoutEffect(() => {
    const element = field.current
    if (!element || !here || !editing) return
    element.focus({ preventScroll: true })
    if (!editing.replacing) element.setSelectionRange(element.value.length, element.value.length)
  }, [here])

  const drawn = document.getElementById(`cell-${active.row}-${active.column}`) !== null
  const css = [
    `left:${place.left}px`,
    `top:${place.top}px`,
    `width:${here ? Math.min(480, Math.max(place.width, needed)) : place.width}px`,
    `height:${Math.max(place.height, here ? lines.length * 18 + 3 : 0)}px`,
    here && style ? styleText({ ...style, borders: {} }) : '',
  ].join(';')
  const accessibleLabel = `${cellName(active.row, active.column)} ${cell?.text ?? ''}`

  return (
    <textarea
      id="cell-input"
      ref={field}
      class={`cell-input${here ? ' editing' : ''}${place.frozen ? ' frozen' : ''}`}
      style={css}
      rows={1}
      spellcheck={false}
      autocomplete="off"
      role="combobox"
      aria-label={here ? `${text.cellInput} ${cellName(active.row, active.column)}` : accessibleLabel}
      aria-haspopup={cell?.choices === undefined ? 'grid' : 'listbox'}
      aria-expanded={listOpen}
      aria-controls={listOpen ? 'choices' : 'grid'}
      aria-activedescendant={drawn && !here ? `cell-${active.row}-${active.column}` : undefined}
      value={here ? editing.text : ''}
      onInput={(event) => {
        const typed = event.currentTarget.value
        if (editing) page.set({ editing: { ...editing, text: typed } })
        else if (typed !== '') beginEdit(page, typed)
      }}
      onCompositionStart={() => {
        if (!page.state.editing) beginEdit(page, '')
      }}
      onKeyDown={(event) => {
        const marked = document.querySelector<HTMLElement>('#choices [aria-selected="true"]')
        onGridKey(
          page,
          event,
          Math.max(1, Math.floor(scroll.height / 21) - 3),
          marked?.dataset['choice'] ?? null,
        )
      }}
      onBlur={() => {
        if (page.state.editing?.where === 'cell') endEdit(page)
        else if (page.state.listOpen) page.set({ listOpen: false })
      }}
      onCopy={(event) => {
        if (here) return
        event.preventDefault()
        void copySelection(page, event.clipboardData)
      }}
      onCut={(event) => {
        if (here) return
        event.preventDefault()
        void copySelection(page, event.clipboardData).then(() => clearSelection(page))
      }}
      onPaste={(event) => {
        if (here) return
        event.preventDefault()
        pasteText(page, event.clipboardData?.getData('text/plain') ?? '')
      }}
    />
  )
}
