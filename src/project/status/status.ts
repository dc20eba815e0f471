import type { WorkingCalendar } from '../../core/calendar.js'
import type { Day } from '../../core/day.js'
import type { Situation } from '../../core/rule.js'
import type { Rag, Table } from '../../core/table.js'
import { engagements as engagementTable, type Engagement } from '../../trackers/plan/engagements.js'
import { milestones as milestoneTable, type Milestone } from '../../trackers/plan/milestones.js'
import { tasks as taskTable, type Task } from '../../trackers/plan/tasks.js'
import { daysLate, type FlaggedRow, raisedBy, worstRag } from './flags.js'
import { isCancelled, isDone, isOpen } from './openness.js'
import type { EngagementParts } from '../parts.js'
import { inSheetOrder } from '../schedule/network.js'

/** One fact that gives something its colour. Each language words the code. */
export interface RagReason {
  /** The key of a flag of that table. */
  readonly code: string
  readonly rag: Rag
  readonly table: string
  readonly id: string
  /** What people call the row. */
  readonly name: string
  /** Working days late, where a day has passed. */
  readonly days?: number
  /** For `behindTime`: the share of work that should be done, less the share that is. For `deviation`: the deviation. */
  readonly share?: number
}

/** A colour with everything that speaks for it, worst first; green has no reasons. */
export interface RagStatus {
  readonly rag: Rag
  readonly reasons: readonly RagReason[]
}

/** The colour of an engagement, and {@link behindTime}, which has a say in it. */
export interface EngagementStatus extends RagStatus {
  readonly behind: number | null
}

/** A milestone's colour: its own flags and, while it is open, those of its tasks. */
export function milestoneStatus(
  milestone: Milestone,
  tasks: readonly Task[],
  situation: Situation,
  calendar: WorkingCalendar,
): RagStatus {
  const own = reasonsOf(milestoneTable, [milestone], situation, calendar)
  const parts = isOpen(milestoneTable, milestone)
    ? reasonsOf(taskTable, tasks, situation, calendar).filter(weighsOnTheWhole)
    : []
  return statusOf([...own, ...parts])
}

/**
 * An engagement's colour: the worst of its own flags and those of its parts, and whether time runs ahead of work. A
 * part that is merely due soon is work as usual and colours only itself. Once the engagement is delivered, cancelled
 * or on hold, its parts say nothing any more.
 */
export function engagementStatus(
  engagement: Engagement,
  { milestones, tasks }: EngagementParts,
  situation: Situation,
  calendar: WorkingCalendar,
): EngagementStatus {
  const behind = behindTime(engagement, { milestones, tasks }, situation, calendar)
  const own = reasonsOf(engagementTable, [{ ...engagement, behind }], situation, calendar)
  if (!isOpen(engagementTable, engagement)) return { ...statusOf(own), behind }
  const parts = [
    ...reasonsOf(milestoneTable, milestones, situation, calendar),
    ...reasonsOf(taskTable, tasks, situation, calendar),
  ].filter(weighsOnTheWhole)
  return { ...statusOf([...own, ...parts]), behind }
}

const weighsOnTheWhole = (reason: RagReason): boolean => reason.code !== 'dueSoon'

const rank = { red: 0, amber: 1, green: 2 } as const

const statusOf = (reasons: readonly RagReason[]): RagStatus => ({
  rag: worstRag(reasons.map(({ rag }) => rag)),
  // Sorting is stable: what is equally bad keeps the order engagement, milestones, tasks.
  reasons: [...reasons].sort((a, b) => rank[a.rag] - rank[b.rag] || (b.days ?? 0) - (a.days ?? 0)),
})

