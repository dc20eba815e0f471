import { type Answer, closeWindow } from '../../client.js'
import { Button } from '../../parts/button.js'
import { Done } from '../../parts/done.js'
import type { BackPlanned } from './back-plan.js'
import { MovedDays, type MovedDay } from '../moved.js'
import { FilledDays } from './filled-days.js'
import { Scrolled } from '../scrolled.js'
import type { PlanText } from '../plan.js'

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
  const overwritten = plan.stages.filter((stage) => ticked.has(stage.id))
  const days = overwritten.flatMap((stage) =>
    stage.overwrites.flatMap((column): MovedDay[] => {
      const from = column === 'start' ? stage.typedStart : stage.typedDue
      return from === null
        ? []
        : [
            {
              table: 'milestones',
              id: stage.id,
              name: stage.name,
              stage: stage.name,
              column,
              from,
              to: stage[column],
            },
          ]
    }),
  )
  const tasks = withTasks ? overwritten.flatMap((stage) => stage.tasks) : []
  const fills = plan.stages.reduce((sum, stage) => sum + stage.fills.length, 0)
  const asked = fills + overwritten.reduce((sum, { overwrites }) => sum + overwrites.length, 0)
  // The script plans anew when it writes: what it wrote is only told cell by cell where that is what was shown.
  const asShown = done.written === asked && done.tasks === tasks.length
  return (
    <Scrolled>
      <Done title={done.written + done.tasks > 0 ? text.applied : text.appliedNothing} note={done.message}>
        <Button className="primary" press={back}>
          {text.backToPlan}
        </Button>
        <Button press={closeWindow}>{text.close}</Button>
      </Done>
      {asShown && asked + tasks.length > 0 && (
        <section class="written">
          <h2>{text.written}</h2>
          <FilledDays plan={plan} text={text} />
          {days.length > 0 && (
            <MovedDays
              caption={text.stagesMove(days.length)}
              named={text.stage}
              days={days}
              today={plan.today}
              text={text}
            />
          )}
          {tasks.length > 0 && (
            <MovedDays
              caption={text.tasksMove(tasks.length)}
              named={text.task}
              withStage
              days={tasks}
              today={plan.today}
              text={text}
            />
          )}
        </section>
      )}
    </Scrolled>
  )
}
