import { type Day, plusDays } from '../../core/day.js'
import { decisions as decisionTable } from '../../trackers/plan/decisions.js'
import { issues as issueTable } from '../../trackers/plan/issues.js'
import { milestones as milestoneTable } from '../../trackers/plan/milestones.js'
import { tasks as taskTable } from '../../trackers/plan/tasks.js'
import type { AgendaPoint, AgendaTopic } from './agenda-point.js'
import { listRiskChecks } from './risk-checks.js'
import { toNameKey } from '../names.js'
import { type EngagementParts, getParts } from '../engagement-parts.js'
import type { BookContents } from '../book-contents.js'
import { isDone, isOpen, isOverdue } from '../status/openness.js'
import { isPending } from './feedback.js'
import { type Period, isWithin } from './figure.js'

/**
 * What is said about one engagement, or by one member: done, next, and what blocks work or is to be decided.
 */
export interface AgendaBlock {
  readonly name: string
  /** The engagement's id; null for a member. */
  readonly id: string | null
  readonly done: readonly AgendaPoint[]
  readonly next: readonly AgendaPoint[]
  readonly open: readonly AgendaPoint[]
}

/** The agenda of a weekly meeting (例会). */
export interface Agenda {
  /** The first day that "since last week" includes, and the last that "next week" does. */
  readonly since: Day
  readonly until: Day
  readonly engagements: readonly AgendaBlock[]
  readonly members: readonly AgendaBlock[]
}

const weekDays = 7

/** What happened within a week and what comes in the next, engagement by engagement and member by member. */
export function createAgenda(bookContents: BookContents): Agenda {
  const { rows, situation } = bookContents
  const { today } = situation
  const past: Period = { after: plusDays(today, -weekDays - 1), upTo: today }
  const nextWeek: Period = { after: plusDays(today, -1), upTo: plusDays(today, weekDays) }
  const { parts, strays } = getParts(bookContents)
  const createBlock = (
    work: readonly AgendaWork[],
    otherPoints: readonly AgendaPoint[],
    name: string,
    id: string | null,
  ): AgendaBlock => ({
    name,
    id,
    done: work
      .filter((row) => isDone(row) && isWithin(row.doneOn, past))
      .map(toPoint)
      .sort(compareDaysDescending),
    next: work
      .filter((row) => row.isOpen && isWithin(row.due, nextWeek))
      .map(toPoint)
      .sort(compareDays),
    open: [...work.flatMap(listObstacles).sort(compareDays), ...otherPoints],
  })
  // What was finished long ago is most of a grown sheet, and no news.
  const isRecent = (row: Pick<AgendaWork, 'status' | 'doneOn'>): boolean =>
    !isDone(row) || isWithin(row.doneOn, past)
  const workIn = ({ milestones, tasks }: EngagementParts, engagement: string | null): AgendaWork[] => [
    ...milestones
      .filter((each) => each.name !== null && isRecent(each))
      .map((each) => toAgendaWork(each, each.name!, engagement, milestoneTable, bookContents)),
    ...tasks
      .filter((each) => each.title !== null && isRecent(each))
      .map((each) => toAgendaWork(each, each.title!, engagement, taskTable, bookContents)),
  ]
  const workByEngagement = new Map(
    [...parts].map(([row, engagementParts]) => [row, workIn(engagementParts, row.name)]),
  )
  const running = rows.engagements.filter((row) => row.status !== 'cancelled' && row.name !== null)
  return {
    since: plusDays(today, -weekDays),
    until: nextWeek.upTo,
    engagements: running
      .map((row) =>
        createBlock(
          workByEngagement.get(row)!,
          [...listRiskChecks(bookContents, row.id), ...listOtherPoints(bookContents, row.id, past)],
          row.name!,
          row.id,
        ),
      )
      .filter(hasPoints),
    members: groupByMember(
      [...running.map((row) => workByEngagement.get(row)!), workIn(strays, null)].flat(),
      bookContents,
    )
      .map(([name, work]) => createBlock(work, [], name, null))
      .filter(hasPoints),
  }
}

