import type { Predecessor } from './predecessors.js'
import { groupBy } from '../../core/group-by.js'

interface LinkedStage {
  readonly id: string
  readonly predecessors: readonly Predecessor[]
}

/** Stages with every predecessor before its successors. Stages on a cycle, or after one, are left out. */
export function sortTopologically<S extends LinkedStage>(stages: readonly S[]): S[] {
  const waiting = new Map(stages.map((stage) => [stage.id, stage.predecessors.length]))
  const followers = groupFollowers(stages)
  const ready = stages.filter((stage) => stage.predecessors.length === 0)
  for (let at = 0; at < ready.length; at++)
    for (const follower of followers.get(ready[at]!.id) ?? []) {
      const remaining = waiting.get(follower.id)! - 1
      waiting.set(follower.id, remaining)
      if (remaining === 0) ready.push(follower)
    }
  return ready
}

/** The stages that wait for each stage. */
export function groupFollowers<S extends LinkedStage>(stages: readonly S[]): Map<string, S[]> {
  const links = stages.flatMap((stage) => stage.predecessors.map(({ id }) => ({ id, stage })))
  return new Map([...groupBy(links, ({ id }) => id)].map(([id, all]) => [id, all.map(({ stage }) => stage)]))
}

/**
 * Circles of stages that wait for each other: ids from one stage to the next that waits for it. Circles that
 * share a stage are given one at a time; when that one is broken the next is found. Empty when everything can
 * be ordered.
 */
export function findCycles(stages: readonly LinkedStage[]): string[][] {
  const cycles: string[][] = []
  let remaining = stages
  for (;;) {
    remaining = withoutStages(remaining, new Set(sortTopologically(remaining).map(({ id }) => id)))
    if (remaining.length === 0) return cycles
    // Every stage that is left waits for another one that is left, so following any predecessor must come
    // round.
    const byId = new Map(remaining.map((stage) => [stage.id, stage]))
    const path: string[] = []
    let at = remaining[0]!.id
    while (!path.includes(at)) {
      path.push(at)
      at = byId.get(at)!.predecessors[0]!.id
    }
    const cycle = path.slice(path.indexOf(at)).reverse()
    cycles.push(cycle)
    remaining = withoutStages(remaining, new Set(cycle))
  }
}

const withoutStages = (stages: readonly LinkedStage[], ids: ReadonlySet<string>): LinkedStage[] =>
  stages
    .filter(({ id }) => !ids.has(id))
    .map(({ id, predecessors }) => ({
      id,
      predecessors: predecessors.filter((before) => !ids.has(before.id)),
    }))
