import { CorrectionLine } from './correction-line.js'
import { Warnings } from './warnings.js'
import type { Adoption } from './use-adoption.js'

interface Props {
  adoption: Adoption
  /** Why the sheet should be copied, not followed in place; blank where it can be followed. */
  copyReason: string
}

/** The choice between the two ways, and what the chosen one would change. */
export function Outcome({ adoption, copyReason }: Props) {
  const { preview, openCount, previewTask, text } = adoption
  return (
    <>
      <Ways adoption={adoption} copyReason={copyReason} />
      <section aria-busy={previewTask.waiting} aria-live="polite">
        <h2>{text.changes}</h2>
        {openCount > 0 && <p class="wrong">{text.settleFirst(openCount)}</p>}
        {previewTask.waiting && <p class="hint">{text.looking}</p>}
        {preview !== null && (
          <ul>
            {preview.changes.length === 0 && <li>{text.nothingChanges}</li>}
            {preview.changes.map((change) => (
              <li key={change}>{change}</li>
            ))}
          </ul>
        )}
        <Warnings warnings={preview?.warnings ?? []} />
        <CorrectionLine line={preview?.correction ?? ''} text={text} />
      </section>
    </>
  )
}

/** In place or as a copy, and whether a copy adds the names it needs. */
function Ways({ adoption: { choices, choose, adoptionTask, text }, copyReason }: Props) {
  return (
    <fieldset class="ways" disabled={adoptionTask.waiting}>
      <legend>{text.how}</legend>
      {(['over', 'copy'] as const).map((how) => (
        <label key={how}>
          <input type="radio" name="how" checked={choices.how === how} onChange={() => choose({ how })} />
          <span>
            <b>{{ over: text.over, copy: text.copy }[how]}</b>
            <span class="hint">{{ over: text.overNote, copy: text.copyNote }[how]}</span>
          </span>
        </label>
      ))}
      <Warnings warnings={copyReason === '' ? [] : [copyReason]} />
      {choices.how === 'copy' && (
        <label>
          <input
            type="checkbox"
            checked={choices.addNames}
            onChange={(event) => choose({ addNames: event.currentTarget.checked })}
          />
          <span>{text.addNames}</span>
        </label>
      )}
    </fieldset>
  )
}
