import { useState } from 'preact/hooks'
import { type Answer, remote } from '../../client.js'
import { useTask } from '../../parts/asking/task.js'
import { FaultNotice, NotLoaded } from '../../parts/asking/fault-notice.js'
import { Button } from '../../parts/button.js'
import { CheckIcon, StatusSign } from '../../parts/icons.js'
import { EmptyState } from '../../parts/empty-state.js'
import { Bars } from './bars.js'
import { countOf, StageDays } from './stage-days.js'
import { useCachedAnswer } from '../cached-answer.js'
import { Overloads } from '../overloads.js'
import { ShowRow } from '../show-row.js'
import { TypedDays } from './typed-days.js'
import { ScrollArea } from '../scroll-area.js'
import { ApplyResult } from './apply-result.js'
import type { BackPlanData, PlanText, Subject } from '../plan-data.js'

type ApplyReply = Answer<'applyPlan'>

/** Back-planning: what every stage's latest days are, which cells that would change, and the button that writes them. */
export function BackPlan({ engagement, text, cache: memory, onChange: changed }: Subject) {
  const { id } = engagement
  const reading = useCachedAnswer(
    memory,
    `plan ${id}`,
    () => remote.previewPlan({ engagement: id, from: 0 }),
    text,
  )
  const { value: plan } = reading
  const [tickedIds, setTicked] = useState<ReadonlySet<string>>(new Set())
  const [movesTasks, setMovesTasks] = useState(true)
  const [applied, setApplied] = useState<{ reply: ApplyReply; from: BackPlanData } | null>(null)
  const applyTask = useTask(text)

  if (applied)
    return (
      <ApplyResult
        reply={applied.reply}
        plan={applied.from}
        ticked={tickedIds}
        movesTasks={movesTasks}
        text={text}
        back={() => {
          setApplied(null)
          setTicked(new Set())
        }}
      />
    )
  if (!plan)
    return (
      <ScrollArea>
        <NotLoaded task={reading}>
          <ShowRow table="engagements" id={id} name={engagement.name} text={text} />
        </NotLoaded>
      </ScrollArea>
    )
  const overwrittenStages = plan.stages.filter(
    (stage) => tickedIds.has(stage.id) && stage.overwrites.length > 0,
  )
  const days = countOf(plan.stages, 'fills') + countOf(overwrittenStages, 'overwrites')
  const tasks = movesTasks ? overwrittenStages.reduce((sum, stage) => sum + stage.tasks.length, 0) : 0
  const hasOverwrites = plan.stages.some(({ overwrites }) => overwrites.length > 0)
  const apply = (): void =>
    applyTask.ask(
      () =>
        remote.applyPlan({
          engagement: id,
          overwrite: overwrittenStages.map((stage) => stage.id),
          tasks: movesTasks,
        }),
      (reply) => {
        setApplied({ reply, from: plan })
        changed()
      },
      text.mayBeHalf,
    )
  return (
    <>
      <ScrollArea>
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
            <TypedDays plan={plan} text={text} ticked={tickedIds} setTicked={setTicked} readAgain={changed} />
            {plan.stages.some((stage) => stage.overwrites.length > 0 && stage.tasks.length > 0) && (
              <label class="choice">
                <input
                  type="checkbox"
                  checked={movesTasks}
                  onChange={(event) => setMovesTasks(event.currentTarget.checked)}
                />
                <span>{text.moveTasks}</span>
              </label>
            )}
            {hasOverwrites && <Overloads overloads={plan.overloads} today={plan.today} text={text} />}
          </>
        )}
      </ScrollArea>
      {plan.stages.length > 0 && (
        <footer class="foot-row">
          <FaultNotice task={applyTask} />
          <p class="hint" role="status">
            {days + tasks > 0
              ? text.willWrite(days, tasks)
              : hasOverwrites
                ? text.nothingChosen
                : text.planIsThere}
          </p>
          <Button className="primary" busy={applyTask.waiting} disabled={days + tasks === 0} press={apply}>
            {applyTask.waiting ? text.applying : text.apply}
          </Button>
        </footer>
      )}
    </>
  )
}

/** Whether the plan fits, and if not, by how much and what would help: the script's own sentence. */
function Verdict({ plan, text }: { plan: BackPlanData; text: PlanText }) {
  if (plan.is === 'allDone') return <EmptyState title={text.nothingOpen} note={text.nothingOpenNote} />
  if (plan.is === 'noStages') return <EmptyState title={text.noStages} note={text.noStagesNote} />
  const rag = plan.is === 'notKnown' ? 'amber' : 'red'
  return (
    <div class={plan.fits ? 'notice' : `notice ${rag}`} role="status">
      {plan.fits ? <CheckIcon /> : <StatusSign rag={rag} />}
      <div>
        <p>{verdictText(plan, text)}</p>
        {plan.stillShort > 0 && plan.shorten.length > 0 && <p>{text.stillShort(plan.stillShort)}</p>}
      </div>
    </div>
  )
}

/** So many stages to shorten can be read in one sentence. */
const maxCuts = 6

/** The script's own sentence, unless it names more stages than anybody reads; then each of them says it itself. */
function verdictText(plan: BackPlanData, text: PlanText): string {
  if (plan.shorten.length <= maxCuts || plan.stillShort > 0) return plan.message
  const years =
    plan.unknownYears.length > 0 ? [text.unknownYears(text.list(plan.unknownYears.map(String)))] : []
  return text.sentences([text.short(plan.shortBy, plan.shorten.length), ...years])
}
