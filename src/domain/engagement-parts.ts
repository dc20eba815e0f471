import type { Engagement } from '../trackers/plan/engagements.js'
import type { Milestone } from '../trackers/plan/milestones.js'
import type { Task } from '../trackers/plan/tasks.js'
import { memoize } from '../core/memoize.js'
import { createNameIndex } from './names.js'
import type { BookContents } from './book-contents.js'

/** What belongs to one engagement. */
export interface EngagementParts<M = Milestone, T = Task> {
  readonly milestones: readonly M[]
  readonly tasks: readonly T[]
}

/** The parts of every engagement, and the rows that belong to none. */
export interface PartsByEngagement<M = Milestone, T = Task> {
  /** By the engagement's row, in the order of the sheet; every engagement has an entry. */
  readonly parts: ReadonlyMap<Engagement, EngagementParts<M, T>>
  /** Rows that name an unknown engagement, or none. */
  readonly strays: EngagementParts<M, T>
}

/**
 * Sorts milestones and tasks under their engagements, named by id or name. A task that names only its milestone
 * belongs to that milestone's engagement.
 */
export function groupParts(
  engagements: readonly Engagement[],
  milestones: readonly Milestone[],
  tasks: readonly Task[],
): PartsByEngagement {
  const names = createNameIndex(engagements, 'name')
  const milestoneNames = createNameIndex(milestones, 'name')
  const parts = new Map(
    engagements.map((engagement) => [engagement, { milestones: [] as Milestone[], tasks: [] as Task[] }]),
  )
  const strays = { milestones: [] as Milestone[], tasks: [] as Task[] }
  const under = (name: string | null | undefined): typeof strays => {
    const engagement = names.find(name)
    return engagement ? parts.get(engagement)! : strays
  }
  for (const milestone of milestones) under(milestone.engagement).milestones.push(milestone)
  for (const task of tasks)
    under(task.engagement ?? milestoneNames.find(task.milestone)?.engagement).tasks.push(task)
  return { parts, strays }
}

/** The parts of every engagement of a workbook, sorted once for all callers. */
export const getParts = (bookContents: BookContents): PartsByEngagement =>
  memoize(partsCache, bookContents, () => {
    const { engagements, milestones, tasks } = bookContents.rows
    return groupParts(engagements, milestones, tasks)
  })
const partsCache = new WeakMap<BookContents, PartsByEngagement>()
