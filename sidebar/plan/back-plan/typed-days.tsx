import { remote } from '../../client.js'
import { AskButton } from '../../parts/asking/ask-button.js'
import { countOf, StageCells } from './stage-days.js'
import type { BackPlanned } from './back-plan.js'
import { MovedDays } from '../moved.js'
import { Name } from '../name.js'
import type { PlanText } from '../plan.js'

type Stage = BackPlanned['stages'][number]
interface Props {
  plan: BackPlanned
  text: PlanText
  ticked: ReadonlySet<string>
  tick: (ids: ReadonlySet<string>) => void
  /** Reads everything anew. */
  again: () => void
}

/** A row that has no id yet is planned under its line, by which nothing may be found again. */
const hasId = ({ id }: Stage): boolean => !id.startsWith('#')

/** Days that somebody typed and the plan would change: kept, unless their stage is ticked. */
export function TypedDays({ plan, text, ticked, tick, again }: Props) {
  const stages = plan.stages.filter(({ overwrites }) => overwrites.length > 0)
  if (stages.length === 0) return null
  const able = stages.filter(hasId)
  const all = able.length > 0 && able.every(({ id }) => ticked.has(id))
  const some = able.some(({ id }) => ticked.has(id))
  const flip = (id: string): void => {
    const next = new Set(ticked)
    if (!next.delete(id)) next.add(id)
    tick(next)
  }
  return (
    <section class="typed">
      <table class="rows days">
        <caption>
          {text.typed(countOf(stages, 'overwrites'))}
          <span class="hint">{text.typedNote}</span>
        </caption>
        <thead>
          <tr>
            <td class="tick-cell">
              <input
                type="checkbox"
                aria-label={text.overwriteAll}
                title={text.overwriteAll}
                checked={all}
                // Only a script can say that some are ticked and some are not.
                ref={(box) => {
                  if (box) box.indeterminate = some && !all
                }}
                disabled={able.length === 0}
                onChange={() => tick(all ? new Set() : new Set(able.map(({ id }) => id)))}
              />
            </td>
            <th scope="col">{text.stage}</th>
            <th scope="col">{text.start}</th>
            <th scope="col">{text.due}</th>
          </tr>
        </thead>
        <tbody>
          {stages.map((stage) => (
            <tr key={stage.id} class={ticked.has(stage.id) ? 'chosen' : ''}>
              <td class="tick-cell">
                <input
                  type="checkbox"
                  aria-label={text.overwrite(stage.name || text.untitled)}
                  checked={ticked.has(stage.id)}
                  disabled={!hasId(stage)}
                  onChange={() => flip(stage.id)}
                />
              </td>
              <th scope="row">
                <Name name={stage.name} text={text} />
                <Following stage={stage} today={plan.today} text={text} />
              </th>
              <StageCells stage={stage} which="overwrites" today={plan.today} text={text} />
            </tr>
          ))}
        </tbody>
      </table>
      {able.length < stages.length && <GiveIds text={text} again={again} />}
    </section>
  )
}

/** The days of a stage's tasks that move with it, and those that do not, folded. */
function Following({ stage, today, text }: { stage: Stage; today: string; text: PlanText }) {
  const { tasks, tasksKept } = stage
  return (
    <>
      {tasks.length > 0 && (
        <details>
          <summary>{text.tasksAlong(tasks.length)}</summary>
          <MovedDays caption="" named={text.task} days={tasks} today={today} text={text} />
        </details>
      )}
      {tasksKept.length > 0 && (
        <details>
          <summary>{text.tasksStay(tasksKept.length)}</summary>
          <MovedDays
            caption=""
            named={text.task}
            days={tasksKept}
            today={today}
            text={text}
            note={(row) => text.why[(row.start ?? row.due)!.why]}
          />
        </details>
      )}
    </>
  )
}

/** Rows that were added since the last run have no id: one run gives it to them. */
function GiveIds({ text, again }: { text: PlanText; again: () => void }) {
  return (
    <div class="notice amber">
      <p>{text.noIdYet}</p>
      <AskButton className="link" text={text} question={() => remote.refresh()} answered={again}>
        {text.giveIds}
      </AskButton>
    </div>
  )
}
