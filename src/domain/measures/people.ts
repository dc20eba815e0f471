import type { Day } from '../../core/day.js'
import { splitNames } from '../../core/rule.js'
import { milestones as milestoneTable, type Milestone } from '../../trackers/plan/milestones.js'
import { tasks as taskTable, type Task } from '../../trackers/plan/tasks.js'
import { toNameKey } from '../names.js'
import type { BookContents } from '../book-contents.js'
import { isDone, isOpen, isOverdue } from '../status/openness.js'
import { type Figure, measureMean, type Periods, createShare, isWithin } from './figure.js'

/** One person's tasks and milestones. */
export interface PersonLine {
  readonly name: string
  readonly open: number
  readonly overdue: number
  /** Finished in the last three months, and how many of those in time; only rows with both days are judged. */
  readonly done: number
  readonly onTime: Figure
  /** Marked done without a day, so that nobody can say when. */
  readonly undated: number
  /** The mean score that clients gave in the last three months to engagements of theirs. */
  readonly score: Figure
}

/**
 * Who did what in the last three months (个人绩效指标), in the order of People; owners that People does not know follow
 * under the name as typed. Work of several owners counts for each.
 */
export function listPersonLines(bookContents: BookContents, { quarter }: Periods): PersonLine[] {
  const { rows, byName, situation } = bookContents
  const lines = new Map<string, PersonCounts>()
  const lineOf = (name: string, key: string): PersonCounts => {
    const line = lines.get(key) ?? {
      name,
      open: 0,
      overdue: 0,
      done: 0,
      judged: 0,
      inTime: 0,
      undated: 0,
      scores: [],
    }
    lines.set(key, line)
    return line
  }
  for (const { id, name } of rows.people) if (name !== null) lineOf(name, id)
  // The same few owners stand in thousands of rows.
  const linesByOwner = new Map<string, readonly PersonCounts[]>()
  const linesOf = (owner: string): readonly PersonCounts[] => {
    const found =
      linesByOwner.get(owner) ??
      splitNames(owner).map((name) => {
        const person = byName.people.find(name)
        return lineOf(person?.name ?? name, person?.id ?? toNameKey(name))
      })
    linesByOwner.set(owner, found)
    return found
  }
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
    for (const line of linesOf(row.owner)) addWork(line, work, quarter)
  }
  for (const row of rows.tasks) count(taskTable, row, row.due)
  for (const row of rows.milestones) count(milestoneTable, row, row.baselineDue ?? row.due)
  for (const row of rows.satisfaction) {
    if (
      row.who === 'team' ||
      row.at.unread.includes('who') ||
      row.score === null ||
      !isWithin(row.day, quarter)
    )
      continue
    const owner = byName.engagements.find(row.engagement)?.owner ?? null
    for (const name of owner === null ? [] : splitNames(owner))
      lines.get(byName.people.find(name)?.id ?? toNameKey(name))?.scores.push(row.score)
  }
  return [...lines.values()]
    .filter(({ open, done, undated }) => open + done + undated > 0)
    .map(({ judged: evaluated, inTime, scores, ...line }) => ({
      ...line,
      onTime: createShare(inTime, evaluated),
      score: measureMean(scores),
    }))
}

interface PersonCounts {
  readonly name: string
  open: number
  overdue: number
  done: number
  judged: number
  inTime: number
  undated: number
  readonly scores: number[]
}
interface CountedWork {
  readonly status: string | null
  readonly doneOn: Day | null
  readonly promised: Day | null
  readonly open: boolean
  readonly overdue: boolean
}

function addWork(line: PersonCounts, work: CountedWork, quarter: Periods['quarter']): void {
  if (work.open) line.open++
  if (work.overdue) line.overdue++
  if (!isDone(work)) return
  if (work.doneOn === null) line.undated++
  if (!isWithin(work.doneOn, quarter)) return
  line.done++
  if (work.promised === null) return
  line.judged++
  if (work.doneOn! <= work.promised) line.inTime++
}
