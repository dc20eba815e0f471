/** Rows that raise flags, or none. */
import { parseDay } from '../../../src/core/day.js'
import type { TrackerKey } from '../../../src/trackers/index.js'
import type { GivenRows } from '../book-contents.js'

/** Where a flag may be reported besides the sheet, the sidebar and the findings. */
export type FlagChannel = 'colour' | 'list' | 'person'

/**
 * What is wrong, the tracker and its flag, rows of which the tracker's first raises it, and where it is
 * reported.
 */
export type FlagCase = [string, TrackerKey, string, 'red' | 'amber', GivenRows, readonly FlagChannel[]]

/** Who owns the rows. */
export const people = [{ name: 'Li', email: 'li@example.com' }]
/** An engagement in which nothing is wrong. */
export const shop = {
  name: 'Shop',
  client: 'Acme',
  owner: 'Li',
  status: 'active',
  start: parseDay('2026-03-02'),
  delivery: parseDay('2026-06-30'),
  sowConfirmedOn: parseDay('2026-02-20'),
} as const
/** A stage in which nothing is wrong. */
export const draft = {
  name: 'Draft',
  engagement: 'Shop',
  owner: 'Li',
  deliverable: 'Sketches',
  acceptanceCriteria: 'Signed',
  start: parseDay('2026-05-04'),
  due: parseDay('2026-05-29'),
  status: 'notStarted',
} as const
/** The stage, with these cells of its own, in the engagement. */
export const withinShop = (row: object): GivenRows => ({
  people,
  engagements: [shop],
  milestones: [{ ...draft, ...row }],
})
/** A day that has passed, and one that is soon. */
export const late = parseDay('2026-03-27')
export const near = parseDay('2026-04-02')
