import type { UnreadCell } from '../../core/evidence.js'
import { type Day, plusDays } from '../../core/day.js'
import { holds, namesIn } from '../../core/rule.js'
import type { Table } from '../../core/table.js'
import { type TrackerKey, trackers } from '../../trackers/index.js'
import type { Portfolio } from '../portfolio.js'
import { isOpen } from '../status/openness.js'
import type { AnyRow } from '../evidence.js'
import { isComplaint } from './clients.js'
import { isSolvedForSure } from './feedback.js'
import { type Period, type Periods, within } from './figure.js'

export const gapKeys = ['communication', 'tracking', 'ownership', 'feedback'] as const
export type GapKey = (typeof gapKeys)[number]

/** What is looked at for each of the four. */
export const checkKeys = {
  communication: ['heard', 'nextStep', 'answered', 'planned', 'pulse'],
  tracking: ['dated', 'current', 'baselined', 'explained'],
  ownership: ['owned', 'known', 'accountable'],
  feedback: ['assigned', 'inTime', 'calledBack', 'improved'],
} as const satisfies Readonly<Record<GapKey, readonly string[]>>
export type CheckKey = (typeof checkKeys)[GapKey][number]

/** The trackers each of the four looks at: without them it has seen nothing. */
export const gapTrackers = {
  communication: ['clients', 'engagements', 'contacts', 'rhythm', 'pulses'],
  tracking: ['tasks', 'milestones'],
  ownership: ['engagements', 'milestones', 'tasks', 'issues', 'risks', 'raci'],
  feedback: ['feedback'],
} as const satisfies Readonly<Record<GapKey, readonly TrackerKey[]>>

/** A row that was looked at: whether it is as it should be, and since when it is not, where a day says so. */
export interface CheckedRow {
  readonly tracker: TrackerKey
  readonly title: string
  /** Null where a cell that decides it cannot be read. */
  readonly sound: boolean | null
  readonly since: Day | null
  /** Its cells that decide it and cannot be read. */
  readonly unread: readonly UnreadCell[]
}

