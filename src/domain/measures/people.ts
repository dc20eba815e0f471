import type { Day } from '../../core/day.js'
import { memoize } from '../../core/memoize.js'
import { milestones as milestoneTable, type Milestone } from '../../trackers/plan/milestones.js'
import { tasks as taskTable, type Task } from '../../trackers/plan/tasks.js'
import type { Person } from '../../trackers/team/people.js'
import { toNameKey } from '../names.js'
import type { BookContents } from '../book-contents.js'
import { isDone, isOpen, isOverdue } from '../status/openness.js'
import { type Figure, measureMean, type Periods, createShare, isWithin } from './figure.js'
import type { Satisfaction } from '../../trackers/clients/satisfaction.js'

/** One person's tasks and milestones. */
export interface PersonLine {
  /** The row in People; null for an owner that People does not know. */
  readonly person: Person | null
  readonly name: string
  readonly open: number
  readonly overdue: number
  /**
   * Finished in the last three months, and how many of those in time; only rows with both days are counted.
   */
  readonly done: number
  readonly onTime: Figure
  /** Marked done without a day, so that it is not known when. */
  readonly undated: number
  /** The mean score that clients gave in the last three months to engagements of theirs. */
  readonly score: Figure
}

/** What a manager reads of the own team. */
export interface TeamFigures {
  readonly people: number
  /** Empty in a preview, which others may read. */
  readonly lines: readonly PersonLine[]
}

/**
 * Who did what in the last three months (个人绩效指标), in the order of People; owners that People does not know follow
 * under the name as typed. Work of several owners counts for each.
 */
export function listPersonLines(bookContents: BookContents, { quarter }: Periods): PersonLine[] {
  const { rows, byName, situation } = bookContents
  const lines = new Map<string, PersonCounts>()
  const addPerson = (key: string, name: string): string => {
    if (!lines.has(key)) lines.set(key, { ...emptyCounts, name })
    return key
  }
  for (const { id, name } of rows.people) if (name !== null) addPerson(id, name)
  // The same few owners are in thousands of rows.
  const keysByOwner = new Map<string, readonly string[]>()
  const keysOf = (owner: string): readonly string[] =>
    memoize(keysByOwner, owner, () =>
      byName.people.split(owner).map((name) => {
        const person = byName.people.find(name)
        return addPerson(person?.id ?? toNameKey(name), person?.name ?? name)
      }),
    )
  const count = (table: Parameters<typeof isOpen>[0], row: Task | Milestone, promised: Day | null): void => {
    if (row.owner === null) return
    const open = isOpen(table, row as never)
    const work: CountedWork = {
      status: row.status,
      doneOn: row.doneOn,
      promised,
      open,
      overdue: open && isOverdue(table, row as never, situation),
    }
    for (const key of keysOf(row.owner)) lines.set(key, addWork(lines.get(key)!, work, quarter))
  }
  for (const row of rows.tasks) count(taskTable, row, row.due)
  for (const row of rows.milestones) count(milestoneTable, row, row.baselineDue ?? row.due)
  for (const { score, engagement } of rows.satisfaction.filter((row) => isClientScore(row, quarter)))
    for (const name of byName.people.split(byName.engagements.find(engagement)?.owner ?? null)) {
      const key = byName.people.find(name)?.id ?? toNameKey(name)
      const line = lines.get(key)
      if (line) lines.set(key, { ...line, scores: [...line.scores, score!] })
    }
  const personOf = new Map(rows.people.map((person) => [person.id, person]))
  return [...lines]
    .map(([key, line]) => ({ person: personOf.get(key) ?? null, ...line }))
    .filter(({ open, done, undated }) => open + done + undated > 0)
    .map(({ evaluated, inTime, scores, ...line }) => ({
      ...line,
      onTime: createShare(inTime, evaluated),
      score: measureMean(scores),
    }))
}

/** Whether a client, not the team, gave that score within a period. */
const isClientScore = (row: Satisfaction, period: Periods['quarter']): boolean =>
  row.who !== 'team' && !row.at.unread.includes('who') && row.score !== null && isWithin(row.day, period)

interface PersonCounts {
  readonly name: string
  readonly open: number
  readonly overdue: number
  readonly done: number
  readonly evaluated: number
  readonly inTime: number
  readonly undated: number
  readonly scores: readonly number[]
}
const emptyCounts: Omit<PersonCounts, 'name'> = {
  open: 0,
  overdue: 0,
  done: 0,
  evaluated: 0,
  inTime: 0,
  undated: 0,
  scores: [],
}
interface CountedWork {
  readonly status: string | null
  readonly doneOn: Day | null
  readonly promised: Day | null
  readonly open: boolean
  readonly overdue: boolean
}

function addWork(line: PersonCounts, work: CountedWork, quarter: Periods['quarter']): PersonCounts {
  const isDoneNow = isDone(work)
  const isCounted = isDoneNow && isWithin(work.doneOn, quarter)
  const isEvaluated = isCounted && work.promised !== null
  return {
    ...line,
    open: line.open + Number(work.open),
    overdue: line.overdue + Number(work.overdue),
    undated: line.undated + Number(isDoneNow && work.doneOn === null),
    done: line.done + Number(isCounted),
    evaluated: line.evaluated + Number(isEvaluated),
    inTime: line.inTime + Number(isEvaluated && work.doneOn! <= work.promised),
  }
}
