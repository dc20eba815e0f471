import type { Client } from '../../trackers/clients/clients.js'
import type { Feedback } from '../../trackers/clients/feedback.js'
import type { Pulse } from '../../trackers/clients/pulses.js'
import type { Satisfaction } from '../../trackers/clients/satisfaction.js'
import type { Engagement } from '../../trackers/plan/engagements.js'
import type { Milestone } from '../../trackers/plan/milestones.js'
import { groupParts } from '../engagement-parts.js'
import type { BookContents } from '../book-contents.js'
import { findEngagement } from '../references.js'
import { isCancelled, isDone } from '../status/openness.js'
import {
  type Figure,
  measureMean,
  type Periods,
  createShare,
  measureShare,
  type Trend,
  isWithin,
} from './figure.js'
import { mean } from '../../core/numbers.js'

/** Kinds of feedback that are complaints; praise, suggestions and feedback without a kind are none. */
const complaintKinds: readonly (Feedback['category'] | null)[] = [
  'quality',
  'schedule',
  'communication',
  'scope',
  'price',
]
/** Whether a client complained. */
export const isComplaint = ({ category }: Pick<Feedback, 'category'>): boolean =>
  complaintKinds.includes(category)

/** One client's changes and complaints. */
export interface ClientLine {
  readonly name: string
  /** Change requests raised within a year, and the working days by which the approved ones moved delivery. */
  readonly changes: number
  readonly changeDays: number
  /** Complaints of the last three months, of the three before, and of the year. */
  readonly complaints: number
  readonly complaintsBefore: number
  readonly complaintsInYear: number
  /** Milestones finished within the year, with which complaints are compared. */
  readonly finished: number
  /** What the client's people gave in the last three months and in the three before, on average; null for nothing. */
  readonly score: number | null
  readonly scoreBefore: number | null
}

/**
 * Every client with a change or complaint within a year or a score of half one, most complaints first, then
 * most changes.
 */
export function listClientLines(
  bookContents: BookContents,
  { quarter, before, year }: Periods,
): ClientLine[] {
  const { rows } = bookContents
  const lines = new Map<Client, ClientCounts>(
    rows.clients.map((row) => [row, { ...zeroCounts, scores: [], scoresBefore: [] }]),
  )
  const countsOf = (client: string | null, engagement: string | null): ClientCounts | undefined => {
    const found = findClient(bookContents, client, engagement)
    return found && lines.get(found)
  }
  for (const row of rows.changes) {
    const line = countsOf(null, row.engagement)
    if (!line || !isWithin(row.raisedOn, year)) continue
    line.changes++
    if (row.decision === 'approved') line.changeDays += row.impactDays ?? 0
  }
  for (const row of rows.feedback.filter(isComplaint)) {
    const line = countsOf(row.client, row.engagement)
    if (!line) continue
    if (isWithin(row.receivedOn, year)) line.complaintsInYear++
    if (isWithin(row.receivedOn, quarter)) line.complaints++
    if (isWithin(row.receivedOn, before)) line.complaintsBefore++
  }
  for (const row of rows.milestones) {
    const line = countsOf(null, row.engagement)
    if (line && isDone(row) && isWithin(row.doneOn ?? row.acceptedOn, year)) line.finished++
  }
  for (const row of rows.satisfaction) {
    const isOurs = row.who === 'team' || row.at.unread.includes('who')
    const line = isOurs || row.score === null ? undefined : countsOf(row.client, row.engagement)
    if (line && isWithin(row.day, quarter)) line.scores.push(row.score!)
    if (line && isWithin(row.day, before)) line.scoresBefore.push(row.score!)
  }
  return [...lines]
    .map(([row, { scores, scoresBefore, ...line }]): ClientLine => ({
      name: row.name ?? '',
      ...line,
      // One client's own answers are not a sample, so even a single score gives a mean.
      score: mean(scores),
      scoreBefore: mean(scoresBefore),
    }))
    .filter(
      ({ changes, complaintsInYear, score, scoreBefore }) =>
        changes + complaintsInYear > 0 || score !== null || scoreBefore !== null,
    )
    .sort(
      (one, other) =>
        other.complaintsInYear - one.complaintsInYear ||
        other.changes - one.changes ||
        one.name.localeCompare(other.name),
    )
}

