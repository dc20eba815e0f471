import type { Client } from '../../trackers/clients/clients.js'
import type { Feedback } from '../../trackers/clients/feedback.js'
import type { Pulse } from '../../trackers/clients/pulses.js'
import type { Satisfaction } from '../../trackers/clients/satisfaction.js'
import type { Engagement } from '../../trackers/plan/engagements.js'
import type { Milestone } from '../../trackers/plan/milestones.js'
import { partsByEngagement } from '../parts.js'
import type { Portfolio } from '../portfolio.js'
import { engagementOf } from '../references.js'
import { isCancelled, isDone } from '../status/openness.js'
import { type Figure, meanOf, type Periods, shareOf, shareWhere, type Trend, within } from './figure.js'

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
    const isOurs = row.who === 'team' || row.at.unread.includes('who')
    const line = isOurs || row.score === null ? undefined : of(row.client, row.engagement)
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
  return shareOf(complaints.length, finishedWithin(rows.milestones, year).length)
}

/** Milestones finished, or else accepted, in a period. */
export const finishedWithin = (milestones: readonly Milestone[], period: Periods['year']): Milestone[] =>
  milestones.filter((row) => isDone(row) && within(row.doneOn ?? row.acceptedOn, period))

/**
 * Complaints for each engagement in which the client took part in making (共建), and for each other one. Engagements
 * without milestones, called off or not begun, say nothing and are left out, as is feedback that names no engagement.
 */
export function coCreationEffect(portfolio: Portfolio): { together: Figure; alone: Figure } {
  const { together, alone } = coCreationSides(portfolio)
  const mean = (side: readonly { readonly complaints: number }[]): Figure =>
    meanOf(side.map(({ complaints }) => complaints))
  return { together: mean(together), alone: mean(alone) }
}

/** The engagements that co-creation is judged by, with their complaints, on both sides of it. */
export function coCreationSides(portfolio: Portfolio): Readonly<Record<'together' | 'alone', Complained[]>> {
  const { rows } = portfolio
  const complaints = new Map<string, number>()
  for (const row of rows.feedback.filter(isComplaint)) {
    const id = engagementOf(portfolio, row)?.id
    if (id !== undefined) complaints.set(id, (complaints.get(id) ?? 0) + 1)
  }
  const { parts } = partsByEngagement(rows.engagements, rows.milestones, [])
  const sides = { together: [] as Complained[], alone: [] as Complained[] }
  for (const [row, { milestones }] of parts) {
    if (milestones.length === 0 || isCancelled(row) || row.status === 'planned') continue
    const together = milestones.some(({ coCreation }) => coCreation === 'yes')
    sides[together ? 'together' : 'alone'].push({ row, complaints: complaints.get(row.id) ?? 0 })
  }
  return sides
}

interface Complained {
  readonly row: Engagement
  readonly complaints: number
}

/** The mean score that clients or the team gave, in the last three months and the three before; nobody named is a client. */
export function satisfaction(
  { rows }: Portfolio,
  who: 'client' | 'team',
  { quarter, before }: Periods,
): Trend {
  const mean = (period: Periods['quarter']): Figure =>
    meanOf(scoresIn(rows.satisfaction, who, period).map(({ score }) => score!))
  return { now: mean(quarter), before: mean(before) }
}

/** The scores that somebody gave in a period. A blank "who" is a client; one that cannot be read is nobody. */
export const scoresIn = (
  rows: readonly Satisfaction[],
  who: 'client' | 'team',
  period: Periods['quarter'],
): Satisfaction[] =>
  rows.filter(
    (row) =>
      (row.who ?? 'client') === who &&
      !row.at.unread.includes('who') &&
      row.score !== null &&
      within(row.day, period),
  )

/** What clients answered to "is progress as you expected?" in the last three months. */
export function pulseAnswers({ rows }: Portfolio, { quarter }: Periods): Figure {
  return shareWhere(answeredIn(rows.pulses, quarter), (row) => row.asExpected === 'yes')
}

/** Pulses in which that question was answered. */
export const answeredIn = (pulses: readonly Pulse[], period: Periods['quarter']): Pulse[] =>
  pulses.filter((row) => row.asExpected !== null && within(row.day, period))
