import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { Button } from '../../parts/button.js'
import { nameOptions, SelectField } from '../../parts/select-field.js'
import type { ClientText } from '../client-data.js'
import type { Preview } from './report-data.js'

/** What a person decides about the report they see. */
export interface DecisionRequest {
  at: Moment | 'withdraw'
  again?: boolean
  /** The doubts that were ticked. */
  ticked?: string
}
const moments = ['now', 'hourly'] as const
type Moment = (typeof moments)[number]

interface Props {
  preview: Preview
  text: ClientText
  busy: boolean
  /** Reads the report again as somebody else approves it, since the letter says who did. */
  approveAs: (person: string) => void
  decide: (request: DecisionRequest) => void
}

/** Who approves, when it is sent, and the one button without which nothing is sent. */
export function Approval({ preview, text, busy, approveAs, decide }: Props) {
  const isQuotaSpent = preview.quotaLeft < 1
  const [at, setAt] = useState<Moment>(isQuotaSpent && preview.hourly ? 'hourly' : 'now')
  const [sendsAgain, setSendsAgain] = useState(false)
  const [ticked, setTicked] = useState(false)
  if (preview.waiting === 'this')
    return (
      <section class="approval">
        <p class="notice">{text.waitingThis}</p>
        <Button busy={busy} press={() => decide({ at: 'withdraw' })}>
          {busy ? text.working : text.takeBack}
        </Button>
      </section>
    )
  const isInDoubt = preview.inDoubt !== null
  const isBlocked =
    (isQuotaSpent && at === 'now') || (isInDoubt && !sendsAgain) || (preview.doubts !== '' && !ticked)
  const approve = (): void =>
    decide({
      at,
      ...(isInDoubt ? { again: sendsAgain } : {}),
      ...(ticked ? { ticked: preview.doubts } : {}),
    })
  return (
    <section class="approval">
      <h3>{text.approveHeading}</h3>
      {preview.approvers.length > 0 && (
        <SelectField
          label={text.approvedBy}
          value={preview.approver}
          disabled={busy}
          choose={approveAs}
          options={[
            ...(preview.approver === '' ? [{ value: '', label: text.chooseApprover }] : []),
            ...nameOptions(preview.approvers),
          ]}
        />
      )}
      <When at={at} choose={setAt} preview={preview} text={text} />
      {isInDoubt && (
        <Tick checked={sendsAgain} tick={setSendsAgain}>
          {text.sendAgain}
        </Tick>
      )}
      {preview.doubts !== '' && (
        <Tick checked={ticked} tick={setTicked}>
          {text.tickDoubts(preview.blocked.length)}
        </Tick>
      )}
      <Button className="primary" busy={busy} disabled={isBlocked} press={approve}>
        {busy ? text.approving : text.approve(at === 'now')}
      </Button>
    </section>
  )
}

interface WhenProps extends Pick<Props, 'preview' | 'text'> {
  at: Moment
  choose: (at: Moment) => void
}

/** Now or with the hourly run, where either can be. */
function When({ at, choose, preview: { hourly, quotaLeft }, text }: WhenProps) {
  const isQuotaSpent = quotaLeft < 1
  return (
    <fieldset class="when">
      <legend>{text.when}</legend>
      {moments.map((each) => (
        <label key={each}>
          <input
            type="radio"
            name="when"
            checked={at === each}
            disabled={each === 'hourly' ? !hourly : isQuotaSpent}
            onChange={() => choose(each)}
          />
          <span>{text[each]}</span>
        </label>
      ))}
      {!hourly && <p class="hint">{text.hourlyOff}</p>}
      {isQuotaSpent && (
        <p class="hint">
          {text.quotaSpent} {hourly && text.quotaLater}
        </p>
      )}
    </fieldset>
  )
}

interface TickProps {
  checked: boolean
  tick: (checked: boolean) => void
  children: ComponentChildren
}

export const Tick = ({ checked, tick, children }: TickProps) => (
  <label class="again">
    <input type="checkbox" checked={checked} onChange={(event) => tick(event.currentTarget.checked)} />
    <span>{children}</span>
  </label>
)
