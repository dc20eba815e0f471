import type { Cell } from '../../../core/cell.js'
import type { Day } from '../../../core/day.js'
import type { Table } from '../../../core/table.js'
import { nameKey } from '../../../project/names.js'
import type { Portfolio } from '../../../project/portfolio.js'
import type { Ports } from '../../../ports.js'
import { planTextIn } from '../../../text/plan/index.js'
import { type Maybe, openBook } from '../../portfolio.js'
import { refreshBook } from '../../refresh/refresh.js'
import { allTables } from '../../tables.js'
import { appendRows } from '../../refresh/writing.js'
import { castingOf } from './casting.js'
import { type DraftedTracker, draftedTrackers, draftOf, type EngagementWish } from './draft.js'
import type { Fit } from '../fit.js'
import { libraryOf } from '../library.js'
import { templateNamed } from './templates.js'

/** What an engagement from a template adds, or would add. */
export interface EngagementStart extends Fit {
  /** How many rows each tracker gets. */
  readonly rows: Readonly<Partial<Record<DraftedTracker, number>>>
  readonly total: number
  readonly lastDue: Day
  readonly stages: readonly {
    readonly name: string
    readonly start: Day
    readonly due: Day
    readonly owner: string | null
  }[]
  /** Trackers the template fills and the workbook does not have. */
  readonly without: readonly string[]
}

/**
 * Begins an engagement from a template: its row, stages with back-planned days, tasks, and matrix, talks and risks
 * where the workbook has sheets for them; a client nobody knows gets a row too. A tracker that has rows of this
 * engagement already gets no second ones, so that a run that broke off is finished by the next. A dry run writes nothing.
 */
export function newEngagement(
  ports: Ports,
  sent: EngagementWish & { readonly template: string; readonly dryRun: boolean },
): Maybe<EngagementStart> {
  const opened = sent.dryRun ? openBook(ports) : refreshBook(ports)
  if (!opened.ok) return opened
  const { portfolio, tables } = opened.value
  const found = templateNamed(ports, sent.template)
  if (!found.ok) return found
  const locale = ports.workbook.locale()
  const deskLocale = ports.desk.locale()
  const { calendar, situation, byName } = portfolio
  const standing = byName.engagements.find(sent.name)
  const wish: EngagementWish = {
    ...sent,
    client: byName.clients.find(sent.client)?.name ?? sent.client,
    // What stands in the sheet already was typed by somebody.
    ...(standing
      ? { delivery: standing.delivery ?? sent.delivery, start: standing.start ?? sent.start }
      : {}),
  }
  const casting = castingOf(portfolio, libraryOf(ports).roles, locale)
  const draft = draftOf(found.value, wish, { today: situation.today, calendar, locale, deskLocale, casting })
  const wanted = draftedTrackers.filter((key) => draft.rows[key].length > 0 && !isThere(portfolio, key, wish))
  const writable = wanted.filter((key) => tables.get(key)?.reading.writable)
  const rows: Partial<Record<DraftedTracker, number>> = {}
  for (const key of writable) {
    rows[key] = draft.rows[key].length
    if (sent.dryRun) continue
    const table: Table = allTables[key]
    const cells = draft.rows[key].map((row): Record<string, Cell> => ({
      ...Object.fromEntries(
        Object.entries(row).map(([column, value]) => [
          column,
          value === null ? null : table.columns[column]!.write(value, locale),
        ]),
      ),
      id: ports.workbook.newId(table.prefix),
    }))
    appendRows(ports, tables.get(key)!, cells)
  }
  const total = Object.values(rows).reduce((sum, count) => sum + count, 0)
  if (total > 0 && !sent.dryRun) refreshBook(ports)

  const text = planTextIn(deskLocale)
  const names = (keys: readonly DraftedTracker[]): string =>
    text.list(keys.map((key) => allTables[key].name[deskLocale]))
  const without = wanted.filter((key) => !tables.has(key))
  const doubtful = wanted.filter((key) => tables.has(key) && !writable.includes(key))
  const message = [
    ...(wanted.length === 0
      ? [text.addedAlready(wish.name)]
      : [sent.dryRun ? text.wouldAdd(total) : text.added(wish.name, total), draft.fit.message]),
    ...(without.length > 0 ? [text.withoutSheets(names(without))] : []),
    ...(doubtful.length > 0 ? [text.notWritable(names(doubtful))] : []),
  ]
  return {
    ok: true,
    value: {
      ...draft.fit,
      rows,
      total,
      lastDue: draft.lastDue,
      stages: draft.rows.milestones.map(({ name, start, due, owner }) => ({
        name: name ?? '',
        start: start!,
        due: due!,
        owner: owner ?? null,
      })),
      without,
      message: message.join(deskLocale === 'en' ? ' ' : ''),
    },
  }
}

/** Whether a tracker has rows of the engagement already. */
function isThere({ rows, byName }: Portfolio, key: DraftedTracker, wish: EngagementWish): boolean {
  if (key === 'clients') return byName.clients.find(wish.client) !== undefined
  if (key === 'engagements') return byName.engagements.find(wish.name) !== undefined
  const name = nameKey(wish.name)
  const all: readonly { readonly engagement: string | null }[] = rows[key]
  return all.some(({ engagement }) => engagement !== null && nameKey(engagement) === name)
}
