import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { type Answer, closeWindow, remote } from '../../client.js'
import { lengthFor } from '../../day.js'
import { useAsking } from '../../parts/asking/asking.js'
import { Trouble } from '../../parts/asking/trouble.js'
import { Button } from '../../parts/button.js'
import { Done } from '../../parts/done.js'
import { Field } from '../../parts/field.js'
import { Scrolled } from '../scrolled.js'
import type { PlanText, Subject } from '../plan.js'

type Taken = Answer<'takeBaseline'>

/** Freezes the plan: at once where no baseline stands, else with the reason why another one is wanted. */
export function TakeBaseline({
  engagement,
  today,
  text,
  taken,
}: Subject & { taken: (answer: Taken) => void }) {
  const { id, hasBaseline, baselineDelivery } = engagement
  const [asking, ask] = useState(false)
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const taking = useAsking(text)
  const form = useRef<HTMLElement>(null)
  useLayoutEffect(() => {
    if (asking) form.current?.querySelector('textarea')?.focus()
  }, [asking])
  const take = (): void =>
    taking.ask(() => remote.takeBaseline({ engagement: id, reason: reason.trim() }), taken, text.mayBeHalf)
  const stands = hasBaseline
    ? baselineDelivery === null
      ? text.baselineStandsOnly
      : text.baselineStands(text.day(baselineDelivery, lengthFor(baselineDelivery, today)))
    : text.noBaseline
  if (!asking)
    return (
      <footer class="foot-row">
        <Trouble of={taking} />
        <p class="hint">{stands}</p>
        <Button
          className={hasBaseline ? '' : 'primary'}
          busy={taking.waiting}
          press={() => (hasBaseline ? ask(true) : take())}
        >
          {taking.waiting ? text.taking : hasBaseline ? text.retake : text.take}
        </Button>
      </footer>
    )
  return (
    <footer class="foot-row retake" ref={form}>
      <Trouble of={taking} />
      <Field
        label={text.reason}
        hint={text.reasonHint}
        wrong={tried && reason.trim() === '' ? text.reasonMissing : undefined}
      >
        {(ties) => (
          <textarea
            {...ties}
            maxLength={2000}
            rows={2}
            value={reason}
            onInput={(event) => setReason(event.currentTarget.value)}
          />
        )}
      </Field>
      <div class="foot-buttons">
        <Button
          press={() => {
            ask(false)
            taking.reset()
          }}
        >
          {text.cancel}
        </Button>
        <Button
          className="primary"
          busy={taking.waiting}
          press={() => {
            setTried(true)
            if (reason.trim() !== '') take()
            else form.current?.querySelector('textarea')?.focus()
          }}
        >
          {taking.waiting ? text.taking : text.retakeNow}
        </Button>
      </div>
    </footer>
  )
}

/** What taking the baseline did. */
export const BaselineTaken = ({ taken, text, back }: { taken: Taken; text: PlanText; back: () => void }) => (
  <Scrolled>
    <Done title={taken.written > 0 ? text.taken : text.takenSame} note={taken.message}>
      {taken.withoutDue.length > 0 && <p>{text.without(text.list(taken.withoutDue))}</p>}
      <Button className="primary" press={back}>
        {text.backToForecast}
      </Button>
      <Button press={closeWindow}>{text.close}</Button>
    </Done>
  </Scrolled>
)
