import type { Locale } from '../core/locale.js'
import type { Day } from '../core/day.js'
import type { Rag } from '../core/table.js'
import { rankOfRag } from '../project/letters/late-work.js'
import { engagementLines } from '../project/letters/manager-digest.js'
import { ownersIn } from '../project/letters/readers.js'
import { daysLate, flagsOf, type FlaggedRow } from '../project/status/flags.js'
import type { Ports } from '../ports.js'
import { textIn } from '../text/index.js'
import { trackers, type TrackerKey } from '../trackers/index.js'
import { type Maybe, openBook, type OpenBook } from './portfolio.js'
import { flagName, sayStanding } from './wording.js'

/** A row that needs somebody, for the sidebar. */
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
/** As many rows as one answer gives of one owner. */
export const atOnce = 100

/** The next rows of one owner on one sheet, worst first; fewer than a hundred are the last. */
export function readRows(
  ports: Ports,
  sent: { readonly table: string; readonly owner: string; readonly from: number; readonly lateOnly: boolean },
): Maybe<readonly OverviewItem[]> {
  const opened = openBook(ports)
  if (!opened.ok) return opened
  const table = opened.value.portfolio.has.find((key) => key === sent.table)
  const items = table === undefined ? [] : itemsOf(table, opened.value, ports.desk.locale())
  const group = byOwner(items).find(({ owner }) => owner === sent.owner)
  const listed = group?.items.filter(({ rag }) => !sent.lateOnly || rag === 'red') ?? []
  return { ok: true, value: listed.slice(sent.from, sent.from + atOnce) }
}

/** Everybody's rows, the worst first, and who has the worst and the most of them first. */
export function byOwner(
  items: readonly { readonly owners: string[]; readonly item: OverviewItem }[],
): OverviewGroup[] {
  const groups = new Map<string, OverviewItem[]>()
  for (const { owners, item } of items)
    for (const owner of owners.length > 0 ? owners : ['']) {
      const listed = groups.get(owner)
      if (listed) listed.push(item)
      else groups.set(owner, [item])
    }
  return [...groups]
    .map(([owner, listed]) => {
      const red = listed.filter(({ rag }) => rag === 'red').length
      return { owner, red, amber: listed.length - red, items: listed.sort(worstFirst) }
    })
    .sort(
      (a, b) =>
        worst(a.items) - worst(b.items) || b.items.length - a.items.length || a.owner.localeCompare(b.owner),
    )
}

const worst = (items: readonly OverviewItem[]): number => Math.min(...items.map(({ rag }) => rankOfRag(rag)))
const worstFirst = (a: OverviewItem, b: OverviewItem): number =>
  rankOfRag(a.rag) - rankOfRag(b.rag) || (a.due ?? '9999').localeCompare(b.due ?? '9999')

/** The rows of a sheet that are red or amber, each with its owners. */
export function itemsOf(
  table: TrackerKey,
  book: OpenBook,
  locale: Locale,
): { owners: string[]; item: OverviewItem }[] {
  const { portfolio } = book
  const text = textIn(locale)
  const lines = new Map(
    table === 'engagements' ? engagementLines(portfolio).map((line) => [line.line, line]) : [],
  )
  return (portfolio.rows[table] as unknown as readonly FlaggedRow[]).flatMap((row) => {
    const raised = flagsOf(trackers[table], [row], portfolio.situation)
    // A project's colour is made from more than its own row: it is listed with the colour and the reason its row shows.
    const line = lines.get(row.at.line)
    const judged = line?.conclusion.is === 'found' ? line : undefined
    if (raised.length === 0 && judged === undefined) return []
    const owner = (row['owner'] ?? row['accountManager'] ?? null) as string | null
    const why = raised.map(({ flag, column }) =>
      flag === 'overdue'
        ? text.overdueBy(daysLate(row, portfolio.calendar, portfolio.situation.today, column))
        : flagName(table, flag, locale),
    )
    const item: OverviewItem = {
      table,
      id: row.id,
      title: String(row[trackers[table].title] ?? ''),
      detail: [row['engagement'], row['client']].filter((name) => typeof name === 'string').join(' · '),
      due: (row['due'] ?? row['delivery'] ?? null) as Day | null,
      rag: judged?.rag === 'red' || raised.some(({ rag }) => rag === 'red') ? 'red' : 'amber',
      why: judged ? sayStanding(judged, locale) : why.join(locale === 'en' ? '; ' : '；'),
    }
    return [{ owners: ownersIn(portfolio, owner).map(({ name }) => name), item }]
  })
}
