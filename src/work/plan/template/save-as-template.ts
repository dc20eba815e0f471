import type { Cell } from '../../../core/cell.js'
import type { WorkingCalendar } from '../../../core/calendar.js'
import { toNameKey } from '../../../domain/names.js'
import { durationInWorkdays, sortInSheetOrder } from '../../../domain/schedule/network.js'
import { isCancelled } from '../../../domain/status/openness.js'
import type { Ports } from '../../../ports.js'
import { planTexts } from '../../../text/plan/index.js'
import type { Milestone } from '../../../trackers/plan/milestones.js'
import type { Task } from '../../../trackers/plan/tasks.js'
import { teamTemplates as table } from '../../../trackers/own/team-templates.js'
import { gates as gateTable } from '../../../trackers/team/gates.js'
import { ensureTable } from '../../set-up/ensure-table.js'
import { type Result, openBook, type OpenBook } from '../../open-book.js'
import { refreshBook } from '../../refresh/refresh.js'
import { openSheet, type OpenTable } from '../../tables.js'
import { appendRows } from '../../refresh/append-rows.js'
import { type EngagementRows, findEngagement } from '../engagement-rows.js'
import { loadText } from '../library.js'
import { loadPlanWords } from '../plan-words.js'
import { cellsOfRow, gatesForTemplate } from './template-gates.js'
import { templateRows } from './templates.js'
import { refuse } from '../../refuse.js'

export interface TemplateSaved {
  /** Stages written, or to be written; 0 when exactly this template is there already. */
  readonly stages: number
  /** What the template holds, in its order. */
  readonly kept: readonly {
    readonly name: string
    /** Working days, and whether they are those it really took. */
    readonly durationDays: number
    readonly measured: boolean
    readonly role: string
    readonly tasks: number
  }[]
  readonly bufferDays: number
  /** The sheet in which it is, or will be. */
  readonly sheet: string
  readonly message: string
}

/**
 * Stores an engagement's stages as a template of the team's own, in a sheet that everybody can read and edit.
 * Stages that are done count as long as they really took. Owners are stored by their role. A name is used
 * once. A dry run shows what would be stored, whatever its name, and writes nothing.
 */
export function saveAsTemplate(
  ports: Ports,
  request: { readonly engagement: string; readonly name: string; readonly dryRun?: boolean },
): Result<TemplateSaved> {
  const { dryRun = false } = request
  const bookResult = dryRun ? openBook(ports) : refreshBook(ports)
  if (!bookResult.ok) return bookResult
  const found = findEngagement(bookResult.value, request.engagement)
  if (!found.ok) return found
  const name = request.name.trim()
  const { bufferDays } = found.value.row
  const stages = draftStages(bookResult.value, found.value)
  const answer = (written: number, message: string): Result<TemplateSaved> => ({
    ok: true,
    value: {
      stages: written,
      kept: stages.map(({ row, duration, tasks, role }) => ({
        name: row.name!,
        durationDays: duration,
        measured: isMeasured(row),
        role: role ?? '',
        tasks: tasks.length,
      })),
      bufferDays: bufferDays ?? 0,
      sheet: openSheet(ports, 'teamTemplates')?.name() ?? table.name[ports.spreadsheet.locale()],
      message,
    },
  })
  if (stages.length === 0) return refuse('required', 'milestones', 'name', '')
  if (dryRun) return answer(stages.length, '')
  const rows = stages.map((stage, index) => templateRow(ports, stage, { name, bufferDays, index }))
  const { text } = loadPlanWords(ports)
  const existingRows = templateRows(ports).filter((row) => toNameKey(row.template ?? '') === toNameKey(name))
  if (existingRows.length > 0)
    return areSameStages(existingRows, rows)
      ? answer(0, text.templateSame(existingRows[0]!.template!))
      : refuse('nameTaken', table.key, 'template', name)
  const open = ensureTable(ports, 'teamTemplates', bookResult.value.tables)
  appendRows(ports, open as OpenTable, rows)
  saveGates(ports, bookResult.value, found.value, name)
  return answer(rows.length, text.templateSaved(name, rows.length))
}

