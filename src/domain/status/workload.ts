import type { WorkingCalendar } from '../../core/calendar.js'
import { type Day, mondayOf, plusDays } from '../../core/day.js'
import { splitNames } from '../../core/rule.js'
import type { Person } from '../../trackers/team/people.js'
import { tasks as taskTable, type Task } from '../../trackers/plan/tasks.js'
import { createNameIndex, toNameKey } from '../names.js'
import { isOpen } from './openness.js'

/** What one person has to do in one week. */
interface WeekLoad {
  /** The week's Monday. */
  readonly week: Day
  /** Open tasks that run into the week. */
  readonly tasks: number
  /** Their working days within it; a task without a start counts its due day only. */
  readonly days: number
}

/** One person's open work. Owners that People does not know are listed under the name as typed. */
export interface PersonLoad {
  readonly person: string
  /** The id in People; null for an unknown name. */
  readonly id: string | null
  /** One entry a week, from this week on. */
  readonly weeks: readonly WeekLoad[]
  /** Open tasks whose due day has passed; they count in no week unless they run into one. */
  readonly overdue: number
  /** Open tasks without a due day, those whose dates cannot be read left out. */
  readonly undated: number
  /** Open tasks whose start or due date cannot be read: what they add to a week is not known. */
  readonly unread: number
  /** Open tasks that are after the last week. */
  readonly later: number
}

/** How full a week is, from idle to twice its working days. */
export const loadLevels = ['idle', 'half', 'full', 'over', 'double'] as const
export type LoadLevel = (typeof loadLevels)[number]

/**
 * Working days of tasks ÷ working days of the week, up to which each level goes; more than the last is
 * `double`.
 */
const levelBounds = [
  ['half', 0.5],
  ['full', 1],
  ['over', 2],
] as const satisfies readonly (readonly [LoadLevel, number])[]

/**
 * How full a week is with so many working days of tasks in it: the one measure for colours, legend and words,
 * and for what a preview calls too much. A week without working days has room for nothing.
 */
export function findLoadLevel(days: number, workdays: number): LoadLevel {
  if (days === 0) return 'idle'
  const share = workdays === 0 ? Infinity : days / workdays
  return levelBounds.find(([, maxShare]) => share <= maxShare)?.[0] ?? 'double'
}

/** More working days of tasks than the week has. */
export const isOverloaded = (level: LoadLevel): boolean => level === 'over' || level === 'double'

/**
 * Workload: person by week, in the order of People, then unknown names by first mention. Work of several
 * owners counts for each.
 */
export function calculateWorkload(
  tasks: readonly Task[],
  people: readonly Person[],
  calendar: WorkingCalendar,
  today: Day,
  weekCount: number,
): PersonLoad[] {
  const names = createNameIndex(people, 'name', 'email')
  const mondays = Array.from({ length: weekCount }, (_, week) => plusDays(mondayOf(today), 7 * week))
  const sundays = mondays.map((monday) => plusDays(monday, 6))
  const lastDay = sundays[sundays.length - 1]
  const loads = new Map<string, LoadCounts>()
  const splitOwners = memoizeByText(splitNames)
  const loadOf = (person: string, id: string | null): LoadCounts => {
    const key = id ?? toNameKey(person)
    const existingLoad = loads.get(key)
    if (existingLoad) return existingLoad
    const load = {
      person,
      id,
      weeks: mondays.map(() => ({ tasks: 0, days: 0 })),
      overdue: 0,
      undated: 0,
      unread: 0,
      later: 0,
    }
    loads.set(key, load)
    return load
  }
  for (const person of people) if (person.name !== null && person.id !== '') loadOf(person.name, person.id)
  for (const task of tasks) {
    if (task.owner === null || !isOpen(taskTable, task)) continue
    const weekSpread = spreadTask(task, mondays, sundays, calendar)
    for (const owner of splitOwners(task.owner)) {
      const existingLoad = names.find(owner)
      const load = loadOf(
        existingLoad?.name ?? owner,
        existingLoad && existingLoad.id !== '' ? existingLoad.id : null,
      )
      if (hasUnreadableDate(task)) load.unread++
      else if (task.due === null) load.undated++
      else if (lastDay !== undefined && firstDayOf(task) > lastDay) load.later++
      if (task.due !== null && task.due < today) load.overdue++
      for (const { week, days } of weekSpread) {
        load.weeks[week]!.tasks++
        load.weeks[week]!.days += days
      }
    }
  }
  return [...loads.values()].map((load) => ({
    ...load,
    weeks: load.weeks.map((week, at) => ({ week: mondays[at]!, ...week })),
  }))
}

interface LoadCounts {
  readonly person: string
  readonly id: string | null
  readonly weeks: { tasks: number; days: number }[]
  overdue: number
  undated: number
  unread: number
  later: number
}

const hasUnreadableDate = ({ at }: Pick<Task, 'at'>): boolean =>
  at.unread.includes('due') || at.unread.includes('start')

/** The first day of a task that has a due day. */
const firstDayOf = ({ start, due }: Pick<Task, 'start' | 'due'>): Day =>
  start !== null && start < due! ? start : due!

/** The same answers, calculated once for each text: few people own many tasks. */
function memoizeByText(calculate: (text: string) => string[]): (text: string) => string[] {
  const answers = new Map<string, string[]>()
  return (text) => {
    const answer = answers.get(text) ?? calculate(text)
    answers.set(text, answer)
    return answer
  }
}

/** The weeks a task runs through, by number, with its working days in each. */
function spreadTask(
  { start, due }: Pick<Task, 'start' | 'due'>,
  mondays: readonly Day[],
  sundays: readonly Day[],
  calendar: WorkingCalendar,
): { week: number; days: number }[] {
  if (due === null) return []
  const first = firstDayOf({ start, due })
  const weekSpread: { week: number; days: number }[] = []
  for (let week = 0; week < mondays.length; week++) {
    const [monday, sunday] = [mondays[week]!, sundays[week]!]
    if (due < monday || first > sunday) continue
    const from = first > monday ? first : monday
    const to = due < sunday ? due : sunday
    weekSpread.push({ week, days: calendar.workdaysWithin(from, to) })
  }
  return weekSpread
}
