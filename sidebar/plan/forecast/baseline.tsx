import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { type Answer, closeWindow, remote } from '../../client.js'
import { lengthFor } from '../../day.js'
import { type TaskState, useTask } from '../../parts/asking/task.js'
import { FaultNotice } from '../../parts/asking/fault-notice.js'
import { Button } from '../../parts/button.js'
import { useCancel } from '../../parts/use-escape.js'
import { DoneNotice } from '../../parts/done.js'
import { Field } from '../../parts/field.js'
import { ScrollArea } from '../scroll-area.js'
import type { PlanText, Subject } from '../plan-data.js'

type BaselineReply = Answer<'takeBaseline'>

interface TakeBaselineProps extends Subject {
  reply: (answer: BaselineReply) => void
}

/** Stores the plan as the baseline: at once where there is none, else with the reason for another one. */
export function TakeBaseline({ engagement, today, text, reply }: TakeBaselineProps) {
  const { id, hasBaseline, baselineDelivery } = engagement
  const [isAsking, setAsking] = useState(false)
  const [reason, setReason] = useState('')
  const task = useTask(text)
  const take = (reason: string): void =>
    task.ask(() => remote.takeBaseline({ engagement: id, reason }), reply, text.mayBeHalf)
  const cancel = (): void => {
    setAsking(false)
    task.reset()
  }
  if (isAsking)
    return <ReasonForm task={task} text={text} typed={reason} type={setReason} take={take} cancel={cancel} />
  const present =
    baselineDelivery === null
      ? text.baselineTakenOnly
      : text.baselineTaken(text.day(baselineDelivery, lengthFor(baselineDelivery, today)))
  return (
    <footer class="foot-row">
      <FaultNotice task={task} />
      <p class="hint">{hasBaseline ? present : text.noBaseline}</p>
      <Button
        className={hasBaseline ? '' : 'primary'}
        busy={task.waiting}
        press={() => (hasBaseline ? setAsking(true) : take(''))}
      >
        {task.waiting ? text.taking : hasBaseline ? text.retake : text.take}
      </Button>
    </footer>
  )
}

interface ReasonFormProps {
  task: TaskState
  text: PlanText
  typed: string
  type: (reason: string) => void
  take: (reason: string) => void
  cancel: () => void
}

/** Why a baseline is replaced. */
function ReasonForm({ task, text, typed, type, take, cancel }: ReasonFormProps) {
  const [isTried, setIsTried] = useState(false)
  const form = useRef<HTMLElement>(null)
  useCancel(cancel)
  useLayoutEffect(() => form.current?.querySelector('textarea')?.focus(), [])
  const reason = typed.trim()
  const submit = (): void => {
    setIsTried(true)
    if (reason === '') form.current?.querySelector('textarea')?.focus()
    else take(reason)
  }
  return (
    <footer class="foot-row retake" ref={form}>
      <FaultNotice task={task} />
      <Field
        label={text.reason}
        hint={text.reasonHint}
        problem={isTried && reason === '' ? text.reasonMissing : undefined}
      >
        {(ties) => (
          <textarea
            {...ties}
            maxLength={2000}
            rows={2}
            value={typed}
            onInput={(event) => type(event.currentTarget.value)}
          />
        )}
      </Field>
      <div class="foot-buttons">
        <Button press={cancel}>{text.cancel}</Button>
        <Button className="primary" busy={task.waiting} press={submit}>
          {task.waiting ? text.taking : text.retakeNow}
        </Button>
      </div>
    </footer>
  )
}

interface BaselineTakenProps {
  reply: BaselineReply
  text: PlanText
  back: () => void
}

/** What taking the baseline did. */
export const BaselineTaken = ({ reply, text, back }: BaselineTakenProps) => (
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
