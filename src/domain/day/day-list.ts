import { type Day, plusDays, weekdayOf } from '../../core/day.js'
import { type TrackerKey, trackerOf } from '../../trackers/index.js'
import type { BookContents } from '../book-contents.js'
import { findLateWork } from '../letters/late-work.js'
import { listOpenWork, type WorkItem } from '../letters/open-work.js'

/** Where a day's list shows a piece of work; a wait comes before its date, since others have to act. */
export const daySections = ['overdue', 'today', 'week', 'waiting', 'next'] as const
export type DaySection = (typeof daySections)[number]

/** A piece of work in its section. */
export interface DayItem {
  readonly work: WorkItem
  readonly section: DaySection
}

/** Whose work is listed, and of what; null where all of it is. */
export interface DayFilter {
  readonly person: string | null
  readonly client: string | null
  readonly engagement: string | null
  readonly tracker: TrackerKey | null
}

/** Trackers whose rows are steps with a client, or red before their date: those with a later one are listed too. */
const hasNextSteps = (key: TrackerKey): boolean =>
  key === 'clients' || key === 'gates' || trackerOf(key).clientPage?.list === 'talks'

function findSection(item: WorkItem, isLate: boolean, today: Day): DaySection | null {
  if (item.waitingOn !== null) return 'waiting'
  if (isLate) return 'overdue'
  if (item.due === null) return null
  if (item.due <= today) return 'today'
  if (item.due <= plusDays(today, 7 - weekdayOf(today))) return 'week'
  return hasNextSteps(item.table) ? 'next' : null
}

/**
 * The work of all trackers that a day is about, the most urgent first, and how much open work is later or has
 * no date. What is overdue here is what every count of late work counts.
 */
export function listDay(contents: BookContents): { items: readonly DayItem[]; later: readonly WorkItem[] } {
  const work = listOpenWork(contents)
  const late = new Set(findLateWork(contents, work).found)
  const items: DayItem[] = []
  const later: WorkItem[] = []
  for (const item of work) {
    const section = findSection(item, late.has(item), contents.situation.today)
    if (section === null) later.push(item)
    else items.push({ work: item, section })
  }
  return { items, later }
}

/** Whether a filter lists a piece of work. */
export const isListed = ({ person, client, engagement, tracker }: DayFilter, work: WorkItem): boolean =>
  (person === null || work.ownerNames.includes(person) || (person === '' && work.ownerNames.length === 0)) &&
  (client === null || work.client === client) &&
  (engagement === null || work.engagement === engagement) &&
  (tracker === null || work.table === tracker)
