import { useState } from 'preact/hooks'
import { Button } from '../parts/button.js'
import type { Text } from '../text.js'
import type { Preview } from './letters.js'

interface Props {
  preview: Preview
  text: Text
  chosen: ReadonlySet<string>
  working: boolean
  confirm: (runBy: string) => void
}

/** Who runs the reminders, what would change, and the one button that turns letters on. */
export function Confirm({ preview, text, chosen, working, confirm }: Props) {
  const [runBy, setRunBy] = useState(preview.runBy)
  const names = [...new Set([...(preview.runBy === '' ? [] : [preview.runBy]), ...preview.people])]
  const added = preview.readers.filter((reader) => !reader.confirmed && chosen.has(reader.address)).length
  const removed = preview.readers.filter((reader) => reader.confirmed && !chosen.has(reader.address)).length
  const note = chosen.size === 0 ? text.chooseReaders : preview.on ? text.toCome(added, removed) : ''
  return (
    <footer class="confirm">
      {names.length > 0 && (
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
      <Button className="primary" busy={working} disabled={chosen.size === 0} press={() => confirm(runBy)}>
        {working ? text.confirming : text.confirm(chosen.size, preview.on)}
      </Button>
    </footer>
  )
}
