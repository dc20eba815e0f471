/**
 * The field for all typing. It is always over the active cell and has the keyboard focus; while nothing is
 * being edited it is empty and invisible. As a real field, it lets input methods compose from the first
 * letter.
 */
import { useLayoutEffect, useRef } from 'preact/hooks'
import type { SheetView } from '../../contract.js'
import { beginEdit, clearSelection, copySelection, endEdit, pasteText } from '../edits.js'
import type { Editing, Page } from '../page.js'
import { useText } from '../text.js'
import { cellName } from '../geometry/address.js'
import { onGridKey } from './keyboard.js'
import { styleText, textWidth } from '../geometry/cell-style.js'
import { findCellRectangle } from '../geometry/cell-rectangle.js'
import type { Axes } from '../geometry/selection.js'
import type { Scroll } from '../geometry/window.js'
import { useEvent } from '../../../../sidebar/parts/use-event.js'
import type { StyleSnapshot } from '../../../emulator/workbook/snapshot.js'

interface CellInputProps {
  page: Page
  sheetView: SheetView
  axes: Axes
  scroll: Scroll
}

export function CellInput({ page, sheetView, axes, scroll }: CellInputProps) {
  const text = useText()
  const { editing, listOpen } = page.state
  const { active } = page.selection
  const place = findCellRectangle(sheetView, axes, scroll, active)
  const cell = page.cells.cell(sheetView.id, active.row, active.column)
  const style = cell && page.cells.style(sheetView.id, cell)
  const here = editing?.where === 'cell' ? editing : null
  const field = useFocus(here)
  const name = cellName(active.row, active.column)
  const cellId = `cell-${active.row}-${active.column}`
  const drawn = document.getElementById(cellId) !== null
  return (
    <textarea
      id="cell-input"
      ref={field}
      class={`cell-input${here ? ' editing' : ''}${place.frozen ? ' frozen' : ''}`}
      style={styleInput(place, here && here.text, style)}
      rows={1}
      spellcheck={false}
      autocomplete="off"
      role="combobox"
      aria-label={here ? `${text.cellInput} ${name}` : `${name} ${cell?.text ?? ''}`}
      aria-haspopup={cell?.choices === undefined ? 'grid' : 'listbox'}
      aria-expanded={listOpen}
      aria-controls={listOpen ? 'choices' : 'grid'}
      aria-activedescendant={drawn && !here ? cellId : undefined}
      value={here ? here.text : ''}
      {...typingHandlers(page, Math.max(1, Math.floor(scroll.height / 21) - 3))}
      {...(here ? {} : clipboardHandlers(page))}
    />
  )
}

/** Gives the field the focus when a cell is edited in it, with the caret at the end of the former content. */
function useFocus(editing: Editing | null) {
  const field = useRef<HTMLTextAreaElement>(null)
  const isEditing = editing !== null
  const focus = useEvent((): void => {
    const element = field.current
    if (!element || !editing) return
    element.focus({ preventScroll: true })
    if (!editing.replacing) element.setSelectionRange(element.value.length, element.value.length)
  })
  useLayoutEffect(() => focus(), [focus, isEditing])
  return field
}

/** Over its cell, and larger while more is typed than fits. */
function styleInput(
  place: ReturnType<typeof findCellRectangle>,
  typed: string | null,
  style: StyleSnapshot | undefined,
): string {
  const lines = typed?.split('\n') ?? []
  const needed = Math.max(0, ...lines.map((line) => textWidth(line, style))) + 24
  return [
    `left:${place.left}px`,
    `top:${place.top}px`,
    `width:${typed === null ? place.width : Math.min(480, Math.max(place.width, needed))}px`,
    `height:${typed === null ? place.height : Math.max(place.height, lines.length * 18 + 3)}px`,
    typed !== null && style ? styleText({ ...style, borders: {} }) : '',
  ].join(';')
}

const typingHandlers = (page: Page, pageRows: number) => ({
  onInput: (event: InputEvent & { currentTarget: HTMLTextAreaElement }): void => {
    const typed = event.currentTarget.value
    const { editing } = page.state
    if (editing) page.set({ editing: { ...editing, text: typed } })
    else if (typed !== '') beginEdit(page, typed)
  },
  onCompositionStart: (): void => {
    if (!page.state.editing) beginEdit(page, '')
  },
  onKeyDown: (event: KeyboardEvent): void => {
    const marked = document.querySelector<HTMLElement>('#choices [aria-selected="true"]')
    onGridKey(page, event, pageRows, marked?.dataset['choice'] ?? null)
  },
  onBlur: (): void => {
    if (page.state.editing?.where === 'cell') endEdit(page)
    else if (page.state.listOpen) page.set({ listOpen: false })
  },
})

/** Copies and pastes cells; while one is edited, the browser copies and pastes its text. */
const clipboardHandlers = (page: Page) => ({
  onCopy: (event: ClipboardEvent): void => {
    event.preventDefault()
    void copySelection(page, event.clipboardData)
  },
  onCut: (event: ClipboardEvent): void => {
    event.preventDefault()
    void copySelection(page, event.clipboardData).then(() => clearSelection(page))
  },
  onPaste: (event: ClipboardEvent): void => {
    event.preventDefault()
    pasteText(page, event.clipboardData?.getData('text/plain') ?? '')
  },
})
