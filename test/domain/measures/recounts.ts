/**
 * Every figure once more, from its definition, by plain loops that share no code with the ones that are shown: days are
 * compared as text, periods are written down, and names are compared by hand.
 */
import type { Day } from '../../../src/core/day.js'
import type { BookContents } from '../../../src/domain/book-contents.js'
import { getExpectedFinishes } from '../../../src/domain/schedule/expected-finishes.js'
import type { HistoryRow } from '../../../src/trackers/own/history.js'
import { today } from './arbitrary-books.js'
import { recountAgain } from './recount-again.js'
import { recountForecasts } from './recount-forecasts.js'
import {
  isComplaint,
  count,
  type Counted,
  isDone,
  findEngagement,
  inQuarter,
  inYear,
  isDate,
  findMovedLater,
  findOnly,
} from './count-by-hand.js'

type Recount = (portfolio: BookContents, history: readonly HistoryRow[]) => Counted

const recountMissed =
  (confirmedFirst: boolean): Recount =>
  (portfolio) => {
    let [part, whole] = [0, 0]
    for (const row of portfolio.rows.milestones) {
      const own = findEngagement(portfolio, row)
      const promised = row.baselineDue ?? row.due
      if (!own || own.start === null || own.status === 'cancelled' || promised === null) continue
      // A statement of work that was confirmed again was confirmed the first time.
      const confirmedOn = own.sowFirstConfirmedOn ?? own.sowConfirmedOn
      const isFirst = confirmedOn !== null && confirmedOn <= own.start
      if (isFirst !== confirmedFirst || row.status === 'cancelled') continue
      if (isDone(row) && row.doneOn === null) continue
      if (!isDone(row) && (row.status === 'onHold' || promised >= today)) continue
      whole++
      if (!isDone(row) || row.doneOn! > promised) part++
    }
    return { part, whole }
  }

const recountScores =
  (team: boolean): Recount =>
  ({ rows }) => {
    const given = rows.satisfaction.filter(
      ({ who, score, day }) => (who === 'team') === team && score !== null && inQuarter(day),
    )
    return { part: given.reduce((sum, { score }) => sum + score!, 0), whole: given.length }
  }

const complaintsPer =
  (coCreated: boolean): Recount =>
  (portfolio) => {
    const { rows } = portfolio
    let [part, whole] = [0, 0]
    for (const row of rows.engagements) {
      const own = rows.milestones.filter((each) => findEngagement(portfolio, each) === row)
      if (own.length === 0 || row.status === 'planned' || row.status === 'cancelled') continue
      if (own.some(({ coCreation }) => coCreation === 'yes') !== coCreated) continue
      whole++
      for (const each of rows.feedback)
        if (isComplaint(each.category) && findEngagement(portfolio, each) === row) part++
    }
    return { part, whole }
  }

const recountRetained: Recount = ({ rows }) => {
  const runsOn = (client: (typeof rows.clients)[number], at: string): boolean => {
    if (client.contractStart !== null && client.contractStart <= at)
      if (client.contractEnd === null || client.contractEnd >= at) return true
    return rows.engagements.some((row) => {
      if (
        findOnly(rows.clients, row.client) !== client ||
        row.status === 'cancelled' ||
        row.start === null ||
        row.start > at
      )
        return false
      const goesOn = row.status === 'active' || row.status === 'onHold'
      return row.delivery === null || row.delivery >= at || (goesOn && row.delivery < today)
    })
  }
  return count(
    rows.clients,
    (row) => runsOn(row, today),
    (row) => runsOn(row, '2025-03-31'),
  )
}

const recountRenewed: Recount = ({ rows }, history) => {
  const days = history.flatMap(({ day }) => day ?? []).sort()
  if (days.length === 0) return { part: 0, whole: 0 }
  const moved = new Set<string | null>()
  for (const { tracker, field, row, day, from, to } of history)
    if (
      tracker === 'clients' &&
      field === 'contractEnd' &&
      inYear(day) &&
      isDate(from) &&
      isDate(to) &&
      to! > from!
    )
      moved.add(row)
  let ended = 0
  for (const { id, contractEnd } of rows.clients)
    if (!moved.has(id) && inYear(contractEnd) && contractEnd! >= days[0]! && contractEnd! < today) ended++
  return { part: moved.size, whole: moved.size + ended }
}