function reasonsOf(
  table: Pick<Table<any>, 'key' | 'title' | 'flags'>,
  rows: readonly FlaggedRow[],
  situation: Situation,
  calendar: WorkingCalendar,
): RagReason[] {
  return rows.flatMap((row) =>
    raisedBy(table, row, situation).map(({ key, rag, column }): RagReason => {
      const share = row[key === 'behindTime' ? 'behind' : 'deviation']
      return {
        code: key,
        rag,
        table: table.key,
        id: row.id,
        name: String(row[table.title] ?? ''),
        ...(key === 'overdue' ? { days: daysLate(row, calendar, situation.today, column) } : {}),
        ...((key === 'deviation' || key === 'behindTime') && typeof share === 'number' ? { share } : {}),
      }
    }),
  )
}

/**
 * The share of work that should be done by today, less the share that is; null when nobody can tell, or when work is
 * not behind. Time is weighed part by part, so that a plan whose stages all lie ahead is not behind: a part with a
 * typed percentage should have come as far as its days have; one without a due day, as far as the engagement's have. A
 * due day that has passed is left to `overdue` to say.
 */
export function behindTime(
  engagement: Engagement,
  { tasks, milestones }: EngagementParts,
  { today }: Situation,
  calendar: WorkingCalendar,
): number | null {
  const { delivery } = engagement
  const start = engagement.start ?? firstStart([...milestones, ...tasks])
  if (start === null || delivery === null || today < start) return null
  const timeUsed = (from: Day, to: Day): number => {
    const planned = calendar.workdaysWithin(from, to)
    return planned === 0 ? 0 : Math.min(1, calendar.workdaysWithin(from, today) / planned)
  }
  const behind = (part: Part): number => {
    if (part.due === null) return timeUsed(start, delivery) - doneShare(part)
    if (part.due < today) return 0
    const expected = (part.percentComplete ?? null) === null ? 0 : timeUsed(part.start ?? start, part.due)
    return expected - doneShare(part)
  }
  const share = mean(countedParts<Part, Part>(tasks, milestones).map(behind))
  return share !== null && share > 0 ? share : null
}

/** A project whose start nobody gave begins with the first of its parts. */
const firstStart = (parts: readonly { readonly start: Day | null }[]): Day | null =>
  parts.reduce<Day | null>(
    (first, { start }) => (start !== null && (first === null || start < first) ? start : first),
    null,
  )

const doneShare = (part: Pick<Part, 'status' | 'percentComplete'>): number =>
  isDone(part) ? 1 : (part.percentComplete ?? 0)

/**
 * The share of an engagement that is done, 0 to 1: its tasks weighted equally, or its milestones when it has no
 * tasks. Done counts 1, else the percentage typed, else 0; cancelled ones do not count. Null when nothing counts.
 */
export function percentComplete(
  tasks: readonly Pick<Task, 'status' | 'percentComplete'>[],
  milestones: readonly Pick<Milestone, 'status'>[],
): number | null {
  type Share = Pick<Part, 'status' | 'percentComplete'>
  const parts = countedParts<Share, Share>(tasks, milestones)
  return mean(parts.map(doneShare))
}

interface Part {
  readonly status: string | null
  readonly percentComplete?: number | null
  readonly start: Day | null
  readonly due: Day | null
}

/** What an engagement's progress is counted in: its tasks, or its milestones when it has no tasks. */
function countedParts<T extends Pick<Part, 'status'>, M extends Pick<Part, 'status'>>(
  tasks: readonly T[],
  milestones: readonly M[],
): readonly (T | M)[] {
  const counted = tasks.filter((task) => !isCancelled(task))
  return counted.length > 0 ? counted : milestones.filter((milestone) => !isCancelled(milestone))
}

const mean = (numbers: readonly number[]): number | null =>
  numbers.length === 0 ? null : numbers.reduce((sum, each) => sum + each, 0) / numbers.length

/** The stage an engagement is in: its first milestone, in the team's order, that is not over. Null when all are. */
export const currentStage = <M extends Pick<Milestone, 'status' | 'order' | 'at'>>(
  milestones: readonly M[],
): M | null =>
  inSheetOrder(milestones).find((milestone) => !isDone(milestone) && !isCancelled(milestone)) ?? null
