/** What happened to the changes that a person asked for, and to the work that RACI says they are informed of. */
import { type Day, plusDays } from '../../core/day.js'
import { memoize } from '../../core/memoize.js'
import type { Change } from '../../trackers/plan/changes.js'
import type { Milestone } from '../../trackers/plan/milestones.js'
import type { Task } from '../../trackers/plan/tasks.js'
import type { BookContents } from '../book-contents.js'
import { getParts } from '../engagement-parts.js'
import { toNameKey } from '../names.js'
import { isCancelled, isDone } from '../status/openness.js'
import { resolveOwners } from './readers.js'
import type { LastReported } from './reported-items.js'

/** The steps of a change, by what its row says. */
export type ChangeStep =
  'raised' | 'assessed' | 'approved' | 'rejected' | 'nextCycle' | 'implemented' | 'delivered' | 'dropped'

interface NewsFacts {
  readonly id: string
  readonly line: number
  readonly title: string
  readonly engagement: string | null
  /** When it came to this, where the row says so. */
  readonly on: Day | null
}

/** A change that a person asked for, at the step where it is. */
export interface ChangeNews extends NewsFacts {
  readonly about: 'change'
  readonly table: 'changes'
  readonly state: ChangeStep
  readonly by: string | null
  readonly impactDays: number | null
}

/** Work of which a person is informed: its result, or the date for which it is planned now. */
export interface WorkNews extends NewsFacts {
  readonly about: 'work'
  readonly table: 'milestones' | 'tasks'
  readonly state: 'done' | 'cancelled' | Day | 'noDay'
}
export type NewsItem = ChangeNews | WorkNews

/** What a person hears of beside their own work. */
export interface News {
  /** What no letter to them said yet. */
  readonly fresh: readonly NewsItem[]
  /** How everything is now that their letters follow: what the ledger stores. */
  readonly all: readonly NewsItem[]
}
export const noNews: News = { fresh: [], all: [] }

/** So many of each person are followed, so that what the ledger stores of them has room. */
const maxFollowed = 100
/** What happened longer ago is no news where no letter said anything of it before. */
const recentDays = 7

/** By what the ledger knows an item: a mark of its own before the id. */
const keyOf = ({ about, id }: NewsItem): string => `${about === 'change' ? '%' : '&'}${id}`

/** What a letter says of news, as the ledger stores it. */
export const newsReported = ({ all }: News): readonly (readonly [string, string])[] =>
  all.map((item) => [keyOf(item), item.state])

/** What a person hears of, compared with what their last letter said. */
export function findNews(contents: BookContents, address: string, last: LastReported | null): News {
  const all = newsByAddress(contents).get(address) ?? []
  const since = plusDays(contents.situation.today, -recentDays)
  const fresh = all.filter((item) => {
    const before = last?.late[keyOf(item)]
    return before === undefined ? isRecent(item, since) : before !== item.state
  })
  return all.length === 0 ? noNews : { fresh, all }
}

/** Whether an item of which no letter said anything before is news. */
function isRecent({ about, state, on }: NewsItem, since: Day): boolean {
  if (on !== null) return on >= since
  return about === 'change' && state === 'assessed'
}

/** News of everybody, found once for all letters of a run. */
const newsByAddress = (contents: BookContents): ReadonlyMap<string, readonly NewsItem[]> =>
  memoize(newsCache, contents, () => {
    const found = new Map<string, NewsItem[]>()
    const add = (names: string | null, item: NewsItem): void => {
      for (const { address } of resolveOwners(contents, names)) {
        if (address === null) continue
        const before = memoize(found, address, () => [])
        if (before.length < maxFollowed && !before.some((each) => keyOf(each) === keyOf(item)))
          before.push(item)
      }
    }
    // The latest rows first: they are the ones that still move.
    for (const row of [...contents.rows.changes].reverse()) {
      const item = row.requester === null ? null : changeNews(row)
      if (item !== null) add(row.requester, item)
    }
    for (const [informed, item] of listInformed(contents)) add(informed, item)
    return found
  })
const newsCache = new WeakMap<BookContents, ReadonlyMap<string, readonly NewsItem[]>>()

const decisiveColumns = ['status', 'decision', 'decidedOn', 'implementedOn', 'deliveredOn', 'impactDays']

/** Where a change is; null where a cell that says so cannot be read. */
function changeNews(row: Change): ChangeNews | null {
  if (
    row.id === '' ||
    row.content === null ||
    decisiveColumns.some((column) => row.at.unread.includes(column))
  )
    return null
  const [state, on] = stepOf(row)
  return {
    about: 'change',
    table: 'changes',
    id: row.id,
    line: row.at.line,
    title: row.content,
    engagement: row.engagement,
    state,
    on,
    by: row.decidedBy,
    impactDays: row.impactDays,
  }
}

function stepOf(row: Change): readonly [ChangeStep, Day | null] {
  if (row.deliveredOn !== null) return ['delivered', row.deliveredOn]
  if (row.implementedOn !== null || row.status === 'implemented') return ['implemented', row.implementedOn]
  if (row.decision !== null) return [row.decision, row.decidedOn]
  if (row.status === 'dropped') return ['dropped', null]
  return row.impactDays !== null && row.assessedBy !== null ? ['assessed', null] : ['raised', row.raisedOn]
}

/** Work by the people who are informed of it: RACI names it by its title or its deliverable. */
function listInformed(contents: BookContents): (readonly [string, WorkNews])[] {
  const { rows, byName } = contents
  const lines = rows.raci.filter(({ item, informed }) => item !== null && informed !== null)
  return lines.flatMap(({ item, informed, engagement }) => {
    const found = byName.engagements.find(engagement)
    const parts = found && getParts(contents).parts.get(found)
    if (parts === undefined) return []
    const name = toNameKey(item!)
    const isNamed = (title: string | null | undefined): boolean => !!title && toNameKey(title) === name
    return [
      ...parts.milestones
        .filter((row) => isNamed(row.name) || isNamed(row.deliverable))
        .flatMap((row) => workNews('milestones', row, row.name)),
      ...parts.tasks
        .filter(({ title }) => isNamed(title))
        .flatMap((row) => workNews('tasks', row, row.title)),
    ].map((each) => [informed!, each] as const)
  })
}

function workNews(table: WorkNews['table'], row: Milestone | Task, title: string | null): WorkNews[] {
  const unread = ['status', 'due', 'doneOn'].some((column) => row.at.unread.includes(column))
  if (row.id === '' || unread) return []
  const state = isCancelled(row) ? 'cancelled' : isDone(row) ? 'done' : (row.due ?? 'noDay')
  const on = state === 'done' ? row.doneOn : null
  return [
    {
      about: 'work',
      table,
      id: row.id,
      line: row.at.line,
      title: title ?? '',
      engagement: row.engagement,
      state,
      on,
    },
  ]
}
