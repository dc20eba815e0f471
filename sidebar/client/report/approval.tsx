import { useState } from 'preact/hooks'
import { Button } from '../../parts/button.js'
import { Field } from '../../parts/field.js'
import type { ClientText } from '../client-data.js'
import type { Preview } from './report-data.js'

/** What a person decides about the report they see. */
export interface DecisionRequest {
  at: 'now' | 'hourly' | 'withdraw'
  again?: boolean
  /** The doubts that were ticked. */
  ticked?: string
}
interface Props {
  preview: Preview
  text: ClientText
  busy: boolean
  /** Reads the report again as somebody else approves it, since the letter says who did. */
  approveAs: (person: string) => void
  decide: (request: DecisionRequest) => void
}

/** Who approves, when it goes, and the one button without which nothing goes. */
export function Approval({ preview, text, busy, approveAs, decide }: Props) {
  const isQuotaSpent = preview.quotaLeft < 1
  const [at, setAt] = useState<'now' | 'hourly'>(isQuotaSpent && preview.hourly ? 'hourly' : 'now')
  const [sendsAgain, setSendsAgain] = useState(false)
  const [ticked, setTicked] = useState(false)
  if (preview.waiting === 'this')
    return (
      <section class="approval">
        <p class="notice">{text.waitingThis}</p>
        <Button busy={busy} press={() => decide({ at: 'withdraw' })}>
          {text.takeBack}
        </Button>
      </section>
    )
  const isInDoubt = preview.inDoubt !== null
  const isBlocked =
    (isQuotaSpent && at === 'now') || (isInDoubt && !sendsAgain) || (preview.doubts !== '' && !ticked)
  return (
    <section class="approval">
      <h3>{text.approveHeading}</h3>
      {preview.approvers.length > 0 && (
        <Field label={text.approvedBy}>
          {(ties) => (
            <select
              {...ties}
              value={preview.approver}
              disabled={busy}
              onChange={(event) => approveAs(event.currentTarget.value)}
            >
              {preview.approver === '' && <option value="">{text.chooseApprover}</option>}
              {preview.approvers.map((name) => (
                <option key={name} value={name}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      <fieldset class="when">
        <legend>{text.when}</legend>
        {(['now', 'hourly'] as const).map((each) => (
          <label key={each}>
            <input
              type="radio"
              name="when"
              checked={at === each}
              disabled={each === 'hourly' ? !preview.hourly : isQuotaSpent}
              onChange={() => setAt(each)}
            />
            <span>{text[each]}</span>
          </label>
        ))}
        {!preview.hourly && <p class="hint">{text.hourlyOff}</p>}
        {isQuotaSpent && (
          <p class="hint">
            {text.quotaSpent} {preview.hourly && text.quotaLater}
          </p>
        )}
      </fieldset>
      {isInDoubt && (
        <label class="again">
          <input
            type="checkbox"
            checked={sendsAgain}
            onChange={(event) => setSendsAgain(event.currentTarget.checked)}
          />
          <span>{text.sendAgain}</span>
        </label>
      )}
      {preview.doubts !== '' && (
        <label class="again">
          <input
            type="checkbox"
            checked={ticked}
            onChange={(event) => setTicked(event.currentTarget.checked)}
          />
          <span>{text.tickDoubts(preview.blocked.length)}</span>
        </label>
      )}
      <Button
        className="primary"
        busy={busy}
        disabled={isBlocked}
        press={() =>
          decide({
            at,
            ...(isInDoubt ? { again: sendsAgain } : {}),
            ...(ticked ? { ticked: preview.doubts } : {}),
          })
        }
      >
        {busy ? text.approving : text.approve(at === 'now')}
      </Button>
    </section>
  )
}
