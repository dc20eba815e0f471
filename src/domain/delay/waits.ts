import { type Day, plusDays } from '../../core/day.js'
import { groupBy } from '../../core/group-by.js'
import { isSameText } from '../../core/cell.js'
import { namesOf } from '../../core/locale.js'
import type { HistoryRow } from '../../trackers/own/history.js'
import type { Engagement } from '../../trackers/plan/engagements.js'
import type { Task } from '../../trackers/plan/tasks.js'
import { workStatuses } from '../../trackers/shared-columns.js'
import type { BookContents } from '../book-contents.js'
import { getParts } from '../engagement-parts.js'
import { isDone } from '../status/openness.js'
import type { Wait } from './delay-ledger.js'

/**
 * The days on which something of a project waited for somebody: tasks since they wait for the party in *Waiting
 * on* or since they are blocked, documents and decisions after the day by which the client was to give them.
 */
export function listWaits(
  bookContents: BookContents,
  engagement: Engagement,
  history: readonly HistoryRow[],
): Wait[] {
  const { rows, situation, byName } = bookContents
  const { today } = situation
  const isHere = (row: { readonly engagement: string | null }): boolean =>
    byName.engagements.find(row.engagement) === engagement
  const blocked = findBlockedSince(history)
  const tasks = getParts(bookContents).parts.get(engagement)?.tasks ?? []
  return [
    ...tasks.flatMap((task) => listTaskWaits(task, blocked.get(task.id) ?? null, today)),
    ...rows.documents.filter(isHere).flatMap((row) => {
      const isOver = row.check === 'complete' || row.check === 'notNeeded'
      const until = row.receivedOn ?? (isOver ? null : today)
      return waitAfter(row.due, until, { table: 'documents', title: row.document ?? '' })
    }),
    ...rows.decisions.filter(isHere).flatMap((row) =>
      waitAfter(row.answerBy, row.decidedOn ?? (row.chosen === null ? today : null), {
        table: 'decisions',
        title: row.question ?? '',
      }),
    ),
  ]
}

/** The client's days after one by which something was to come, until it came. */
const waitAfter = (due: Day | null, until: Day | null, evidence: Wait['evidence']): Wait[] =>
  due === null || until === null || until <= due
    ? []
    : [{ party: 'client', from: plusDays(due, 1), to: until, evidence }]

/** @param blockedSince when it was seen to be blocked, where it is blocked now; who was waited for before is not on record */
function listTaskWaits(task: Task, blockedSince: Day | null, today: Day): Wait[] {
  const { ballInCourt: party, waitingSince, doneOn, title } = task
  if (party === null) return []
  const over = isDone(task) ? (doneOn ?? null) : today
  const evidence: Wait['evidence'] = { table: 'tasks', title: title ?? '' }
  const waiting =
    party === 'us' || waitingSince === null || over === null ? [] : [{ from: waitingSince, to: over }]
  const blocked = blockedSince === null || over === null ? [] : [{ from: blockedSince, to: over }]
  return [...waiting, ...blocked]
    .filter(({ from, to }) => from <= to)
    .map((span) => ({ party, ...span, evidence }))
}

/** Since when the history sees tasks blocked, by the ids of those whose last status is that. */
function findBlockedSince(history: readonly HistoryRow[]): Map<string, Day> {
  const isBlocked = (text: string | null): boolean =>
    text !== null && namesOf(workStatuses.blocked).some((name) => isSameText(name, text))
  const moves = history.filter(
    ({ tracker, field, day, row }) =>
      tracker === 'tasks' && field === 'status' && day !== null && row !== null,
  )
  return new Map(
    [...groupBy(moves, (move) => move.row!)].flatMap(([row, own]): [string, Day][] => {
      const last = own.reduce((latest, move) => (move.day! >= latest.day! ? move : latest))
      return isBlocked(last.to) ? [[row, last.day!]] : []
    }),
  )
}
