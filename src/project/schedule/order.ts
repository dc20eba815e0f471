import type { Predecessor } from './predecessors.js'

interface Linked {
  readonly id: string
  readonly predecessors: readonly Predecessor[]
}

/** Stages with every predecessor before its successors. Stages on a cycle, or behind one, are left out. */
export function inOrder<S extends Linked>(stages: readonly S[]): S[] {
  const waiting = new Map(stages.map((stage) => [stage.id, stage.predecessors.length]))
  const followers = followersOf(stages)
  const ready = stages.filter((stage) => stage.predecessors.length === 0)
  for (let at = 0; at < ready.length; at++)
    for (const follower of followers.get(ready[at]!.id) ?? []) {
      const left = waiting.get(follower.id)! - 1
      waiting.set(follower.id, left)
      if (left === 0) ready.push(follower)
    }
  return ready
}

/** The stages that wait for each stage. */
export function followersOf<S extends Linked>(stages: readonly S[]): Map<string, S[]> {
  const followers = new Map<string, S[]>()
  for (const stage of stages)
    for (const { id } of stage.predecessors) {
      const known = followers.get(id)
      if (known) known.push(stage)
      else followers.set(id, [stage])
    }
  return followers
}

/**
 * Circles of stages that wait for each other: ids from one stage to the next that waits for it. Circles that share a
 * stage are given one at a time; when that one is broken the next comes to light. Empty when everything can be ordered.
 */
export function cyclesIn(stages: readonly Linked[]): string[][] {
  const cycles: string[][] = []
  let left = stages
  for (;;) {
    const free = new Set(inOrder(left).map((stage) => stage.id))
    left = left
      .filter((stage) => !free.has(stage.id))
      .map(({ id, predecessors }) => ({
        id,
        predecessors: predecessors.filter((before) => !free.has(before.id)),
      }))
    if (left.length === 0) return cycles
    // Everyone left waits for somebody left, so following any predecessor must come round.
    const byId = new Map(left.map((stage) => [stage.id, stage]))
    const path: string[] = []
    let at = left[0]!.id
    while (!path.includes(at)) {
      path.push(at)
      at = byId.get(at)!.predecessors[0]!.id
    }
    const cycle = path.slice(path.indexOf(at)).reverse()
    cycles.push(cycle)
    const cut = new Set(cycle)
    left = left
      .filter((stage) => !cut.has(stage.id))
      .map(({ id, predecessors }) => ({
        id,
        predecessors: predecessors.filter((before) => !cut.has(before.id)),
      }))
  }
}
