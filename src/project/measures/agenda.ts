import { type Day, plusDays } from '../../core/day.js'
import { namesIn } from '../../core/rule.js'
import { decisions as decisionTable } from '../../trackers/plan/decisions.js'
import { issues as issueTable } from '../../trackers/plan/issues.js'
import { milestones as milestoneTable } from '../../trackers/plan/milestones.js'
import { tasks as taskTable } from '../../trackers/plan/tasks.js'
import { nameKey } from '../names.js'
import { type EngagementParts, partsOf } from '../parts.js'
import type { Portfolio } from '../portfolio.js'
import { isDone, isOpen, isOverdue } from '../status/openness.js'
import { isPending } from './feedback.js'
import { type Period, within } from './figure.js'

/** Why a row is talked about. */
export type Topic =
  'overdue' | 'blocked' | 'waiting' | 'issue' | 'risk' | 'pulse' | 'decision' | 'change' | 'feedback'

/** One point of a meeting. */
export interface Point {
  readonly title: string
  readonly engagement: string | null
  readonly owner: string | null
  readonly day: Day | null
  /** Null for work that is done or comes next. */
  readonly topic: Topic | null
}

/** What is said about one engagement, or by one member: done, next, and what is in the way or to be decided. */
export interface Block {
  readonly name: string
  /** The engagement's id; null for a member. */
  readonly id: string | null
  readonly done: readonly Point[]
  readonly next: readonly Point[]
  readonly open: readonly Point[]
}

/** The agenda of a weekly meeting (例会). */
export interface Agenda {
  /** The first day that "since last week" speaks of, and the last that "next week" does. */
  readonly since: Day
  readonly until: Day
  readonly engagements: readonly Block[]
  readonly members: readonly Block[]
}

const week = 7

/** What happened within a week and what comes in the next, engagement by engagement and member by member. */
export function agendaOf(portfolio: Portfolio): Agenda {
  const { rows, situation, byName } = portfolio
  const { today } = situation
  const past: Period = { after: plusDays(today, -week - 1), upTo: today }
  const coming: Period = { after: plusDays(today, -1), upTo: plusDays(today, week) }
  const { parts, strays } = partsOf(portfolio)
  const blockOf = (
    work: readonly Work[],
    others: readonly Point[],
    name: string,
    id: string | null,
  ): Block => ({
    name,
    id,
    done: work
      .filter((row) => isDone(row) && within(row.doneOn, past))
      .map(plain)
      .sort(latest),
    next: work
      .filter((row) => row.isOpen && within(row.due, coming))
      .map(plain)
      .sort(soonest),
    open: [...work.flatMap(inTheWay).sort(soonest), ...others],
  })
  // What was finished long ago is most of a grown sheet, and no news.
  const isRecent = (row: Pick<Work, 'status' | 'doneOn'>): boolean => !isDone(row) || within(row.doneOn, past)
  const workIn = ({ milestones, tasks }: EngagementParts, engagement: string | null): Work[] => [
    ...milestones
      .filter((each) => each.name !== null && isRecent(each))
      .map((each) => workOf(each, each.name!, engagement, milestoneTable, portfolio)),
    ...tasks
      .filter((each) => each.title !== null && isRecent(each))
      .map((each) => workOf(each, each.title!, engagement, taskTable, portfolio)),
  ]
  const all = new Map([...parts].map(([row, own]) => [row, workIn(own, row.name)]))
  const of = <R extends { readonly engagement: string | null }>(each: readonly R[], id: string): R[] =>
    each.filter(({ engagement }) => byName.engagements.find(engagement)?.id === id)
  const points = (id: string): Point[] => [
    ...of(rows.issues, id)
      .filter((row) => isOpen(issueTable, row))
      .map((row) => point('issue', row.description, row.owner, row.due)),
    ...of(rows.risks, id)
      .filter(({ status }) => status === 'rising' || status === 'occurred')
      .map((row) => point('risk', row.description, row.owner, row.reviewOn)),
    ...of(rows.pulses, id)
      .filter((row) => within(row.day, past) && (row.blocker === 'yes' || row.asExpected === 'no'))
      .map((row) => point('pulse', row.notes, null, row.day)),
    ...of(rows.decisions, id)
      .filter((row) => isOpen(decisionTable, row))
      .map((row) => point('decision', row.question, null, row.answerBy)),
    ...of(rows.changes, id)
      .filter(
        (row) =>
          row.decision === null && (row.status === null || ['raised', 'assessed'].includes(row.status)),
      )
      .map((row) => point('change', row.content, row.assessedBy, row.raisedOn)),
    ...of(rows.feedback, id)
      .filter(isPending)
      .map((row) => point('feedback', row.content, row.owner, row.answerBy)),
  ]
  const running = rows.engagements.filter((row) => row.status !== 'cancelled' && row.name !== null)
  return {
    since: plusDays(today, -week),
    until: coming.upTo,
    engagements: running
      .map((row) => blockOf(all.get(row)!, points(row.id), row.name!, row.id))
      .filter(hasPoints),
    members: membersOf([...running.map((row) => all.get(row)!), workIn(strays, null)].flat(), portfolio)
      .map(([name, work]) => blockOf(work, [], name, null))
      .filter(hasPoints),
  }
}

