import type { UnreadCell } from '../../core/evidence.js'
import { kept } from '../../core/kept.js'
import { type Day, mondayOf, plusDays } from '../../core/day.js'
import type { Portfolio } from '../portfolio.js'
import { stepAt } from './escalation.js'
import { byUrgency, hasUnreadDay, titlesOf, type WorkItem } from './open-work.js'
import { ownersIn, type Reader } from './readers.js'
import type { LastTold, Told } from './told.js'

/** What changed since a reader's last letter. */
export interface Since {
  readonly day: Day
  readonly newlyLate: readonly WorkItem[]
  /** Work of this week that the last letter, of this week too, did not hold. */
  readonly fresh: readonly WorkItem[]
  /** Titles of what is done, or another's to do; blank where the row is gone. */
  readonly cleared: readonly string[]
  /** Given another due day since it was told, late or not. */
  readonly moved: readonly WorkItem[]
  /** Of what is still listed, oldest first. */
  readonly unchanged: readonly WorkItem[]
}

export interface CareItem {
  readonly line: number
  readonly client: string | null
  readonly on: Day
  readonly kind: string | null
}

/** What one person needs to know today; lists are sorted with the most urgent first. */
export interface PersonalDigest {
  /** What is new or moved since the last letter comes first, then the oldest. */
  readonly overdue: readonly WorkItem[]
  /** Ids in `overdue` that this letter speaks of for the last time. */
  readonly last: ReadonlySet<string>
  /** Overdue for so long that no email goes out for it alone; counted and listed in each letter until it is closed. */
  readonly quiet: readonly WorkItem[]
  readonly today: readonly WorkItem[]
  /** On the last working day of a week also what is due on the next, so that nothing is due unheard of. */
  readonly thisWeek: readonly WorkItem[]
  readonly waiting: readonly WorkItem[]
  readonly care: readonly CareItem[]
  /** Others' late work that has come to this reader as a manager since their last letter. */
  readonly escalated: readonly WorkItem[]
  readonly since: Since | null
  /** Trackers that are gone: nothing in them was checked. */
  readonly gone: readonly string[]
  /** Cells of the reader's own rows that decide whether they are late, and cannot be read. */
  readonly unread: readonly UnreadCell[]
}

/** Late work that is somebody's to do and has been so long enough for a manager: for this one, or for those who read it all. */
export function escalatedTo(portfolio: Portfolio, work: readonly WorkItem[], reader: Reader): WorkItem[] {
  const { byManager, unmanaged } = sortedOut(portfolio, work)
  const named = byManager.get(reader.address) ?? []
  // What reaches a reader both ways keeps its place among the rest.
  return (reader.readsManagerDigest ? [...named, ...unmanaged].sort(byUrgency) : named).filter(
    ({ owners }) => !owners.includes(reader.address),
  )
}

/** The work of a run as its letters ask for it; every list has the most urgent first. */
interface SortedOut {
  readonly byOwner: ReadonlyMap<string, readonly WorkItem[]>
  /** Late, ours, and so for long enough that a manager hears of it: by the managers of its owners. */
  readonly byManager: ReadonlyMap<string, readonly WorkItem[]>
  /** The same where no owner has a manager: for those who read the manager digest. */
  readonly unmanaged: readonly WorkItem[]
}
const sorted = new WeakMap<readonly WorkItem[], SortedOut>()

/** Sorts all work out once for all readers. */
const sortedOut = ({ settings }: Portfolio, work: readonly WorkItem[]): SortedOut =>
  kept(sorted, work, () => {
    const [byOwner, byManager] = [new Map<string, WorkItem[]>(), new Map<string, WorkItem[]>()]
    const unmanaged: WorkItem[] = []
    for (const item of work) {
      for (const owner of new Set(item.owners)) kept(byOwner, owner, () => []).push(item)
      if (!item.late || item.waitingOn !== null || stepAt(item.daysOurs, settings) === 'owner') continue
      if (item.managers.length === 0) unmanaged.push(item)
      for (const manager of new Set(item.managers)) kept(byManager, manager, () => []).push(item)
    }
    return { byOwner, byManager, unmanaged }
  })

/**
 * The digest of one reader. Work waiting on the client or a third party is listed apart and does not count as late:
 * nobody is reminded of what is not theirs to do.
 *
 * @param work of {@link openWork}, in its order
 * @param told what this reader's last letter said, with its day; null before the first
 */
