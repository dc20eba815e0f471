import type { WorkingCalendar } from '../../core/calendar.js'
import type { Day } from '../../core/day.js'
import type { Situation } from '../../core/rule.js'
import type { Rag, Table } from '../../core/table.js'
import type { EvidenceKindKey } from '../../trackers/evidence.js'
import type { Engagement } from '../../trackers/plan/engagements.js'
import { milestones as milestoneTable, type Milestone } from '../../trackers/plan/milestones.js'
import { tasks as taskTable, type Task } from '../../trackers/plan/tasks.js'
import { countDaysLate, type FlaggedRow, getRaisedFlags, findWorstRag } from './flags.js'
import { isCancelled, isDone, isOpen } from './openness.js'
import type { EngagementParts } from '../engagement-parts.js'
import { sortInSheetOrder } from '../schedule/network.js'
import { mean } from '../../core/numbers.js'
import { ragRank } from '../../core/table.js'

/** One fact that gives something its colour. Each language words the code. */
export interface RagReason {
  /** The key of a flag or of a piece of evidence of that table. */
  readonly code: string
  /** The kind of evidence it is, where it colours an engagement. */
  readonly kind?: EvidenceKindKey
  readonly rag: Rag
  readonly table: string
  readonly id: string
  /** What people call the row. */
  readonly name: string
  /** Working days late, where a day has passed. */
  readonly days?: number
  /** The number in its sentence: the share behind or over, an exposure, a score. */
  readonly share?: number
}

/** A colour with all its evidence, worst first; green has no reasons. */
export interface RagStatus {
  readonly rag: Rag
  readonly reasons: readonly RagReason[]
}

/** A milestone's colour: its own flags and, while it is open, those of its tasks. */
export function evaluateMilestone(
  milestone: Milestone,
  tasks: readonly Task[],
  situation: Situation,
  calendar: WorkingCalendar,
): RagStatus {
  // What is only missing from a row, such as the day it was done, gives no colour.
  const ownReasons = listReasons(milestoneTable, [milestone], situation, calendar).filter(
    ({ code }) => code === 'dueSoon' || hasEvidence(milestoneTable, code),
  )
  const parts = isOpen(milestoneTable, milestone)
    ? listReasons(taskTable, tasks, situation, calendar).filter(({ code }) => hasEvidence(taskTable, code))
    : []
  return createStatus([...ownReasons, ...parts])
}

const hasEvidence = ({ evidence }: Pick<Table<any>, 'evidence'>, key: string): boolean =>
  evidence.some((each) => each.key === key)

const createStatus = (reasons: readonly RagReason[]): RagStatus => ({
  rag: findWorstRag(reasons.map(({ rag }) => rag)),
  // Sorting is stable: what is equally bad stays in the order engagement, milestones, tasks.
  reasons: [...reasons].sort((a, b) => ragRank(a.rag) - ragRank(b.rag) || (b.days ?? 0) - (a.days ?? 0)),
})

function listReasons(
  table: Pick<Table<any>, 'key' | 'title' | 'flags'>,
  rows: readonly FlaggedRow[],
  situation: Situation,
  calendar: WorkingCalendar,
): RagReason[] {
  return rows.flatMap((row) =>
    getRaisedFlags(table, row, situation).map(({ key, rag, column }): RagReason => {
      const share = row['deviation']
      return {
        code: key,
        rag,
        table: table.key,
        id: row.id,
        name: String(row[table.title] ?? ''),
        ...(key === 'overdue' ? { days: countDaysLate(row, calendar, situation.today, column) } : {}),
        ...(key === 'deviation' && typeof share === 'number' ? { share } : {}),
      }
    }),
  )
}

/**
 * The share of work that should be done by today, less the share that is; 0 when work is not behind, null
 * when it is unknown. Each part of the engagement has the same weight, and its own days say how much of it
 * should be done: all of it once its due day has passed; else as much as of its working days have passed,
 * where a percentage is typed; nothing yet without one. A part without a due day should have come as far as
 * the engagement's days have.
 */
export function measureShareBehind(
  engagement: Engagement,
  { tasks, milestones }: EngagementParts,
  { today }: Pick<Situation, 'today'>,
  calendar: WorkingCalendar,
): number | null {
  const { delivery } = engagement
  const start = engagement.start ?? findFirstStart([...milestones, ...tasks])
  if (start === null || delivery === null || today < start) return null
  const timeUsed = (from: Day, to: Day): number => {
    const planned = calendar.workdaysWithin(from, to)
    return planned === 0 ? 0 : Math.min(1, calendar.workdaysWithin(from, today) / planned)
  }
  const expected = (part: ProgressPart): number => {
    if (part.due === null) return timeUsed(start, delivery)
    if (part.due < today) return 1
    return (part.percentComplete ?? null) === null ? 0 : timeUsed(part.start ?? start, part.due)
  }
  const share = mean(
    selectCountedParts<ProgressPart, ProgressPart>(tasks, milestones).map(
      (part) => expected(part) - shareDone(part),
    ),
  )
  return share === null ? null : Math.max(0, share)
}

/** A project without a typed start begins with the first of its parts. */
const findFirstStart = (parts: readonly { readonly start: Day | null }[]): Day | null =>
  parts.reduce<Day | null>(
    (first, { start }) => (start !== null && (first === null || start < first) ? start : first),
    null,
  )

const shareDone = (part: Pick<ProgressPart, 'status' | 'percentComplete' | 'doneOn'>): number =>
  isDone(part) ? 1 : (part.percentComplete ?? 0)

/**
 * The share of an engagement that is done, 0 to 1: its tasks weighted equally, or its milestones when it has no
 * tasks. Done counts 1, else the percentage typed, else 0; cancelled ones do not count. Null when nothing counts.
 */
export function calculatePercentComplete(
  tasks: readonly (Pick<Task, 'status' | 'percentComplete'> & Partial<Pick<Task, 'doneOn'>>)[],
  milestones: readonly (Pick<Milestone, 'status'> & Partial<Pick<Milestone, 'doneOn'>>)[],
): number | null {
  type DoneShare = Pick<ProgressPart, 'status' | 'percentComplete' | 'doneOn'>
  const parts = selectCountedParts<DoneShare, DoneShare>(tasks, milestones)
  return mean(parts.map(shareDone))
}

interface ProgressPart {
  readonly status: string | null
  readonly percentComplete?: number | null
  readonly doneOn?: Day | null
  readonly start: Day | null
  readonly due: Day | null
}

/**
 * The parts from which an engagement's progress is counted: its tasks, or its milestones when it has no
 * tasks.
 */
function selectCountedParts<T extends Pick<ProgressPart, 'status'>, M extends Pick<ProgressPart, 'status'>>(
  tasks: readonly T[],
  milestones: readonly M[],
): readonly (T | M)[] {
  const counted = tasks.filter((task) => !isCancelled(task))
  return counted.length > 0 ? counted : milestones.filter((milestone) => !isCancelled(milestone))
}

/**
 * The stage an engagement is in: its first milestone, in the team's order, that is not finished. Null when
 * all are.
 */
export const findCurrentStage = <M extends Pick<Milestone, 'status' | 'order' | 'at'>>(
  milestones: readonly M[],
): M | null =>
  sortInSheetOrder(milestones).find((milestone) => !isDone(milestone) && !isCancelled(milestone)) ?? null
