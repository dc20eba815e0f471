import type { Day } from '../../core/day.js'
import { type Change } from '../../trackers/plan/changes.js'
import type { Engagement } from '../../trackers/plan/engagements.js'
import type { Issue } from '../../trackers/plan/issues.js'
import { type Milestone, milestones as milestoneTable } from '../../trackers/plan/milestones.js'
import type { Task } from '../../trackers/plan/tasks.js'
import type { ReportedItems } from '../letters/reported-items.js'
import { getParts } from '../engagement-parts.js'
import type { BookContents } from '../book-contents.js'
import { isCancelled, isDone, isOpen, isOverdue } from '../status/openness.js'
import { isRequestedByClient, finalSteps, findChangeStep } from './change-steps.js'
import { fingerprintLine } from './report-words.js'
import { createFact, deriveFact, type Fact, type Sentence, quoteFact } from './sentence.js'
import { isWorded } from './worded-row.js'
import {
  type NewDelivery,
  type ReportChange,
  type ReportLine,
  type ReportPart,
  type ReportProblem,
  type StepState,
} from './report-content.js'
import { listAwaitedDecisions, listMissingDocuments } from './asked-of-client.js'
import { toSentenceOrNull, toSource } from './report-line.js'
import { findDoubtfulTasks, listReportedIssues, rowsOfEngagement } from './reported-rows.js'

/** What every part of a report is written from. */
interface ReportContext {
  readonly bookContents: BookContents
  /** What was done from this day on is reported. */
  readonly since: Day
  /** What the last report said. */
  readonly reported: ReportedItems
}

const isRecent = ({ since, bookContents }: ReportContext, day: Day | null): boolean =>
  day !== null && day >= since && day <= bookContents.situation.today

/** Writes the part of a report about one engagement. */
export function createPartWriter(
  bookContents: BookContents,
  since: Day,
  reported: ReportedItems,
): (row: Engagement) => ReportPart {
  const writing: ReportContext = { bookContents, since, reported }
  const doubtfulTasks = findDoubtfulTasks(bookContents)
  return (row) => {
    const { milestones, tasks } = getParts(bookContents).parts.get(row)!
    const stages = createStageSections(milestones, writing)
    const certainTasks = tasks.filter((each) => !doubtfulTasks.has(each))
    return {
      ...toSource('engagements', row),
      name: quoteFact(createFact('engagements', row, 'name')),
      delivery: createFact('engagements', row, 'delivery'),
      moved: findDeliveryMove(row, writing),
      ...stages,
      done: [
        ...stages.done,
        ...certainTasks
          .filter((each) => isDone(each) && isRecent(writing, each.doneOn))
          .map((each) => createTaskLine(each, createFact('tasks', each, 'doneOn'))),
      ],
      problems: [...stages.problems, ...listReportedIssues(bookContents, row).map(createIssueLine)],
      waiting: [
        ...certainTasks
          .filter((each) => each.ballInCourt === 'client' && !isDone(each) && !isCancelled(each))
          .map((each) => createTaskLine(each, createFact('tasks', each, 'due'))),
        ...listMissingDocuments(row, bookContents),
      ],
      decisions: listAwaitedDecisions(row, bookContents),
      changes: listReportedChanges(row, writing),
    }
  }
}

const createTaskLine = (each: Task, day: Fact<Day> | null): ReportLine => ({
  ...toSource('tasks', each),
  title: quoteFact(createFact('tasks', each, 'title')),
  day,
  more: null,
})

const createIssueLine = (each: Issue): ReportProblem => ({
  ...toSource('issues', each),
  title: quoteFact(createFact('issues', each, 'description')),
  day: createFact('issues', each, 'raisedOn'),
  more: null,
  solution: toSentenceOrNull(createFact('issues', each, 'solution')),
  forecast: createFact('issues', each, 'due'),
})

type StageSections = Pick<ReportPart, 'steps' | 'progress' | 'done' | 'problems' | 'next'>

