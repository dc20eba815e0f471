import type { Client } from '../../trackers/clients/clients.js'
import type { Feedback } from '../../trackers/clients/feedback.js'
import { partsByEngagement } from '../parts.js'
import type { Portfolio } from '../portfolio.js'
import { isCancelled, isDone } from '../status/openness.js'
import { type Figure, meanOf, type Periods, shareOf, type Trend, within } from './figure.js'

/** Kinds of feedback that are complaints; praise, suggestions and what nobody sorted are none. */
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
  /** Milestones finished within the year: what complaints are measured against. */
  readonly finished: number
  /** What the client's people gave in the last three months and in the three before, on average; null for nothing. */
  readonly score: number | null
  readonly scoreBefore: number | null
}

/** Every client with a change or complaint within a year or a score of half one, most complaints first, then most changes. */
export function clientLines(portfolio: Portfolio, { quarter, before, year }: Periods): ClientLine[] {
  const { rows } = portfolio
  const lines = new Map<Client, Counted>(
    rows.clients.map((row) => [row, { ...nothing, scores: [], scoresBefore: [] }]),
  )
  const of = (client: string | null, engagement: string | null): Counted | undefined => {
    const found = clientOf(portfolio, client, engagement)
    return found && lines.get(found)
  }
  for (const row of rows.changes) {
    const line = of(null, row.engagement)
    if (!line || !within(row.raisedOn, year)) continue
    line.changes++
    if (row.decision === 'approved') line.changeDays += row.impactDays ?? 0
  }
  for (const row of rows.feedback.filter(isComplaint)) {
    const line = of(row.client, row.engagement)
    if (!line) continue
    if (within(row.receivedOn, year)) line.complaintsInYear++
    if (within(row.receivedOn, quarter)) line.complaints++
    if (within(row.receivedOn, before)) line.complaintsBefore++
  }
  for (const row of rows.milestones) {
    const line = of(null, row.engagement)
    if (line && isDone(row) && within(row.doneOn ?? row.acceptedOn, year)) line.finished++
  }
  for (const row of rows.satisfaction) {
    const line = row.who === 'team' || row.score === null ? undefined : of(row.client, row.engagement)
    if (line && within(row.day, quarter)) line.scores.push(row.score!)
    if (line && within(row.day, before)) line.scoresBefore.push(row.score!)
  }
  return [...lines]
    .map(([row, { scores, scoresBefore, ...line }]): ClientLine => ({
      name: row.name ?? '',
      ...line,
      score: average(scores),
      scoreBefore: average(scoresBefore),
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

const nothing = {
  changes: 0,
  changeDays: 0,
  complaints: 0,
  complaintsBefore: 0,
  complaintsInYear: 0,
  finished: 0,
}
type Counted = { -readonly [K in keyof typeof nothing]: number } & {
  readonly scores: number[]
  readonly scoresBefore: number[]
}

/** One client's own words are no sample, so even a single score stands. */
const average = (scores: readonly number[]): number | null =>
  scores.length === 0 ? null : scores.reduce((sum, score) => sum + score, 0) / scores.length

/** The client a row speaks of, named by itself or by its engagement. */
export const clientOf = (
  { byName }: Portfolio,
  client: string | null,
  engagement: string | null,
): Client | undefined => byName.clients.find(client ?? byName.engagements.find(engagement)?.client)

/** Complaints of a year for each milestone finished in it (投诉率): of all clients, known or not. */
export function complaintRate({ rows }: Portfolio, { year }: Periods): Figure {
  const complaints = rows.feedback.filter((row) => isComplaint(row) && within(row.receivedOn, year))
  const finished = rows.milestones.filter((row) => isDone(row) && within(row.doneOn ?? row.acceptedOn, year))
  return shareOf(complaints.length, finished.length)
}

/**
 * Complaints for each engagement in which the client took part in making (共建), and for each other one. Engagements
 * without milestones, called off or not begun, say nothing and are left out, as is feedback that names no engagement.
 */
export function coCreationEffect({ rows, byName }: Portfolio): { together: Figure; alone: Figure } {
  const complaints = new Map<string, number>()
  for (const row of rows.feedback.filter(isComplaint)) {
    const id = byName.engagements.find(row.engagement)?.id
    if (id !== undefined) complaints.set(id, (complaints.get(id) ?? 0) + 1)
  }
  const { parts } = partsByEngagement(rows.engagements, rows.milestones, [])
  const counts = { together: [] as number[], alone: [] as number[] }
  for (const [row, { milestones }] of parts) {
    if (milestones.length === 0 || isCancelled(row) || row.status === 'planned') continue
    const together = milestones.some(({ coCreation }) => coCreation === 'yes')
    counts[together ? 'together' : 'alone'].push(complaints.get(row.id) ?? 0)
  }
  return { together: meanOf(counts.together), alone: meanOf(counts.alone) }
}

/** The mean score that clients or the team gave, in the last three months and the three before; nobody named is a client. */
export function satisfaction(
  { rows }: Portfolio,
  who: 'client' | 'team',
  { quarter, before }: Periods,
): Trend {
  const mean = (period: Periods['quarter']): Figure =>
    meanOf(
      rows.satisfaction.flatMap((row) =>
        (row.who ?? 'client') === who && row.score !== null && within(row.day, period) ? [row.score] : [],
      ),
    )
  return { now: mean(quarter), before: mean(before) }
}

/** What clients answered to "is progress as you expected?" in the last three months. */
export function pulseAnswers({ rows }: Portfolio, { quarter }: Periods): Figure {
  const answered = rows.pulses.filter((row) => row.asExpected !== null && within(row.day, quarter))
  return shareOf(answered.filter((row) => row.asExpected === 'yes').length, answered.length)
}
