/** The name box and the formula bar. */
import { useRef, useState } from 'preact/hooks'
import { abandonEdit, beginEdit, endEdit, goTo, inputText } from '../edits.js'
import { boxName, readBox } from '../geometry/address.js'
import { focusCell } from '../grid/grid.js'
import { areaOf } from '../geometry/selection.js'
import { usePage } from '../page.js'
import { useText } from '../text.js'

export function FormulaBar() {
  const page = usePage()
  const text = useText()
  const { editing } = page.state
  const { active } = page.selection
  const field = useRef<HTMLInputElement>(null)
  const [name, setName] = useState<string | null>(null)
  const shownText = editing ? editing.text : inputText(page, active.row, active.column)

  return (
    <div class="formula-bar" data-part="formula">
      <input
        class="name-box"
        aria-label={text.nameBox}
        value={name ?? boxName(areaOf(page.selection, page.sheetView))}
        onFocus={(event) => event.currentTarget.select()}
        onInput={(event) => setName(event.currentTarget.value)}
        onBlur={() => setName(null)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') focusCell()
          if (event.key !== 'Enter') return
          event.preventDefault()
          goTo(page, readBox(event.currentTarget.value), event.currentTarget.value)
          setName(null)
          focusCell()
        }}
      />
      <span class="fx" aria-hidden="true">
        fx
      </span>
      <input
        ref={field}
        class="formula"
        aria-label={text.formulaBar}
        spellcheck={false}
        value={shownText}
        onFocus={() => {
          if (!editing) beginEdit(page, undefined, 'bar')
          else page.set({ editing: { ...editing, where: 'bar' }, listOpen: false })
        }}
        onInput={(event) => {
          const typed = event.currentTarget.value
          if (page.state.editing) page.set({ editing: { ...page.state.editing, text: typed } })
        }}
        onBlur={() => {
          if (page.state.editing?.where === 'bar') endEdit(page)
        }}
        onKeyDown={(event) => {
          if (event.isComposing) return
          if (event.key === 'Enter') endEdit(page, event.shiftKey ? -1 : 1)
          else if (event.key === 'Tab') endEdit(page, 0, event.shiftKey ? -1 : 1)
          else if (event.key === 'Escape') abandonEdit(page)
          else return
          event.preventDefault()
          focusCell()
        }}
      />
    </div>
  )
}
