import type { WorkingCalendar } from '../core/calendar.js'
import type { Problem } from '../core/problem.js'
import type { Situation } from '../core/rule.js'
import type { Row } from '../core/table.js'
import { namedTrackers, trackers, type Trackers } from '../trackers/index.js'
import type { Settings } from '../trackers/own/settings.js'
import { createPeopleIndex } from './people-names.js'
import { type NamedRow, createNameIndex, type NameIndex } from './names.js'

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
    readonly iterations: NameIndex<Row<Trackers['iterations']>>
    readonly people: NameIndex<Row<Trackers['people']>>
  }
}

/** The indexes by which rows name one another. A person is known by name or by address. */
export const createNameIndexes = (rows: TrackerRows): BookContents['byName'] =>
  Object.fromEntries(
    namedTrackers.map((key) => [
      key,
      key === 'people'
        ? createPeopleIndex(rows.people)
        : createNameIndex(rows[key] as readonly NamedRow[], trackers[key].title as never),
    ]),
  ) as unknown as BookContents['byName']
