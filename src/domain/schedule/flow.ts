import type { WorkingCalendar } from '../../core/calendar.js'
import type { Milestone } from '../../trackers/plan/milestones.js'
import { isCancelled } from '../status/openness.js'
import { createNetwork, sortInSheetOrder } from './network.js'

/** The stages of an engagement as a flow: those of one step may go on at the same time. */
export interface StageFlow {
  readonly steps: readonly (readonly Milestone[])[]
  /** Nobody said what waits for what, so the order of the rows is drawn. */
  readonly isAssumed: boolean
  /** Stages wait for each other in a circle: they are drawn in the order of the rows. */
  readonly hasCycle: boolean
}

/** Each stage in the step after the last of those that it waits for. */
export function createFlow(milestones: readonly Milestone[], calendar: WorkingCalendar): StageFlow {
  const { stages, cycles, chained } = createNetwork(milestones, calendar)
  const rows = sortInSheetOrder(milestones).filter((row) => !isCancelled(row))
  if (cycles.length > 0) return { steps: rows.map((row) => [row]), isAssumed: chained, hasCycle: true }
  const before = new Map(stages.map(({ id, predecessors }) => [id, predecessors.map((each) => each.id)]))
  const steps = new Map<string, number>()
  const stepOf = (id: string): number => {
    const known = steps.get(id)
    if (known !== undefined) return known
    const step = Math.max(0, ...(before.get(id) ?? []).map((each) => stepOf(each) + 1))
    steps.set(id, step)
    return step
  }
  const found: Milestone[][] = []
  rows.forEach((row, index) => {
    const step = stepOf(stages[index]!.id)
    while (found.length <= step) found.push([])
    found[step]!.push(row)
  })
  return { steps: found, isAssumed: chained && rows.length > 1, hasCycle: false }
}
