import { engagementOf } from '../references.js'
import type { Day } from '../../core/day.js'
import type { RowPlace } from '../../core/table.js'
import type { TrackerKey } from '../../trackers/index.js'
import { type Change } from '../../trackers/plan/changes.js'
import type { Engagement } from '../../trackers/plan/engagements.js'
import { type Issue, issues as issueTable } from '../../trackers/plan/issues.js'
import { type Milestone, milestones as milestoneTable } from '../../trackers/plan/milestones.js'
import type { Task } from '../../trackers/plan/tasks.js'
import type { Told } from '../letters/told.js'
import { nameKey } from '../names.js'
import { partsOf } from '../parts.js'
import type { Portfolio } from '../portfolio.js'
import { isCancelled, isDone, isOpen, isOverdue } from '../status/openness.js'
import { askedByClient, ended, stepOf } from './change-steps.js'
import type {
  NewDelivery,
  ReportChange,
  ReportDecision,
  ReportLine,
  ReportPart,
  ReportProblem,
  ReportSource,
  StepState,
} from './client-report.js'
import { lineMark } from './report-words.js'
import { cell, derived, type Fact, type Sentence, typed } from './sentence.js'
import { isWorded } from './worded.js'

/** What every part of a report is written from. */
interface Writing {
  readonly portfolio: Portfolio
  /** What was done from this day on is told. */
  readonly since: Day
  /** What the last report told. */
  readonly told: Told
}

const from = (
  table: TrackerKey,
  { id, at }: { readonly id: string; readonly at: RowPlace },
): ReportSource => ({ table, id, line: at.line })

const recent = ({ since, portfolio }: Writing, day: Day | null): boolean =>
  day !== null && day >= since && day <= portfolio.situation.today

/** The rows of a tracker that name an engagement. */
const rowsIn = <R extends { readonly engagement: string | null }>(
  { byName }: Portfolio,
  all: readonly R[],
  row: Engagement,
): R[] => all.filter((each) => engagementOf({ byName }, each)?.id === row.id)

/** Issues of an engagement that its client is told: open, worded by a person, and not marked as the team's own. */
export const issuesTold = (portfolio: Portfolio, row: Engagement): Issue[] =>
  rowsIn(portfolio, portfolio.rows.issues, row).filter(
    (each) =>
      isOpen(issueTable, each) &&
      each.description !== null &&
      each.inReport !== 'no' &&
      isWorded(portfolio, 'issues', each),
  )

/** Tasks that name only a stage which several engagements have: they are nobody's for sure. */
export function tasksInDoubt({ rows, byName }: Portfolio): ReadonlySet<Task> {
  // Templates give many clients stages of the same name.
  const shared = new Set(
    byName.milestones.duplicates
      .filter(({ rows: all }) => new Set(all.map((row) => row.engagement)).size > 1)
      .map(({ name }) => nameKey(name)),
  )
  return new Set(
    rows.tasks.filter(
      ({ engagement, milestone }) =>
        engagement === null && milestone !== null && shared.has(nameKey(milestone)),
    ),
  )
}

/** Writes the part of a report about one engagement. */
export function partWriter(portfolio: Portfolio, since: Day, told: Told): (row: Engagement) => ReportPart {
  const writing: Writing = { portfolio, since, told }
  const doubtful = tasksInDoubt(portfolio)
  return (row) => {
    const { milestones, tasks } = partsOf(portfolio).parts.get(row)!
    const stages = stagesOf(milestones, writing)
    const sure = tasks.filter((each) => !doubtful.has(each))
    return {
      ...from('engagements', row),
      name: typed(cell('engagements', row, 'name')),
      delivery: cell('engagements', row, 'delivery'),
      moved: movedOf(row, writing),
      ...stages,
      done: [
        ...stages.done,
        ...sure
          .filter((each) => isDone(each) && recent(writing, each.doneOn))
          .map((each) => taskLine(each, cell('tasks', each, 'doneOn'))),
      ],
      problems: [...stages.problems, ...issuesTold(portfolio, row).map(issueLine)],
      waiting: sure
        .filter((each) => each.ballInCourt === 'client' && !isDone(each) && !isCancelled(each))
        .map((each) => taskLine(each, cell('tasks', each, 'due'))),
      decisions: decisionsOf(row, writing),
      changes: changesTold(row, writing),
    }
  }
}

const taskLine = (each: Task, day: Fact<Day> | null): ReportLine => ({
  ...from('tasks', each),
  title: typed(cell('tasks', each, 'title')),
  day,
  more: null,
})

const sentenceOrNull = (fact: Fact<string> | null): Sentence | null => (fact === null ? null : typed(fact))

const issueLine = (each: Issue): ReportProblem => ({
  ...from('issues', each),
  title: typed(cell('issues', each, 'description')),
  day: cell('issues', each, 'raisedOn'),
  more: null,
  solution: sentenceOrNull(cell('issues', each, 'solution')),
  forecast: cell('issues', each, 'due'),
})

type Stages = Pick<ReportPart, 'steps' | 'progress' | 'done' | 'problems' | 'next'>

