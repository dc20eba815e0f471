import type { Reply } from '../../../src/entry.js'
import { type Answer, remote } from '../../client.js'

type Plan = Answer<'previewPlan'>

/** Reads a plan, however many parts it comes in; from the start again when it changed in between. */
export async function readPlan(engagement: string): Promise<Reply<Plan>> {
  let read = await remote.previewPlan({ engagement, from: 0 })
  while (read.ok && read.value.next !== null) {
    const { value } = read
    const more = await remote.previewPlan({ engagement, from: value.next! })
    if (!more.ok) return more
    read =
      more.value.print === value.print
        ? { ...more, value: { ...more.value, done: value.done, stages: joined(value, more.value) } }
        : await remote.previewPlan({ engagement, from: 0 })
  }
  return read
}

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
