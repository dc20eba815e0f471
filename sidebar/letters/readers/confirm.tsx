import { useState } from 'preact/hooks'
import { Button } from '../../parts/button.js'
import type { LettersText, Preview } from '../letters-data.js'
import type { Runner } from '../letters-data.js'

interface Props {
  preview: Preview
  text: LettersText
  chosen: ReadonlySet<string>
  working: boolean
  confirm: (runner: Runner) => void
}

/** Who runs the reminders, what would change, and the one button that turns letters on. */
export function Confirm({ preview, text, chosen, working, confirm }: Props) {
  const runsElsewhere = preview.on && !preview.runsHere
  const [takeOver, setTakeOver] = useState(!runsElsewhere)
  const [runBy, setRunBy] = useState(runsElsewhere ? '' : preview.runBy)
  const names = [...new Set([...(preview.runBy === '' ? [] : [preview.runBy]), ...preview.people])]
  const added = preview.readers.filter((reader) => !reader.confirmed && chosen.has(reader.address)).length
  const removed = preview.readers.filter((reader) => reader.confirmed && !chosen.has(reader.address)).length
  const note = chosen.size === 0 ? text.chooseReaders : preview.on ? text.changesToCome(added, removed) : ''
  const runner = preview.runBy || text.somebodyElse
  return (
    <footer class="confirm">
      {runsElsewhere && (
        <div class="elsewhere">
          <p>{text.runsElsewhere(runner)}</p>
          <fieldset class="filter">
            <legend class="unseen">{text.whoRuns}</legend>
            {[false, true].map((takesOver) => (
              <label key={String(takesOver)} class={takesOver === takeOver ? 'on' : ''}>
                <input
                  type="radio"
                  name="run-by"
                  checked={takesOver === takeOver}
                  onChange={() => setTakeOver(takesOver)}
                />
                <span>{takesOver ? text.takeOver : text.leaveThem(runner)}</span>
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
        press={() => confirm({ runBy: takeOver ? runBy : preview.runBy, takeOver })}
      >
        {working ? text.confirming : text.confirm(chosen.size, preview.on, runsElsewhere && takeOver)}
      </Button>
    </footer>
  )
}
