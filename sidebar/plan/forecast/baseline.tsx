import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { type Answer, closeWindow, remote } from '../../client.js'
import { lengthFor } from '../../day.js'
import { useTask } from '../../parts/asking/task.js'
import { FaultNotice } from '../../parts/asking/fault-notice.js'
import { Button } from '../../parts/button.js'
import { DoneNotice } from '../../parts/done.js'
import { Field } from '../../parts/field.js'
import { ScrollArea } from '../scroll-area.js'
import type { PlanText, Subject } from '../plan-data.js'

type BaselineReply = Answer<'takeBaseline'>

/** Freezes the plan: at once where no baseline stands, else with the reason why another one is wanted. */
export function TakeBaseline({
  engagement,
  today,
  text,
  reply,
}: Subject & { reply: (answer: BaselineReply) => void }) {
  const { id, hasBaseline, baselineDelivery } = engagement
  const [isAsking, setAsking] = useState(false)
  const [reason, setReason] = useState('')
  const [isTried, setIsTried] = useState(false)
  const takeTask = useTask(text)
  const form = useRef<HTMLElement>(null)
  useLayoutEffect(() => {
    if (isAsking) form.current?.querySelector('textarea')?.focus()
  }, [isAsking])
  const take = (): void =>
    takeTask.ask(() => remote.takeBaseline({ engagement: id, reason: reason.trim() }), reply, text.mayBeHalf)
  const stands = hasBaseline
    ? baselineDelivery === null
      ? text.baselineStandsOnly
      : text.baselineStands(text.day(baselineDelivery, lengthFor(baselineDelivery, today)))
    : text.noBaseline
  if (!isAsking)
    return (
      <footer class="foot-row">
        <FaultNotice task={takeTask} />
        <p class="hint">{stands}</p>
        <Button
          className={hasBaseline ? '' : 'primary'}
          busy={takeTask.waiting}
          press={() => (hasBaseline ? setAsking(true) : take())}
        >
          {takeTask.waiting ? text.taking : hasBaseline ? text.retake : text.take}
        </Button>
      </footer>
    )
  return (
    <footer class="foot-row retake" ref={form}>
      <FaultNotice task={takeTask} />
      <Field
        label={text.reason}
        hint={text.reasonHint}
        problem={isTried && reason.trim() === '' ? text.reasonMissing : undefined}
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
            setAsking(false)
            takeTask.reset()
          }}
        >
          {text.cancel}
        </Button>
        <Button
          className="primary"
          busy={takeTask.waiting}
          press={() => {
            setIsTried(true)
            if (reason.trim() !== '') take()
            else form.current?.querySelector('textarea')?.focus()
          }}
        >
          {takeTask.waiting ? text.taking : text.retakeNow}
        </Button>
      </div>
    </footer>
  )
}

/** What taking the baseline did. */
export const BaselineTaken = ({
  reply,
  text,
  back,
}: {
  reply: BaselineReply
  text: PlanText
  back: () => void
}) => (
  <ScrollArea>
    <DoneNotice title={reply.written > 0 ? text.taken : text.takenSame} note={reply.message}>
      {reply.withoutDue.length > 0 && <p>{text.without(text.list(reply.withoutDue))}</p>}
      <Button className="primary" press={back}>
        {text.backToForecast}
      </Button>
      <Button press={closeWindow}>{text.close}</Button>
    </DoneNotice>
  </ScrollArea>
)
