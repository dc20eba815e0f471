import { useState } from 'preact/hooks'
import { Button } from '../../parts/button.js'
import type { LettersText, Preview } from '../letters.js'

interface Props {
  preview: Preview
  text: LettersText
  chosen: ReadonlySet<string>
  working: boolean
  confirm: (runBy: string, takeOver: boolean) => void
}

/** Who runs the reminders, what would change, and the one button that turns letters on. */
export function Confirm({ preview, text, chosen, working, confirm }: Props) {
  const elsewhere = preview.on && !preview.runsHere
  const [takeOver, setTakeOver] = useState(!elsewhere)
  const [runBy, setRunBy] = useState(elsewhere ? '' : preview.runBy)
  const names = [...new Set([...(preview.runBy === '' ? [] : [preview.runBy]), ...preview.people])]
  const added = preview.readers.filter((reader) => !reader.confirmed && chosen.has(reader.address)).length
  const removed = preview.readers.filter((reader) => reader.confirmed && !chosen.has(reader.address)).length
  const note = chosen.size === 0 ? text.chooseReaders : preview.on ? text.toCome(added, removed) : ''
  const who = preview.runBy || text.somebodyElse
  return (
    <footer class="confirm">
      {elsewhere && (
        <div class="elsewhere">
          <p>{text.runsElsewhere(who)}</p>
          <fieldset class="filter">
            <legend class="unseen">{text.whoRuns}</legend>
            {[false, true].map((over) => (
              <label key={String(over)} class={over === takeOver ? 'on' : ''}>
                <input
                  type="radio"
                  name="run-by"
                  checked={over === takeOver}
                  onChange={() => setTakeOver(over)}
                />
                <span>{over ? text.takeOver : text.leaveThem(who)}</span>
              </label>
            ))}
          </fieldset>
        </div>
      )}
      {names.length > 0 && takeOver && (
        <label class="run-by">
          <span>{text.runBy}</span>
          <select value={runBy} onChange={(event) => setRunBy(event.currentTarget.value)}>
            <option value="">{text.runByNobody}</option>
            {names.map((name) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      <p role="status" class="to-come">
        {note}
      </p>
      <Button
        className="primary"
        busy={working}
        disabled={chosen.size === 0}
        press={() => confirm(takeOver ? runBy : preview.runBy, takeOver)}
      >
        {working ? text.confirming : text.confirm(chosen.size, preview.on, elsewhere && takeOver)}
      </Button>
    </footer>
  )
}