const zeroCounts = {
  changes: 0,
  changeDays: 0,
  complaints: 0,
  complaintsBefore: 0,
  complaintsInYear: 0,
  finished: 0,
}
type ClientCounts = { -readonly [K in keyof typeof zeroCounts]: number } & {
  readonly scores: number[]
  readonly scoresBefore: number[]
}

/** The client a row is about, named by the row or by its engagement. */
export const findClient = (
  { byName }: BookContents,
  client: string | null,
  engagement: string | null,
): Client | undefined => byName.clients.find(client ?? byName.engagements.find(engagement)?.client)

/** Complaints of a year for each milestone finished in it (投诉率): of all clients, known or not. */
export function measureComplaintRate({ rows }: BookContents, { year }: Periods): Figure {
  const complaints = rows.feedback.filter((row) => isComplaint(row) && isWithin(row.receivedOn, year))
  return createShare(complaints.length, listFinishedMilestones(rows.milestones, year).length)
}

/** Milestones finished, or else accepted, in a period. */
export const listFinishedMilestones = (
  milestones: readonly Milestone[],
  period: Periods['year'],
): Milestone[] => milestones.filter((row) => isDone(row) && isWithin(row.doneOn ?? row.acceptedOn, period))

/**
 * Complaints for each engagement in which the client took part in the work (共建), and for each other one.
 * Engagements without milestones, cancelled or not begun, say nothing and are left out, as is feedback that
 * names no engagement.
 */
export function measureCoCreation(bookContents: BookContents): { together: Figure; alone: Figure } {
  const { together, alone } = splitByCoCreation(bookContents)
  const mean = (side: readonly { readonly complaints: number }[]): Figure =>
    measureMean(side.map(({ complaints }) => complaints))
  return { together: mean(together), alone: mean(alone) }
}

/** The engagements by which co-creation is evaluated, with their complaints, on both sides of it. */
export function splitByCoCreation(
  bookContents: BookContents,
): Readonly<Record<'together' | 'alone', EngagementComplaints[]>> {
  const { rows } = bookContents
  const complaints = new Map<string, number>()
  for (const row of rows.feedback.filter(isComplaint)) {
    const id = findEngagement(bookContents, row)?.id
    if (id !== undefined) complaints.set(id, (complaints.get(id) ?? 0) + 1)
  }
  const { parts } = groupParts(rows.engagements, rows.milestones, [])
  const groups = { together: [] as EngagementComplaints[], alone: [] as EngagementComplaints[] }
  for (const [row, { milestones }] of parts) {
    if (milestones.length === 0 || isCancelled(row) || row.status === 'planned') continue
    const together = milestones.some(({ coCreation }) => coCreation === 'yes')
    groups[together ? 'together' : 'alone'].push({ row, complaints: complaints.get(row.id) ?? 0 })
  }
  return groups
}

interface EngagementComplaints {
  readonly row: Engagement
  readonly complaints: number
}

/**
 * The mean score that clients or the team gave, in the last three months and the three before; a score
 * without a "who" is a client's.
 */
export function measureSatisfaction(
  { rows }: BookContents,
  who: 'client' | 'team',
  { quarter, before }: Periods,
): Trend {
  const mean = (period: Periods['quarter']): Figure =>
    measureMean(listScores(rows.satisfaction, who, period).map(({ score }) => score!))
  return { now: mean(quarter), before: mean(before) }
}

/** The scores that were given in a period. A blank "who" is a client; one that cannot be read is neither. */
export const listScores = (
  rows: readonly Satisfaction[],
  who: 'client' | 'team',
  period: Periods['quarter'],
): Satisfaction[] =>
  rows.filter(
    (row) =>
      (row.who ?? 'client') === who &&
      !row.at.unread.includes('who') &&
      row.score !== null &&
      isWithin(row.day, period),
  )

/** What clients answered to "is progress as you expected?" in the last three months. */
export function measurePulseAnswers({ rows }: BookContents, { quarter }: Periods): Figure {
  return measureShare(listAnsweredPulses(rows.pulses, quarter), (row) => row.asExpected === 'yes')
}

/** Pulses in which that question was answered. */
export const listAnsweredPulses = (pulses: readonly Pulse[], period: Periods['quarter']): Pulse[] =>
  pulses.filter((row) => row.asExpected !== null && isWithin(row.day, period))
