import { type Day, plusDays } from '../core/day.js'
import type { Locale } from '../core/locale.js'
import { holds } from '../core/rule.js'
import { type Automation, automations } from '../trackers/own/automations.js'
import type { TrackerKey } from '../trackers/index.js'
import { issues as issueTable } from '../trackers/plan/issues.js'
import { pulses } from '../trackers/clients/pulses.js'
import { isFullyApproved } from './status/approval.js'
import { isCancelled, isDone } from './status/openness.js'
import type { BookContents } from './book-contents.js'
import { isWorkDone, type StageWithTasks, findStages, listStages } from './schedule/stages.js'
import type { RowPlace } from '../core/placed-row.js'

/** One cell that a rule changes. `from` and `to` are values as rows hold them: choices by key, days as text. */
export interface AutomationChange {
  readonly table: TrackerKey
  /** The row's id; of a row that a rule adds, the id it will have. */
  readonly id: string
  readonly column: string
  readonly from: unknown
  readonly to: unknown
  /** Id of the rule. */
  readonly rule: string
}

/** Blockers that a client reported earlier than so many days ago are not opened as issues any more. */
export const maxPulseAgeDays = 30

/** The rules that are switched on and make sense. */
export const listActiveRules = (bookContents: BookContents): Automation[] =>
  bookContents.rows.automations.filter(
    (rule) =>
      rule.active === 'yes' &&
      rule.trigger !== null &&
      rule.action !== null &&
      !automations.flags.some(({ when }) => holds(when, rule, bookContents.situation)),
  )

/**
 * What the rules change, each cell once, the first rule winning. Only blank cells are filled; a status moves
 * only from blank or not started, or to done where the stage has passed and nothing of it is open; a cell
 * that cannot be read belongs to the person who typed it. Planned again after it was carried out, it is
 * empty.
 *
 * @param locale the language of what is written into new rows
 * @param wasMade whether a row of that id was added before, even if it was deleted
 */
export function planAutomations(
  bookContents: BookContents,
  rules: readonly Automation[],
  locale: Locale,
  wasMade: (id: string) => boolean = () => false,
): AutomationChange[] {
  const changes = new Map<string, AutomationChange>()
  const cache = { stages: undefined as readonly StageWithTasks[] | undefined }
  const stages = (): readonly StageWithTasks[] => (cache.stages ??= listStages(bookContents))
  for (const rule of rules)
    for (const change of planRule(rule, bookContents, stages, locale, wasMade)) {
      const key = `${change.table} ${change.id} ${change.column}`
      if (change.id !== '' && !changes.has(key)) changes.set(key, { ...change, rule: rule.id })
    }
  return [...changes.values()]
}

type PlannedChange = Omit<AutomationChange, 'rule'>
type FillableRow = { readonly id: string; readonly at: RowPlace }

/** The change that fills a blank cell; none where the cell has content, readable or not. */
const fillBlank = (table: TrackerKey, row: FillableRow, column: string, to: unknown): PlannedChange[] =>
  (row as unknown as Readonly<Record<string, unknown>>)[column] === null && !row.at.unread.includes(column)
    ? [{ table, id: row.id, column, from: null, to }]
    : []

function planRule(
  { trigger, action }: Automation,
  bookContents: BookContents,
  stages: () => readonly StageWithTasks[],
  locale: Locale,
  wasMade: (id: string) => boolean,
): PlannedChange[] {
  const { rows, situation } = bookContents
  const { today } = situation
  switch (trigger) {
    case 'taskDone':
      return rows.tasks
        .filter(isDone)
        .flatMap((row) =>
          action === 'stampDay'
            ? fillBlank('tasks', row, 'doneOn', today)
            : fillBlank('tasks', row, 'percentComplete', 1),
        )
    case 'changeImplemented':
      return rows.changes
        .filter((row) => row.status === 'implemented' && isFullyApproved(row))
        .flatMap((row) => fillBlank('changes', row, 'implementedOn', today))
    case 'pulseBlocked':
      return bookContents.has.includes('issues') ? openIssues(bookContents, locale, wasMade) : []
    case 'tasksDone':
      return stages()
        .filter(isWorkDone)
        .flatMap(({ row }) => fillBlank('milestones', row, 'result', 'pending'))
    case 'milestonePassed':
    case 'milestoneDone': {
      const passes = trigger === 'milestonePassed'
      if (action === 'openNextStage') return openNextStages(bookContents, stages(), passes)
      // A done date alone would contradict the status: a stage that has passed is closed with both, or by a
      // person.
      const endedStages = rows.milestones.filter((row) => isClosed(row) && (!passes || row.result === 'pass'))
      return action === 'stampDay'
        ? endedStages.flatMap((row) => fillBlank('milestones', row, 'doneOn', today))
        : endedStages
            .filter(({ status, acceptedOn }) => status !== 'accepted' && acceptedOn === null)
            .flatMap((row) => fillBlank('milestones', row, 'result', 'pending'))
    }
    case null:
      return []
  }
}

