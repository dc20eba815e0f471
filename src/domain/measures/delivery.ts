import type { Day } from '../../core/day.js'
import type { Engagement } from '../../trackers/plan/engagements.js'
import { milestones as milestoneTable, type Milestone } from '../../trackers/plan/milestones.js'
import type { EngagementLine } from '../letters/manager-digest.js'
import { groupParts } from '../engagement-parts.js'
import type { BookContents } from '../book-contents.js'
import { isCancelled, isDone, isOpen } from '../status/openness.js'
import { type Figure, type Periods, createShare, measureShare, type Trend, isWithin } from './figure.js'
import { sum } from '../../core/numbers.js'

/** Milestones finished by the day that was promised, of those finished in the last three months and the three before. */
export function measureOnTime(milestones: readonly Milestone[], periods: Periods): Trend {
  const figure = (period: Periods['quarter']): Figure =>
    measureShare(
      listFinished(milestones, period),
      ({ doneOn, due, baselineDue }) => doneOn! <= (baselineDue ?? due)!,
    )
  return { now: figure(periods.quarter), before: figure(periods.before) }
}

/** Milestones that were finished in a period and had a day that was promised. */
export const listFinished = (milestones: readonly Milestone[], period: Periods['quarter']): Milestone[] =>
  milestones.filter(
    (row) => isDone(row) && isWithin(row.doneOn, period) && (row.baselineDue ?? row.due) !== null,
  )

/** Milestones that missed their promised day, in engagements that passed the gate and in those that did not. */
export interface GateEffect {
  /** The statement of work was confirmed no later than the engagement's start. */
  readonly passed: Figure
  readonly missed: Figure
}

/**
 * The overdue rate with and without the confirmed statement of work (把关前后的逾期率). Milestones that are done or
 * whose promised day has passed are counted; engagements without a start are on neither side.
 */
export function measureGateEffect(bookContents: BookContents): GateEffect {
  const { passed, missed } = splitByGate(bookContents)
  return {
    passed: measureShare(passed, ({ late }) => late),
    missed: measureShare(missed, ({ late }) => late),
  }
}

/** The milestones by which the gate's effect is evaluated, on both sides of it. */
export function splitByGate({
  rows,
  situation,
}: BookContents): Readonly<Record<'passed' | 'missed', EvaluatedMilestone[]>> {
  const { parts } = groupParts(rows.engagements, rows.milestones, [])
  const evaluated = { passed: [] as EvaluatedMilestone[], missed: [] as EvaluatedMilestone[] }
  for (const [engagement, { milestones }] of parts) {
    if (engagement.start === null || isCancelled(engagement)) continue
    const { start } = engagement
    const confirmed = engagement.sowFirstConfirmedOn ?? engagement.sowConfirmedOn
    const side = confirmed !== null && confirmed <= start ? evaluated.passed : evaluated.missed
    for (const milestone of milestones) {
      const late = hasMissedDay(milestone, situation.today)
      if (late !== null) side.push({ row: milestone, late })
    }
  }
  return evaluated
}

interface EvaluatedMilestone {
  readonly row: Milestone
  readonly late: boolean
}

/** Whether a milestone missed its promised day; null while that cannot be said. */
function hasMissedDay(row: Milestone, today: Day): boolean | null {
  const promised = row.baselineDue ?? row.due
  if (promised === null) return null
  if (isDone(row)) return row.doneOn === null ? null : row.doneOn > promised
  return isOpen(milestoneTable, row) && promised < today ? true : null
}

/** Requirements added after the baseline, with the number of those it was made of. */
export interface CreepLine {
  readonly engagement: string
  readonly added: number
  readonly agreed: number
  /** Of the agreed ones, those without a mark beside marked ones: it is not known when they came. */
  readonly unmarked: number
  readonly share: Figure
}

/** Scope creep (范围蔓延) of each engagement that had requirements added, most first, and of all together. */
export function measureScopeCreep({ rows, byName }: BookContents): {
  all: Figure
  lines: readonly CreepLine[]
} {
  const lines = new Map<string, { added: number; agreed: number; unmarked: number }>()
  for (const { engagement, status, addedAfterBaseline } of rows.requirements) {
    if (status === 'rejected') continue
    const name = byName.engagements.find(engagement)?.name ?? engagement ?? ''
    const line = lines.get(name) ?? { added: 0, agreed: 0, unmarked: 0 }
    if (addedAfterBaseline === 'yes') line.added++
    else line.agreed++
    if (addedAfterBaseline === null) line.unmarked++
    lines.set(name, line)
  }
  const all = [...lines].map(([engagement, line]): CreepLine => ({
    engagement,
    ...line,
    share: createShare(line.added, line.agreed),
  }))
  return {
    all: createShare(sum(all.map(({ added }) => added)), sum(all.map(({ agreed }) => agreed))),
    lines: all
      .filter(({ added, agreed, unmarked }) => added > 0 || (unmarked > 0 && unmarked < agreed))
      .sort((one, other) => other.added - one.added),
  }
}

/** How much of an engagement's budget is used, with how much of its work is done. Shares of 1. */
export interface BudgetLine {
  readonly engagement: string
  readonly budget: number
  readonly spent: number
  readonly used: number
  readonly done: number | null
  /** By how much more is used than done; null while it is unknown how much is done. */
  readonly ahead: number | null
}

/** Budget and work done of open engagements that have a budget and something spent, furthest ahead first. */
export function listBudgets(
  engagements: readonly Engagement[],
  status: readonly Pick<EngagementLine, 'id' | 'percentComplete'>[],
): BudgetLine[] {
  const done = new Map(status.map(({ id, percentComplete }) => [id, percentComplete]))
  return engagements
    .flatMap((row): BudgetLine[] => {
      const { id, budget, spent } = row
      if (!done.has(id) || budget === null || budget <= 0 || spent === null) return []
      const [used, share] = [spent / budget, done.get(id) ?? null]
      const ahead = share === null ? null : used - share
      return [{ engagement: row.name ?? '', budget, spent, used, done: share, ahead }]
    })
    .sort((one, other) => (other.ahead ?? -Infinity) - (one.ahead ?? -Infinity) || other.used - one.used)
}
