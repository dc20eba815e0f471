import type { Cell } from '../../../core/cell.js'
import type { WorkingCalendar } from '../../../core/calendar.js'
import { toNameKey } from '../../../domain/names.js'
import { durationOf, inSheetOrder } from '../../../domain/schedule/index.js'
import { isCancelled } from '../../../domain/status/openness.js'
import type { Ports } from '../../../ports.js'
import { planTexts } from '../../../text/plan/index.js'
import { textOf } from '../../../text/text-of.js'
import type { Milestone } from '../../../trackers/plan/milestones.js'
import type { Task } from '../../../trackers/plan/tasks.js'
import { teamTemplates as table } from '../../../trackers/own/team-templates.js'
import { ensureTable } from '../../set-up/ensure-table.js'
import { type Result, openBook } from '../../open-book.js'
import { refreshBook } from '../../refresh/refresh.js'
import { bindTable, type OpenTable } from '../../tables.js'
import { appendRows } from '../../refresh/write-cells.js'
import { findEngagement, refuse } from '../engagement-rows.js'
import { templateRows } from './templates.js'

export interface TemplateSaved {
  /** Stages written, or to be written; 0 when this very template is there already. */
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
  /** The sheet in which it stands, or will stand. */
  readonly sheet: string
  readonly message: string
}

/**
 * Keeps an engagement's stages as a template of the team's own, in a sheet that anybody can read and edit. Stages that
 * are done count as long as they really took. Owners are kept by their role. A name is given once. A dry run shows
 * what would be kept, whatever its name, and writes nothing.
 */
export function saveAsTemplate(
  ports: Ports,
  request: { readonly engagement: string; readonly name: string; readonly dryRun?: boolean },
): Result<TemplateSaved> {
  const { dryRun = false } = request
  const bookResult = dryRun ? openBook(ports) : refreshBook(ports)
  if (!bookResult.ok) return bookResult
  const book = bookResult.value
  const engagementResult = findEngagement(book, request.engagement)
  if (!engagementResult.ok) return engagementResult
  const name = request.name.trim()
  const stages = inSheetOrder(
    engagementResult.value.milestones.filter((row) => !isCancelled(row) && row.name !== null),
  )
  const { calendar, byName } = book.contents
  const locale = ports.workbook.locale()
  const { durationDays, coCreation } = table.columns
  const bufferDays = engagementResult.value.row.bufferDays
  const stageDrafts = stages.map((row) => {
    const duration = workdaysOf(row, calendar)
    const tasks = tasksOf(row, duration, engagementResult.value.tasks, calendar)
    return { row, duration, tasks, role: byName.people.find(row.owner)?.role ?? row.owner }
  })
  const answer = (written: number, message: string): Result<TemplateSaved> => ({
    ok: true,
    value: {
      stages: written,
      kept: stageDrafts.map(({ row, duration, tasks, role }) => ({
        name: row.name!,
        durationDays: duration,
        measured: isMeasured(row),
        role: role ?? '',
        tasks: tasks.length,
      })),
      bufferDays: bufferDays ?? 0,
      sheet: bindTable(ports, 'teamTemplates')
        ? ports.workbook.sheetNameOf('teamTemplates')
        : table.name[locale],
      message,
    },
  })
  if (stages.length === 0) return refuse('required', 'milestones', 'name', '')
  if (dryRun) return answer(stageDrafts.length, '')
  const rows = stageDrafts.map(({ row, duration, tasks, role }, index): Record<string, Cell> => ({
    id: ports.workbook.createId(table.prefix),
    template: name,
    order: index + 1,
    stage: row.name,
    durationDays: durationDays.write(duration, locale),
    predecessors: row.predecessors,
    ownerRole: role,
    deliverable: row.deliverable,
    acceptanceCriteria: row.acceptanceCriteria,
    coCreation: coCreation.write(row.coCreation ?? 'no', locale),
    bufferDays,
    tasks:
      tasks.length === 0
        ? null
        : tasks
            .map(({ first, last, title }) => textOf(planTexts, locale).taskDays(first, last, title))
            .join('\n'),
  }))
  const text = textOf(planTexts, ports.ui.locale())
  const existingRows = templateRows(ports).filter((row) => toNameKey(row.template ?? '') === toNameKey(name))
  if (existingRows.length > 0) {
    // The same stages with other durations, roles or tasks are another template.
    const comparableText = (row: object): string =>
      JSON.stringify(
        (['stage', 'durationDays', 'predecessors', 'ownerRole', 'tasks'] as const).map((column) =>
          String((row as Readonly<Record<string, unknown>>)[column] ?? ''),
        ),
      )
    const isSame = existingRows.map(comparableText).join('\n') === rows.map(comparableText).join('\n')
    return isSame
      ? answer(0, text.templateSame(existingRows[0]!.template!))
      : refuse('nameTaken', table.key, 'template', name)
  }
  const open = ensureTable(ports, 'teamTemplates', book.tables)
  appendRows(ports, open as OpenTable, rows)
  return answer(rows.length, text.templateSaved(name, rows.length))
}

/** Whether it is known from when to when a stage was worked on. */
const isMeasured = (row: Milestone): boolean =>
  row.start !== null && row.doneOn !== null && row.doneOn >= row.start

/** What a stage took: from its start to the day it was done, else what was planned. */
const workdaysOf = (row: Milestone, calendar: WorkingCalendar): number =>
  isMeasured(row) ? Math.max(1, calendar.workdaysWithin(row.start!, row.doneOn!)) : durationOf(row, calendar)

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