/** Writes the gates of the project as those of the template. */
function saveGates(
  ports: Pick<Ports, 'cells' | 'spreadsheet'>,
  { contents, tables }: OpenBook,
  { row: engagement }: EngagementRows,
  name: string,
): void {
  const { rows, byName } = contents
  const own = rows.gates.filter((row) => byName.engagements.find(row.engagement)?.id === engagement.id)
  const copies = gatesForTemplate(own, name)
  if (copies.length === 0) return
  const { spreadsheet } = ports
  const cells = copies.map((copy) =>
    cellsOfRow(gateTable, copy, spreadsheet.createId(gateTable.prefix), spreadsheet.locale()),
  )
  appendRows(ports, tables.get('gates')!, cells)
}

/** A stage as a template has it. */
interface StageDraft {
  readonly row: Milestone
  readonly duration: number
  readonly tasks: ReturnType<typeof tasksOf>
  readonly role: string | null
}

/** The stages of an engagement, their owners by role. */
function draftStages({ contents }: OpenBook, { milestones, tasks }: EngagementRows): StageDraft[] {
  const { calendar, byName } = contents
  return sortInSheetOrder(milestones.filter((row) => !isCancelled(row) && row.name !== null)).map((row) => {
    const duration = workdaysOf(row, calendar)
    const role = byName.people.find(row.owner)?.role ?? row.owner
    return { row, duration, tasks: tasksOf(row, duration, tasks, calendar), role }
  })
}

function templateRow(
  ports: Pick<Ports, 'library' | 'spreadsheet'>,
  { row, duration, tasks, role }: StageDraft,
  template: { readonly name: string; readonly bufferDays: number | null; readonly index: number },
): Record<string, Cell> {
  const locale = ports.spreadsheet.locale()
  const { taskDays } = loadText(ports, planTexts, locale)
  const { durationDays, coCreation } = table.columns
  const taskLines = tasks.map(({ first, last, title }) => taskDays(first, last, title))
  return {
    id: ports.spreadsheet.createId(table.prefix),
    template: template.name,
    order: template.index + 1,
    stage: row.name,
    durationDays: durationDays.write(duration, locale),
    predecessors: row.predecessors,
    ownerRole: role,
    deliverable: row.deliverable,
    acceptanceCriteria: row.acceptanceCriteria,
    coCreation: coCreation.write(row.coCreation ?? 'no', locale),
    bufferDays: template.bufferDays,
    tasks: taskLines.length === 0 ? null : taskLines.join('\n'),
  }
}

/**
 * Whether two templates have the same stages: with other durations, roles or tasks they are another template.
 */
const areSameStages = (existing: readonly object[], rows: readonly object[]): boolean => {
  const comparableText = (row: object): string =>
    JSON.stringify(
      (['stage', 'durationDays', 'predecessors', 'ownerRole', 'tasks'] as const).map((column) =>
        String((row as Readonly<Record<string, unknown>>)[column] ?? ''),
      ),
    )
  return existing.map(comparableText).join('\n') === rows.map(comparableText).join('\n')
}

/** Whether it is known from when to when a stage was worked on. */
const isMeasured = (row: Milestone): boolean =>
  row.start !== null && row.doneOn !== null && row.doneOn >= row.start

/** What a stage took: from its start to the day it was done, else what was planned. */
const workdaysOf = (row: Milestone, calendar: WorkingCalendar): number =>
  isMeasured(row)
    ? Math.max(1, calendar.workdaysWithin(row.start!, row.doneOn!))
    : durationInWorkdays(row, calendar)

/** The tasks of a stage, with the first and last day of each within the stage. */
function tasksOf(
  stage: Milestone,
  duration: number,
  tasks: readonly Task[],
  calendar: WorkingCalendar,
): { first: number; last: number; title: string }[] {
  const stageTasks = tasks.filter(
    (task) =>
      task.title !== null &&
      task.status !== 'cancelled' &&
      task.milestone !== null &&
      toNameKey(task.milestone) === toNameKey(stage.name ?? ''),
  )
  const clamp = (count: number): number => Math.min(duration, Math.max(1, count))
  return stageTasks.map((task) => {
    const { start } = stage
    const first =
      start === null || task.start === null ? 1 : clamp(calendar.workdaysWithin(start, task.start))
    const end = task.doneOn ?? task.due
    const last = start === null || end === null ? duration : clamp(calendar.workdaysWithin(start, end))
    return { first, last: Math.max(first, last), title: task.title! }
  })
}
