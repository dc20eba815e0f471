import { useEffect, useState } from 'preact/hooks'
import { remote } from '../client.js'
import type { Fault } from '../fault.js'
import { type Task, useTask } from '../parts/asking/task.js'
import { useEvent } from '../parts/use-event.js'
import { type EngagementPreview, type FormState, requestOf } from './form-state.js'
import type { StartText, Template } from './start-data.js'

/** How long after the last keystroke, in milliseconds, the plan is calculated again. */
const typingDelay = 400

/** The plan for what the form contains, and the questions that gave it. */
export interface PreviewReading {
  task: Task
  /** Null while there is none, or when the request cannot be planned. */
  plan: EngagementPreview | null
  /** Whether the plan is for what the form contains now. */
  isCurrent: boolean
  /** Said when an engagement of that name is already there. */
  nameTaken: Fault | null
}

interface PreviewProps {
  request: FormState
  template: Template
  isPlanned: boolean
  /** Working days are typed that are none: what is shown stays until they are put right. */
  isOnHold: boolean
  text: StartText
}

/** The plan for what the form contains, calculated again a moment after each change. */
export function usePlanPreview({
  request,
  template,
  isPlanned,
  isOnHold,
  text,
}: PreviewProps): PreviewReading {
  const [shown, setShown] = useState<{ asked: string; plan: EngagementPreview } | null>(null)
  const task = useTask(text)
  const dryRun = requestOf(request, template, { dryRun: true })
  const requestKey = JSON.stringify(dryRun)
  const update = useEvent((): void =>
    task.ask(
      () => remote.newEngagement(dryRun),
      (plan) => setShown({ asked: requestKey, plan }),
    ),
  )
  const clear = useEvent((): void => {
    task.reset()
    setShown(null)
  })
  const schedule = useEvent(() => setTimeout(update, shown === null ? 0 : typingDelay))
  useEffect(() => {
    if (!isPlanned) return clear()
    if (isOnHold) return undefined
    const timer = schedule()
    return () => clearTimeout(timer)
  }, [clear, schedule, requestKey, isPlanned, isOnHold])
  const isTaken = task.fault?.problems.some(({ code }) => code === 'nameTaken')
  return {
    task,
    plan: isPlanned && shown !== null && task.fault === null ? shown.plan : null,
    isCurrent: shown?.asked === requestKey && !task.waiting && !isOnHold,
    nameTaken: isTaken ? task.fault : null,
  }
}
