import type { Day } from '../../core/day.js'
import { toNameKey } from '../names.js'
import type { BookContents } from '../book-contents.js'
import { isDone } from '../status/openness.js'
import { median } from '../../core/numbers.js'
import { memoize } from '../../core/memoize.js'

/** Fewer finished rows than this show chance more than a person's pace. */
const minRowsForPace = 8

/**
 * How long an owner's work takes compared with its plan: 1.5 when ten planned days take fifteen, 1 while too
 * little is known.
 */
export type PaceLookup = (owner: string | null) => number

interface FinishedRow {
  readonly owner: string | null
  readonly status: string | null
  readonly start: Day | null
  readonly due: Day | null
  readonly doneOn: Day | null
}

/**
 * The pace of every owner: the median of actual ÷ planned working days over finished tasks and milestones that have a
 * start, a due and a done date, at least {@link minRowsForPace} of them. Work of several owners goes at the slowest pace.
 */
export function measurePaces({ rows, byName, calendar }: BookContents): PaceLookup {
  const keyOf = (name: string): string => byName.people.find(name)?.id ?? toNameKey(name)
  const ratios = new Map<string, number[]>()
  for (const row of [...rows.tasks, ...rows.milestones] as readonly FinishedRow[]) {
    const { owner, start, due, doneOn } = row
    if (owner === null || start === null || due === null || doneOn === null || !isDone(row)) continue
    const planned = calendar.workdaysWithin(start, due)
    const actual = calendar.workdaysWithin(start, doneOn)
    if (planned === 0 || actual === 0) continue
    for (const name of byName.people.split(owner)) {
      const key = keyOf(name)
      const cache = ratios.get(key)
      if (cache) cache.push(actual / planned)
      else ratios.set(key, [actual / planned])
    }
  }
  const paces = new Map(
    [...ratios].flatMap(([key, all]): [string, number][] =>
      all.length < minRowsForPace ? [] : [[key, median(all)!]],
    ),
  )
  const cache = new Map<string, number>()
  return (owner) => {
    if (owner === null || paces.size === 0) return 1
    return memoize(cache, owner, () => {
      const ownPaces = byName.people.split(owner).map((name) => paces.get(keyOf(name)) ?? 1)
      return ownPaces.length === 0 ? 1 : Math.max(...ownPaces)
    })
  }
}
