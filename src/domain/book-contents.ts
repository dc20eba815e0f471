import type { WorkingCalendar } from '../core/calendar.js'
import type { Problem } from '../core/problem.js'
import type { Situation } from '../core/rule.js'
import type { Row } from '../core/table.js'
import type { Trackers } from '../trackers/index.js'
import type { Settings } from '../trackers/own/settings.js'
import { createNameIndex, type NameIndex } from './names.js'

/** The rows of every tracker; a tracker the workbook does not have has none. */
export type TrackerRows = { readonly [K in keyof Trackers]: readonly Row<Trackers[K]>[] }

/** All that a workbook says on one day: what flags, plans and letters are made from. */
export interface BookContents {
  readonly rows: TrackerRows
  /** Trackers the workbook has. */
  readonly has: readonly (keyof Trackers)[]
  /** Trackers that were in the workbook and cannot be found or read any more. */
  readonly gone: readonly (keyof Trackers)[]
  /** The columns that each tracker's sheet has, by the tracker's key. */
  readonly located: ReadonlyMap<keyof Trackers, ReadonlySet<string>>
  readonly settings: Settings
  readonly calendar: WorkingCalendar
  readonly situation: Situation
  readonly problems: readonly Problem[]
  readonly byName: {
    readonly clients: NameIndex<Row<Trackers['clients']>>
    readonly engagements: NameIndex<Row<Trackers['engagements']>>
    readonly milestones: NameIndex<Row<Trackers['milestones']>>
    readonly people: NameIndex<Row<Trackers['people']>>
  }
}

/** The indexes by which rows name one another. A person is known by name or by address. */
export const createNameIndexes = (rows: TrackerRows): BookContents['byName'] => ({
  clients: createNameIndex(rows.clients, 'name'),
  engagements: createNameIndex(rows.engagements, 'name'),
  milestones: createNameIndex(rows.milestones, 'name'),
  people: createNameIndex(rows.people, 'name', 'email'),
})