const recountConverted: Recount = ({ rows }, history) => {
  const who = new Set<string | null>()
  for (const { tracker, field, row, day, from, to } of history)
    if (
      tracker === 'clients' &&
      field === 'kind' &&
      inYear(day) &&
      from === 'One-off' &&
      to === 'Subscription'
    )
      who.add(row)
  return { part: who.size, whole: rows.clients.filter(({ name }) => name !== null).length }
}

const recountRepeated: Recount = (portfolio) => {
  const seen = new Set<object>()
  let [part, whole] = [0, 0]
  for (const row of portfolio.rows.feedback) {
    const own = findEngagement(portfolio, row)
    if (!own || row.category !== 'quality' || !inYear(row.receivedOn)) continue
    whole++
    if (seen.has(own)) part++
    seen.add(own)
  }
  return { part, whole }
}

const recountExplained: Recount = (portfolio) => {
  let [part, whole] = [0, 0]
  for (const row of portfolio.rows.milestones) {
    const promised = row.baselineDue ?? row.due
    const end = isDone(row) ? row.doneOn : (getExpectedFinishes(portfolio).get(row)?.day ?? null)
    if (promised === null || end === null || end <= promised || row.status === 'cancelled') continue
    if (!inYear(end > today ? (today as Day) : end)) continue
    whole++
    if (row.delayReason !== null) part++
  }
  return { part, whole }
}

const isClosed = (row: { status: string | null; receivedOn: Day | null }): boolean =>
  row.status === 'closed' && inYear(row.receivedOn)

/** By the figure's key. */
export const recounts: Readonly<Record<string, Recount>> = {
  onTime: ({ rows }) =>
    count(
      rows.milestones,
      (row) => row.doneOn! <= (row.baselineDue ?? row.due)!,
      (row) => isDone(row) && inQuarter(row.doneOn) && (row.baselineDue ?? row.due) !== null,
    ),
  gatePassed: recountMissed(true),
  gateMissed: recountMissed(false),
  notice: (_, history) => ({
    part: findMovedLater(history).filter(({ day, from }) => day! <= from!).length,
    whole: findMovedLater(history).length,
  }),
  noticeDays: (_, history) => {
    const { length } = findMovedLater(history).filter(({ day, from }) => day! <= from!)
    return { part: length, whole: length }
  },
  forecastHeld: recountForecasts,
  foresight: ({ rows }) => {
    const { length } = rows.risks.filter(
      ({ seenOn, occurredOn }) => seenOn !== null && inYear(occurredOn) && seenOn <= occurredOn!,
    )
    return { part: length, whole: length }
  },
  creep: ({ rows }) => {
    const counted = rows.requirements.filter(({ status }) => status !== 'rejected')
    const part = counted.filter(({ addedAfterBaseline }) => addedAfterBaseline === 'yes').length
    return { part, whole: counted.length - part }
  },
  clientScore: recountScores(false),
  teamScore: recountScores(true),
  pulses: ({ rows }) =>
    count(
      rows.pulses,
      ({ asExpected }) => asExpected === 'yes',
      ({ asExpected, day }) => asExpected !== null && inQuarter(day),
    ),
  complaints: ({ rows }) => ({
    part: rows.feedback.filter((row) => isComplaint(row.category) && inYear(row.receivedOn)).length,
    whole: rows.milestones.filter((row) => isDone(row) && inYear(row.doneOn ?? row.acceptedOn)).length,
  }),
  together: complaintsPer(true),
  alone: complaintsPer(false),
  kept: recountRetained,
  renewed: recountRenewed,
  converted: recountConverted,
  solved: ({ rows }) =>
    count(rows.feedback, ({ calledBackOn, solved }) => calledBackOn !== null && solved === 'yes', isClosed),
  improved: ({ rows }) =>
    count(
      rows.feedback,
      ({ improvement }) => improvement !== null,
      (row) => isClosed(row) && isComplaint(row.category),
    ),
  defects: recountRepeated,
  explained: recountExplained,
  withGate: recountAgain(true),
  withoutGate: recountAgain(false),
  preventions: ({ rows }) =>
    count(
      rows.retrospectives,
      ({ status }) => status === 'done',
      ({ prevention, status, due }) =>
        prevention !== null &&
        status !== 'cancelled' &&
        (status === 'done' || (due !== null && due <= today)),
    ),
}
