import { type Day, plusDays } from '../core/day.js'
import type { Locale } from '../core/locale.js'
import { holds } from '../core/rule.js'
import type { RowPlace } from '../core/table.js'
import { type Automation, automations } from '../trackers/own/automations.js'
import type { TrackerKey } from '../trackers/index.js'
import { issues as issueTable } from '../trackers/plan/issues.js'
import { pulses } from '../trackers/clients/pulses.js'
import { isFullyApproved } from './status/approval.js'
import { isCancelled, isDone } from './status/openness.js'
import type { Portfolio } from './portfolio.js'
import { isWorkDone, type Stage, stagesMeant, stagesOf } from './schedule/stages.js'

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
export const pulseDays = 30

/** The rules that are switched on and make sense. */
export const activeRules = (portfolio: Portfolio): Automation[] =>
  portfolio.rows.automations.filter(
    (rule) =>
      rule.active === 'yes' &&
      rule.trigger !== null &&
      rule.action !== null &&
      !automations.flags.some(({ when }) => holds(when, rule, portfolio.situation)),
  )

/**
 * What the rules change, each cell once, the first rule winning. Only blank cells are filled; a status moves only from
 * blank or not started, or to done where the stage has passed and nothing of it is open; a cell that cannot be read is
 * somebody's own. Carried out and planned again it is empty.
 *
 * @param locale the language of what is written into new rows
 * @param made whether a row of that id was added before, even if it is gone
 */
export function planAutomations(
  portfolio: Portfolio,
  rules: readonly Automation[],
  locale: Locale,
  made: (id: string) => boolean = () => false,
): AutomationChange[] {
  const changes = new Map<string, AutomationChange>()
  const known = { stages: undefined as readonly Stage[] | undefined }
  const stages = (): readonly Stage[] => (known.stages ??= stagesOf(portfolio))
  for (const rule of rules)
    for (const change of changesOf(rule, portfolio, stages, locale, made)) {
      const key = `${change.table} ${change.id} ${change.column}`
      if (change.id !== '' && !changes.has(key)) changes.set(key, { ...change, rule: rule.id })
    }
  return [...changes.values()]
}

type Change = Omit<AutomationChange, 'rule'>
type AnyRow = { readonly id: string; readonly at: RowPlace }

/** The change that fills a blank cell; none where something stands, read or not. */
const fill = (table: TrackerKey, row: AnyRow, column: string, to: unknown): Change[] =>
  (row as unknown as Readonly<Record<string, unknown>>)[column] === null && !row.at.unread.includes(column)
    ? [{ table, id: row.id, column, from: null, to }]
    : []

function changesOf(
  { trigger, action }: Automation,
  portfolio: Portfolio,
  stages: () => readonly Stage[],
  locale: Locale,
  made: (id: string) => boolean,
): Change[] {
  const { rows, situation } = portfolio
  const { today } = situation
  switch (trigger) {
    case 'taskDone':
      return rows.tasks
        .filter(isDone)
        .flatMap((row) =>
          action === 'stampDay'
            ? fill('tasks', row, 'doneOn', today)
            : fill('tasks', row, 'percentComplete', 1),
        )
    case 'changeImplemented':
      return rows.changes
        .filter((row) => row.status === 'implemented' && isFullyApproved(row))
        .flatMap((row) => fill('changes', row, 'implementedOn', today))
    case 'pulseBlocked':
      return portfolio.has.includes('issues') ? issues(portfolio, locale, made) : []
    case 'tasksDone':
      return stages()
        .filter(isWorkDone)
        .flatMap(({ row }) => fill('milestones', row, 'result', 'pending'))
    case 'milestonePassed':
    case 'milestoneDone': {
      const passes = trigger === 'milestonePassed'
      if (action === 'openNextStage') return nextStages(portfolio, stages(), passes)
      // A done date alone would contradict the status: what has passed is closed as a whole, or by a person.
      const ended = rows.milestones.filter((row) => isClosed(row) && (!passes || row.result === 'pass'))
      return action === 'stampDay'
        ? ended.flatMap((row) => fill('milestones', row, 'doneOn', today))
        : ended
            .filter(({ status, acceptedOn }) => status !== 'accepted' && acceptedOn === null)
            .flatMap((row) => fill('milestones', row, 'result', 'pending'))
    }
    case null:
      return []
  }
}

