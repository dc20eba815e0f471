import type { Day } from '../../core/day.js'
import { memoize } from '../../core/memoize.js'
import { splitNames } from '../../core/rule.js'
import { issues as issueTable, type Issue } from '../../trackers/plan/issues.js'
import type { Iteration } from '../../trackers/plan/iterations.js'
import { tasks as taskTable, type Task } from '../../trackers/plan/tasks.js'
import type { BookContents } from '../book-contents.js'
import { findEngagement } from '../references.js'
import { isCancelled, isDone, isOverdue } from './openness.js'

/** How far an item of an iteration is. */
type ItemState = 'toDo' | 'inProgress' | 'blocked' | 'done'

/** A task or an issue that is planned in an iteration. */
export interface IterationItem {
  readonly table: 'tasks' | 'issues'
  readonly id: string
  readonly title: string
  readonly owner: string | null
  readonly engagement: string | null
  readonly due: Day | null
  readonly points: number | null
  readonly state: ItemState
  readonly doneOn: Day | null
  readonly isLate: boolean
}

/** What an iteration holds, added up. */
export interface IterationSums {
  readonly planned: number
  readonly done: number
  readonly open: number
  readonly unestimated: number
  /** The points that are more than the capacity; null where there are none, or no capacity is known. */
  readonly beyond: number | null
}

/** The items of every iteration, and those that are open and in none. */
export interface IterationItems {
  readonly byIteration: ReadonlyMap<Iteration, readonly IterationItem[]>
  readonly unplanned: readonly IterationItem[]
}

type Contents = Pick<BookContents, 'rows' | 'byName' | 'situation'>
const cache = new WeakMap<object, IterationItems>()

/** Tasks and issues by the iteration in which they are planned; what was cancelled is in none. */
export const listIterationItems = (contents: Contents): IterationItems =>
  memoize(cache, contents.rows, () => {
    const byIteration = new Map<Iteration, IterationItem[]>(contents.rows.iterations.map((row) => [row, []]))
    const unplanned: IterationItem[] = []
    const add = (row: Task | Issue, item: IterationItem | null): void => {
      if (item === null) return
      const iteration = findIteration(contents, row)
      if (iteration) byIteration.get(iteration)?.push(item)
      else if (item.state !== 'done' && (row.iteration ?? null) === null) unplanned.push(item)
    }
    for (const row of contents.rows.tasks) add(row, itemOfTask(row, contents))
    for (const row of contents.rows.issues) add(row, itemOfIssue(row, contents))
    return { byIteration, unplanned }
  })

/** The iteration that a row names last; of several with that name the one of the row's project. */
function findIteration(
  contents: Pick<BookContents, 'byName'>,
  row: { readonly iteration?: string | null; readonly engagement: string | null },
): Iteration | undefined {
  const cell = row.iteration ?? null
  if (cell === null) return undefined
  const { iterations } = contents.byName
  const isOfProject = (each: Iteration): boolean =>
    findEngagement(contents, each) === findEngagement(contents, row)
  const names = splitNames(cell)
  return iterations.find(cell, isOfProject) ?? iterations.find(names[names.length - 1], isOfProject)
}

const taskStates: Readonly<Partial<Record<string, ItemState>>> = {
  inProgress: 'inProgress',
  blocked: 'blocked',
}

const itemOfTask = (row: Task, { situation }: Contents): IterationItem | null =>
  row.title === null || isCancelled(row)
    ? null
    : {
        ...factsOf(row),
        table: 'tasks',
        title: row.title,
        state: isDone(row) ? 'done' : (taskStates[row.status ?? ''] ?? 'toDo'),
        doneOn: row.doneOn,
        isLate: isOverdue(taskTable, row, situation),
      }

function itemOfIssue(row: Issue, { situation }: Contents): IterationItem | null {
  if (row.description === null || isCancelled(row)) return null
  const isSolved = row.status === 'resolved' || row.status === 'closed' || row.resolvedOn !== null
  return {
    ...factsOf(row),
    table: 'issues',
    title: row.description,
    state: isSolved ? 'done' : (taskStates[row.status ?? ''] ?? 'toDo'),
    doneOn: row.resolvedOn,
    isLate: isOverdue(issueTable, row, situation),
  }
}

const factsOf = ({ id, owner, engagement, due, points }: Task | Issue) => ({
  id,
  owner,
  engagement,
  due,
  points: points ?? null,
})

/** The sums of an iteration's items. */
export function sumIteration(
  { capacity }: Pick<Iteration, 'capacity'>,
  items: readonly IterationItem[],
): IterationSums {
  const planned = sumPoints(items)
  return {
    planned,
    done: sumPoints(items.filter(({ state }) => state === 'done')),
    open: items.filter(({ state }) => state !== 'done').length,
    unestimated: items.filter(({ points }) => points === null).length,
    beyond: capacity !== null && planned > capacity ? roundPoints(planned - capacity) : null,
  }
}

/** What is said of iterations where the sheets do not say what is in them. */
export const unknownSums = { planned: null, done: null, open: null, unestimated: null, beyond: null }

/** Whether every sheet whose rows are planned in iterations says in which. */
export const isIterationKnown = ({ gone, located }: Pick<BookContents, 'gone' | 'located'>): boolean =>
  itemTables.every((key) => !gone.includes(key) && located.get(key)?.has('iteration') !== false)

const itemTables = ['tasks', 'issues'] as const

const sumPoints = (items: readonly IterationItem[]): number =>
  roundPoints(items.reduce((total, { points }) => total + (points ?? 0), 0))

/** Halves and tenths of points add up to what people expect. */
const roundPoints = (points: number): number => Math.round(points * 100) / 100
