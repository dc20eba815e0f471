import type { Day } from '../../core/day.js'
import type { RagState } from '../../core/table.js'
import { variance } from '../../project/schedule/baseline.js'
import type { EngagementLine } from '../../project/letters/manager-digest.js'
import { isCancelled, isDone, isOpen, isOverdue } from '../../project/status/openness.js'
import { partsByEngagement } from '../../project/parts.js'
import type { Portfolio } from '../../project/portfolio.js'
import {
  criticalPath,
  expectedFinishes,
  floats,
  inSheetOrder,
  network,
} from '../../project/schedule/index.js'
import type { Engagement } from '../../trackers/plan/engagements.js'
import { milestones as milestoneTable, type Milestone } from '../../trackers/plan/milestones.js'
import type { bars } from '../palette.js'

export type Tone = keyof typeof bars

/** What is drawn in a row: days included on both ends. */
export interface Bar {
  readonly from: Day
  readonly to: Day
  readonly tone: Tone
  /** The last day of the bar that was agreed; what follows is expected later than agreed. */
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
  readonly bar: Bar | null
}

/** An engagement with its milestones; without a row of its own for milestones that name none. */
export interface Group {
  readonly engagement: Engagement | null
  readonly rag: RagState | null
  readonly percentComplete: number | null
  readonly bar: Bar | null
  readonly milestones: readonly MilestoneLine[]
}

/** The engagements that are neither delivered nor cancelled, by their start, each with its milestones in order. */
export function groupsOf(portfolio: Portfolio, status: readonly EngagementLine[]): Group[] {
  const { rows } = portfolio
  const { parts, strays } = partsByEngagement(rows.engagements, rows.milestones, [])
  const lines = new Map(status.map((line) => [line.id, line]))
  const groups = rows.engagements
    .filter((row) => !isDone(row) && !isCancelled(row))
    .map((row): Group => {
      const milestones = parts.get(row)!.milestones
      const line = lines.get(row.id)
      return {
        engagement: row,
        rag: line?.rag ?? null,
        percentComplete: line?.percentComplete ?? null,
        bar: engagementBar(row, milestones),
        milestones: linesOf(row, milestones, portfolio),
      }
    })
    .sort((a, b) => startOf(a).localeCompare(startOf(b)))
  const stray = linesOf(
    null,
    strays.milestones.filter((row) => !isDone(row)),
    portfolio,
  )
  return stray.length === 0
    ? groups
    : [...groups, { engagement: null, rag: null, percentComplete: null, bar: null, milestones: stray }]
}

const startOf = ({ bar }: Group): string => bar?.from ?? '9'

function engagementBar(row: Engagement, milestones: readonly Milestone[]): Bar | null {
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

function linesOf(
  engagement: Engagement | null,
  milestones: readonly Milestone[],
  portfolio: Portfolio,
): MilestoneLine[] {
  const { calendar, situation } = portfolio
  const finishes = expectedFinishes(portfolio)
  const critical = engagement ? criticalOf(engagement, milestones, portfolio) : new Set<string>()
  return inSheetOrder(milestones)
    .filter((row) => !isCancelled(row) && row.name !== null)
    .map((row) => ({
      name: row.name!,
      owner: row.owner,
      status: row.status,
      start: row.start,
      due: row.due,
      slip: variance(row, calendar, finishes.get(row) ?? null, situation.today),
      late: isOverdue(milestoneTable, row, situation),
      bar: milestoneBar(row, critical.has(row.id), finishes.get(row)?.day ?? null, portfolio),
    }))
}

function criticalOf(
  engagement: Engagement,
  milestones: readonly Milestone[],
  portfolio: Portfolio,
): ReadonlySet<string> {
  const { calendar, situation } = portfolio
  const net = network(milestones, calendar)
  const starts = net.stages.flatMap(({ start }) => (start === null ? [] : [start])).sort()
  const earliest = engagement.start ?? starts[0] ?? situation.today
  const deadline = engagement.delivery === null ? {} : { deadline: engagement.delivery }
  const stages = floats(net, { earliest, today: situation.today, ...deadline }, calendar)
  return criticalPath(net, stages)
}

/** The bar of what was or is expected: of open work until the one forecast says, else as far as it was planned. */
function milestoneBar(
  row: Milestone,
  critical: boolean,
  expected: Day | null,
  { calendar, situation }: Portfolio,
): Bar | null {
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
