import { type Answer, closeWindow } from '../../client.js'
import { Button } from '../../parts/button.js'
import { DoneNotice } from '../../parts/done.js'
import { MovedDays } from '../moved-days.js'
import { ScrollArea } from '../scroll-area.js'
import { countOf, StageDays } from './stage-days.js'
import type { BackPlanData, PlanText } from '../plan-data.js'

interface Props {
  reply: Answer<'applyPlan'>
  /** The plan as it was shown when it was applied. */
  plan: BackPlanData
  ticked: ReadonlySet<string>
  movesTasks: boolean
  text: PlanText
  back: () => void
}

/** What applying the plan wrote. */
export function ApplyResult({ reply, plan, ticked, movesTasks, text, back }: Props) {
  const { stages, today } = plan
  const overwrittenStages = stages.filter((stage) => ticked.has(stage.id))
  const tasks = movesTasks ? overwrittenStages.flatMap((stage) => stage.tasks) : []
  const expectedCount = countOf(stages, 'fills') + countOf(overwrittenStages, 'overwrites')
  // The script plans again when it writes: what it wrote is listed cell by cell only where that is what was shown.
  const isAsShown = reply.written === expectedCount && reply.tasks === tasks.length
  return (
    <ScrollArea>
      <DoneNotice
        title={
          reply.written + reply.tasks > 0
            ? text.applied
            : reply.lost > 0
              ? text.appliedNot
              : text.appliedNothing
        }
        note={reply.message}
      >
        <Button className="primary" press={back}>
          {text.backToPlan}
        </Button>
        <Button press={closeWindow}>{text.close}</Button>
      </DoneNotice>
      {isAsShown && (
        <section class="written">
          <StageDays stages={stages} which="fills" caption={text.filled} today={today} text={text} />
          <StageDays
            stages={overwrittenStages}
            which="overwrites"
            caption={text.overwritten}
            today={today}
            text={text}
          />
          {tasks.length > 0 && (
            <MovedDays
              caption={text.tasksMoved(tasks.length)}
              named={text.task}
              withStage
              days={tasks}
              today={today}
              text={text}
            />
          )}
        </section>
      )}
    </ScrollArea>
  )
}
