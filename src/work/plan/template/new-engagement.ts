import type { Cell } from '../../../core/cell.js'
import { type Day, firstPlausibleDay, lastPlausibleDay } from '../../../core/day.js'
import type { Localised, Locale } from '../../../core/locale.js'
import type { Table } from '../../../core/table.js'
import { referenceTo } from '../../../project/names.js'
import type { Portfolio } from '../../../project/portfolio.js'
import { deliveryWorkday } from '../../../project/schedule/index.js'
import type { Ports } from '../../../ports.js'
import type { Template } from '../../../templates/template.js'
import { planTextIn } from '../../../text/plan/index.js'
import type { TrackerKey } from '../../../trackers/index.js'
import { type Maybe, openBook } from '../../portfolio.js'
import { refreshBook } from '../../refresh/refresh.js'
import { allTables, type OpenTable, type TableKey } from '../../tables.js'
import { appendRows } from '../../refresh/writing.js'
import { refused } from '../engagement.js'
import type { Fit } from '../back-plan/fit.js'
import { libraryOf } from '../library.js'
import { addTrackers } from './add-trackers.js'
import { type Casting, castingOf } from './casting.js'
import { type Draft, type DraftedTracker, draftedTrackers, draftOf, type EngagementWish } from './draft.js'
import { doubledIn, fitOf, hasOtherStages, isSame, isThere } from './standing-engagement.js'
import { templateNamed } from './templates.js'

/** What an engagement from a template adds, or would add. */
export interface EngagementStart extends Fit {
  /** The engagement's row, '' while it has none, and its name as it stands or will stand. */
  readonly id: string
  readonly name: string
  /** The engagement's own row is added, or its client's; else it stands there, under the name it has. */
  readonly isNew: boolean
  readonly client: { readonly name: string; readonly isNew: boolean }
  /** How many rows each tracker gets. */
  readonly rows: Readonly<Partial<Record<DraftedTracker, number>>>
  readonly total: number
  readonly lastDue: Day
  /** The earliest delivery that fits a start today, or on the day asked for. */
  readonly earliest: Day
  /** Why delivery falls on a day off, and the last workday before it; null on a workday. */
  readonly dayOff: { readonly name: string; readonly before: Day } | null
  readonly stages: readonly {
    readonly name: string
    readonly start: Day
    readonly due: Day
    readonly owner: string | null
  }[]
  /** Parts of the team that nobody in People takes, so that their rows have no owner. */
  readonly unfilled: readonly string[]
  /** Trackers the template fills and the workbook does not have, and how many rows each would get. */
  readonly without: readonly string[]
  readonly leftOut: Readonly<Partial<Record<DraftedTracker, number>>>
  /** Trackers with a column in doubt, to which nothing is written. */
  readonly doubtful: readonly string[]
}

/** An engagement to begin; `sheets` are trackers to add first, beside those that stand. */
export interface EngagementOrder extends EngagementWish {
  readonly template: string
  readonly dryRun: boolean
  readonly sheets?: readonly TrackerKey[]
}

/**
 * Begins an engagement from a template: its row, stages with back-planned days, tasks, and matrix, talks and risks
 * where the workbook has sheets for them; a client nobody knows gets a row too. A tracker that has rows of this
 * engagement already gets no second ones, so that a run that broke off is finished by the next. A dry run writes
 * nothing. Refused when another client has an engagement of that name, when that one is over, and when several rows
 * have a name of the order: rows are told apart by it.
 */
