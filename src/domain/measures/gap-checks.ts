import type { UnreadableCell } from '../../core/evidence.js'
import { type Day, plusDays } from '../../core/day.js'
import { holds } from '../../core/rule.js'
import type { Table } from '../../core/table.js'
import { type TrackerKey, trackers } from '../../trackers/index.js'
import type { BookContents } from '../book-contents.js'
import { isOpen } from '../status/openness.js'
import type { AnyRow } from '../coverage.js'
import { isComplaint } from './clients.js'
import { isConfirmedSolved } from './feedback.js'
import { type Period, type Periods, isWithin } from './figure.js'

export const gapKeys = ['communication', 'tracking', 'ownership', 'feedback'] as const
export type GapKey = (typeof gapKeys)[number]

/** What is read for each of the four. */
export const gapCheckKeys = {
  communication: ['heard', 'nextStep', 'answered', 'planned', 'pulse'],
  tracking: ['dated', 'current', 'baselined', 'explained'],
  ownership: ['owned', 'known', 'accountable'],
  feedback: ['assigned', 'inTime', 'calledBack', 'improved'],
} as const satisfies Readonly<Record<GapKey, readonly string[]>>
export type GapCheckKey = (typeof gapCheckKeys)[GapKey][number]

/** The trackers that each of the four reads: without them it has seen nothing. */
export const gapTrackers = {
  communication: ['clients', 'engagements', 'contacts', 'rhythm', 'pulses'],
  tracking: ['tasks', 'milestones'],
  ownership: ['engagements', 'milestones', 'tasks', 'issues', 'risks', 'raci'],
  feedback: ['feedback'],
} as const satisfies Readonly<Record<GapKey, readonly TrackerKey[]>>

/** A row that was checked: whether it is as it should be, and since when it is not, where a day says so. */
export interface CheckedRow {
  readonly tracker: TrackerKey
  readonly title: string
  /** Null where a cell that decides it cannot be read. */
  readonly sound: boolean | null
  readonly since: Day | null
  /** Its cells that decide it and cannot be read. */
  readonly unread: readonly UnreadableCell[]
}

type Checks<K extends GapKey> = Readonly<Record<(typeof gapCheckKeys)[K][number], readonly CheckedRow[]>>

/** Every row that each check reads. A check about a tracker the workbook does not have reads nothing. */
export function runGapChecks(
  bookContents: BookContents,
  periods: Periods,
): Readonly<Record<GapCheckKey, readonly CheckedRow[]>> {
  const context = createCheckContext(bookContents, periods)
  return {
    ...checkCommunication(context),
    ...checkTracking(context),
    ...checkOwnership(context),
    ...checkFeedback(context),
  }
}

type CheckContext = ReturnType<typeof createCheckContext>

/** What the checks of all four read. */
function createCheckContext(bookContents: BookContents, periods: Periods) {
  const { rows, situation } = bookContents
  const hasFlag = (tracker: TrackerKey, key: string, row: object): boolean => {
    const flag = (trackers[tracker] as Table).flags.find((each) => each.key === key)
    return flag !== undefined && holds(flag.when, row as never, situation)
  }
  const listOpen = <K extends 'engagements' | 'milestones' | 'tasks' | 'issues' | 'risks' | 'feedback'>(
    tracker: K,
  ) =>
    (rows[tracker] as readonly BookContents['rows'][K][number][]).filter(
      (row) => titleOf(tracker, row) !== '' && isOpen(trackers[tracker], row as never),
    )
  return {
    bookContents,
    periods,
    hasFlag,
    listOpen,
    engagements: listOpen('engagements'),
    milestones: listOpen('milestones'),
    tasks: listOpen('tasks'),
  }
}

function checkRow(
  tracker: TrackerKey,
  row: object,
  isOk: boolean,
  since: Day | null,
  ...decidingColumns: readonly string[]
): CheckedRow {
  const { unread, line } = (row as AnyRow).at
  const cells = decidingColumns
    .filter((column) => unread.includes(column))
    .map((column): UnreadableCell => ({ table: tracker, column, line }))
  const isKnown = cells.length === 0
  return {
    tracker,
    title: titleOf(tracker, row),
    sound: isKnown ? isOk : null,
    since: isOk || !isKnown ? null : since,
    unread: cells,
  }
}

