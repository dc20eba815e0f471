import type { Tracker } from '../core/table.js'
import { automations } from './own/automations.js'
import { care } from './clients/care.js'
import { changes } from './plan/changes.js'
import { clients } from './clients/clients.js'
import { contacts } from './clients/contacts.js'
import { deals } from './clients/deals.js'
import { decisions } from './plan/decisions.js'
import { documents } from './clients/documents.js'
import { engagements } from './plan/engagements.js'
import { feedback } from './clients/feedback.js'
import { gates } from './team/gates.js'
import { holidays } from './team/holidays.js'
import { iterations } from './plan/iterations.js'
import { issues } from './plan/issues.js'
import { milestones } from './plan/milestones.js'
import { people } from './team/people.js'
import { pulses } from './clients/pulses.js'
import { purchases } from './clients/purchases.js'
import { raci } from './plan/raci.js'
import { requirements } from './plan/requirements.js'
import { retrospectives } from './team/retrospectives.js'
import { rhythm } from './clients/rhythm.js'
import { risks } from './plan/risks.js'
import { satisfaction } from './clients/satisfaction.js'
import { tasks } from './plan/tasks.js'
import { training } from './team/training.js'

/** Every tracker a template may show, by key, in the order of their sheets in a workbook. */
export const trackers = {
  clients,
  engagements,
  milestones,
  tasks,
  iterations,
  people,
  requirements,
  raci,
  rhythm,
  contacts,
  pulses,
  changes,
  decisions,
  documents,
  feedback,
  issues,
  risks,
  satisfaction,
  care,
  deals,
  purchases,
  retrospectives,
  gates,
  training,
  automations,
  holidays,
} as const satisfies Readonly<Record<string, Tracker>>

export type Trackers = typeof trackers
export type TrackerKey = keyof Trackers
/** The keys of {@link trackers}, in their order. */
export const trackerKeys = Object.keys(trackers) as readonly TrackerKey[]

/** The tracker of that key, as any tracker is. */
export const trackerOf = (key: TrackerKey): Tracker => trackers[key] as Tracker

/** The keys of the trackers of which that holds, in the order of their sheets. */
export const trackersWith = (holds: (tracker: Tracker) => unknown): readonly TrackerKey[] =>
  trackerKeys.filter((key) => holds(trackerOf(key)))

/** The trackers that a tracker's rows name, without itself. */
const named = new Map(
  trackerKeys.map((key) => [
    key,
    Object.values(trackerOf(key).columns).flatMap(({ refersTo }) =>
      refersTo === undefined || refersTo === key ? [] : (refersTo as TrackerKey),
    ),
  ]),
)

/** Every tracker after those that its rows name. */
export const afterNamed: readonly TrackerKey[] = (() => {
  const [found, begun] = [new Set<TrackerKey>(), new Set<TrackerKey>()]
  const add = (key: TrackerKey): void => {
    if (begun.has(key)) return
    begun.add(key)
    named.get(key)!.forEach(add)
    found.add(key)
  }
  trackerKeys.forEach(add)
  return [...found]
})()

/** Trackers whose rows other trackers name, each after those that its own rows name. */
export const namedTrackers: readonly TrackerKey[] = afterNamed.filter((key) =>
  [...named.values()].some((keys) => keys.includes(key)),
)

/** In the order of their ranks; those without one come last, in their former order. */
export const byRank =
  <Item>(rankOf: (item: Item) => number | undefined) =>
  (one: Item, other: Item): number =>
    (rankOf(one) ?? Infinity) - (rankOf(other) ?? Infinity) || 0
