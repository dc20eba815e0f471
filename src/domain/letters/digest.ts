import type { UnreadableCell } from '../../core/evidence.js'
import { memoize } from '../../core/memoize.js'
import { type Day, mondayOf, plusDays } from '../../core/day.js'
import type { BookContents } from '../book-contents.js'
import { escalationStepAt } from './escalation.js'
import { findNews, type News, newsReported } from './news.js'
import { compareUrgency, hasUnreadableDay, titlesById, type WorkItem } from './open-work.js'
import { resolveOwners, type Reader } from './readers.js'
import type { LastReported, ReportedItems } from './reported-items.js'

/** What changed since a reader's last letter. */
interface ChangesSinceLast {
  readonly day: Day
  readonly newlyLate: readonly WorkItem[]
  /** Work of this week that the last letter, of this week too, did not hold. */
  readonly fresh: readonly WorkItem[]
  /** Titles of what is done, or is now the work of others; blank where the row was deleted. */
  readonly cleared: readonly string[]
  /** Given another due day since an email reported it, late or not. */
  readonly moved: readonly WorkItem[]
  /** Of what is still listed, oldest first. */
  readonly unchanged: readonly WorkItem[]
}

interface CareItem {
  readonly line: number
  readonly client: string | null
  readonly on: Day
  readonly kind: string | null
}

/** What one person needs to know today; lists are sorted with the most urgent first. */
export interface PersonalDigest {
  /** What is new or moved since the last letter comes first, then the oldest. */
  readonly overdue: readonly WorkItem[]
  /** Ids in `overdue` that this letter names for the last time. */
  readonly last: ReadonlySet<string>
  /**
   * Overdue for so long that no email is sent for it alone; counted and listed in each letter until it is
   * closed.
   */
  readonly quiet: readonly WorkItem[]
  readonly today: readonly WorkItem[]
  /**
   * On the last working day of a week also what is due on the next, so that readers hear of all work before
   * it is due.
   */
  readonly thisWeek: readonly WorkItem[]
  readonly waiting: readonly WorkItem[]
  readonly care: readonly CareItem[]
  /** Others' late work that was escalated to this reader as a manager since their last letter. */
  readonly escalated: readonly WorkItem[]
  /** Of changes that this reader asked for, and of work of which they are informed. */
  readonly news: News
  readonly since: ChangesSinceLast | null
  /** Trackers that are missing: nothing in them was checked. */
  readonly gone: readonly string[]
  /** Cells of the reader's own rows that decide whether they are late, and cannot be read. */
  readonly unread: readonly UnreadableCell[]
}

/**
 * Late work that a person has to do and that has been late long enough for a manager: for this one, or for
 * those who read it all.
 */
export function listEscalated(
  bookContents: BookContents,
  work: readonly WorkItem[],
  reader: Reader,
): WorkItem[] {
  const { byManager, unmanaged } = groupByReader(bookContents, work)
  const named = byManager.get(reader.address) ?? []
  // What reaches a reader in both ways has its place among the rest.
  return (reader.readsManagerDigest ? [...named, ...unmanaged].sort(compareUrgency) : named).filter(
    ({ owners }) => !owners.includes(reader.address),
  )
}

/** The work of a run as its letters need it; every list has the most urgent first. */
interface WorkByReader {
  readonly byOwner: ReadonlyMap<string, readonly WorkItem[]>
  /** Late, ours, and late for long enough that a manager hears of it: by the managers of its owners. */
  readonly byManager: ReadonlyMap<string, readonly WorkItem[]>
  /** The same where no owner has a manager: for those who read the manager digest. */
  readonly unmanaged: readonly WorkItem[]
}
const workByReaderCache = new WeakMap<readonly WorkItem[], WorkByReader>()

/** Sorts all work once for all readers. */
const groupByReader = ({ settings }: BookContents, work: readonly WorkItem[]): WorkByReader =>
  memoize(workByReaderCache, work, () => {
    const [byOwner, byManager] = [new Map<string, WorkItem[]>(), new Map<string, WorkItem[]>()]
    const unmanaged: WorkItem[] = []
    for (const item of work) {
      for (const owner of new Set(item.owners)) memoize(byOwner, owner, () => []).push(item)
      if (!item.late || item.waitingOn !== null || escalationStepAt(item.daysOurs, settings) === 'owner')
        continue
      if (item.managers.length === 0) unmanaged.push(item)
      for (const manager of new Set(item.managers)) memoize(byManager, manager, () => []).push(item)
    }
    return { byOwner, byManager, unmanaged }
  })

/**
 * The digest of one reader. Work waiting on the client or a third party is listed separately and does not
 * count as late: readers are not reminded of what others must do.
 *
 * @param work of {@link openWork}, in its order
 * @param lastReported what this reader's last letter said, with its day; null before the first
 */