/** Its status says that a stage is finished and was not cancelled. */
const isClosed = ({ status }: StageWithTasks['row']): boolean => status === 'done' || status === 'accepted'

/**
 * The stages that may begin, since all before them are finished. Of stages that passed those are closed
 * first, with status and done date; one that still has open tasks is left to a person, and what waits for it
 * does not begin.
 */
function openNextStages(
  bookContents: BookContents,
  stages: readonly StageWithTasks[],
  passes: boolean,
): PlannedChange[] {
  const { today } = bookContents.situation
  const passed = stages.filter(({ row }) => passes && row.result === 'pass' && canClose(row))
  const stagesWithOpenTasks = passed.length > 0 ? findStagesWithOpenTasks(bookContents) : new Set()
  const closingStages = new Map(
    passed.filter(({ row }) => !stagesWithOpenTasks.has(row)).map(({ row }) => [row, closeStage(row, today)]),
  )
  const isOver = (row: StageWithTasks['row']): boolean =>
    (isClosed(row) || closingStages.has(row)) && (!passes || row.result === 'pass')
  const openedStages = stages
    .filter(({ row, before }) => row.result !== 'pass' && before.length > 0 && before.every(isOver))
    .flatMap(({ row }): PlannedChange[] =>
      row.status === 'notStarted'
        ? [{ table: 'milestones', id: row.id, column: 'status', from: row.status, to: 'inProgress' }]
        : fillBlank('milestones', row, 'status', 'inProgress'),
    )
  return [...[...closingStages.values()].flat(), ...openedStages]
}

/** Stages with an open task, also one whose cells name several stages. */
const findStagesWithOpenTasks = (bookContents: BookContents): ReadonlySet<unknown> =>
  new Set(
    bookContents.rows.tasks
      .filter((task) => !isDone(task) && !isCancelled(task))
      .flatMap((task) => findStages(bookContents, task)),
  )

/** A status by which no person chose to end or to stop the stage. */
const canClose = ({ status, at }: StageWithTasks['row']): boolean =>
  (status === null && !at.unread.includes('status')) ||
  status === 'notStarted' ||
  status === 'inProgress' ||
  status === 'blocked'

const closeStage = (row: StageWithTasks['row'], today: Day): PlannedChange[] => [
  { table: 'milestones', id: row.id, column: 'status', from: row.status, to: 'done' },
  ...fillBlank('milestones', row, 'doneOn', row.acceptedOn ?? today),
]

/** An issue for every recent pulse in which a client named a blocker, in the client's own words where there are any. */
function openIssues(
  { rows, byName, situation }: BookContents,
  locale: Locale,
  wasMade: (id: string) => boolean,
): PlannedChange[] {
  // A person who writes down an issue when hearing of it needs no second one.
  const existing = new Set(rows.issues.flatMap((row) => [row.id, `${row.engagement} ${row.raisedOn}`]))
  const oldest = plusDays(situation.today, -maxPulseAgeDays)
  const words = pulses.flags.find(({ key }) => key === 'blocked')!.name[locale]
  return rows.pulses.flatMap((pulse) => {
    // The id that any other way of opening an issue for this pulse gives it, so that only one is opened.
    const id = `${issueTable.prefix}-${pulse.id}`
    const { day, blocker, engagement } = pulse
    if (pulse.id === '' || blocker !== 'yes' || day === null || day < oldest || day > situation.today)
      return []
    if (existing.has(id) || existing.has(`${engagement} ${day}`) || wasMade(id)) return []
    const values: Readonly<Record<string, string | Day | null>> = {
      description: pulse.notes ?? words,
      engagement,
      raisedOn: day,
      owner: byName.engagements.find(engagement)?.owner ?? null,
      status: 'open',
    }
    return Object.entries(values).flatMap(([column, to]): PlannedChange[] =>
      to === null ? [] : [{ table: 'issues', id, column, from: null, to }],
    )
  })
}
