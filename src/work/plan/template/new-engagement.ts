import type { Cell } from '../../../core/cell.js'
import { type Day, firstPlausibleDay, lastPlausibleDay } from '../../../core/day.js'
import type { Localised, Locale } from '../../../core/locale.js'
import type { Table } from '../../../core/table.js'
import type { BookContents } from '../../../domain/book-contents.js'
import { findDeliveryWorkday } from '../../../domain/schedule/buffer.js'
import type { Ports } from '../../../ports.js'
import type { Template } from '../../../templates/template.js'
import { planTexts } from '../../../text/plan/index.js'
import { textOf } from '../../../text/text-of.js'
import { punctuation } from '../../../text/punctuation/index.js'
import { type Result, openBook, type OpenBook } from '../../open-book.js'
import { refreshBook } from '../../refresh/refresh.js'
import type { OpenTable } from '../../tables.js'
import { allTables, type TableKey } from '../../table-list.js'
import { appendRows } from '../../refresh/append-rows.js'
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
import { existingFit, hasOtherStages, hasRowsOf } from './existing-engagement.js'
import { findTemplate } from './templates.js'
import { type NewEngagementRequest, type ResolvedRequest, resolveRequest } from './resolve-request.js'
import { refuse } from '../../refuse.js'

/** What an engagement from a template adds, or would add. */
export interface NewEngagementReply extends PlanFit {
  /** The engagement's row, '' while it has none, and its name as it is or will be. */
  readonly id: string
  readonly name: string
  /** The engagement's own row is added, or its client's; else the row is there, under the name it has. */
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
  /** Roles of the team that no person in People has, so that their rows have no owner. */
  readonly unfilled: readonly string[]
  /** Trackers the template fills and the workbook does not have, and how many rows each would get. */
  readonly without: readonly string[]
  readonly leftOut: Readonly<Partial<Record<DraftedTracker, number>>>
  /** Trackers with a column in doubt, to which nothing is written. */
  readonly doubtful: readonly string[]
}

/**
 * Begins an engagement from a template: its row, stages with back-planned days, tasks, and matrix,
 * communication log and risks where the workbook has sheets for them; an unknown client gets a row too. A
 * tracker that has rows of this engagement already gets no second ones, so that the next run completes one
 * that stopped early. A dry run writes nothing. Refused when another client has an engagement of that name,
 * when that one is finished, and when several rows have a name that the request uses: names are how rows are
 * distinguished.
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
  const resolved = resolveRequest(bookResult.value, sent)
  if (!resolved.ok) return resolved
  const { contents } = bookResult.value
  const locale = ports.spreadsheet.locale()
  const deskLocale = ports.ui.locale()
  const { roles } = libraryOf(ports.library)
  const roleAssignment = assignRoles(contents, roles, locale)
  const { calendar, situation } = contents
  const draft = draftEngagement(found.value, resolved.value.request, {
    today: situation.today,
    calendar,
    locale,
    deskLocale,
    roleAssignment,
  })
  const { existing, request } = resolved.value
  if (existing && hasOtherStages(bookResult.value, existing, draft))
    return refuse('nameTaken', 'engagements', 'name', existing.name ?? sent.name)
  const targets = chooseTargets(bookResult.value, draft, sent, request)
  const addedId = dryRun ? '' : addRows(ports, targets.writable, draft, bookResult.value.tables)
  if (targets.total > 0 && !dryRun) refreshBook(ports)
  const unfilled =
    request.owner === null ? unassignedRoles(found.value, roleAssignment, roles, deskLocale) : []
  const reply = replyOf(bookResult.value, sent, resolved.value, draft, targets, deskLocale)
  return { ok: true, value: { ...reply, id: existing?.id ?? addedId, unfilled } }
}

/** Which trackers get rows, which of those that should are not there, and which have a column in doubt. */
interface Targets {
  readonly needed: readonly DraftedTracker[]
  readonly writable: readonly DraftedTracker[]
  readonly missing: readonly DraftedTracker[]
  readonly doubtful: readonly DraftedTracker[]
  /** How many rows the writable ones get. */
  readonly rows: Partial<Record<DraftedTracker, number>>
  readonly total: number
}

