import { useState } from 'preact/hooks'
import { type Answer, closeWindow, remote } from '../../client.js'
import { lengthFor } from '../../day.js'
import { useTask } from '../../parts/asking/task.js'
import { FaultNotice, NotLoaded } from '../../parts/asking/fault-notice.js'
import { Button } from '../../parts/button.js'
import { DoneNotice } from '../../parts/done.js'
import { CheckIcon, StatusSign } from '../../parts/icons/signs.js'
import { FixedDays } from './fixed-days.js'
import { useCachedAnswer } from '../cached-answer.js'
import { FromTo, MovedDays } from '../moved-days.js'
import { Overloads } from '../overloads.js'
import { ScrollArea } from '../scroll-area.js'
import { ShowRow } from '../show-row.js'
import type { ChangeChoice, PlanText, Subject } from '../plan-data.js'

type ChangeData = Answer<'previewChange'>
type ChangeReply = Answer<'applyChange'>

/** What one change request does to the plan; carried out from here once somebody approved it in the sheet. */
export function Change({ choice, today, text, cache, onChange }: Subject & { choice: ChangeChoice }) {
  const { id } = choice
  const reading = useCachedAnswer(cache, `change ${id}`, () => remote.previewChange({ change: id }), text)
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const [reply, setReply] = useState<ChangeReply | null>(null)
  const applyTask = useTask(text)
  const row = <ShowRow table="changes" id={id} name={choice.content} text={text} />
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
  return (
    <div class="change">
      <ScrollArea>
        <h2 class="change-title">{choice.content || text.untitled}</h2>
        {change ? (
          <>
            <Readiness choice={choice} change={change} text={text} />
            <Facts choice={choice} change={change} today={today} text={text} />
            <ChangeMoves change={change} today={today} text={text} ticked={ticked} setTicked={setTicked} />
          </>
        ) : (
          <NotLoaded task={reading}>{row}</NotLoaded>
        )}
      </ScrollArea>
      {change && (
        <footer class="foot-row">
          <FaultNotice task={applyTask} />
          {row}
          {isReady(change) && (
            <Button className="primary" busy={applyTask.waiting} press={applyChange}>
              {applyTask.waiting ? text.carryingOut : text.carryOut}
            </Button>
          )}
        </footer>
      )}
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

/** It is approved, says all that an approval must say, and was not carried out yet. */
const isReady = ({ approved, implemented, missing }: ChangeData): boolean =>
  approved && !implemented && missing.length === 0

/** Whether it may be carried out, and what is missing if not. */
function Readiness({ choice, change, text }: { choice: ChangeChoice; change: ChangeData; text: PlanText }) {
  if (change.implemented)
    return (
      <div class="notice">
        <CheckIcon />
        <p>{text.wasDone}</p>
      </div>
    )
  if (isReady(change)) return null
  if (choice.stands === 'closed')
    return (
      <div class="notice amber">
        <StatusSign rag="amber" />
        <p>{text.isClosed}</p>
      </div>
    )
  return (
    <div class="notice amber">
      <StatusSign rag="amber" />
      <div>
        <p>{change.approved ? text.approvalNeeds : text.approveInSheet}</p>
        {change.missing.length > 0 && (
          <ul>
            {change.missing.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        )}
      </div>
    </div>
  )
}

interface FactsProps {
  choice: ChangeChoice
  change: ChangeData
  today: string
  text: PlanText
}

function Facts({ choice, change, today, text }: FactsProps) {
  const day = (each: string): string => text.day(each, lengthFor(each, today))
  const { delivery, newDelivery, sowVersion, newSowVersion, priority, budget, confirmed } = change
  return (
    <dl class="facts">
      {choice.status !== '' && <Fact name={text.status}>{choice.status}</Fact>}
      <Fact name={text.decision}>{choice.decision || '—'}</Fact>
      {priority !== null && <Fact name={text.priority}>{text.priorityIs(priority)}</Fact>}
      <Fact name={text.delivery}>
        {change.implemented ? (
          day(delivery)
        ) : delivery === newDelivery ? (
          text.unchanged(day(delivery))
        ) : (
          <>
            <FromTo from={day(delivery)} to={day(newDelivery)} text={text} />{' '}
            <span class="hint">{text.impact(change.impactDays)}</span>
          </>
        )}
      </Fact>
      {!change.implemented && budget && (
        <Fact name={text.budget}>
          <FromTo from={text.amount(budget.from)} to={text.amount(budget.to)} text={text} />
        </Fact>
      )}
      {(change.implemented || newSowVersion !== '') && (
        <Fact name={text.sowVersion}>
          {change.implemented ? (
            (sowVersion ?? '—')
          ) : (
            <>
              <FromTo from={sowVersion ?? '—'} to={newSowVersion} text={text} />
              {confirmed && (
                <>
                  {' '}
                  <span class="hint">
                    {text.toConfirm(newSowVersion, confirmed.version, day(confirmed.on))}
                  </span>
                </>
              )}
            </>
          )}
        </Fact>
      )}
    </dl>
  )
}
const Fact = ({ name, children }: { name: string; children: preact.ComponentChildren }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
)

interface MovesProps {
  change: ChangeData
  today: string
  text: PlanText
  ticked: ReadonlySet<string>
  setTicked: (ids: ReadonlySet<string>) => void
}

/** Every day that would move, and those that stay unless they are ticked. */
function ChangeMoves({ change, today, text, ticked, setTicked }: MovesProps) {
  const { moved, movedTasks, kept: fixed, overloads } = change
  if (change.implemented) return null
  return (
    <>
      {moved.length + movedTasks.length + fixed.length === 0 && <p class="hint">{text.nothingMoves}</p>}
      {moved.length > 0 && (
        <MovedDays
          caption={text.stagesMove(moved.length)}
          named={text.stage}
          days={moved}
          today={today}
          text={text}
        />
      )}
      {movedTasks.length > 0 && (
        <MovedDays
          caption={text.tasksMove(movedTasks.length)}
          named={text.task}
          days={movedTasks}
          today={today}
          text={text}
          withStage
        />
      )}
      <FixedDays
        fixed={fixed}
        isTickable={isReady(change)}
        today={today}
        text={text}
        ticked={ticked}
        setTicked={setTicked}
      />
      <Overloads overloads={overloads} today={today} text={text} />
    </>
  )
}
