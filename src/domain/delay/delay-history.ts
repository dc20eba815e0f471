import type { Day } from '../../core/day.js'
import { plusDays, weekdayOf } from '../../core/day.js'
import type { Coverage } from '../../core/evidence.js'
import type { HistoryRow } from '../../trackers/own/history.js'
import type { Engagement } from '../../trackers/plan/engagements.js'
import type { Milestone } from '../../trackers/plan/milestones.js'
import type { BookContents } from '../book-contents.js'
import { measureCoverage } from '../coverage.js'
import { getParts } from '../engagement-parts.js'
import { idOfStage } from '../schedule/engagement-forecast.js'
import { createNetwork } from '../schedule/network.js'
import { weekendOf } from '../settings.js'
import { isCancelled, isDone } from '../status/openness.js'
import type { AgreedChange, DelayedStage, DelayHistory } from './delay-ledger.js'
import { listWaits } from './waits.js'

/** The delay reasons of a milestone by who is meant; the others say nothing about that. */
const partyOfReason: Readonly<
  Partial<Record<NonNullable<Milestone['delayReason']>, DelayedStage['reason']>>
> = {
  requirementChange: 'change',
  shortOfResources: 'us',
  technicalProblem: 'us',
  estimate: 'us',
  waitingForClient: 'client',
  supplier: 'thirdParty',
}

/** What is on record about a project's delay: its chain of stages, waits, agreed changes and holidays. */
export function readDelayHistory(
  bookContents: BookContents,
  engagement: Engagement,
  history: readonly HistoryRow[],
): DelayHistory {
  const { rows, settings, calendar, byName } = bookContents
  const weekend = weekendOf(settings)
  return {
    stages: findChain(bookContents, engagement),
    waits: listWaits(bookContents, engagement, history),
    changes: rows.changes
      .filter((row) => byName.engagements.find(row.engagement) === engagement)
      .flatMap(({ decision, status, impactDays, implementedOn, decidedOn, content }): AgreedChange[] => {
        const day = implementedOn ?? decidedOn
        const isAgreed = decision === 'approved' && status !== 'dropped'
        return isAgreed && day !== null && impactDays !== null && impactDays > 0
          ? [{ day, days: Math.ceil(impactDays), title: content ?? '' }]
          : []
      }),
    holidays: rows.holidays.flatMap(({ day, kind, name }) =>
      day !== null && kind === 'holiday' && !weekend.includes(weekdayOf(day)) && !calendar.isWorkday(day)
        ? [{ day, name: name ?? '' }]
        : [],
    ),
  }
}

/** What of a project its delay is booked from, and what of that could not be read. */
export function measureDelayCoverage(bookContents: BookContents, engagement: Engagement): Coverage {
  const { rows, byName } = bookContents
  const { milestones, tasks } = getParts(bookContents).parts.get(engagement)!
  const own = <R extends { readonly engagement: string | null }>(all: readonly R[]): readonly R[] =>
    all.filter((row) => byName.engagements.find(row.engagement) === engagement)
  const looked = measureCoverage(bookContents, [
    { table: 'milestones', columns: ['baselineDue', 'doneOn', 'start', 'status'], rows: milestones },
    { table: 'tasks', columns: ['ballInCourt', 'waitingSince', 'doneOn', 'status'], rows: tasks },
    {
      table: 'changes',
      columns: ['decision', 'impactDays', 'decidedOn', 'implementedOn'],
      rows: own(rows.changes),
    },
    { table: 'documents', columns: ['due', 'receivedOn', 'check'], rows: own(rows.documents) },
    { table: 'decisions', columns: ['answerBy', 'decidedOn'], rows: own(rows.decisions) },
  ])
  // Runs fill in no baseline: a person decides when it is taken, and may type over it.
  const baselines = milestones.flatMap(({ at }) =>
    at.unread.includes('baselineDue')
      ? [{ table: 'milestones' as const, column: 'baselineDue', line: at.line }]
      : [],
  )
  // A sheet without a column, and a tracker that is not used, has nothing on record.
  return { ...looked, unread: [...looked.unread, ...baselines], absent: [], notUsed: [] }
}

/**
 * The chain that decides when a project ends: from the stage that ended last back to the one that it waited for
 * longest, and so on. Stages that are not over count until today once their baseline's date has passed; those
 * without a baseline end the chain.
 */
function findChain(bookContents: BookContents, engagement: Engagement): DelayedStage[] {
  const { calendar, situation } = bookContents
  const { milestones } = getParts(bookContents).parts.get(engagement) ?? { milestones: [] }
  const net = createNetwork(milestones, calendar)
  if (net.cycles.length > 0) return []
  const rows = new Map(milestones.map((row) => [idOfStage(row), row]))
  const endOf = (id: string): Day | null => {
    const row = rows.get(id)!
    if (row.baselineDue === null || isCancelled(row)) return null
    if (isDone(row)) return row.doneOn ?? row.acceptedOn
    return row.baselineDue < situation.today ? situation.today : null
  }
  const latest = (ids: readonly string[]): string | undefined =>
    ids
      .filter((id) => endOf(id) !== null)
      .sort((one, other) => (endOf(one)! < endOf(other)! ? 1 : endOf(one)! > endOf(other)! ? -1 : 0))[0]
  const chain: DelayedStage[] = []
  let id = latest(net.stages.map((stage) => stage.id))
  while (id !== undefined) {
    const row = rows.get(id)!
    const before = latest(net.stages.find((stage) => stage.id === id)!.predecessors.map((each) => each.id))
    const end = endOf(id)!
    const after = before === undefined ? null : plusDays(endOf(before)!, 1)
    const began = row.start ?? row.baselineStart ?? row.baselineDue!
    const from = after !== null && after > began ? after : began
    const reason = (row.delayReason && partyOfReason[row.delayReason]) ?? null
    chain.unshift({
      id,
      name: row.name ?? '',
      from: from < end ? from : end,
      end,
      isOpen: !isDone(row),
      baselineDue: row.baselineDue!,
      reason,
    })
    id = before
  }
  return chain
}
