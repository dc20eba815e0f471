import type { Day } from '../../core/day.js'
import { namesIn } from '../../core/rule.js'
import { milestones as milestoneTable, type Milestone } from '../../trackers/plan/milestones.js'
import { tasks as taskTable, type Task } from '../../trackers/plan/tasks.js'
import { nameKey } from '../names.js'
import type { Portfolio } from '../portfolio.js'
import { isDone, isOpen, isOverdue } from '../status/openness.js'
import { type Figure, meanOf, type Periods, shareOf, within } from './figure.js'

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
export function personLines(portfolio: Portfolio, { quarter }: Periods): PersonLine[] {
  const { rows, byName, situation } = portfolio
  const lines = new Map<string, Counted>()
  const lineOf = (name: string, key: string): Counted => {
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
  const known = new Map<string, readonly Counted[]>()
  const linesOf = (owner: string): readonly Counted[] => {
    const found =
      known.get(owner) ??
      namesIn(owner).map((name) => {
        const person = byName.people.find(name)
        return lineOf(person?.name ?? name, person?.id ?? nameKey(name))
      })
    known.set(owner, found)
    return found
  }
  const count = (table: Parameters<typeof isOpen>[0], row: Task | Milestone, promised: Day | null): void => {
    if (row.owner === null) return
    const open = isOpen(table, row as never)
    const work: Work = {
      status: row.status,
      doneOn: row.doneOn,
      promised,
      open,
      overdue: open && isOverdue(table, row as never, situation),
    }
    for (const line of linesOf(row.owner)) add(line, work, quarter)
  }
  for (const row of rows.tasks) count(taskTable, row, row.due)
  for (const row of rows.milestones) count(milestoneTable, row, row.baselineDue ?? row.due)
  for (const row of rows.satisfaction) {
    if (
      row.who === 'team' ||
      row.at.unread.includes('who') ||
      row.score === null ||
      !within(row.day, quarter)
    )
      continue
    const owner = byName.engagements.find(row.engagement)?.owner ?? null
    for (const name of owner === null ? [] : namesIn(owner))
      lines.get(byName.people.find(name)?.id ?? nameKey(name))?.scores.push(row.score)
  }
  return [...lines.values()]
    .filter(({ open, done, undated }) => open + done + undated > 0)
    .map(({ judged, inTime, scores, ...line }) => ({
      ...line,
      onTime: shareOf(inTime, judged),
      score: meanOf(scores),
    }))
}

interface Counted {
  readonly name: string
  open: number
  overdue: number
  done: number
  judged: number
  inTime: number
  undated: number
  readonly scores: number[]
}
interface Work {
  readonly status: string | null
  readonly doneOn: Day | null
  readonly promised: Day | null
  readonly open: boolean
  readonly overdue: boolean
}

function add(line: Counted, work: Work, quarter: Periods['quarter']): void {
  if (work.open) line.open++
  if (work.overdue) line.overdue++
  if (!isDone(work)) return
  if (work.doneOn === null) line.undated++
  if (!within(work.doneOn, quarter)) return
  line.done++
  if (work.promised === null) return
  line.judged++
  if (work.doneOn! <= work.promised) line.inTime++
}