/** Its status says that a stage is over and was not called off. */
const isClosed = ({ status }: Stage['row']): boolean => status === 'done' || status === 'accepted'

/**
 * The stages that may begin, all that came before them being over. Of stages that passed those are closed first, with
 * status and done date; one that still has open tasks is left to a person, and what waits for it does not begin.
 */
function nextStages(portfolio: Portfolio, stages: readonly Stage[], passes: boolean): Change[] {
  const { today } = portfolio.situation
  const passed = stages.filter(({ row }) => passes && row.result === 'pass' && mayClose(row))
  const busy = passed.length > 0 ? withOpenTasks(portfolio) : new Set()
  const closing = new Map(
    passed.filter(({ row }) => !busy.has(row)).map(({ row }) => [row, closed(row, today)]),
  )
  const isOver = (row: Stage['row']): boolean =>
    (isClosed(row) || closing.has(row)) && (!passes || row.result === 'pass')
  const opened = stages
    .filter(({ row, before }) => row.result !== 'pass' && before.length > 0 && before.every(isOver))
    .flatMap(({ row }): Change[] =>
      row.status === 'notStarted'
        ? [{ table: 'milestones', id: row.id, column: 'status', from: row.status, to: 'inProgress' }]
        : fill('milestones', row, 'status', 'inProgress'),
    )
  return [...[...closing.values()].flat(), ...opened]
}

/** Stages of which a task is open, be it one whose cells name several stages. */
const withOpenTasks = (portfolio: Portfolio): ReadonlySet<unknown> =>
  new Set(
    portfolio.rows.tasks
      .filter((task) => !isDone(task) && !isCancelled(task))
      .flatMap((task) => stagesMeant(portfolio, task)),
  )

/** A status that a person did not choose to end or to stop the stage with. */
const mayClose = ({ status, at }: Stage['row']): boolean =>
  (status === null && !at.unread.includes('status')) ||
  status === 'notStarted' ||
  status === 'inProgress' ||
  status === 'blocked'

const closed = (row: Stage['row'], today: Day): Change[] => [
  { table: 'milestones', id: row.id, column: 'status', from: row.status, to: 'done' },
  ...fill('milestones', row, 'doneOn', row.acceptedOn ?? today),
]

/** An issue for every recent pulse in which a client named a blocker, in the client's own words where there are any. */
function issues(
  { rows, byName, situation }: Portfolio,
  locale: Locale,
  made: (id: string) => boolean,
): Change[] {
  // Whoever writes an issue down when hearing of it needs no second one.
  const there = new Set(rows.issues.flatMap((row) => [row.id, `${row.engagement} ${row.raisedOn}`]))
  const oldest = plusDays(situation.today, -pulseDays)
  const words = pulses.flags.find(({ key }) => key === 'blocked')!.name[locale]
  return rows.pulses.flatMap((pulse) => {
    // The id that any other way of opening an issue for this pulse gives it, so that only one is opened.
    const id = `${issueTable.prefix}-${pulse.id}`
    const { day, blocker, engagement } = pulse
    if (pulse.id === '' || blocker !== 'yes' || day === null || day < oldest || day > situation.today)
      return []
    if (there.has(id) || there.has(`${engagement} ${day}`) || made(id)) return []
    const values: Readonly<Record<string, string | Day | null>> = {
      description: pulse.notes ?? words,
      engagement,
      raisedOn: day,
      owner: byName.engagements.find(engagement)?.owner ?? null,
      status: 'open',
    }
    return Object.entries(values).flatMap(([column, to]): Change[] =>
      to === null ? [] : [{ table: 'issues', id, column, from: null, to }],
    )
  })
}
