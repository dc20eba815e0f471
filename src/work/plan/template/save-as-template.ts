import type { Cell } from '../../../core/cell.js'
import type { WorkingCalendar } from '../../../core/calendar.js'
import { nameKey } from '../../../project/names.js'
import { durationOf, inSheetOrder } from '../../../project/schedule/index.js'
import { isCancelled } from '../../../project/status/openness.js'
import type { Ports } from '../../../ports.js'
import { planTextIn } from '../../../text/plan/index.js'
import type { Milestone } from '../../../trackers/plan/milestones.js'
import type { Task } from '../../../trackers/plan/tasks.js'
import { teamTemplates as table } from '../../../trackers/own/team-templates.js'
import { ensureTable } from '../../set-up/ensure-table.js'
import { type Maybe, openBook } from '../../portfolio.js'
import { refreshBook } from '../../refresh/refresh.js'
import { bindTable, type OpenTable } from '../../tables.js'
import { appendRows } from '../../refresh/writing.js'
import { engagementIn, refused } from '../engagement.js'
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
  sent: { readonly engagement: string; readonly name: string; readonly dryRun?: boolean },
): Maybe<TemplateSaved> {
  const { dryRun = false } = sent
  const opened = dryRun ? openBook(ports) : refreshBook(ports)
  if (!opened.ok) return opened
  const book = opened.value
  const engaged = engagementIn(book, sent.engagement)
  if (!engaged.ok) return engaged
  const name = sent.name.trim()
  const stages = inSheetOrder(
    engaged.value.milestones.filter((row) => !isCancelled(row) && row.name !== null),
  )
  const { calendar, byName } = book.portfolio
  const locale = ports.workbook.locale()
  const { durationDays, coCreation } = table.columns
  const bufferDays = engaged.value.row.bufferDays
  const drafts = stages.map((row) => {
    const took = workdaysOf(row, calendar)
    const tasks = tasksOf(row, took, engaged.value.tasks, calendar)
    return { row, took, tasks, role: byName.people.find(row.owner)?.role ?? row.owner }
  })
  const answer = (written: number, message: string): Maybe<TemplateSaved> => ({
    ok: true,
    value: {
      stages: written,
      kept: drafts.map(({ row, took, tasks, role }) => ({
        name: row.name!,
        durationDays: took,
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
  if (stages.length === 0) return refused('required', 'milestones', 'name', '')
  if (dryRun) return answer(drafts.length, '')
  const rows = drafts.map(({ row, took, tasks, role }, index): Record<string, Cell> => ({
    id: ports.workbook.newId(table.prefix),
    template: name,
    order: index + 1,
    stage: row.name,
    durationDays: durationDays.write(took, locale),
    predecessors: row.predecessors,
    ownerRole: role,
    deliverable: row.deliverable,
    acceptanceCriteria: row.acceptanceCriteria,
    coCreation: coCreation.write(row.coCreation ?? 'no', locale),
    bufferDays,
    tasks:
      tasks.length === 0
        ? null
        : tasks.map(({ first, last, title }) => planTextIn(locale).taskDays(first, last, title)).join('\n'),
  }))
  const text = planTextIn(ports.desk.locale())
  const standing = templateRows(ports).filter((row) => nameKey(row.template ?? '') === nameKey(name))
  if (standing.length > 0) {
    // The same stages with other durations, roles or tasks are another template.
    const facts = (row: object): string =>
      JSON.stringify(
        (['stage', 'durationDays', 'predecessors', 'ownerRole', 'tasks'] as const).map((column) =>
          String((row as Readonly<Record<string, unknown>>)[column] ?? ''),
        ),
      )
    const same = standing.map(facts).join('\n') === rows.map(facts).join('\n')
    return same
      ? answer(0, text.templateSame(standing[0]!.template!))
      : refused('nameTaken', table.key, 'template', name)
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
  took: number,
  tasks: readonly Task[],
  calendar: WorkingCalendar,
): { first: number; last: number; title: string }[] {
  const mine = tasks.filter(
    (task) =>
      task.title !== null &&
      task.status !== 'cancelled' &&
      task.milestone !== null &&
      nameKey(task.milestone) === nameKey(stage.name ?? ''),
  )
  const within = (count: number): number => Math.min(took, Math.max(1, count))
  return mine.map((task) => {
    const { start } = stage
    const first =
      start === null || task.start === null ? 1 : within(calendar.workdaysWithin(start, task.start))
    const end = task.doneOn ?? task.due
    const last = start === null || end === null ? took : within(calendar.workdaysWithin(start, end))
    return { first, last: Math.max(first, last), title: task.title! }
  })
}