const countRows = (draft: Draft, keys: readonly DraftedTracker[]): Partial<Record<DraftedTracker, number>> =>
  Object.fromEntries(keys.map((key) => [key, draft.rows[key].length]))

function chooseTargets(
  { contents, tables }: OpenBook,
  draft: Draft,
  { sheets = [], dryRun }: NewEngagementRequest,
  request: EngagementRequest,
): Targets {
  const needed = draftedTrackers.filter(
    (key) => draft.rows[key].length > 0 && !hasRowsOf(contents, key, request),
  )
  const willBeCreated = (key: DraftedTracker): boolean => dryRun && !tables.has(key) && sheets.includes(key)
  const writable = needed.filter((key) => tables.get(key)?.reading.writable || willBeCreated(key))
  const rows = countRows(draft, writable)
  return {
    needed,
    writable,
    missing: needed.filter((key) => !tables.has(key) && !willBeCreated(key)),
    doubtful: needed.filter((key) => tables.has(key) && !writable.includes(key)),
    rows,
    total: Object.values(rows).reduce((sum, count) => sum + count, 0),
  }
}

function replyOf(
  book: OpenBook,
  { name: sentName, client: sentClient, dryRun }: NewEngagementRequest,
  { request, existing, client }: ResolvedRequest,
  draft: Draft,
  { needed, missing, doubtful, rows, total }: Targets,
  deskLocale: Locale,
): Omit<NewEngagementReply, 'id' | 'unfilled'> {
  const text = textOf(planTexts, deskLocale)
  const name = existing?.name ?? sentName
  const fit = existingFit(book, existing, draft.fit, deskLocale)
  const names = (keys: readonly DraftedTracker[]): string =>
    textOf(punctuation, deskLocale).list(keys.map((key) => allTables[key].name[deskLocale]))
  const message = [
    ...(needed.length === 0
      ? [text.addedAlready(name)]
      : [dryRun ? text.wouldAdd(total) : text.added(name, total), fit.message]),
    ...(missing.length > 0 ? [text.withoutSheets(names(missing))] : []),
    ...(doubtful.length > 0 ? [text.notWritable(names(doubtful))] : []),
  ]
  return {
    ...fit,
    name,
    isNew: existing === undefined,
    client: { name: client?.name ?? sentClient, isNew: client === undefined },
    rows,
    total,
    lastDue: draft.lastDue,
    earliest: draft.earliest,
    dayOff: dayOffBefore(request.delivery, book.contents),
    stages: draft.rows.milestones.map((stage) => ({
      name: stage.name ?? '',
      start: stage.start!,
      due: stage.due!,
      owner: stage.owner ?? null,
    })),
    without: missing,
    leftOut: countRows(draft, missing),
    doubtful,
    message: textOf(punctuation, deskLocale).sentences(message),
  }
}

/** Days that a sheet can hold and read back. */
const isPlausibleDay = (day: Day): boolean => day >= firstPlausibleDay && day <= lastPlausibleDay

/** Writes the drafted rows of those trackers; answers the id of the engagement's own row. */
function addRows(
  ports: Pick<Ports, 'cells' | 'spreadsheet'>,
  keys: readonly DraftedTracker[],
  draft: Draft,
  tables: ReadonlyMap<TableKey, OpenTable>,
): string {
  const locale = ports.spreadsheet.locale()
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
      id: ports.spreadsheet.createId(table.prefix),
    }))
    appendRows(ports, tables.get(key)!, cells)
    if (key === 'engagements') engagement = String(cells[0]!['id'])
  }
  return engagement
}

function dayOffBefore(delivery: Day, { calendar, rows }: BookContents): NewEngagementReply['dayOff'] {
  const before = findDeliveryWorkday(delivery, calendar)
  if (before === delivery) return null
  const holiday = rows.holidays.find(({ day, kind }) => day === delivery && kind === 'holiday')
  return { name: holiday?.name ?? '', before }
}

/** The team's roles in a template that no person has, by their names, each once. */
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
