import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { type Answer, closeWindow, remote } from '../../client.js'
import { type LogArea, LogSection, useLogArea } from '../../log/log-area.js'
import { useTask } from '../../parts/asking/task.js'
import { FaultNotice, NotLoaded } from '../../parts/asking/fault-notice.js'
import { Button } from '../../parts/button.js'
import { DoneNotice } from '../../parts/done.js'
import { useCachedAnswer } from '../cached-answer.js'
import { ScrollArea } from '../scroll-area.js'
import { ShowRow } from '../show-row.js'
import type { ChangeChoice, PlanText, Subject } from '../plan-data.js'
import { ChangeMoves, Facts, isReady, Readiness } from './change-preview.js'

type ChangeReply = Answer<'applyChange'>

interface ChangeProps extends Subject {
  choice: ChangeChoice
}
interface Props extends ChangeProps {
  log: LogArea
}

/** What one change request does to the plan, or that nobody said yet; carried out from here once somebody approved it. */
export function Change(props: ChangeProps) {
  const { choice, engagement, text } = props
  const log = useLogArea(text, () => ({ client: engagement.client, engagement: engagement.name }))
  const View = choice.isUnassessed ? Unassessed : Assessed
  return <View {...props} log={log} />
}

/** A change without a known effect: it waits for somebody to assess it. */
const Unassessed = (props: Props) => {
  const { choice, text } = props
  return (
    <ChangeFrame {...props}>
      <p class={choice.stands === 'approved' ? 'notice amber' : 'notice'}>
        {choice.stands === 'closed' ? text.isClosed : text.notAssessed}
      </p>
    </ChangeFrame>
  )
}

function Assessed(props: Props) {
  const { choice, today, text, cache, onChange } = props
  const { id } = choice
  const reading = useCachedAnswer(cache, `change ${id}`, () => remote.previewChange({ change: id }), text)
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const [reply, setReply] = useState<ChangeReply | null>(null)
  const applyTask = useTask(text)
  if (reply) return <CarriedOut reply={reply} text={text} back={() => setReply(null)} />
  const { value: change } = reading
  const applyChange = (): void =>
    applyTask.ask(
      () => remote.applyChange({ change: id, overwrite: [...ticked], seen: change!.seen }),
      (answer) => {
        setReply(answer)
        onChange()
      },
      text.mayBeHalf,
    )
  const action = change && isReady(change) && (
    <>
      <FaultNotice task={applyTask} />
      <Button className="primary" busy={applyTask.waiting} press={applyChange}>
        {applyTask.waiting ? text.carryingOut : text.carryOut}
      </Button>
    </>
  )
  return (
    <ChangeFrame {...props} action={action}>
      {change ? (
        <>
          <Readiness choice={choice} change={change} text={text} />
          <Facts choice={choice} change={change} today={today} text={text} />
          <ChangeMoves change={change} today={today} text={text} ticked={ticked} setTicked={setTicked} />
        </>
      ) : (
        <NotLoaded task={reading} />
      )}
    </ChangeFrame>
  )
}

/** What is asked for, with the form of its next step while that is open; and what can be done about it. */
function ChangeFrame(props: Props & { children: ComponentChildren; action?: ComponentChildren }) {
  const { choice, log, text, onChange, children, action } = props
  const { id, content, step } = choice
  const openTask = useTask(text)
  return (
    <div class="change">
      <ScrollArea>
        <h2 class="change-title">{content || text.untitled}</h2>
        <FaultNotice task={openTask} />
        <LogSection
          log={log}
          about={id}
          changed={onChange}
          goTo={(row) => openTask.ask(() => remote.goTo({ table: row.tracker, id: row.id }), closeWindow)}
        />
        {children}
      </ScrollArea>
      <footer class="foot-row">
        <ShowRow table="changes" id={id} name={content} text={text} />
        {action ||
          (step !== '' && !log.state.isOpen && (
            <Button className="primary log-button" press={() => log.openStep({ tracker: 'changes', id })}>
              {step}
            </Button>
          ))}
      </footer>
    </div>
  )
}

interface CarriedOutProps {
  reply: ChangeReply
  text: PlanText
  back: () => void
}

const CarriedOut = ({ reply, text, back }: CarriedOutProps) => (
  <ScrollArea className="change">
    <DoneNotice title={text.carriedOut} note={reply.message}>
      {reply.moved + reply.movedTasks > 0 && <p>{text.daysWritten(reply.moved, reply.movedTasks)}</p>}
      <Button className="primary" press={back}>
        {text.backToChanges}
      </Button>
      <Button press={closeWindow}>{text.close}</Button>
    </DoneNotice>
  </ScrollArea>
)
