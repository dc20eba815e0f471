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
import type { Maybe } from '../../portfolio.js'
import { refreshBook } from '../../refresh/refresh.js'
import type { OpenTable } from '../../tables.js'
import { appendRows } from '../../refresh/writing.js'
import { engagementIn, refused } from '../engagement.js'
import { templateRows } from './templates.js'

export interface TemplateSaved {
  readonly stages: number
  readonly message: string
}

/**
 * Keeps an engagement's stages as a template of the team's own, in a sheet that anybody can read and edit. Stages that
 * are done count as long as they really took. Owners are kept by their role. A name is given once.
 */
export function saveAsTemplate(
  ports: Ports,
  sent: { readonly engagement: string; readonly name: string },
): Maybe<TemplateSaved> {
  const opened = refreshBook(ports)
  if (!opened.ok) return opened
  const book = opened.value
  const engaged = engagementIn(book, sent.engagement)
  if (!engaged.ok) return engaged
  const name = sent.name.trim()
  const stages = inSheetOrder(
    engaged.value.milestones.filter((row) => !isCancelled(row) && row.name !== null),
  )
  const text = planTextIn(ports.desk.locale())
  const standing = templateRows(ports).filter((row) => nameKey(row.template ?? '') === nameKey(name))
  if (standing.length > 0) {
    const same = standing.map((row) => row.stage).join('\n') === stages.map((row) => row.name).join('\n')
    return same
      ? { ok: true, value: { stages: 0, message: text.templateSame(name) } }
      : refused('nameTaken', table.key, 'template', name)
  }
  if (stages.length === 0) return refused('required', 'milestones', 'name', '')
  const { calendar, byName } = book.portfolio
  const locale = ports.workbook.locale()
  const { durationDays, coCreation } = table.columns
  const rows = stages.map((row, index): Record<string, Cell> => {
    const took = workdaysOf(row, calendar)
    return {
      id: ports.workbook.newId(table.prefix),
      template: name,
      order: index + 1,
      stage: row.name,
      durationDays: durationDays.write(took, locale),
      predecessors: row.predecessors,
      ownerRole: byName.people.find(row.owner)?.role ?? row.owner,
      deliverable: row.deliverable,
      acceptanceCriteria: row.acceptanceCriteria,
      coCreation: coCreation.write(row.coCreation ?? 'no', locale),
      bufferDays: engaged.value.row.bufferDays,
      tasks: taskLines(row, took, engaged.value.tasks, calendar, planTextIn(locale).taskDays),
    }
  })
  const open = ensureTable(ports, 'teamTemplates', book.tables)
  appendRows(ports, open as OpenTable, rows)
  return { ok: true, value: { stages: rows.length, message: text.templateSaved(name, rows.length) } }
}

/** What a stage took: from its start to the day it was done, else what was planned. */
const workdaysOf = (row: Milestone, calendar: WorkingCalendar): number =>
  row.start !== null && row.doneOn !== null && row.doneOn >= row.start
    ? Math.max(1, calendar.workdaysWithin(row.start, row.doneOn))
    : durationOf(row, calendar)

function taskLines(
  stage: Milestone,
  took: number,
  tasks: readonly Task[],
  calendar: WorkingCalendar,
  say: (from: number, to: number, title: string) => string,
): string | null {
  const mine = tasks.filter(
    (task) =>
      task.title !== null &&
      task.status !== 'cancelled' &&
      task.milestone !== null &&
      nameKey(task.milestone) === nameKey(stage.name ?? ''),
  )
  const within = (count: number): number => Math.min(took, Math.max(1, count))
  const lines = mine.map((task) => {
    const { start } = stage
    const first =
      start === null || task.start === null ? 1 : within(calendar.workdaysWithin(start, task.start))
    const end = task.doneOn ?? task.due
    const last = start === null || end === null ? took : within(calendar.workdaysWithin(start, end))
    return say(first, Math.max(first, last), task.title!)
  })
  return lines.length === 0 ? null : lines.join('\n')
}
