import type { Cell } from '../../../core/cell.js'
import { type Day, firstPlausibleDay, lastPlausibleDay } from '../../../core/day.js'
import type { Localised, Locale } from '../../../core/locale.js'
import type { Table } from '../../../core/table.js'
import { referenceName } from '../../../domain/names.js'
import type { BookContents } from '../../../domain/book-contents.js'
import { deliveryWorkday } from '../../../domain/schedule/index.js'
import type { Ports } from '../../../ports.js'
import type { Template } from '../../../templates/template.js'
import { planTexts } from '../../../text/plan/index.js'
import { textOf } from '../../../text/text-of.js'
import { punctuation } from '../../../text/punctuation/index.js'
import type { TrackerKey } from '../../../trackers/index.js'
import { type Result, openBook } from '../../open-book.js'
import { refreshBook } from '../../refresh/refresh.js'
import { allTables, type OpenTable, type TableKey } from '../../tables.js'
import { appendRows } from '../../refresh/write-cells.js'
import { refuse } from '../engagement-rows.js'
import type { PlanFit } from '../back-plan/plan-fit.js'
import { libraryOf } from '../library.js'
import { addTrackers } from './add-trackers.js'
import { type RoleAssignment, assignRoles } from './role-assignment.js'
import {
  type Draft,
  type DraftedTracker,
  draftedTrackers,
  draftEngagement,
  type EngagementRequest,
} from './draft-engagement.js'
import {
  duplicateNames,
  existingFit,
  hasOtherStages,
  isSameEngagement,
  hasRowsOf,
} from './existing-engagement.js'
import { findTemplate } from './templates.js'

