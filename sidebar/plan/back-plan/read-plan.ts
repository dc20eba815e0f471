import type { Reply } from '../../../src/entry.js'
import { type Answer, remote } from '../../client.js'
import { readParts } from '../parts.js'

type Plan = Answer<'previewPlan'>

/** Reads a plan with all its stages. */
export const readPlan = (engagement: string): Promise<Reply<Plan>> =>
  readParts<Plan>(
    (from) => remote.previewPlan({ engagement, from }),
    (one, other) => ({ done: [...one.done, ...other.done], stages: joined(one, other) }),
  )

/** The stages of two parts; the pieces of one stage become one again. */
function joined(one: Plan, other: Plan): Plan['stages'] {
  const stages = [...one.stages]
  for (const stage of other.stages) {
    const last = stages[stages.length - 1]
    if (last?.id === stage.id)
      stages[stages.length - 1] = {
        ...last,
        tasks: [...last.tasks, ...stage.tasks],
        tasksKept: [...last.tasksKept, ...stage.tasksKept],
      }
    else stages.push(stage)
  }
  return stages
}