/** A task or milestone as a meeting sees it. */
interface Work {
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

function workOf(
  row: Pick<Work, 'owner' | 'status' | 'due' | 'doneOn'> & { readonly ballInCourt?: string | null },
  title: string,
  engagement: string | null,
  table: Parameters<typeof isOpen>[0],
  { situation }: Portfolio,
): Work {
  const open = isOpen(table, row as never)
  const { owner, status, due, doneOn, ballInCourt = null } = row
  const waits = open && (ballInCourt === 'client' || ballInCourt === 'thirdParty')
  return {
    title,
    engagement,
    owner,
    status,
    due,
    doneOn,
    isOpen: open,
    isOverdue: open && isOverdue(table, row as never, situation),
    waits,
  }
}

const plain = ({ title, engagement, owner, due, doneOn }: Work): Point => ({
  title,
  engagement,
  owner,
  day: doneOn ?? due,
  topic: null,
})

/** Why work needs a word: it waits for somebody else, it is blocked, or it is late; once each. */
function inTheWay(work: Work): Point[] {
  const { title, engagement, owner, due, status, isOverdue: late, waits } = work
  if (!work.isOpen) return []
  const topic = status === 'blocked' ? 'blocked' : waits ? 'waiting' : late ? 'overdue' : null
  return topic === null ? [] : [{ title, engagement, owner, day: due, topic }]
}

const point = (topic: Topic, title: string | null, owner: string | null, day: Day | null): Point => ({
  title: title ?? '',
  engagement: null,
  owner,
  day,
  topic,
})

/** Everybody who owns work, in the order of People, then strangers. Work of several owners is told by each. */
function membersOf(all: readonly Work[], { rows, byName }: Portfolio): [name: string, work: Work[]][] {
  const members = new Map<string, [string, Work[]]>()
  for (const { id, name } of rows.people) if (name !== null) members.set(id, [name, []])
  for (const work of all)
    for (const owner of work.owner === null ? [] : namesIn(work.owner)) {
      const person = byName.people.find(owner)
      const key = person?.id ?? nameKey(owner)
      const member = members.get(key) ?? [owner, []]
      member[1].push(work)
      members.set(key, member)
    }
  return [...members.values()]
}

const hasPoints = ({ done, next, open }: Block): boolean => done.length + next.length + open.length > 0
const soonest = (one: Point, other: Point): number => (one.day ?? '9').localeCompare(other.day ?? '9')
const latest = (one: Point, other: Point): number => soonest(other, one)