/** What an engagement from a template adds, or would add. */
export interface NewEngagementReply extends PlanFit {
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
export interface NewEngagementRequest extends EngagementRequest {
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
export function newEngagement(ports: Ports, sent: NewEngagementRequest): Result<NewEngagementReply> {
  const { sheets = [], dryRun } = sent
  for (const column of ['delivery', 'start'] as const) {
    const day = sent[column]
    if (day !== null && !isPlausibleDay(day)) return refuse('notADay', 'engagements', column, day)
  }
  const found = findTemplate(ports, sent.template)
  if (!found.ok) return found
  if (sheets.length > 0 && !dryRun) {
    const added = addTrackers(ports, { keys: sheets })
    if (!added.ok) return added
  }
  const bookResult = dryRun ? openBook(ports) : refreshBook(ports)
  if (!bookResult.ok) return bookResult
  const { contents, tables } = bookResult.value
  const locale = ports.workbook.locale()
  const deskLocale = ports.ui.locale()
  const { calendar, situation, byName } = contents
  const duplicates = duplicateNames(contents, sent)
  if (duplicates.length > 0) return { ok: false, problems: duplicates }
  const existing = byName.engagements.find(sent.name)
  const client = byName.clients.find(sent.client)
  if (existing && !isSameEngagement(contents, existing, client, sent.client))
    return refuse('nameTaken', 'engagements', 'name', existing.name ?? sent.name)
  const request: EngagementRequest = {
    ...sent,
    name: existing ? referenceName(byName.engagements, existing) : sent.name,
    client: client ? referenceName(byName.clients, client) : sent.client,
    // What stands in the sheet already was typed by somebody.
    ...(existing
      ? { delivery: existing.delivery ?? sent.delivery, start: existing.start ?? sent.start }
      : {}),
  }
  const { roles } = libraryOf(ports)
  const roleAssignment = assignRoles(contents, roles, locale)
  const draft = draftEngagement(found.value, request, {
    today: situation.today,
    calendar,
    locale,
    deskLocale,
    roleAssignment,
  })
  if (existing && hasOtherStages(bookResult.value, existing, draft))
    return refuse('nameTaken', 'engagements', 'name', existing.name ?? sent.name)
  const fit = existingFit(bookResult.value, existing, draft.fit, deskLocale)
  const neededTrackers = draftedTrackers.filter(
    (key) => draft.rows[key].length > 0 && !hasRowsOf(contents, key, request),
  )
  const willBeCreated = (key: DraftedTracker): boolean => dryRun && !tables.has(key) && sheets.includes(key)
  const writableTrackers = neededTrackers.filter(
    (key) => tables.get(key)?.reading.writable || willBeCreated(key),
  )
  const missingTrackers = neededTrackers.filter((key) => !tables.has(key) && !willBeCreated(key))
  const added = dryRun ? '' : addRows(ports, writableTrackers, draft, tables)
  const countOf = (keys: readonly DraftedTracker[]): Partial<Record<DraftedTracker, number>> =>
    Object.fromEntries(keys.map((key) => [key, draft.rows[key].length]))
  const rows = countOf(writableTrackers)
  const total = Object.values(rows).reduce((sum, count) => sum + count, 0)
  if (total > 0 && !dryRun) refreshBook(ports)

  const text = textOf(planTexts, deskLocale)
  const name = existing?.name ?? sent.name
  const names = (keys: readonly DraftedTracker[]): string =>
    textOf(punctuation, deskLocale).list(keys.map((key) => allTables[key].name[deskLocale]))
  const doubtful = neededTrackers.filter((key) => tables.has(key) && !writableTrackers.includes(key))
  const message = [
    ...(neededTrackers.length === 0
      ? [text.addedAlready(name)]
      : [dryRun ? text.wouldAdd(total) : text.added(name, total), fit.message]),
    ...(missingTrackers.length > 0 ? [text.withoutSheets(names(missingTrackers))] : []),
    ...(doubtful.length > 0 ? [text.notWritable(names(doubtful))] : []),
  ]
  return {
    ok: true,
    value: {
      ...fit,
      id: existing?.id ?? added,
      name,
      isNew: existing === undefined,
      client: { name: client?.name ?? sent.client, isNew: client === undefined },
      rows,
      total,
      lastDue: draft.lastDue,
      earliest: draft.earliest,
      dayOff: dayOffBefore(request.delivery, contents),
      stages: draft.rows.milestones.map(({ name, start, due, owner }) => ({
        name: name ?? '',
        start: start!,
        due: due!,
        owner: owner ?? null,
      })),
      unfilled: request.owner === null ? unassignedRoles(found.value, roleAssignment, roles, deskLocale) : [],
      without: missingTrackers,
      leftOut: countOf(missingTrackers),
      doubtful,
      message: textOf(punctuation, deskLocale).sentences(message),
    },
  }
}

/** Days that a sheet can hold and read back. */
const isPlausibleDay = (day: Day): boolean => day >= firstPlausibleDay && day <= lastPlausibleDay

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
      id: ports.workbook.createId(table.prefix),
    }))
    appendRows(ports, tables.get(key)!, cells)
    if (key === 'engagements') engagement = String(cells[0]!['id'])
  }
  return engagement
}

function dayOffBefore(delivery: Day, { calendar, rows }: BookContents): NewEngagementReply['dayOff'] {
  const before = deliveryWorkday(delivery, calendar)
  if (before === delivery) return null
  const holiday = rows.holidays.find(({ day, kind }) => day === delivery && kind === 'holiday')
  return { name: holiday?.name ?? '', before }
}

/** The team's parts in a template that nobody takes, by their names, each once. */
function unassignedRoles(
  { stages }: Template,
  roleAssignment: RoleAssignment,
  roles: Readonly<Record<string, Localised>>,
  locale: Locale,
): string[] {
  const parts = stages.flatMap((stage) => [stage.ownerRole, ...stage.tasks.map((task) => task.ownerRole)])
  return [...new Set<string>(parts)]
    .filter(
      (role) => role !== '' && !roleAssignment.isClient(role) && roleAssignment.personFor(role) === null,
    )
    .map((role) => roles[role]?.[locale] ?? role)
}
