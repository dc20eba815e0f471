import type { Localised } from '../../core/locale.js'
import { departmentOf } from './people-and-clients.js'
import { type DemoRow, engagement, iteration, milestone, people, workday } from './value.js'
import { type DemoEngagementKey, type DemoPersonKey } from './keys.js'

/** Where a task belongs, who does it, and when: dates are working days from today. */
export type TaskPlace = readonly [milestone: string, owner: DemoPersonKey | null, start: number, due: number]
export type TaskCells = DemoRow<'tasks'>

const task = (
  [milestoneKey, owner, start, due]: TaskPlace,
  share: number,
  title: Localised,
  more: TaskCells,
): TaskCells => ({
  title,
  // A milestone's key begins with its engagement's.
  engagement: engagement(/^[a-z]+/.exec(milestoneKey)![0] as DemoEngagementKey),
  milestone: milestone(milestoneKey),
  ...(owner === null ? {} : { owner: people(owner), department: departmentOf[owner] }),
  status: share === 1 ? 'done' : share > 0 ? 'inProgress' : 'notStarted',
  priority: 'medium',
  start: workday(start),
  due: workday(due),
  percentComplete: share,
  ...(share === 1 ? { doneOn: workday(due) } : {}),
  ballInCourt: 'us',
  ...more,
})
export const done = (place: TaskPlace, title: Localised, more: TaskCells = {}): TaskCells =>
  task(place, 1, title, more)
export const doing = (place: TaskPlace, share: number, title: Localised, more: TaskCells = {}): TaskCells =>
  task(place, share, title, more)
export const ahead = (place: TaskPlace, title: Localised, more: TaskCells = {}): TaskCells =>
  task(place, 0, title, more)
export const doneOn = (on: number): TaskCells => ({ doneOn: workday(on) })
/** In which iteration a task is planned, and how large it is. */
export const sized = (iterationKey: string, points: number): TaskCells => ({
  iteration: iteration(iterationKey),
  points,
})
export const high: TaskCells = { priority: 'high' }
export const onClient: TaskCells = { ballInCourt: 'client', priority: 'urgent' }
