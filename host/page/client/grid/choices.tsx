/** The open list of a cell with a dropdown. What is typed narrows it; arrows mark, Enter chooses. */
import { useEffect, useState } from 'preact/hooks'
import type { SheetView } from '../../contract.js'
import { choose } from '../edits.js'
import type { Page } from '../page.js'
import { useText } from '../text.js'
import { findCellRectangle } from '../geometry/cell-rectangle.js'
import type { Axes } from '../geometry/selection.js'
import type { Scroll } from '../geometry/window.js'

interface ChoicesProps {
  page: Page
  sheetView: SheetView
  axes: Axes
  scroll: Scroll
}

export function Choices({ page, sheetView, axes, scroll }: ChoicesProps) {
  const text = useText()
  const { active } = page.selection
  const all = page.cells.choices(sheetView.id, active.row, active.column) ?? []
  const { editing } = page.state
  const typed = editing?.replacing ? editing.text.trim().toLowerCase() : ''
  const offered = typed === '' ? all : all.filter((choice) => choice.toLowerCase().includes(typed))
  const current = page.cells.cell(sheetView.id, active.row, active.column)?.text ?? ''
  const { mark, setMarked } = useMark(offered.length, Math.max(0, all.indexOf(current)))
  const place = findCellRectangle(sheetView, axes, scroll, active)
  const below = place.top + place.height - scroll.top + 260 < scroll.height
  const css = below
    ? `top:${place.top + place.height + 2}px`
    : `top:${place.top - 2}px;transform:translateY(-100%)`

  return (
    <ul
      class={`choices${place.frozen ? ' frozen' : ''}`}
      id="choices"
      role="listbox"
      aria-label={text.choices}
      style={`left:${place.left}px;min-width:${Math.max(140, place.width)}px;${css}`}
    >
      {offered.map((choice, index) => (
        <li
          key={choice}
          id={`choice-${index}`}
          role="option"
          aria-selected={index === mark}
          class={choice === current ? 'current' : ''}
          data-choice={choice}
          onPointerDown={(event) => {
            event.preventDefault()
            choose(page, choice)
          }}
          onPointerEnter={() => setMarked(index)}
        >
          {choice}
        </li>
      ))}
      {offered.length === 0 && (
        <li class="none" role="option" aria-selected={false} aria-disabled="true">
          {all.length === 0 ? text.noChoices : text.badChoice}
        </li>
      )}
    </ul>
  )
}

/** Which choice is marked; arrows in the cell's field move the mark. */
function useMark(count: number, first: number) {
  const [marked, setMarked] = useState(first)
  const mark = Math.min(marked, count - 1)
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
      event.preventDefault()
      const step = event.key === 'ArrowDown' ? 1 : -1
      setMarked((before) => Math.max(0, Math.min(count - 1, Math.min(before, count - 1) + step)))
    }
    const field = document.getElementById('cell-input')
    field?.addEventListener('keydown', onKey)
    return () => field?.removeEventListener('keydown', onKey)
  }, [count])

  useEffect(() => {
    document.getElementById(`choice-${mark}`)?.scrollIntoView({ block: 'nearest' })
  }, [mark])

  return { mark, setMarked }
}
