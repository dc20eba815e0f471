import { ellipsize } from '../core/text-length.js'
import type { Locale } from '../core/locale.js'
import type { Day } from '../core/day.js'
import type { Rag } from '../core/table.js'
import { listEngagementLines } from '../domain/letters/manager-digest.js'
import { resolveOwners } from '../domain/letters/readers.js'
import { countDaysLate, listRaisedFlags, type FlaggedRow } from '../domain/status/flags.js'
import type { Ports } from '../ports.js'
import { commonTexts } from '../text/common/index.js'
import { textOf } from '../text/text-of.js'
import { punctuation } from '../text/punctuation/index.js'
import { trackers, type TrackerKey } from '../trackers/index.js'
import { type Result, openBook, type OpenBook } from './open-book.js'
import { flagName, describeEngagementStatus } from './wording.js'
import { groupBy } from '../core/group-by.js'
import { ragRank } from '../core/table.js'

/** A row that needs attention, for the sidebar. */
export interface OverviewItem {
  readonly table: string
  readonly id: string
  readonly title: string
  readonly detail: string
  readonly due: Day | null
  readonly rag: Rag
  readonly why: string
}
export interface OverviewGroup {
  readonly owner: string
  /** How many rows there are in all. */
  readonly red: number
  readonly amber: number
  /** The worst of them; {@link readRows} gives the others. */
  readonly items: readonly OverviewItem[]
}
/** The most characters of a row's title, and of a name beside it, that a list shows. */
const maxTextLength = 500

/** As many rows as one answer gives of one owner. */
export const pageSize = 100

/** The next rows of one owner on one sheet, worst first; the last when they are fewer than a hundred and the reply has no `next`. */
export function readRows(
  ports: Ports,
  request: {
    readonly table: string
    readonly owner: string
    readonly from: number
    readonly lateOnly: boolean
  },
): Result<readonly OverviewItem[]> {
  const bookResult = openBook(ports)
  if (!bookResult.ok) return bookResult
  const table = bookResult.value.contents.has.find((key) => key === request.table)
  const items = table === undefined ? [] : overviewItemsOf(table, bookResult.value, ports.ui.locale())
  const group = groupByOwner(items).find(({ owner }) => owner === request.owner)
  const listed = group?.items.filter(({ rag }) => !request.lateOnly || rag === 'red') ?? []
  return { ok: true, value: listed.slice(request.from, request.from + pageSize) }
}

/** All rows, the worst first; the owner with the worst and the most of them comes first. */
export function groupByOwner(
  items: readonly { readonly owners: string[]; readonly item: OverviewItem }[],
): OverviewGroup[] {
  const owned = items.flatMap(({ owners, item }) =>
    (owners.length > 0 ? owners : ['']).map((owner) => ({ owner, item })),
  )
  return [...groupBy(owned, ({ owner }) => owner)]
    .map(([owner, group]) => {
      const listed = group.map(({ item }) => item)
      const red = listed.filter(({ rag }) => rag === 'red').length
      return { owner, red, amber: listed.length - red, items: listed.sort(compareByRag) }
    })
    .sort(
      (a, b) =>
        worstRank(a.items) - worstRank(b.items) ||
        b.items.length - a.items.length ||
        a.owner.localeCompare(b.owner),
    )
}

const worstRank = (items: readonly OverviewItem[]): number =>
  Math.min(...items.map(({ rag }) => ragRank(rag)))
const compareByRag = (a: OverviewItem, b: OverviewItem): number =>
  ragRank(a.rag) - ragRank(b.rag) || (a.due ?? '9999').localeCompare(b.due ?? '9999')

/** The rows of a sheet that are red or amber, each with its owners. */
export function overviewItemsOf(
  table: TrackerKey,
  book: OpenBook,
  locale: Locale,
): { owners: string[]; item: OverviewItem }[] {
  const { contents } = book
  const text = textOf(commonTexts, locale)
  const lines = new Map(
    table === 'engagements' ? listEngagementLines(contents).map((line) => [line.line, line]) : [],
  )
  return (contents.rows[table] as unknown as readonly FlaggedRow[]).flatMap((row) => {
    const raisedFlags = listRaisedFlags(trackers[table], [row], contents.situation)
    // A project's colour is made from more than its own row: it is listed with the colour and reason that its
    // row shows.
    const line = lines.get(row.at.line)
    const foundLine = line?.conclusion.is === 'found' ? line : undefined
    if (raisedFlags.length === 0 && foundLine === undefined) return []
    const owner = (row['owner'] ?? row['accountManager'] ?? null) as string | null
    const why = raisedFlags.map(({ flag, column }) =>
      flag === 'overdue'
        ? text.overdueBy(countDaysLate(row, contents.calendar, contents.situation.today, column))
        : flagName(table, flag, locale),
    )
    const item: OverviewItem = {
      table,
      id: row.id,
      title: ellipsize(String(row[trackers[table].title] ?? ''), maxTextLength),
      detail: [row['engagement'], row['client']]
        .filter((name) => typeof name === 'string')
        .map((name) => ellipsize(String(name), maxTextLength))
        .join(' · '),
      due: (row['due'] ?? row['delivery'] ?? null) as Day | null,
      rag: foundLine?.rag === 'red' || raisedFlags.some(({ rag }) => rag === 'red') ? 'red' : 'amber',
      why: foundLine ? describeEngagementStatus(foundLine, locale) : textOf(punctuation, locale).clauses(why),
    }
    return [{ owners: resolveOwners(contents, owner).map(({ name }) => name), item }]
  })
}
