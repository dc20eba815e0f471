import { useState } from 'preact/hooks'
import { type Answer, remote } from '../../client.js'
import { useTask } from '../../parts/asking/task.js'
import { FaultNotice, NotLoaded } from '../../parts/asking/fault-notice.js'
import { Button } from '../../parts/button.js'
import { CheckIcon, StatusSign } from '../../parts/icons/signs.js'
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

/**
 * Back-planning: what every stage's latest days are, which cells that would change, and the button that
 * writes them.
 */
export function BackPlan({ engagement, text, cache, onChange }: Subject) {
  const { id } = engagement
  const reading = useCachedAnswer(cache, `plan ${id}`, () => remote.previewPlan({ engagement: id }), text)
  const { value: plan } = reading
  const [choice, setChoice] = useState<OverwriteChoice>(nothingTicked)
  const [applied, setApplied] = useState<{ reply: ApplyReply; from: BackPlanData } | null>(null)
  if (applied)
    return (
      <ApplyResult
        reply={applied.reply}
        plan={applied.from}
        {...choice}
        text={text}
        back={() => {
          setApplied(null)
          setChoice({ ...choice, ticked: new Set() })
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
  const handleApplied = (reply: ApplyReply): void => {
    setApplied({ reply, from: plan })
    onChange()
  }
  return (
    <>
      <ScrollArea>
        <Verdict plan={plan} text={text} />
        {plan.stages.length > 0 && (
          <Days plan={plan} text={text} choice={choice} choose={setChoice} readAgain={onChange} />
        )}
      </ScrollArea>
      {plan.stages.length > 0 && (
        <Foot engagement={id} plan={plan} text={text} choice={choice} onApplied={handleApplied} />
      )}
    </>
  )
}

/** Which days that somebody typed are overwritten too. */
interface OverwriteChoice {
  /** The stages whose days are. */
  ticked: ReadonlySet<string>
  /** Whether the tasks of those stages move with them. */
  movesTasks: boolean
}
const nothingTicked: OverwriteChoice = { ticked: new Set(), movesTasks: true }

interface DaysProps {
  plan: BackPlanData
  text: PlanText
  choice: OverwriteChoice
  choose: (choice: OverwriteChoice) => void
  readAgain: () => void
}

/** The stages as bars, the days that would be written, and the choice of those that somebody typed. */
function Days({ plan, text, choice, choose, readAgain }: DaysProps) {
  const { stages, today, overloads } = plan
  const typedStages = stages.filter(({ overwrites }) => overwrites.length > 0)
  return (
    <>
      <Bars plan={plan} text={text} />
      <StageDays stages={stages} which="fills" caption={text.fills} today={today} text={text} />
      <TypedDays
        plan={plan}
        text={text}
        ticked={choice.ticked}
        setTicked={(ticked) => choose({ ...choice, ticked })}
        readAgain={readAgain}
      />
      {typedStages.some(({ tasks }) => tasks.length > 0) && (
        <label class="choice">
          <input
            type="checkbox"
            checked={choice.movesTasks}
            onChange={(event) => choose({ ...choice, movesTasks: event.currentTarget.checked })}
          />
          <span>{text.moveTasks}</span>
        </label>
      )}
      {typedStages.length > 0 && <Overloads overloads={overloads} today={today} text={text} />}
    </>
  )
}

interface FootProps {
  engagement: string
  plan: BackPlanData
  text: PlanText
  choice: OverwriteChoice
  onApplied: (reply: ApplyReply) => void
}

/** How many days would be written, and the button that writes them. */
function Foot({ engagement, plan, text, choice: { ticked, movesTasks }, onApplied }: FootProps) {
  const task = useTask(text)
  const typedStages = plan.stages.filter(({ overwrites }) => overwrites.length > 0)
  const overwritten = typedStages.filter(({ id }) => ticked.has(id))
  const days = countOf(plan.stages, 'fills') + countOf(overwritten, 'overwrites')
  const tasks = movesTasks ? overwritten.reduce((sum, stage) => sum + stage.tasks.length, 0) : 0
  const overwrite = overwritten.map(({ id }) => id)
  const apply = (): void =>
    task.ask(() => remote.applyPlan({ engagement, overwrite, tasks: movesTasks }), onApplied, text.mayBeHalf)
  const nothing = typedStages.length > 0 ? text.nothingChosen : text.planIsThere
  return (
    <footer class="foot-row">
      <FaultNotice task={task} />
      <p class="hint" role="status">
        {days + tasks > 0 ? text.willWrite(days, tasks) : nothing}
      </p>
      <Button className="primary" busy={task.waiting} disabled={days + tasks === 0} press={apply}>
        {task.waiting ? text.applying : text.apply}
      </Button>
    </footer>
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

/** The most stages to shorten that can be read in one sentence. */
const maxCuts = 6

/** The script's own sentence, unless it names too many stages to read; then each of them says it itself. */
function verdictText(plan: BackPlanData, text: PlanText): string {
  if (plan.shorten.length <= maxCuts || plan.stillShort > 0) return plan.message
  const years =
    plan.unknownYears.length > 0 ? [text.unknownYears(text.list(plan.unknownYears.map(String)))] : []
  return text.sentences([text.short(plan.shortBy, plan.shorten.length), ...years])
}