/** What is open about an engagement in addition to its tasks and milestones. */
function listOtherPoints({ rows, byName }: BookContents, id: string, past: Period): AgendaPoint[] {
  const rowsOf = <R extends { readonly engagement: string | null }>(each: readonly R[]): R[] =>
    each.filter(({ engagement }) => byName.engagements.find(engagement)?.id === id)
  return [
    ...rowsOf(rows.issues)
      .filter((row) => isOpen(issueTable, row))
      .map((row) => createPoint('issue', row.description, row.owner, row.due)),
    ...rowsOf(rows.risks)
      .filter(({ status }) => status === 'rising' || status === 'occurred')
      .map((row) => createPoint('risk', row.description, row.owner, row.reviewOn)),
    ...rowsOf(rows.pulses)
      .filter((row) => isWithin(row.day, past) && (row.blocker === 'yes' || row.asExpected === 'no'))
      .map((row) => createPoint('pulse', row.notes, null, row.day)),
    ...rowsOf(rows.decisions)
      .filter((row) => isOpen(decisionTable, row))
      .map((row) => createPoint('decision', row.question, null, row.answerBy)),
    ...rowsOf(rows.changes)
      .filter(
        (row) =>
          row.decision === null && (row.status === null || ['raised', 'assessed'].includes(row.status)),
      )
      .map((row) => createPoint('change', row.content, row.assessedBy, row.raisedOn)),
    ...rowsOf(rows.feedback)
      .filter(isPending)
      .map((row) => createPoint('feedback', row.content, row.owner, row.answerBy)),
  ]
}

/** A task or milestone as a meeting sees it. */
interface AgendaWork {
  readonly title: string
  readonly engagement: string | null
  readonly owner: string | null
  readonly status: string | null
  readonly due: Day | null
  readonly doneOn: Day | null
  readonly isOpen: boolean
  readonly isOverdue: boolean
  readonly waits: boolean
}

function toAgendaWork(
  row: Pick<AgendaWork, 'owner' | 'status' | 'due' | 'doneOn'> & { readonly ballInCourt?: string | null },
  title: string,
  engagement: string | null,
  table: Parameters<typeof isOpen>[0],
  { situation }: BookContents,
): AgendaWork {
  const isRowOpen = isOpen(table, row as never)
  const { owner, status, due, doneOn, ballInCourt = null } = row
  const waits = isRowOpen && (ballInCourt === 'client' || ballInCourt === 'thirdParty')
  return {
    title,
    engagement,
    owner,
    status,
    due,
    doneOn,
    isOpen: isRowOpen,
    isOverdue: isRowOpen && isOverdue(table, row as never, situation),
    waits,
  }
}

const toPoint = ({ title, engagement, owner, due, doneOn }: AgendaWork): AgendaPoint => ({
  title,
  engagement,
  owner,
  day: doneOn ?? due,
  topic: null,
})

/** Why work must be talked about: it waits for others, it is blocked, or it is late; each reason once. */
function listObstacles(work: AgendaWork): AgendaPoint[] {
  const { title, engagement, owner, due, status, isOverdue: late, waits } = work
  if (!work.isOpen) return []
  const topic = status === 'blocked' ? 'blocked' : waits ? 'waiting' : late ? 'overdue' : null
  return topic === null ? [] : [{ title, engagement, owner, day: due, topic }]
}

const createPoint = (
  topic: AgendaTopic,
  title: string | null,
  owner: string | null,
  day: Day | null,
): AgendaPoint => ({
  title: title ?? '',
  engagement: null,
  owner,
  day,
  topic,
})

/**
 * Every person who owns work, in the order of People, then unknown names. Work of several owners is listed
 * for each.
 */
function groupByMember(
  workByEngagement: readonly AgendaWork[],
  { rows, byName }: BookContents,
): [name: string, work: AgendaWork[]][] {
  const members = new Map<string, [string, AgendaWork[]]>()
  for (const { id, name } of rows.people) if (name !== null) members.set(id, [name, []])
  for (const work of workByEngagement)
    for (const owner of byName.people.split(work.owner)) {
      const person = byName.people.find(owner)
      const key = person?.id ?? toNameKey(owner)
      const member = members.get(key) ?? [owner, []]
      member[1].push(work)
      members.set(key, member)
    }
  return [...members.values()]
}

const hasPoints = ({ done, next, open: isRowOpen }: AgendaBlock): boolean =>
  done.length + next.length + isRowOpen.length > 0
const compareDays = (one: AgendaPoint, other: AgendaPoint): number =>
  (one.day ?? '9').localeCompare(other.day ?? '9')
const compareDaysDescending = (one: AgendaPoint, other: AgendaPoint): number => compareDays(other, one)
