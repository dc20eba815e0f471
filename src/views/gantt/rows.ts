import type { Day } from '../../core/day.js'
import type { RagState } from '../../core/table.js'
import { measureVariance } from '../../domain/schedule/baseline.js'
import type { EngagementLine } from '../../domain/letters/manager-digest.js'
import { isCancelled, isDone, isOpen, isOverdue } from '../../domain/status/openness.js'
import { groupParts } from '../../domain/engagement-parts.js'
import type { BookContents } from '../../domain/book-contents.js'
import { getExpectedFinishes } from '../../domain/schedule/expected-finishes.js'
import { calculateFloats, findCriticalPath } from '../../domain/schedule/float.js'
import { createNetwork, sortInSheetOrder } from '../../domain/schedule/network.js'
import type { Engagement } from '../../trackers/plan/engagements.js'
import { milestones as milestoneTable, type Milestone } from '../../trackers/plan/milestones.js'
import type { barColors } from '../colors.js'

type BarTone = keyof typeof barColors

/** What is drawn in a row: days included on both ends. */
export interface GanttBar {
  readonly from: Day
  readonly to: Day
  readonly tone: BarTone
  /** The last day of the bar that was agreed; the rest is expected later than agreed. */
  readonly agreed: Day | null
  /** Up to this day the work is overdue by now; null while its due date has not passed. */
  readonly overdueTo: Day | null
  readonly baseline: { readonly from: Day; readonly to: Day } | null
  readonly due: Day | null
}

export interface MilestoneLine {
  readonly name: string
  readonly owner: string | null
  readonly status: string | null
  readonly start: Day | null
  readonly due: Day | null
  readonly slip: number | null
  readonly late: boolean
  readonly bar: GanttBar | null
}

/** An engagement with its milestones; without a row of its own for milestones that name none. */
export interface GanttGroup {
  readonly engagement: Engagement | null
  readonly rag: RagState | null
  readonly percentComplete: number | null
  readonly bar: GanttBar | null
  readonly milestones: readonly MilestoneLine[]
}

/**
 * The engagements that are not delivered and not cancelled, by their start, each with its milestones in
 * order.
 */
export function createGroups(bookContents: BookContents, status: readonly EngagementLine[]): GanttGroup[] {
  const { rows } = bookContents
  const { parts, strays } = groupParts(rows.engagements, rows.milestones, [])
  const lines = new Map(status.map((line) => [line.id, line]))
  const groups = rows.engagements
    .filter((row) => !isDone(row) && !isCancelled(row))
    .map((row): GanttGroup => {
      const milestones = parts.get(row)!.milestones
      const line = lines.get(row.id)
      return {
        engagement: row,
        rag: line?.rag ?? null,
        percentComplete: line?.percentComplete ?? null,
        bar: createEngagementBar(row, milestones),
        milestones: createMilestoneLines(row, milestones, bookContents),
      }
    })
    .sort((a, b) => startOfGroup(a).localeCompare(startOfGroup(b)))
  const stray = createMilestoneLines(
    null,
    strays.milestones.filter((row) => !isDone(row)),
    bookContents,
  )
  return stray.length === 0
    ? groups
    : [...groups, { engagement: null, rag: null, percentComplete: null, bar: null, milestones: stray }]
}

const startOfGroup = ({ bar }: GanttGroup): string => bar?.from ?? '9'

function createEngagementBar(row: Engagement, milestones: readonly Milestone[]): GanttBar | null {
  const days = [row.start, row.delivery, ...milestones.flatMap(({ start, due }) => [start, due])]
    .filter((day): day is Day => day !== null)
    .sort()
  const from = row.start ?? days[0]
  const to = row.delivery ?? days[days.length - 1]
  if (from === undefined || to === undefined || to < from) return null
  const baseline =
    row.baselineDelivery === null || row.baselineDelivery < from ? null : { from, to: row.baselineDelivery }
  return { from, to, tone: 'engagement', agreed: null, overdueTo: null, baseline, due: row.delivery }
}

function createMilestoneLines(
  engagement: Engagement | null,
  milestones: readonly Milestone[],
  bookContents: BookContents,
): MilestoneLine[] {
  const { calendar, situation } = bookContents
  const finishes = getExpectedFinishes(bookContents)
  const critical = engagement ? findCriticalIds(engagement, milestones, bookContents) : new Set<string>()
  return sortInSheetOrder(milestones)
    .filter((row) => !isCancelled(row) && row.name !== null)
    .map((row) => ({
      name: row.name!,
      owner: row.owner,
      status: row.status,
      start: row.start,
      due: row.due,
      slip: measureVariance(row, calendar, finishes.get(row) ?? null, situation.today),
      late: isOverdue(milestoneTable, row, situation),
      bar: createMilestoneBar(row, critical.has(row.id), finishes.get(row)?.day ?? null, bookContents),
    }))
}

function findCriticalIds(
  engagement: Engagement,
  milestones: readonly Milestone[],
  bookContents: BookContents,
): ReadonlySet<string> {
  const { calendar, situation } = bookContents
  const net = createNetwork(milestones, calendar)
  const starts = net.stages.flatMap(({ start }) => (start === null ? [] : [start])).sort()
  const earliest = engagement.start ?? starts[0] ?? situation.today
  const deadline = engagement.delivery === null ? {} : { deadline: engagement.delivery }
  const stages = calculateFloats(net, { earliest, today: situation.today, ...deadline }, calendar)
  return findCriticalPath(net, stages)
}

/**
 * The bar of what was or is expected: of open work until the day of the one forecast, else as far as it was
 * planned.
 */
function createMilestoneBar(
  row: Milestone,
  critical: boolean,
  expected: Day | null,
  { calendar, situation }: BookContents,
): GanttBar | null {
  const done = isDone(row)
  const finish = expected ?? (done ? (row.doneOn ?? row.acceptedOn) : null) ?? row.due
  if (finish === null) return null
  const planned = row.due ?? finish
  const duration = Math.max(1, Math.ceil(row.durationDays ?? 1))
  const from = row.start ?? calendar.plusWorkdays(planned, 1 - duration)
  const baseline = row.baselineDue === null ? null : { from: row.baselineStart ?? from, to: row.baselineDue }
  const open = isOpen(milestoneTable, row)
  return {
    from: from < finish ? from : finish,
    to: finish,
    tone: done ? 'done' : !open ? 'held' : critical ? 'critical' : 'planned',
    agreed: open && row.due !== null && finish > row.due ? row.due : null,
    overdueTo: isOverdue(milestoneTable, row, situation) ? situation.today : null,
    baseline: baseline && baseline.from <= baseline.to ? baseline : null,
    due: row.due,
  }
}