/** What the milestones of an engagement say. */
function createStageSections(milestones: readonly Milestone[], writing: ReportContext): StageSections {
  const { situation } = writing.bookContents
  const planned = milestones
    .filter((each) => !isCancelled(each))
    .sort((a, b) => (a.order ?? 1e9) - (b.order ?? 1e9) || (a.due ?? '9').localeCompare(b.due ?? '9'))
  const open = planned.filter((each) => isOpen(milestoneTable, each))
  const late = open.filter((each) => isOverdue(milestoneTable, each, situation))
  const active = open.filter((each) => each.status === 'inProgress' && !late.includes(each))
  const stateOf = (each: Milestone): StepState =>
    isDone(each) ? 'done' : late.includes(each) ? 'late' : active.includes(each) ? 'active' : 'ahead'
  const name = (each: Milestone): Sentence => quoteFact(createFact('milestones', each, 'name'))
  const line = (each: Milestone, day: 'due' | 'doneOn' | 'acceptedOn'): ReportLine => ({
    ...toSource('milestones', each),
    title: name(each),
    day: createFact('milestones', each, day),
    more: null,
  })
  const lineWithDeliverable = (...of: Parameters<typeof line>): ReportLine => ({
    ...line(...of),
    more: toSentenceOrNull(createFact('milestones', of[0], 'deliverable')),
  })
  const state = (each: Milestone): Fact<StepState> => ({
    value: stateOf(each),
    from: [createFact('milestones', each, 'status'), createFact('milestones', each, 'due')].flatMap(
      (fact) => fact?.from ?? [],
    ),
  })
  return {
    steps: planned.map((each) => ({ ...toSource('milestones', each), name: name(each), state: state(each) })),
    // A late stage is among the problems, with its new day.
    progress: active.map((each) => line(each, 'due')),
    done: planned
      .filter((each) => isDone(each) && isRecent(writing, each.doneOn ?? each.acceptedOn))
      .map((each) => lineWithDeliverable(each, each.doneOn === null ? 'acceptedOn' : 'doneOn')),
    problems: late.map((each) => ({
      ...line(each, 'due'),
      solution: null,
      forecast: createFact('milestones', each, 'forecast'),
    })),
    next: open
      .filter((each) => !active.includes(each) && !late.includes(each))
      .slice(0, 3)
      .map((each) => lineWithDeliverable(each, 'due')),
  }
}

/** What a change did to the delivery, while that is still the day of delivery. */
function findNewDelivery(each: Change, { delivery }: Engagement): NewDelivery | null {
  const [current, previous] = [
    createFact('changes', each, 'newDelivery'),
    createFact('changes', each, 'deliveryWas'),
  ]
  return current === null || previous === null || current.value !== delivery
    ? null
    : { now: current, was: previous }
}

const createChangeLine = (each: Change, row: Engagement): ReportChange => {
  const step = findChangeStep(each)
  const stepColumns = ['status', 'decision', 'implementedOn', 'deliveredOn'] as const
  return {
    ...toSource('changes', each),
    title: quoteFact(createFact('changes', each, 'content')),
    day:
      step === 'delivered'
        ? createFact('changes', each, 'deliveredOn')
        : createFact('changes', each, 'raisedOn'),
    more: null,
    step: {
      value: step,
      from: stepColumns.flatMap((column) => createFact('changes', each, column)?.from ?? []),
    },
    delivery: step === 'planned' ? findNewDelivery(each, row) : null,
  }
}

/** Changes that the client asked for and that a person worded; those that ended are reported once. */
function listReportedChanges(row: Engagement, writing: ReportContext): ReportChange[] {
  const { bookContents, reported } = writing
  return rowsOfEngagement(bookContents, bookContents.rows.changes, row)
    .filter(
      (each) =>
        each.content !== null &&
        isRequestedByClient(each, bookContents) &&
        isWorded(bookContents, 'changes', each),
    )
    .flatMap((each) => {
      const line = createChangeLine(each, row)
      const isOpenStep = !finalSteps.includes(line.step.value)
      // Changes of earlier years are in the plan without a record of what they moved.
      if (isOpenStep && (line.step.value !== 'planned' || each.newDelivery !== null)) return [line]
      const before = reported[`changes:${each.id}`]
      const isUnreported =
        before === undefined
          ? isRecent(writing, each.deliveredOn ?? each.implementedOn ?? each.decidedOn)
          : before !== fingerprintLine(line)
      return isUnreported ? [line] : []
    })
}

/** The delivery day that the client read last, else the one that was agreed, where it is another now. */
function findDeliveryMove(row: Engagement, writing: ReportContext): ReportPart['moved'] {
  const current = createFact('engagements', row, 'delivery')
  if (current === null) return null
  const reported = writing.reported[`delivery:${row.id}`]
  const previous =
    reported === undefined
      ? createFact('engagements', row, 'baselineDelivery')
      : deriveFact(current, reported as Day)
  if (previous === null || previous.value === current.value) return null
  return { now: current, was: previous, why: findMoveReason(row, writing) }
}

/**
 * Why delivery moved, in words for the client: the change that moved it, else what a person wrote in its row.
 */
function findMoveReason(row: Engagement, { bookContents }: ReportContext): Sentence | null {
  const change = rowsOfEngagement(bookContents, bookContents.rows.changes, row).find(
    (each) =>
      each.newDelivery !== null &&
      each.newDelivery === row.delivery &&
      isRequestedByClient(each, bookContents) &&
      isWorded(bookContents, 'changes', each),
  )
  return toSentenceOrNull(
    change === undefined
      ? createFact('engagements', row, 'deliveryReason')
      : createFact('changes', change, 'content'),
  )
}
