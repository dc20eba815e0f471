import { lengthFor } from '../../day.js'
import { CheckIcon, StatusSign } from '../../parts/icons/signs.js'
import type { Answer } from '../../client.js'
import { FromTo, MovedDays } from '../moved-days.js'
import { Overloads } from '../overloads.js'
import type { ChangeChoice, PlanText } from '../plan-data.js'
import { FixedDays } from './fixed-days.js'

type ChangeData = Answer<'previewChange'>

/** It is approved, says all that an approval must say, and was not carried out yet. */
export const isReady = ({ approved, implemented, missing }: ChangeData): boolean =>
  approved && !implemented && missing.length === 0

/** Whether it may be carried out, and what is missing if not. */
export function Readiness({
  choice,
  change,
  text,
}: {
  choice: ChangeChoice
  change: ChangeData
  text: PlanText
}) {
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
        <p>{change.approved ? text.approvalNeeds : text.approveFirst}</p>
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

/** What it does to delivery, budget and the statement of work. */
export function Facts({ choice, change, today, text }: FactsProps) {
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
export function ChangeMoves({ change, today, text, ticked, setTicked }: MovesProps) {
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
