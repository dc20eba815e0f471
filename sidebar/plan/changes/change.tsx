import { useState } from 'preact/hooks'
import { type Answer, closeWindow, remote } from '../../client.js'
import { lengthFor } from '../../day.js'
import { type Standing, useAsking } from '../../parts/asking/asking.js'
import { Trouble, Unread } from '../../parts/asking/trouble.js'
import { Button } from '../../parts/button.js'
import { Done } from '../../parts/done.js'
import { CheckIcon, Sign } from '../../parts/icons.js'
import type { ChangeChoice } from './changes.js'
import { KeptDays } from './kept-days.js'
import { useRead } from '../memory.js'
import { FromTo, MovedDays } from '../moved.js'
import { Overloads } from '../overloads.js'
import type { PlanText, Subject } from '../plan.js'
import { Scrolled } from '../scrolled.js'
import { ShowRow } from '../show-row.js'

type Previewed = Answer<'previewChange'>

/** What one change request does to the plan; carried out from here once somebody approved it in the sheet. */
export function Change({ choice, today, text, memory, changed }: Subject & { choice: ChangeChoice }) {
  const { id } = choice
  const reading = useRead(memory, `change ${id}`, () => remote.previewChange({ change: id, from: 0 }), text)
  const [ticked, tick] = useState<ReadonlySet<string>>(new Set())
  const [done, setDone] = useState<Answer<'applyChange'> | null>(null)
  const applying = useAsking(text)
  const row = <ShowRow table="changes" id={id} name={choice.content} text={text} />
  if (done)
    return (
      <Scrolled className="change">
        <Done title={text.carriedOut} note={done.message}>
          {done.moved + done.movedTasks > 0 && <p>{text.daysWritten(done.moved, done.movedTasks)}</p>}
          <Button className="primary" press={() => setDone(null)}>
            {text.backToChanges}
          </Button>
          <Button press={closeWindow}>{text.close}</Button>
        </Done>
      </Scrolled>
    )
  const { value: change } = reading
  const carryOut = (): void =>
    applying.ask(
      () => remote.applyChange({ change: id, overwrite: [...ticked], seen: change!.seen }),
      (answer) => {
        setDone(answer)
        changed()
      },
      text.mayBeHalf,
    )
  return (
    <div class="change">
      <Scrolled>
        <h2 class="change-title">{choice.content || text.untitled}</h2>
        {change ? (
          <>
            <Standing choice={choice} change={change} text={text} />
            <Facts choice={choice} change={change} today={today} text={text} />
            <Moves change={change} today={today} text={text} ticked={ticked} tick={tick} />
          </>
        ) : (
          <Unread of={reading}>{row}</Unread>
        )}
      </Scrolled>
      {change && (
        <footer class="foot-row">
          <Trouble of={applying} />
          {row}
          {isReady(change) && (
            <Button className="primary" busy={applying.waiting} press={carryOut}>
              {applying.waiting ? text.carryingOut : text.carryOut}
            </Button>
          )}
        </footer>
      )}
    </div>
  )
}

/** It is approved, says all that an approval must say, and was not carried out yet. */
const isReady = ({ approved, implemented, missing }: Previewed): boolean =>
  approved && !implemented && missing.length === 0

/** Whether it may be carried out, and what is missing if not. */
function Standing({ choice, change, text }: { choice: ChangeChoice; change: Previewed; text: PlanText }) {
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
        <Sign rag="amber" />
        <p>{text.isClosed}</p>
      </div>
    )
  return (
    <div class="notice amber">
      <Sign rag="amber" />
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
  change: Previewed
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
  change: Previewed
  today: string
  text: PlanText
  ticked: ReadonlySet<string>
  tick: (ids: ReadonlySet<string>) => void
}

/** Every day that would move, and those that stay unless they are ticked. */
function Moves({ change, today, text, ticked, tick }: MovesProps) {
  const { moved, movedTasks, kept, overloads } = change
  if (change.implemented) return null
  return (
    <>
      {moved.length + movedTasks.length + kept.length === 0 && <p class="hint">{text.nothingMoves}</p>}
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
      <KeptDays kept={kept} able={isReady(change)} today={today} text={text} ticked={ticked} tick={tick} />
      <Overloads overloads={overloads} today={today} text={text} />
    </>
  )
}
