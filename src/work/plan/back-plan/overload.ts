import { type Day, daysBetween, mondayOf, plusDays } from '../../../core/day.js'
import { isOpen } from '../../../domain/status/openness.js'
import type { BookContents } from '../../../domain/book-contents.js'
import { resolveOwners } from '../../../domain/letters/readers.js'
import { isOverloaded, findLoadLevel, calculateWorkload } from '../../../domain/status/workload.js'
import { type Task, tasks as taskTable } from '../../../trackers/plan/tasks.js'
import type { MovedDay } from './stage-tasks.js'

/** A week in which somebody would have more work than working days, because of days that move. */
export interface Overload {
  readonly person: string
  /** The week's Monday. */
  readonly week: Day
  /** Working days of their open tasks in that week, after the move. */
  readonly days: number
  /** Working days the week has. */
  readonly capacity: number
  /** Titles of their other work in that week, at most {@link maxOthers}. */
  readonly others: readonly string[]
}

/** The most weeks and titles that are listed, since people do not read more before they decide. */
const [maxWeeks, maxListed, maxOthers] = [52, 12, 5]

/**
 * Where moving days would load the owners of what moves beyond a week's working days, and more than before.
 */
export function findOverloads(contents: BookContents, moved: readonly MovedDay[]): Overload[] {
  const { rows, calendar, situation } = contents
  const { today } = situation
  const newDays = new Map<string, Partial<Record<'start' | 'due', Day>>>()
  for (const day of moved)
    if (day.table === 'tasks' && day.id !== '')
      newDays.set(day.id, { ...newDays.get(day.id), [day.column]: day.to })
  if (newDays.size === 0) return []
  const names = (task: Task): string[] => resolveOwners(contents, task.owner).map(({ name }) => name)
  const open = rows.tasks.filter((task) => isOpen(taskTable, task) && task.due !== null)
  const affectedPeople = new Set(open.filter(({ id }) => newDays.has(id)).flatMap(names))
  const tasksBefore = open.filter((task) => names(task).some((name) => affectedPeople.has(name)))
  const tasksAfter = tasksBefore.map((task): Task => ({ ...task, ...newDays.get(task.id) }))
  const last = tasksAfter.reduce<Day>((latest, { due }) => (due! > latest ? due! : latest), today)
  const weeks = Math.min(maxWeeks, Math.floor(daysBetween(mondayOf(today), last) / 7) + 1)
  const was = calculateWorkload(tasksBefore, rows.people, calendar, today, weeks)
  const found = calculateWorkload(tasksAfter, rows.people, calendar, today, weeks).flatMap((load) => {
    const previousLoad = was.find(({ person }) => person === load.person)
    return load.weeks.flatMap(({ week, days }, index): Overload[] => {
      const capacity = calendar.workdaysWithin(week, plusDays(week, 6))
      const isMore = days > (previousLoad?.weeks[index]?.days ?? 0)
      if (!affectedPeople.has(load.person) || !isMore || !isOverloaded(findLoadLevel(days, capacity)))
        return []
      const otherTasks = tasksAfter
        .filter((task) => !newDays.has(task.id) && names(task).includes(load.person))
        .filter(({ start, due }) => due! >= week && (start ?? due!) <= plusDays(week, 6))
        .map((task) => task.title ?? '')
      return [{ person: load.person, week, days, capacity, others: otherTasks.slice(0, maxOthers) }]
    })
  })
  return found.sort((a, b) => a.week.localeCompare(b.week)).slice(0, maxListed)
}