function checkCommunication({
  bookContents,
  periods,
  hasFlag,
  engagements,
}: CheckContext): Checks<'communication'> {
  const { rows, byName, situation, settings, has } = bookContents
  const { today } = situation
  const clientsWithWork = new Set(
    rows.engagements.filter(isRunning).map((row) => byName.clients.find(row.client)),
  )
  const activeClients = rows.clients.filter((row) => row.name !== null && clientsWithWork.has(row))
  const runningEngagements = engagements.filter(isRunning)
  const pulseSpan: Period = { after: plusDays(today, -2 * settings.pulseDays), upTo: today }
  const answeredPulse = new Set(
    rows.pulses
      .filter((row) => row.asExpected !== null && isWithin(row.day, pulseSpan))
      .map((row) => byName.engagements.find(row.engagement)?.id),
  )
  return {
    heard: activeClients.map((row) => {
      const last = row.lastContact ?? row.contactFound
      return checkRow(
        'clients',
        row,
        last !== null && !hasFlag('clients', 'silent', row),
        last,
        'lastContact',
      )
    }),
    nextStep: activeClients.map((row) =>
      checkRow(
        'clients',
        row,
        row.nextStep !== null && !hasFlag('clients', 'nextStepOverdue', row),
        row.nextStepDay,
        'nextStep',
        'nextStepDay',
      ),
    ),
    answered: rows.contacts
      .filter((row) => row.direction === 'in' && isWithin(row.askedOn, periods.quarter))
      .map((row) => checkRow('contacts', row, row.answeredOn !== null, row.askedOn, 'answeredOn')),
    planned: rows.rhythm
      .filter((row) => row.form !== null)
      .map((row) =>
        checkRow(
          'rhythm',
          row,
          row.nextOn !== null && !hasFlag('rhythm', 'missed', row),
          row.nextOn,
          'nextOn',
        ),
      ),
    pulse: has.includes('pulses')
      ? runningEngagements.map((row) => checkRow('engagements', row, answeredPulse.has(row.id), null))
      : [],
  }
}

const checkTracking = ({ bookContents, hasFlag, milestones, tasks }: CheckContext): Checks<'tracking'> => ({
  dated: [
    ...tasks.map((row) => checkRow('tasks', row, row.due !== null, null, 'due')),
    ...milestones.map((row) => checkRow('milestones', row, row.due !== null, null, 'due')),
  ],
  current: [
    ...tasks
      .filter(({ due }) => due !== null)
      .map((row) => checkRow('tasks', row, !hasFlag('tasks', 'overdue', row), row.due)),
    ...milestones
      .filter(({ due }) => due !== null)
      .map((row) => checkRow('milestones', row, !hasFlag('milestones', 'overdue', row), row.due)),
  ],
  baselined: milestones.map((row) => checkRow('milestones', row, row.baselineDue !== null, null)),
  explained: bookContents.rows.milestones
    .filter((row) => hasFlag('milestones', 'deviation', row))
    .map((row) => checkRow('milestones', row, row.delayReason !== null, row.baselineDue, 'delayReason')),
})

function checkOwnership(context: CheckContext): Checks<'ownership'> {
  const { bookContents, hasFlag, listOpen, engagements, milestones, tasks } = context
  const { rows, byName, has } = bookContents
  const knownOwners = new Map<string, boolean>()
  const isKnown = (owner: string): boolean => {
    const answer =
      knownOwners.get(owner) ??
      byName.people.split(owner).every((name) => byName.people.find(name) !== undefined)
    knownOwners.set(owner, answer)
    return answer
  }
  const stillOpenRisks = rows.risks.filter((row) => row.status !== 'closed' && row.description !== null)
  return {
    owned: [
      ...engagements.map((row) => checkRow('engagements', row, row.owner !== null, row.delivery, 'owner')),
      ...milestones.map((row) => checkRow('milestones', row, row.owner !== null, row.due, 'owner')),
      ...tasks.map((row) => checkRow('tasks', row, row.owner !== null, row.due, 'owner')),
      ...listOpen('issues').map((row) => checkRow('issues', row, row.owner !== null, row.due, 'owner')),
      ...stillOpenRisks.map((row) => checkRow('risks', row, row.owner !== null, row.reviewOn, 'owner')),
    ],
    known: has.includes('people')
      ? tasks
          .filter(({ owner }) => owner !== null)
          .map((row) => checkRow('tasks', row, isKnown(row.owner!), row.due))
      : [],
    accountable: rows.raci
      .filter((row) => row.item !== null)
      .map((row) => checkRow('raci', row, !hasFlag('raci', 'notOneAccountable', row), null, 'accountable')),
  }
}

function checkFeedback({ bookContents, periods, hasFlag, listOpen }: CheckContext): Checks<'feedback'> {
  const { rows } = bookContents
  const feedback = listOpen('feedback')
  return {
    assigned: feedback.map((row) => checkRow('feedback', row, row.owner !== null, row.receivedOn, 'owner')),
    inTime: feedback
      .filter(({ answerBy, at }) => answerBy !== null || at.unread.includes('answerBy'))
      .map((row) =>
        checkRow('feedback', row, !hasFlag('feedback', 'answerOverdue', row), row.answerBy, 'answerBy'),
      ),
    calledBack: rows.feedback
      .filter((row) => row.status === 'closed' && isWithin(row.receivedOn, periods.year))
      .map((row) =>
        checkRow('feedback', row, isConfirmedSolved(row), row.resolvedOn, 'calledBackOn', 'solved'),
      ),
    improved: rows.feedback
      .filter((row) => isComplaint(row) && row.status === 'closed' && isWithin(row.receivedOn, periods.year))
      .map((row) => checkRow('feedback', row, row.improvement !== null, row.resolvedOn, 'improvement')),
  }
}

const isRunning = ({ status }: { readonly status: string | null }): boolean =>
  status !== 'delivered' && status !== 'cancelled' && status !== 'planned' && status !== 'onHold'

const titleOf = (tracker: TrackerKey, row: object): string => {
  const title = (row as Readonly<Record<string, unknown>>)[trackers[tracker].title]
  return typeof title === 'string' ? title : ''
}