export function createPersonalDigest(
  bookContents: BookContents,
  work: readonly WorkItem[],
  reader: Reader,
  lastReported: LastReported | null,
): PersonalDigest {
  const { situation, settings, calendar } = bookContents
  const { today } = situation
  const reportedDue = new Map(Object.entries(lastReported?.late ?? {}))
  const ownWork = groupByReader(bookContents, work).byOwner.get(reader.address) ?? []
  const actionable = ownWork.filter((item) => item.waitingOn === null)
  const sunday = plusDays(mondayOf(today), 6)
  const nextWorkday = calendar.plusWorkdays(today, 1)
  const horizon = nextWorkday > sunday ? nextWorkday : sunday
  const late = actionable.filter((item) => item.late)
  const isReminderSpent = (item: WorkItem): boolean => escalationStepAt(item.daysOurs, settings) === 'last'
  const quiet = late.filter((item) => isReminderSpent(item) && reportedDue.get(item.id) === `${item.due}!`)
  const overdue = late.filter((item) => !quiet.includes(item))
  const isReported = (item: WorkItem): number => Number(reportedDue.get(item.id) === item.due)
  overdue.sort((a, b) => isReported(a) - isReported(b))
  const upcoming = actionable.filter(({ due }) => due !== null && due >= today && due <= horizon)
  return {
    overdue,
    // What no letter names because there is no space is not named for the last time.
    last: new Set(
      overdue
        .slice(0, settings.letterRows)
        .filter(isReminderSpent)
        .map(({ id }) => id),
    ),
    quiet,
    today: upcoming.filter((item) => item.due === today),
    thisWeek: upcoming.filter((item) => item.due !== today),
    waiting: ownWork.filter((item) => item.waitingOn !== null),
    care: bookContents.rows.care
      .filter((row) => row.on !== null && row.doneOn === null && row.on <= horizon)
      .filter((row) =>
        resolveOwners(bookContents, row.owner).some((owner) => owner.address === reader.address),
      )
      .map((row) => ({ line: row.at.line, client: row.client, on: row.on!, kind: row.kind })),
    escalated: listEscalated(bookContents, work, reader).filter(
      (item) => item.daysOurs <= settings.escalateStopDays && reportedDue.get(`^${item.id}`) !== item.due,
    ),
    news: findNews(bookContents, reader.address, lastReported),
    gone: bookContents.gone,
    unread: ownWork.flatMap(({ unread: unreadable }) => unreadable),
    since:
      lastReported &&
      compareWithReported(bookContents, lastReported.day, reportedDue, {
        mine: ownWork,
        late,
        overdue,
        quiet,
        fresh: lastReported.day < mondayOf(today) ? [] : upcoming.filter(({ due }) => due! <= sunday),
      }),
  }
}

/** What a letter reports to its reader, as the ledger stores it. */
export const collectReported = (digest: PersonalDigest, escalated: readonly WorkItem[]): ReportedItems =>
  Object.fromEntries([
    // First: what has no room is left out at the end, and what was said must not be said again.
    ...newsReported(digest.news),
    ...digest.overdue.map(({ id, due }) => [id, `${due}${digest.last.has(id) ? '!' : ''}`] as const),
    ...digest.quiet.map(({ id, due }) => [id, `${due}!`] as const),
    ...[...digest.today, ...digest.thisWeek].map(({ id, due }) => [`~${id}`, `${due}`] as const),
    ...escalated.map(({ id, due }) => [`^${id}`, `${due}`] as const),
  ])

/** A reader's work now, compared with what the last email reported. */
function compareWithReported(
  bookContents: BookContents,
  day: Day,
  reportedDue: ReadonlyMap<string, string>,
  {
    mine,
    late,
    overdue,
    quiet,
    fresh: newThisWeek,
  }: Readonly<Record<'mine' | 'late' | 'overdue' | 'quiet' | 'fresh', readonly WorkItem[]>>,
): ChangesSinceLast {
  const reportedDay = (id: string): string | undefined =>
    (reportedDue.get(id) ?? reportedDue.get(`~${id}`))?.replace('!', '')
  // Work whose day cannot be read was not moved, and is not done.
  const unreadable = mine.filter(hasUnreadableDay)
  const moved = mine.filter(
    (item) => !unreadable.includes(item) && (reportedDay(item.id) ?? String(item.due)) !== String(item.due),
  )
  const stillOpenIds = new Set([...late, ...moved, ...unreadable].map(({ id }) => id))
  const title = titlesById(bookContents)
  return {
    day,
    newlyLate: late.filter((item) => !reportedDue.has(item.id) && !moved.includes(item)),
    fresh: newThisWeek.filter(({ id }) => reportedDay(id) === undefined),
    cleared: [...reportedDue.keys()]
      .filter((id) => !/^[~^%&]/.test(id) && !stillOpenIds.has(id))
      .map((id) => title.get(id) ?? ''),
    moved,
    unchanged: [...quiet, ...overdue.filter((item) => reportedDue.get(item.id) === item.due)].sort(
      compareUrgency,
    ),
  }
}

/** Whether there is anything to say: a letter that only lists what others must do first is not sent alone. */
export const hasContent = (digest: PersonalDigest): boolean =>
  [digest.overdue, digest.today, digest.thisWeek, digest.care, digest.escalated, digest.news.fresh].some(
    (list) => list.length > 0,
  )
