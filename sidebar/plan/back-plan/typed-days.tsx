import { remote } from '../../client.js'
import { AskButton } from '../../parts/asking/ask-button.js'
import { countOf, StageCells } from './stage-days.js'
import { MovedDays } from '../moved-days.js'
import { RowName } from '../row-name.js'
import type { BackPlanData, PlanText } from '../plan-data.js'

type Stage = BackPlanData['stages'][number]
interface Props {
  plan: BackPlanData
  text: PlanText
  ticked: ReadonlySet<string>
  setTicked: (ids: ReadonlySet<string>) => void
  /** Reads everything again. */
  readAgain: () => void
}

/** A row that has no id yet is planned under its line, by which it must not be found again. */
const hasId = ({ id }: Stage): boolean => !id.startsWith('#')

/** Days that somebody typed and the plan would change; they stay unless their stage is ticked. */
export function TypedDays({ plan, text, ticked, setTicked, readAgain }: Props) {
  const stages = plan.stages.filter(({ overwrites }) => overwrites.length > 0)
  if (stages.length === 0) return null
  const tickable = stages.filter(hasId)
  const toggle = (id: string): void => {
    const next = new Set(ticked)
    if (!next.delete(id)) next.add(id)
    setTicked(next)
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
              <TickAll ids={tickable.map(({ id }) => id)} ticked={ticked} setTicked={setTicked} text={text} />
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
                  onChange={() => toggle(stage.id)}
                />
              </td>
              <th scope="row">
                <RowName name={stage.name} text={text} />
                <StageTasks stage={stage} today={plan.today} text={text} />
              </th>
              <StageCells stage={stage} which="overwrites" today={plan.today} text={text} />
            </tr>
          ))}
        </tbody>
      </table>
      {tickable.length < stages.length && <MissingIds text={text} readAgain={readAgain} />}
    </section>
  )
}

interface TickAllProps extends Pick<Props, 'ticked' | 'setTicked' | 'text'> {
  ids: readonly string[]
}

function TickAll({ ids, ticked, setTicked, text }: TickAllProps) {
  const areAllTicked = ids.length > 0 && ids.every((id) => ticked.has(id))
  return (
    <input
      type="checkbox"
      aria-label={text.overwriteAll}
      title={text.overwriteAll}
      checked={areAllTicked}
      indeterminate={!areAllTicked && ids.some((id) => ticked.has(id))}
      disabled={ids.length === 0}
      onChange={() => setTicked(new Set(areAllTicked ? [] : ids))}
    />
  )
}

/** The days of a stage's tasks that move with it, and those that do not, folded. */
function StageTasks({ stage, today, text }: { stage: Stage; today: string; text: PlanText }) {
  const { tasks, tasksKept: fixedTasks } = stage
  return (
    <>
      {tasks.length > 0 && (
        <details>
          <summary>{text.tasksAlong(tasks.length)}</summary>
          <MovedDays caption="" named={text.task} days={tasks} today={today} text={text} />
        </details>
      )}
      {fixedTasks.length > 0 && (
        <details>
          <summary>{text.tasksStay(fixedTasks.length)}</summary>
          <MovedDays
            caption=""
            named={text.task}
            days={fixedTasks}
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
function MissingIds({ text, readAgain }: { text: PlanText; readAgain: () => void }) {
  return (
    <div class="notice amber">
      <p>{text.noIdYet}</p>
      <AskButton className="link" text={text} question={() => remote.refresh()} answered={readAgain}>
        {text.giveIds}
      </AskButton>
    </div>
  )
}
