import type { WorkingCalendar } from '../../core/calendar.js'
import type { Day } from '../../core/day.js'
import type { Situation } from '../../core/rule.js'
import type { Contact } from '../../trackers/clients/contacts.js'
import type { Engagement } from '../../trackers/plan/engagements.js'
import type { Milestone } from '../../trackers/plan/milestones.js'
import type { Requirement } from '../../trackers/plan/requirements.js'
import { tasks as taskTable, type Task } from '../../trackers/plan/tasks.js'
import { isCancelled, isDone, isOpen, isOverdue } from './openness.js'

/**
 * A figure with what it was made of. Without rows to divide by there is no value, and never a misleading 0 %
 * or 100 %.
 */
export interface Kpi {
  readonly value: number | null
  readonly numerator: number
  readonly denominator: number
  readonly asOf: Day
}

const createRate = (numerator: number, denominator: number, asOf: Day): Kpi => ({
  value: denominator > 0 ? numerator / denominator : null,
  numerator,
  denominator,
  asOf,
})

/** Task completion rate (任务完成率): tasks done, of all that are not cancelled. */
export function measureCompletion(tasks: readonly Pick<Task, 'status'>[], asOf: Day): Kpi {
  const counted = tasks.filter((task) => !isCancelled(task))
  return createRate(counted.filter(isDone).length, counted.length, asOf)
}

/** Overdue rate (逾期率): overdue tasks, of the open ones that have a due day. */
export function measureOverdue(tasks: readonly Task[], situation: Situation): Kpi {
  const promised = tasks.filter((task) => task.due !== null && isOpen(taskTable, task))
  const overdue = promised.filter((task) => isOverdue(taskTable, task, situation))
  return createRate(overdue.length, promised.length, situation.today)
}

/** How long answers took. `value` is the median; `numerator` the working days of all, `denominator` the answers. */
export interface ResponseTime extends Kpi {
  /** Working days, of the questions that were answered. */
  readonly median: number | null
  readonly mean: number | null
  readonly answered: number
  /** Questions that still wait for an answer. */
  readonly open: number
  /** Working days the oldest of them has waited; null when none waits. */
  readonly longestOpen: number | null
}

/**
 * Response time (响应时长) in working days from the day a question was asked to the day it was answered; 0 is the
 * same day. There are two clocks, which are never mixed: the client's answers to us (`out`), and ours to the
 * client (`in`). Questions that do not say who asked are left out, as are answers dated before their question
 * and questions dated after `asOf`.
 */
export function measureResponseTime(
  contacts: readonly Pick<Contact, 'askedOn' | 'answeredOn' | 'direction'>[],
  calendar: WorkingCalendar,
  asOf: Day,
  direction: 'in' | 'out',
): ResponseTime {
  const times: number[] = []
  const waitingTimes: number[] = []
  for (const { askedOn, answeredOn, direction: rowDirection } of contacts) {
    if (askedOn === null || askedOn > asOf || rowDirection !== direction) continue
    if (answeredOn === null) waitingTimes.push(calendar.workdaysBetween(askedOn, asOf))
    else if (answeredOn >= askedOn) times.push(calendar.workdaysBetween(askedOn, answeredOn))
  }
  const total = times.reduce((sum, days) => sum + days, 0)
  const median = calculateMedian(times)
  return {
    value: median,
    numerator: total,
    denominator: times.length,
    asOf,
    median,
    mean: times.length > 0 ? total / times.length : null,
    answered: times.length,
    open: waitingTimes.length,
    longestOpen: waitingTimes.length > 0 ? Math.max(...waitingTimes) : null,
  }
}

/** The middle value, or the mean of the two in the middle; null of none. */
function calculateMedian(numbers: readonly number[]): number | null {
  if (numbers.length === 0) return null
  const sorted = [...numbers].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}

/**
 * On-time delivery rate: milestones finished by the day that was promised (the baseline's due day, else the due day),
 * of those that are done and have both days.
 */
export function measureOnTimeRate(
  milestones: readonly Pick<Milestone, 'status' | 'doneOn' | 'due' | 'baselineDue'>[],
  asOf: Day,
): Kpi {
  const evaluated = milestones.filter(
    (milestone) =>
      isDone(milestone) && milestone.doneOn !== null && (milestone.baselineDue ?? milestone.due) !== null,
  )
  const onTime = evaluated.filter(({ doneOn, due, baselineDue }) => doneOn! <= (baselineDue ?? due)!)
  return createRate(onTime.length, evaluated.length, asOf)
}

/** Scope creep: requirements added after the baseline, as a share of the baseline ones. Rejected ones do not count. */
export function measureAddedRequirements(
  requirements: readonly Pick<Requirement, 'status' | 'addedAfterBaseline'>[],
  asOf: Day,
): Kpi {
  const accepted = requirements.filter(({ status }) => status !== 'rejected')
  const added = accepted.filter(({ addedAfterBaseline }) => addedAfterBaseline === 'yes')
  return createRate(added.length, accepted.length - added.length, asOf)
}

/**
 * Budget used: spent of budget, over the engagements that have a budget; a blank cell of spent counts as 0.
 */
export function measureBudgetUsed(
  engagements: readonly Pick<Engagement, 'budget' | 'spent'>[],
  asOf: Day,
): Kpi {
  const budgeted = engagements.filter(({ budget }) => budget !== null && budget > 0)
  const sum = (amounts: readonly (number | null)[]): number =>
    amounts.reduce<number>((total, amount) => total + (amount ?? 0), 0)
  return createRate(sum(budgeted.map(({ spent }) => spent)), sum(budgeted.map(({ budget }) => budget)), asOf)
}
