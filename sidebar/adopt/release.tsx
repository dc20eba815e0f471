import { useEffect, useState } from 'preact/hooks'
import { type Answer, closeWindow, remote } from '../client.js'
import { FaultNotice } from '../parts/asking/fault-notice.js'
import { useTask } from '../parts/asking/task.js'
import { Button } from '../parts/button.js'
import { useCancel } from '../parts/use-escape.js'
import { DoneNotice } from '../parts/done.js'
import type { AdoptText } from './dialog-types.js'
import { Warnings } from './warnings.js'

type ReleaseReply = Answer<'releaseSheet'>

interface Props {
  sheet: string
  text: AdoptText
  /** Back to the sheets that can be used. */
  goBack: () => void
}

/** What taking Milepost off a sheet changes, and then that. */
export function Release({ sheet, text, goBack }: Props) {
  const [choices, setChoices] = useState({ withOwnSheets: false, withUsedColumns: false })
  const [preview, setPreview] = useState<ReleaseReply | null>(null)
  const [reply, setReply] = useState<ReleaseReply | null>(null)
  const previewTask = useTask(text)
  const releaseTask = useTask(text)
  useCancel(goBack)
  useEffect(() => {
    previewTask.ask(() => remote.previewRelease({ sheet, ...choices }), setPreview)
  }, [sheet, choices])
  if (reply !== null) return <Released reply={reply} text={text} goBack={goBack} />
  const release = (): void =>
    releaseTask.ask(() => remote.releaseSheet({ sheet, ...choices }), setReply, text.maybeDone)
  return (
    <main class="dialog adopt" aria-busy={previewTask.waiting}>
      <div class="scrolled">
        <h1>{text.stopNamed(sheet)}</h1>
        {preview === null && previewTask.waiting && <p class="hint">{text.looking}</p>}
        {preview !== null && (
          <>
            <Effects preview={preview} text={text} />
            <Removals
              preview={preview}
              choices={choices}
              choose={setChoices}
              text={text}
              disabled={releaseTask.waiting}
            />
          </>
        )}
        <FaultNotice task={previewTask} />
      </div>
      <FaultNotice task={releaseTask} />
      <footer class="foot-row">
        <p class="hint" role="status">
          {releaseTask.waiting ? text.takesAMinute : text.stopNote}
        </p>
        <Button press={goBack}>{text.back}</Button>
        <Button
          className="primary"
          busy={releaseTask.waiting}
          disabled={preview === null || previewTask.waiting}
          press={release}
        >
          {releaseTask.waiting ? text.working : text.doStop}
        </Button>
      </footer>
    </main>
  )
}

/** What goes, what stays, and what a person should know. */
const Effects = ({
  preview: { changes, stays, warnings },
  text,
}: {
  preview: ReleaseReply
  text: AdoptText
}) => (
  <>
    <section aria-live="polite">
      <h2>{text.changes}</h2>
      <ul>
        {changes.map((change) => (
          <li key={change}>{change}</li>
        ))}
      </ul>
    </section>
    {stays.length > 0 && (
      <section>
        <h2>{text.stays}</h2>
        <ul>
          {stays.map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
      </section>
    )}
    <Warnings warnings={warnings} />
  </>
)

interface Choices {
  withOwnSheets: boolean
  withUsedColumns: boolean
}
interface RemovalsProps {
  preview: ReleaseReply
  choices: Choices
  choose: (choices: Choices) => void
  text: AdoptText
  disabled: boolean
}

/** What else may go, where there is anything. */
function Removals({ preview: { ownSheets, hasUses }, choices, choose, text, disabled }: RemovalsProps) {
  const removals = [
    ...(hasUses ? [{ name: 'withUsedColumns', label: text.withUsedColumns } as const] : []),
    ...(ownSheets.length > 0
      ? [{ name: 'withOwnSheets', label: text.withOwnSheets(ownSheets) } as const]
      : []),
  ]
  if (removals.length === 0) return null
  return (
    <fieldset class="ways" disabled={disabled}>
      <legend>{text.alsoRemove}</legend>
      {removals.map(({ name, label }) => (
        <label key={name}>
          <input
            type="checkbox"
            checked={choices[name]}
            onChange={(event) => choose({ ...choices, [name]: event.currentTarget.checked })}
          />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  )
}

/** What was done, and what may be done next. */
const Released = ({ reply, text, goBack }: { reply: ReleaseReply; text: AdoptText; goBack: () => void }) => (
  <main class="dialog adopt">
    <div class="scrolled middle">
      <DoneNotice title={text.done} note={reply.message} isUncertain={reply.stays.length > 0}>
        <Warnings warnings={reply.stays} />
        <div class="choices">
          <Button className="primary" press={closeWindow}>
            {text.close}
          </Button>
          <Button press={goBack}>{text.another}</Button>
        </div>
      </DoneNotice>
    </div>
  </main>
)
