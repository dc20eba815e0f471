import { useState } from 'preact/hooks'
import { type Answer, remote } from '../../client.js'
import { useAsking } from '../../parts/asking/asking.js'
import { Trouble, Unread } from '../../parts/asking/trouble.js'
import { Button } from '../../parts/button.js'
import { CheckIcon, Sign } from '../../parts/icons.js'
import { Nothing } from '../../parts/nothing.js'
import { Bars } from './bars.js'
import { countOf, StageDays } from './stage-days.js'
import { useRead } from '../memory.js'
import { Overloads } from '../overloads.js'
import type { PlanText, Subject } from '../plan.js'
import { ShowRow } from '../show-row.js'
import { TypedDays } from './typed-days.js'
import { Scrolled } from '../scrolled.js'
import { Written } from './written.js'

export type BackPlanned = Answer<'previewPlan'>
type Applied = Answer<'applyPlan'>

/** Back-planning: what every stage's latest days are, which cells that would change, and the button that writes them. */
export function BackPlan({ engagement, text, memory, changed }: Subject) {
  const { id } = engagement
  const reading = useRead(memory, `plan ${id}`, () => remote.previewPlan({ engagement: id, from: 0 }), text)
  const { value: plan } = reading
  const [ticked, tick] = useState<ReadonlySet<string>>(new Set())
  const [withTasks, moveTasks] = useState(true)
  const [applied, setApplied] = useState<{ done: Applied; from: BackPlanned } | null>(null)
  const applying = useAsking(text)

  if (applied)
    return (
      <Written
        done={applied.done}
        plan={applied.from}
        ticked={ticked}
        withTasks={withTasks}
        text={text}
        back={() => {
          setApplied(null)
          tick(new Set())
        }}
      />
    )
  if (!plan)
    return (
      <Scrolled>
        <Unread of={reading}>
          <ShowRow table="engagements" id={id} name={engagement.name} text={text} />
        </Unread>
      </Scrolled>
    )
  const overwritten = plan.stages.filter((stage) => ticked.has(stage.id) && stage.overwrites.length > 0)
  const days = countOf(plan.stages, 'fills') + countOf(overwritten, 'overwrites')
  const tasks = withTasks ? overwritten.reduce((sum, stage) => sum + stage.tasks.length, 0) : 0
  const differs = plan.stages.some(({ overwrites }) => overwrites.length > 0)
  const apply = (): void =>
    applying.ask(
      () =>
        remote.applyPlan({
          engagement: id,
          overwrite: overwritten.map((stage) => stage.id),
          tasks: withTasks,
        }),
      (done) => {
        setApplied({ done, from: plan })
        changed()
      },
      text.mayBeHalf,
    )
  return (
    <>
      <Scrolled>
        <Verdict plan={plan} text={text} />
        {plan.stages.length > 0 && (
          <>
            <Bars plan={plan} text={text} />
            <StageDays
              stages={plan.stages}
              which="fills"
              caption={text.fills}
              today={plan.today}
              text={text}
            />
            <TypedDays plan={plan} text={text} ticked={ticked} tick={tick} again={changed} />
            {plan.stages.some((stage) => stage.overwrites.length > 0 && stage.tasks.length > 0) && (
              <label class="choice">
                <input
                  type="checkbox"
                  checked={withTasks}
                  onChange={(event) => moveTasks(event.currentTarget.checked)}
                />
                <span>{text.moveTasks}</span>
              </label>
            )}
            {differs && <Overloads overloads={plan.overloads} today={plan.today} text={text} />}
          </>
        )}
      </Scrolled>
      {plan.stages.length > 0 && (
        <footer class="foot-row">
          <Trouble of={applying} />
          <p class="hint" role="status">
            {days + tasks > 0 ? text.willWrite(days, tasks) : differs ? text.nothingChosen : text.planIsThere}
          </p>
          <Button className="primary" busy={applying.waiting} disabled={days + tasks === 0} press={apply}>
            {applying.waiting ? text.applying : text.apply}
          </Button>
        </footer>
      )}
    </>
  )
}

/** Whether the plan fits, and if not, by how much and what would help: the script's own sentence. */
function Verdict({ plan, text }: { plan: BackPlanned; text: PlanText }) {
  if (plan.is === 'allDone') return <Nothing title={text.nothingOpen} note={text.nothingOpenNote} />
  if (plan.is === 'noStages') return <Nothing title={text.noStages} note={text.noStagesNote} />
  const rag = plan.is === 'notKnown' ? 'amber' : 'red'
  return (
    <div class={plan.fits ? 'notice' : `notice ${rag}`} role="status">
      {plan.fits ? <CheckIcon /> : <Sign rag={rag} />}
      <div>
        <p>{saidOf(plan, text)}</p>
        {plan.stillShort > 0 && plan.shorten.length > 0 && <p>{text.stillShort(plan.stillShort)}</p>}
      </div>
    </div>
  )
}

/** So many stages to shorten can be read in one sentence. */
const mostCuts = 6

/** The script's own sentence, unless it names more stages than anybody reads; then each of them says it itself. */
function saidOf(plan: BackPlanned, text: PlanText): string {
  if (plan.shorten.length <= mostCuts || plan.stillShort > 0) return plan.message
  const years =
    plan.unknownYears.length > 0 ? [text.unknownYears(text.list(plan.unknownYears.map(String)))] : []
  return text.sentences([text.short(plan.shortBy, plan.shorten.length), ...years])
}