export function newEngagement(ports: Ports, sent: EngagementOrder): Maybe<EngagementStart> {
  const { sheets = [], dryRun } = sent
  for (const column of ['delivery', 'start'] as const) {
    const day = sent[column]
    if (day !== null && !isPlausible(day)) return refused('notADay', 'engagements', column, day)
  }
  const found = templateNamed(ports, sent.template)
  if (!found.ok) return found
  if (sheets.length > 0 && !dryRun) {
    const added = addTrackers(ports, { keys: sheets })
    if (!added.ok) return added
  }
  const opened = dryRun ? openBook(ports) : refreshBook(ports)
  if (!opened.ok) return opened
  const { portfolio, tables } = opened.value
  const locale = ports.workbook.locale()
  const deskLocale = ports.desk.locale()
  const { calendar, situation, byName } = portfolio
  const doubled = doubledIn(portfolio, sent)
  if (doubled.length > 0) return { ok: false, problems: doubled }
  const standing = byName.engagements.find(sent.name)
  const client = byName.clients.find(sent.client)
  if (standing && !isSame(portfolio, standing, client, sent.client))
    return refused('nameTaken', 'engagements', 'name', standing.name ?? sent.name)
  const wish: EngagementWish = {
    ...sent,
    name: standing ? referenceTo(byName.engagements, standing) : sent.name,
    client: client ? referenceTo(byName.clients, client) : sent.client,
    // What stands in the sheet already was typed by somebody.
    ...(standing
      ? { delivery: standing.delivery ?? sent.delivery, start: standing.start ?? sent.start }
      : {}),
  }
  const { roles } = libraryOf(ports)
  const casting = castingOf(portfolio, roles, locale)
  const draft = draftOf(found.value, wish, { today: situation.today, calendar, locale, deskLocale, casting })
  if (standing && hasOtherStages(opened.value, standing, draft))
    return refused('nameTaken', 'engagements', 'name', standing.name ?? sent.name)
  const fit = fitOf(opened.value, standing, draft.fit, deskLocale)
  const wanted = draftedTrackers.filter((key) => draft.rows[key].length > 0 && !isThere(portfolio, key, wish))
  const toCome = (key: DraftedTracker): boolean => dryRun && !tables.has(key) && sheets.includes(key)
  const filled = wanted.filter((key) => tables.get(key)?.reading.writable || toCome(key))
  const without = wanted.filter((key) => !tables.has(key) && !toCome(key))
  const added = dryRun ? '' : addRows(ports, filled, draft, tables)
  const countOf = (keys: readonly DraftedTracker[]): Partial<Record<DraftedTracker, number>> =>
    Object.fromEntries(keys.map((key) => [key, draft.rows[key].length]))
  const rows = countOf(filled)
  const total = Object.values(rows).reduce((sum, count) => sum + count, 0)
  if (total > 0 && !dryRun) refreshBook(ports)

  const text = planTextIn(deskLocale)
  const name = standing?.name ?? sent.name
  const names = (keys: readonly DraftedTracker[]): string =>
    text.list(keys.map((key) => allTables[key].name[deskLocale]))
  const doubtful = wanted.filter((key) => tables.has(key) && !filled.includes(key))
  const message = [
    ...(wanted.length === 0
      ? [text.addedAlready(name)]
      : [dryRun ? text.wouldAdd(total) : text.added(name, total), fit.message]),
    ...(without.length > 0 ? [text.withoutSheets(names(without))] : []),
    ...(doubtful.length > 0 ? [text.notWritable(names(doubtful))] : []),
  ]
  return {
    ok: true,
    value: {
      ...fit,
      id: standing?.id ?? added,
      name,
      isNew: standing === undefined,
      client: { name: client?.name ?? sent.client, isNew: client === undefined },
      rows,
      total,
      lastDue: draft.lastDue,
      earliest: draft.earliest,
      dayOff: dayOffOf(wish.delivery, portfolio),
      stages: draft.rows.milestones.map(({ name, start, due, owner }) => ({
        name: name ?? '',
        start: start!,
        due: due!,
        owner: owner ?? null,
      })),
      unfilled: wish.owner === null ? unfilledIn(found.value, casting, roles, deskLocale) : [],
      without,
      leftOut: countOf(without),
      doubtful,
      message: message.join(deskLocale === 'en' ? ' ' : ''),
    },
  }
}

/** Days that a sheet can hold and read back. */
const isPlausible = (day: Day): boolean => day >= firstPlausibleDay && day <= lastPlausibleDay

/** Writes the drafted rows of those trackers; answers the id of the engagement's own row. */
function addRows(
  ports: Ports,
  keys: readonly DraftedTracker[],
  draft: Draft,
  tables: ReadonlyMap<TableKey, OpenTable>,
): string {
  const locale = ports.workbook.locale()
  let engagement = ''
  for (const key of keys) {
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
    if (key === 'engagements') engagement = String(cells[0]!['id'])
  }
  return engagement
}

function dayOffOf(delivery: Day, { calendar, rows }: Portfolio): EngagementStart['dayOff'] {
  const before = deliveryWorkday(delivery, calendar)
  if (before === delivery) return null
  const holiday = rows.holidays.find(({ day, kind }) => day === delivery && kind === 'holiday')
  return { name: holiday?.name ?? '', before }
}

/** The team's parts in a template that nobody takes, by their names, each once. */
function unfilledIn(
  { stages }: Template,
  casting: Casting,
  roles: Readonly<Record<string, Localised>>,
  locale: Locale,
): string[] {
  const parts = stages.flatMap((stage) => [stage.ownerRole, ...stage.tasks.map((task) => task.ownerRole)])
  return [...new Set<string>(parts)]
    .filter((role) => role !== '' && !casting.isClient(role) && casting.personFor(role) === null)
    .map((role) => roles[role]?.[locale] ?? role)
}
