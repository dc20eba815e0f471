import { StatusSign } from '../parts/icons.js'
import type { AdoptText, AdoptionMethod, Preview } from './adopt.js'

interface Props {
  how: AdoptionMethod
  setHow: (how: AdoptionMethod) => void
  addNames: boolean
  setAddNames: (on: boolean) => void
  preview: Preview | null
  /** Why the sheet should be copied rather than followed; blank where it can be followed. */
  copyReason: string
  /** Fields that are not settled yet. */
  openCount: number
  waiting: boolean
  disabled: boolean
  text: AdoptText
}

/** The choice between the two ways, and what the chosen one would change. */
export function Outcome(props: Props) {
  const { how, setHow, addNames, setAddNames, preview, copyReason, openCount, waiting, disabled, text } =
    props
  return (
    <>
      <fieldset class="ways" disabled={disabled}>
        <legend>{text.how}</legend>
        {(['over', 'copy'] as const).map((each) => (
          <label key={each}>
            <input type="radio" name="how" checked={how === each} onChange={() => setHow(each)} />
            <span>
              <b>{{ over: text.over, copy: text.copy }[each]}</b>
              <span class="hint">{{ over: text.overNote, copy: text.copyNote }[each]}</span>
            </span>
          </label>
        ))}
        {copyReason !== '' && (
          <p class="notice amber" role="note">
            <StatusSign rag="amber" /> <span>{copyReason}</span>
          </p>
        )}
        {how === 'copy' && (
          <label>
            <input
              type="checkbox"
              checked={addNames}
              onChange={(event) => setAddNames(event.currentTarget.checked)}
            />
            <span>{text.addNames}</span>
          </label>
        )}
      </fieldset>
      <section aria-busy={waiting} aria-live="polite">
        <h2>{text.changes}</h2>
        {openCount > 0 && <p class="wrong">{text.settleFirst(openCount)}</p>}
        {waiting && <p class="hint">{text.looking}</p>}
        {preview !== null && (
          <ul>
            {preview.changes.length === 0 && <li>{text.nothingChanges}</li>}
            {preview.changes.map((change) => (
              <li key={change}>{change}</li>
            ))}
          </ul>
        )}
        {preview?.warnings.map((warning) => (
          <p key={warning} class="notice amber" role="note">
            <StatusSign rag="amber" /> <span>{warning}</span>
          </p>
        ))}
      </section>
    </>
  )
}
