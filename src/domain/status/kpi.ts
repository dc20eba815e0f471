import type { WorkingCalendar } from '../../core/calendar.js'
import type { Day } from '../../core/day.js'
import type { Situation } from '../../core/rule.js'
import type { Contact } from '../../trackers/clients/contacts.js'
import { tasks as taskTable, type Task } from '../../trackers/plan/tasks.js'
import { isCancelled, isDone, isOpen, isOverdue } from './openness.js'
import { median } from '../../core/numbers.js'

/**
 * A figure with what it was made of. Without rows to divide by there is no value, and never a misleading 0 %
 * or 100 %.
 */
export interface Kpi {
  readonly value: number | null
  readonly numerator: number
  readonly denominator: number
}

const createRate = (numerator: number, denominator: number): Kpi => ({
  value: denominator > 0 ? numerator / denominator : null,
  numerator,
  denominator,
})

/** Task completion rate (任务完成率): tasks done, of all that are not cancelled. */
export function measureCompletion(tasks: readonly Pick<Task, 'status'>[]): Kpi {
  const counted = tasks.filter((task) => !isCancelled(task))
  return createRate(counted.filter(isDone).length, counted.length)
}

/** Overdue rate (逾期率): overdue tasks, of the open ones that have a due day. */
export function measureOverdue(tasks: readonly Task[], situation: Situation): Kpi {
  const promised = tasks.filter((task) => task.due !== null && isOpen(taskTable, task))
  const overdue = promised.filter((task) => isOverdue(taskTable, task, situation))
  return createRate(overdue.length, promised.length)
}

/** How long answers took, in working days. */
export interface ResponseTime {
  /** Null without an answer. */
  readonly median: number | null
  readonly answered: number
  /** Questions that still wait for an answer. */
  readonly open: number
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
  const asked = contacts.filter(
    (each) => each.askedOn !== null && each.askedOn <= asOf && each.direction === direction,
  )
  const times = asked.flatMap(({ askedOn, answeredOn }) =>
    answeredOn !== null && answeredOn >= askedOn! ? [calendar.workdaysBetween(askedOn!, answeredOn)] : [],
  )
  return {
    median: median(times),
    answered: times.length,
    open: asked.filter(({ answeredOn }) => answeredOn === null).length,
  }
}
