import type { Day } from '../../core/day.js'
import type { Localised } from '../../core/locale.js'
import type { RowOf } from '../../core/table.js'
import type { Trackers } from '../../trackers/index.js'
import { type DemoClientKey, type DemoEngagementKey, type DemoPersonKey } from './keys.js'

/** A date relative to today: so many working days, or so many calendar days. */
export type DemoDate = { readonly workday: number } | { readonly day: number }

/**
 * What other rows say, as short text since it is shipped with the add-on: `=engagements.brand.name`; several
 * names are separated by spaces. No cell of the demo begins with `=`.
 */
export type DemoReference = `=${string}`
/** Whether a value refers to other rows. */
export const isReference = (value: unknown): value is DemoReference =>
  typeof value === 'string' && value.startsWith('=')

/** A cell of the demo, by what its column holds: choices by key, and text in both languages unless it has none. */
type DemoValue<V> = [V] extends [Day]
  ? DemoDate
  : [V] extends [number]
    ? number
    : string extends V
      ? Localised | DemoReference | string
      : V

/** Trackers for which the demo has rows. */
export type DemoTracker = keyof Trackers

type DemoColumns<K extends DemoTracker> = RowOf<Trackers[K]['columns']>

/** One row of the demo; columns that are left out are blank. */
export type DemoRow<K extends DemoTracker> = {
  readonly [C in Exclude<keyof DemoColumns<K>, 'id'>]?: DemoValue<NonNullable<DemoColumns<K>[C]>>
}

/** So many working days from today. */
export const workday = (count: number): DemoDate => ({ workday: count })
/** So many calendar days from today. */
export const calendarDay = (count: number): DemoDate => ({ day: count })

/** Members of the team by name. */
export const people = (...keys: readonly DemoPersonKey[]): DemoReference =>
  `=${keys.map((key) => `people.${key}.name`).join(' ')}`
export const client = (key: DemoClientKey): DemoReference => `=clients.${key}.name`
/** The client's own contact. */
export const contactName = (key: DemoClientKey): DemoReference => `=clients.${key}.contact`
export const engagement = (key: DemoEngagementKey): DemoReference => `=engagements.${key}.name`
export const milestone = (key: string): DemoReference => `=milestones.${key}.name`
export const iteration = (key: string): DemoReference => `=iterations.${key}.name`
export const task = (key: string): DemoReference => `=tasks.${key}.title`