/** Every row that each check looks at. A check about a tracker the workbook does not have looks at nothing. */
export function looked(
  portfolio: Portfolio,
  periods: Periods,
): Readonly<Record<CheckKey, readonly CheckedRow[]>> {
  const { rows, byName, situation, settings, has } = portfolio
  const { today } = situation
  const flagged = (tracker: TrackerKey, key: string, row: object): boolean => {
    const flag = (trackers[tracker] as Table).flags.find((each) => each.key === key)
    return flag !== undefined && holds(flag.when, row as never, situation)
  }
  const open = <K extends 'engagements' | 'milestones' | 'tasks' | 'issues' | 'risks' | 'feedback'>(
    tracker: K,
  ) =>
    (rows[tracker] as readonly Portfolio['rows'][K][number][]).filter(
      (row) => titleOf(tracker, row) !== '' && isOpen(trackers[tracker], row as never),
    )
  const see = (
    tracker: TrackerKey,
    row: object,
    sound: boolean,
    since: Day | null,
    ...decisive: readonly string[]
  ): CheckedRow => {
    const { unread, line } = (row as AnyRow).at
    const cells = decisive
      .filter((column) => unread.includes(column))
      .map((column): UnreadCell => ({ table: tracker, column, line }))
    const isKnown = cells.length === 0
    return {
      tracker,
      title: titleOf(tracker, row),
      sound: isKnown ? sound : null,
      since: sound || !isKnown ? null : since,
      unread: cells,
    }
  }
  const withWork = new Set(rows.engagements.filter(isRunning).map((row) => byName.clients.find(row.client)))
  const served = rows.clients.filter((row) => row.name !== null && withWork.has(row))
  const [engagements, milestones, tasks] = [open('engagements'), open('milestones'), open('tasks')] as const
  const feedback = open('feedback')
  const running = engagements.filter(isRunning)
  const pulseSpan: Period = { after: plusDays(today, -2 * settings.pulseDays), upTo: today }
  const answeredPulse = new Set(
    rows.pulses
      .filter((row) => row.asExpected !== null && within(row.day, pulseSpan))
      .map((row) => byName.engagements.find(row.engagement)?.id),
  )
  const known = new Map<string, boolean>()
  const isKnown = (owner: string): boolean => {
    const answer = known.get(owner) ?? namesIn(owner).every((name) => byName.people.find(name) !== undefined)
    known.set(owner, answer)
    return answer
  }
  const stillOpenRisks = rows.risks.filter((row) => row.status !== 'closed' && row.description !== null)
  return {
    heard: served.map((row) => {
      const last = row.lastContact ?? row.contactFound
      return see('clients', row, last !== null && !flagged('clients', 'silent', row), last, 'lastContact')
    }),
    nextStep: served.map((row) =>
      see(
        'clients',
        row,
        row.nextStep !== null && !flagged('clients', 'nextStepOverdue', row),
        row.nextStepDay,
        'nextStep',
        'nextStepDay',
      ),
    ),
    answered: rows.contacts
      .filter((row) => row.direction === 'in' && within(row.askedOn, periods.quarter))
      .map((row) => see('contacts', row, row.answeredOn !== null, row.askedOn, 'answeredOn')),
    planned: rows.rhythm
      .filter((row) => row.form !== null)
      .map((row) =>
        see('rhythm', row, row.nextOn !== null && !flagged('rhythm', 'missed', row), row.nextOn, 'nextOn'),
      ),
    pulse: has.includes('pulses')
      ? running.map((row) => see('engagements', row, answeredPulse.has(row.id), null))
      : [],
    dated: [
      ...tasks.map((row) => see('tasks', row, row.due !== null, null, 'due')),
      ...milestones.map((row) => see('milestones', row, row.due !== null, null, 'due')),
    ],
    current: [
      ...tasks
        .filter(({ due }) => due !== null)
        .map((row) => see('tasks', row, !flagged('tasks', 'overdue', row), row.due)),
      ...milestones
        .filter(({ due }) => due !== null)
        .map((row) => see('milestones', row, !flagged('milestones', 'overdue', row), row.due)),
    ],
    baselined: milestones.map((row) => see('milestones', row, row.baselineDue !== null, null)),
    explained: rows.milestones
      .filter((row) => flagged('milestones', 'deviation', row))
      .map((row) => see('milestones', row, row.delayReason !== null, row.baselineDue, 'delayReason')),
    owned: [
      ...engagements.map((row) => see('engagements', row, row.owner !== null, row.delivery, 'owner')),
      ...milestones.map((row) => see('milestones', row, row.owner !== null, row.due, 'owner')),
      ...tasks.map((row) => see('tasks', row, row.owner !== null, row.due, 'owner')),
      ...open('issues').map((row) => see('issues', row, row.owner !== null, row.due, 'owner')),
      ...stillOpenRisks.map((row) => see('risks', row, row.owner !== null, row.reviewOn, 'owner')),
    ],
    known: has.includes('people')
      ? tasks
          .filter(({ owner }) => owner !== null)
          .map((row) => see('tasks', row, isKnown(row.owner!), row.due))
      : [],
    accountable: rows.raci
      .filter((row) => row.item !== null)
      .map((row) => see('raci', row, !flagged('raci', 'notOneAccountable', row), null, 'accountable')),
    assigned: feedback.map((row) => see('feedback', row, row.owner !== null, row.receivedOn, 'owner')),
    inTime: feedback
      .filter(({ answerBy, at }) => answerBy !== null || at.unread.includes('answerBy'))
      .map((row) =>
        see('feedback', row, !flagged('feedback', 'answerOverdue', row), row.answerBy, 'answerBy'),
      ),
    calledBack: rows.feedback
      .filter((row) => row.status === 'closed' && within(row.receivedOn, periods.year))
      .map((row) => see('feedback', row, isSolvedForSure(row), row.resolvedOn, 'calledBackOn', 'solved')),
    improved: rows.feedback
      .filter((row) => isComplaint(row) && row.status === 'closed' && within(row.receivedOn, periods.year))
      .map((row) => see('feedback', row, row.improvement !== null, row.resolvedOn, 'improvement')),
  }
}

const isRunning = ({ status }: { readonly status: string | null }): boolean =>
  status !== 'delivered' && status !== 'cancelled' && status !== 'planned' && status !== 'onHold'

const titleOf = (tracker: TrackerKey, row: object): string => {
  const title = (row as Readonly<Record<string, unknown>>)[trackers[tracker].title]
  return typeof title === 'string' ? title : ''
}
