import { type Day, firstPlausibleDay, lastPlausibleDay } from '../../../core/day.js'
import type { Localised, Locale } from '../../../core/locale.js'
import type { Table } from '../../../core/table.js'
import type { Ports } from '../../../ports.js'
import type { Template } from '../../../templates/template.js'
import { type Result, openBook } from '../../open-book.js'
import { refreshBook } from '../../refresh/refresh.js'
import type { OpenTable } from '../../tables.js'
import { allTables, type TableKey } from '../../table-list.js'
import { appendRows } from '../../refresh/append-rows.js'
import { libraryOf } from '../library.js'
import { loadPlanWords } from '../plan-words.js'
import { addTrackers } from './add-trackers.js'
import { checkDeal, linkDeal } from './begun-by-deal.js'
import { adjustTemplate } from './adjust-template.js'
import { chooseTargets } from './choose-targets.js'
import { type Draft, type DraftedTracker, draftEngagement } from './draft-engagement.js'
import { createReply, type NewEngagementReply } from './engagement-reply.js'
import { hasOtherStages } from './existing-engagement.js'
import { storeLastTemplate } from '../../set-up/last-template.js'
import { type RoleAssignment, assignRoles } from './role-assignment.js'
import { cellsOfRow } from './template-gates.js'
import { findTemplate } from './templates.js'
import { type NewEngagementRequest, resolveRequest } from './resolve-request.js'
import { refuse } from '../../refuse.js'

/**
 * Begins an engagement from a template: its row, stages with back-planned days, tasks, and matrix,
 * communication log and risks where the workbook has sheets for them; an unknown client or owner gets a row too. A
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
  const { key, name, stages } = found.value
  // The template's sheet was edited after its stages were shown.
  if (sent.durations !== null && sent.durations.length !== stages.length)
    return refuse('changedSince', 'teamTemplates', 'template', name.en)
  if (sheets.length > 0 && !dryRun) {
    const added = addTrackers(ports, { keys: sheets })
    if (!added.ok) return added
  }
  const bookResult = dryRun ? openBook(ports) : refreshBook(ports)
  if (!bookResult.ok) return bookResult
  const resolved = resolveRequest(bookResult.value, sent)
  if (!resolved.ok) return resolved
  const { deal = null } = sent
  const dealResult = checkDeal(bookResult.value, deal)
  if (!dealResult.ok) return dealResult
  const { existing, request } = resolved.value
  const template = adjustTemplate(found.value, {
    durations: sent.durations,
    bufferDays: existing?.bufferDays ?? sent.bufferDays,
  })
  const { contents } = bookResult.value
  const locale = ports.spreadsheet.locale()
  const words = loadPlanWords(ports)
  const { roles } = libraryOf(ports.library)
  const roleAssignment = assignRoles(contents, roles, locale)
  const { calendar, situation } = contents
  const draft = draftEngagement(template, request, {
    today: situation.today,
    calendar,
    locale,
    words,
    roleAssignment,
    gates: contents.rows.gates,
  })
  if (existing && hasOtherStages(bookResult.value, existing, draft))
    return refuse('nameTaken', 'engagements', 'name', existing.name ?? sent.name)
  const targets = chooseTargets(bookResult.value, draft, sent, request)
  const addedId = dryRun ? '' : addRows(ports, targets.writable, draft, bookResult.value.tables)
  if (!dryRun) linkDeal(ports, bookResult.value, deal, request.name)
  if (targets.total > 0 && !dryRun) refreshBook(ports)
  if (!dryRun) storeLastTemplate(ports.store, key)
  const unfilled =
    request.owner === null ? unassignedRoles(template, roleAssignment, roles, words.locale) : []
  const reply = createReply(bookResult.value, sent, resolved.value, draft, targets, words)
  return { ok: true, value: { ...reply, id: existing?.id ?? addedId, unfilled } }
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
    const cells = draft.rows[key].map((row) =>
      cellsOfRow(table, row, ports.spreadsheet.createId(table.prefix), locale),
    )
    appendRows(ports, tables.get(key)!, cells)
    if (key === 'engagements') engagement = String(cells[0]!['id'])
  }
  return engagement
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