/** What the milestones of an engagement tell. */
function stagesOf(milestones: readonly Milestone[], writing: Writing): Stages {
  const { situation } = writing.portfolio
  const planned = milestones
    .filter((each) => !isCancelled(each))
    .sort((a, b) => (a.order ?? 1e9) - (b.order ?? 1e9) || (a.due ?? '9').localeCompare(b.due ?? '9'))
  const open = planned.filter((each) => isOpen(milestoneTable, each))
  const late = open.filter((each) => isOverdue(milestoneTable, each, situation))
  const active = open.filter((each) => each.status === 'inProgress' && !late.includes(each))
  const stateOf = (each: Milestone): StepState =>
    isDone(each) ? 'done' : late.includes(each) ? 'late' : active.includes(each) ? 'active' : 'ahead'
  const name = (each: Milestone): Sentence => typed(cell('milestones', each, 'name'))
  const line = (each: Milestone, day: 'due' | 'doneOn' | 'acceptedOn', detailed: boolean): ReportLine => ({
    ...from('milestones', each),
    title: name(each),
    day: cell('milestones', each, day),
    more: detailed ? sentenceOrNull(cell('milestones', each, 'deliverable')) : null,
  })
  const state = (each: Milestone): Fact<StepState> => ({
    value: stateOf(each),
    from: [cell('milestones', each, 'status'), cell('milestones', each, 'due')].flatMap(
      (fact) => fact?.from ?? [],
    ),
  })
  return {
    steps: planned.map((each) => ({ ...from('milestones', each), name: name(each), state: state(each) })),
    // A late stage is among the problems, with its new day.
    progress: active.map((each) => line(each, 'due', false)),
    done: planned
      .filter((each) => isDone(each) && recent(writing, each.doneOn ?? each.acceptedOn))
      .map((each) => line(each, each.doneOn === null ? 'acceptedOn' : 'doneOn', true)),
    problems: late.map((each) => ({
      ...line(each, 'due', false),
      solution: null,
      forecast: cell('milestones', each, 'forecast'),
    })),
    next: open
      .filter((each) => !active.includes(each) && !late.includes(each))
      .slice(0, 3)
      .map((each) => line(each, 'due', true)),
  }
}

const decisionsOf = (row: Engagement, { portfolio }: Writing): ReportDecision[] =>
  rowsIn(portfolio, portfolio.rows.decisions, row)
    .filter((each) => each.chosen === null && each.decidedOn === null && each.question !== null)
    .map((each) => ({
      ...from('decisions', each),
      title: typed(cell('decisions', each, 'question')),
      day: cell('decisions', each, 'answerBy'),
      more: null,
      options: (['optionA', 'optionB'] as const).map((option) =>
        sentenceOrNull(cell('decisions', each, option)),
      ),
    }))

/** What a change did to the delivery, while that is still the day of delivery. */
function deliveryOf(each: Change, { delivery }: Engagement): NewDelivery | null {
  const [now, was] = [cell('changes', each, 'newDelivery'), cell('changes', each, 'deliveryWas')]
  return now === null || was === null || now.value !== delivery ? null : { now, was }
}

const changeLine = (each: Change, row: Engagement): ReportChange => {
  const step = stepOf(each)
  const shows = ['status', 'decision', 'implementedOn', 'deliveredOn'] as const
  return {
    ...from('changes', each),
    title: typed(cell('changes', each, 'content')),
    day: step === 'delivered' ? cell('changes', each, 'deliveredOn') : cell('changes', each, 'raisedOn'),
    more: null,
    step: { value: step, from: shows.flatMap((column) => cell('changes', each, column)?.from ?? []) },
    delivery: step === 'planned' ? deliveryOf(each, row) : null,
  }
}

/** Changes that the client asked for and that a person worded; those that ended are told once. */
function changesTold(row: Engagement, writing: Writing): ReportChange[] {
  const { portfolio, told } = writing
  return rowsIn(portfolio, portfolio.rows.changes, row)
    .filter(
      (each) =>
        each.content !== null && askedByClient(each, portfolio) && isWorded(portfolio, 'changes', each),
    )
    .flatMap((each) => {
      const line = changeLine(each, row)
      const goesOn = !ended.includes(line.step.value)
      // Changes of former years are in the plan without a record of what they moved.
      if (goesOn && (line.step.value !== 'planned' || each.newDelivery !== null)) return [line]
      const before = told[`changes:${each.id}`]
      const isNew =
        before === undefined
          ? recent(writing, each.deliveredOn ?? each.implementedOn ?? each.decidedOn)
          : before !== lineMark(line)
      return isNew ? [line] : []
    })
}

/** The delivery the client was told last, else the one that was agreed, where it is another now. */
function movedOf(row: Engagement, writing: Writing): ReportPart['moved'] {
  const now = cell('engagements', row, 'delivery')
  if (now === null) return null
  const told = writing.told[`delivery:${row.id}`]
  const was = told === undefined ? cell('engagements', row, 'baselineDelivery') : derived(now, told as Day)
  if (was === null || was.value === now.value) return null
  return { now, was, why: whyMoved(row, writing) }
}

/** Why delivery moved, in words for the client: the change that moved it, else what somebody wrote beside it. */
function whyMoved(row: Engagement, { portfolio }: Writing): Sentence | null {
  const change = rowsIn(portfolio, portfolio.rows.changes, row).find(
    (each) =>
      each.newDelivery !== null &&
      each.newDelivery === row.delivery &&
      askedByClient(each, portfolio) &&
      isWorded(portfolio, 'changes', each),
  )
  return sentenceOrNull(
    change === undefined ? cell('engagements', row, 'deliveryReason') : cell('changes', change, 'content'),
  )
}
