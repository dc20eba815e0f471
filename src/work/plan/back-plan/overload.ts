import { type Day, daysBetween, mondayOf, plusDays } from '../../../core/day.js'
import { isOpen } from '../../../project/status/openness.js'
import type { Portfolio } from '../../../project/portfolio.js'
import { ownersIn } from '../../../project/letters/readers.js'
import { isOverloaded, loadLevel, workload } from '../../../project/status/workload.js'
import { type Task, tasks as taskTable } from '../../../trackers/plan/tasks.js'
import type { MovedDay } from './stage-tasks.js'

/** A week in which somebody would have more to do than there are working days, because of days that move. */
export interface Overload {
  readonly person: string
  /** The week's Monday. */
  readonly week: Day
  /** Working days of their open tasks in that week, after the move. */
  readonly days: number
  /** Working days the week has. */
  readonly capacity: number
  /** Titles of their other work in that week, at most {@link mostOthers}. */
  readonly others: readonly string[]
}

/** So many weeks and titles are listed; nobody reads more before deciding. */
const [mostWeeks, mostListed, mostOthers] = [52, 12, 5]

/** Where moving days would load the owners of what moves beyond a week's working days, and more than before. */
export function overloads(portfolio: Portfolio, moved: readonly MovedDay[]): Overload[] {
  const { rows, calendar, situation } = portfolio
  const { today } = situation
  const to = new Map<string, Partial<Record<'start' | 'due', Day>>>()
  for (const day of moved)
    if (day.table === 'tasks' && day.id !== '') to.set(day.id, { ...to.get(day.id), [day.column]: day.to })
  if (to.size === 0) return []
  const names = (task: Task): string[] => ownersIn(portfolio, task.owner).map(({ name }) => name)
  const open = rows.tasks.filter((task) => isOpen(taskTable, task) && task.due !== null)
  const movers = new Set(open.filter(({ id }) => to.has(id)).flatMap(names))
  const before = open.filter((task) => names(task).some((name) => movers.has(name)))
  const after = before.map((task): Task => ({ ...task, ...to.get(task.id) }))
  const last = after.reduce<Day>((latest, { due }) => (due! > latest ? due! : latest), today)
  const weeks = Math.min(mostWeeks, Math.floor(daysBetween(mondayOf(today), last) / 7) + 1)
  const was = workload(before, rows.people, calendar, today, weeks)
  const found = workload(after, rows.people, calendar, today, weeks).flatMap((load) => {
    const earlier = was.find(({ person }) => person === load.person)
    return load.weeks.flatMap(({ week, days }, index): Overload[] => {
      const capacity = calendar.workdaysWithin(week, plusDays(week, 6))
      const isMore = days > (earlier?.weeks[index]?.days ?? 0)
      if (!movers.has(load.person) || !isMore || !isOverloaded(loadLevel(days, capacity))) return []
      const others = after
        .filter((task) => !to.has(task.id) && names(task).includes(load.person))
        .filter(({ start, due }) => due! >= week && (start ?? due!) <= plusDays(week, 6))
        .map((task) => task.title ?? '')
      return [{ person: load.person, week, days, capacity, others: others.slice(0, mostOthers) }]
    })
  })
  return found.sort((a, b) => a.week.localeCompare(b.week)).slice(0, mostListed)
}