export function personalDigest(
  portfolio: Portfolio,
  work: readonly WorkItem[],
  reader: Reader,
  told: LastTold | null,
): PersonalDigest {
  const { situation, settings, calendar } = portfolio
  const { today } = situation
  const was = new Map(Object.entries(told?.late ?? {}))
  const mine = sortedOut(portfolio, work).byOwner.get(reader.address) ?? []
  const ours = mine.filter((item) => item.waitingOn === null)
  const sunday = plusDays(mondayOf(today), 6)
  const nextWorkday = calendar.plusWorkdays(today, 1)
  const soon = nextWorkday > sunday ? nextWorkday : sunday
  const late = ours.filter((item) => item.late)
  const spent = (item: WorkItem): boolean => stepAt(item.daysOurs, settings) === 'last'
  const quiet = late.filter((item) => spent(item) && was.get(item.id) === `${item.due}!`)
  const overdue = late.filter((item) => !quiet.includes(item))
  const known = (item: WorkItem): number => Number(was.get(item.id) === item.due)
  overdue.sort((a, b) => known(a) - known(b))
  const near = ours.filter(({ due }) => due !== null && due >= today && due <= soon)
  return {
    overdue,
    // What no letter names for want of space is not spoken of for the last time.
    last: new Set(
      overdue
        .slice(0, settings.letterRows)
        .filter(spent)
        .map(({ id }) => id),
    ),
    quiet,
    today: near.filter((item) => item.due === today),
    thisWeek: near.filter((item) => item.due !== today),
    waiting: mine.filter((item) => item.waitingOn !== null),
    care: portfolio.rows.care
      .filter((row) => row.on !== null && row.doneOn === null && row.on <= soon)
      .filter((row) => ownersIn(portfolio, row.owner).some((owner) => owner.address === reader.address))
      .map((row) => ({ line: row.at.line, client: row.client, on: row.on!, kind: row.kind })),
    escalated: escalatedTo(portfolio, work, reader).filter(
      (item) => item.daysOurs <= settings.escalateStopDays && was.get(`^${item.id}`) !== item.due,
    ),
    gone: portfolio.gone,
    unread: mine.flatMap(({ unread }) => unread),
    since:
      told &&
      sinceTold(portfolio, told.day, was, {
        mine,
        late,
        overdue,
        quiet,
        fresh: told.day < mondayOf(today) ? [] : near.filter(({ due }) => due! <= sunday),
      }),
  }
}

/** What a letter tells its reader, as the ledger keeps it. */
export const toldBy = (digest: PersonalDigest, escalated: readonly WorkItem[]): Told =>
  Object.fromEntries([
    ...digest.overdue.map(({ id, due }) => [id, `${due}${digest.last.has(id) ? '!' : ''}`] as const),
    ...digest.quiet.map(({ id, due }) => [id, `${due}!`] as const),
    ...[...digest.today, ...digest.thisWeek].map(({ id, due }) => [`~${id}`, `${due}`] as const),
    ...escalated.map(({ id, due }) => [`^${id}`, `${due}`] as const),
  ])

/** A reader's work now against what they were last told. */
function sinceTold(
  portfolio: Portfolio,
  day: Day,
  was: ReadonlyMap<string, string>,
  {
    mine,
    late,
    overdue,
    quiet,
    fresh,
  }: Readonly<Record<'mine' | 'late' | 'overdue' | 'quiet' | 'fresh', readonly WorkItem[]>>,
): Since {
  const dayTold = (id: string): string | undefined => (was.get(id) ?? was.get(`~${id}`))?.replace('!', '')
  // Work whose day cannot be read has neither moved nor is it done.
  const unread = mine.filter(hasUnreadDay)
  const moved = mine.filter(
    (item) => !unread.includes(item) && (dayTold(item.id) ?? String(item.due)) !== String(item.due),
  )
  const still = new Set([...late, ...moved, ...unread].map(({ id }) => id))
  const title = titlesOf(portfolio)
  return {
    day,
    newlyLate: late.filter((item) => !was.has(item.id) && !moved.includes(item)),
    fresh: fresh.filter(({ id }) => dayTold(id) === undefined),
    cleared: [...was.keys()]
      .filter((id) => !/^[~^]/.test(id) && !still.has(id))
      .map((id) => title.get(id) ?? ''),
    moved,
    unchanged: [...quiet, ...overdue.filter((item) => was.get(item.id) === item.due)].sort(byUrgency),
  }
}

/** Whether there is anything to say: a letter that only lists what others must do first is not sent alone. */
export const saysSomething = (digest: PersonalDigest): boolean =>
  [digest.overdue, digest.today, digest.thisWeek, digest.care, digest.escalated].some(
    (list) => list.length > 0,
  )
