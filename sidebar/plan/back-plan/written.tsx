import { type Answer, closeWindow } from '../../client.js'
import { Button } from '../../parts/button.js'
import { Done } from '../../parts/done.js'
import { MovedDays } from '../moved.js'
import type { PlanText } from '../plan.js'
import { Scrolled } from '../scrolled.js'
import type { BackPlanned } from './back-plan.js'
import { countOf, StageDays } from './stage-days.js'

interface Props {
  done: Answer<'applyPlan'>
  /** The plan as it was shown when it was applied. */
  plan: BackPlanned
  ticked: ReadonlySet<string>
  withTasks: boolean
  text: PlanText
  back: () => void
}

/** What applying the plan wrote. */
export function Written({ done, plan, ticked, withTasks, text, back }: Props) {
  const { stages, today } = plan
  const overwritten = stages.filter((stage) => ticked.has(stage.id))
  const tasks = withTasks ? overwritten.flatMap((stage) => stage.tasks) : []
  const asked = countOf(stages, 'fills') + countOf(overwritten, 'overwrites')
  // The script plans anew when it writes: what it wrote is only told cell by cell where that is what was shown.
  const asShown = done.written === asked && done.tasks === tasks.length
  return (
    <Scrolled>
      <Done
        title={
          done.written + done.tasks > 0 ? text.applied : done.lost > 0 ? text.appliedNot : text.appliedNothing
        }
        note={done.message}
      >
        <Button className="primary" press={back}>
          {text.backToPlan}
        </Button>
        <Button press={closeWindow}>{text.close}</Button>
      </Done>
      {asShown && (
        <section class="written">
          <StageDays stages={stages} which="fills" caption={text.filled} today={today} text={text} />
          <StageDays
            stages={overwritten}
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
    </Scrolled>
  )
}
