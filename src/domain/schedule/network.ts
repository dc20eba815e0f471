import type { WorkingCalendar } from '../../core/calendar.js'
import type { Day } from '../../core/day.js'
import type { Problem } from '../../core/problem.js'
import type { Milestone } from '../../trackers/plan/milestones.js'
import { createNameIndex, type NameIndex } from '../names.js'
import { isCancelled, isDone } from '../status/openness.js'
import { findCycles } from './sort-stages.js'
import { type Predecessor, parsePredecessors } from './predecessors.js'

/** One milestone as planning sees it. */
export interface PlanStage {
  /** The milestone's id, or `#` and its line while it has none; nothing may be written to the latter. */
  readonly id: string
  readonly name: string
  /** Whole working days, at least 1. */
  readonly durationDays: number
  /**
   * Without a duration and without both days, or with a duration that cannot be read, {@link durationDays} is
   * an assumption.
   */
  readonly durationAssumed: boolean
  readonly predecessors: readonly Predecessor[]
  readonly start: Day | null
  readonly due: Day | null
  readonly forecast: Day | null
  /** Fixed: it is finished. */
  readonly done: boolean
  /** The day it was finished, as exactly as it is known; null while it is not done. */
  readonly doneOn: Day | null
  /** Its status says that work has begun, blocked or not; its start decides whether it has. */
  readonly inProgress: boolean
  /** On hold: it is unknown when it continues. */
  readonly held: boolean
  /** A date or a duration was typed, so that it is known when it is or how long it takes. */
  readonly dated: boolean
}

/** The milestones of one engagement and which of them must come before which. */
export interface Network {
  /** In the team's own order. */
  readonly stages: readonly PlanStage[]
  /** Stages that wait for each other in a circle, each circle once; while there is one, nothing can be planned. */
  readonly cycles: readonly (readonly string[])[]
  /**
   * No row names a predecessor, so the order of the stages is used instead: an assumption, not what the team
   * said.
   */
  readonly chained: boolean
  /** Names of predecessors that no milestone of the engagement has, or that several have. */
  readonly problems: readonly Problem[]
}

export type NetworkMilestone = Pick<
  Milestone,
  | 'id'
  | 'name'
  | 'order'
  | 'status'
  | 'start'
  | 'due'
  | 'forecast'
  | 'doneOn'
  | 'acceptedOn'
  | 'durationDays'
  | 'predecessors'
  | 'at'
>

/**
 * Rows in the team's own order: by the order column, rows without one last, then as they are in the sheet.
 * (Infinity less Infinity is NaN, which `||` passes over.)
 */
export const sortInSheetOrder = <R extends Pick<Milestone, 'order' | 'at'>>(rows: readonly R[]): R[] =>
  [...rows].sort((a, b) => (a.order ?? Infinity) - (b.order ?? Infinity) || a.at.line - b.at.line)

/**
 * The network of one engagement's milestones. Cancelled ones are left out; a milestone that waited for one
 * waits for its predecessors instead. Predecessors are named by id, by name or by the number in the order
 * column. When no row names any, the order column (else the sheet's order) chains them; stages of one number
 * run in parallel.
 */
export function createNetwork(milestones: readonly NetworkMilestone[], calendar: WorkingCalendar): Network {
  const rows = sortInSheetOrder(milestones)
  const idOf = new Map(rows.map((row) => [row, row.id === '' ? `#${row.at.line}` : row.id]))
  const names = createNameIndex(rows, 'name')
  const numbers = new Map<string, NetworkMilestone>()
  for (const row of rows)
    if (row.order !== null && !numbers.has(String(row.order))) numbers.set(String(row.order), row)
  const find = (name: string): string | undefined => idOf.get(names.find(name) ?? numbers.get(name)!)

  const problems: Problem[] = []
  const predecessorsById = new Map<string, readonly Predecessor[]>()
  for (const row of rows) {
    const { predecessors, unknown } = parsePredecessors(row.predecessors, find)
    predecessorsById.set(idOf.get(row)!, predecessors)
    problems.push(...unknown.map((found) => createPredecessorProblem(row, found, names)))
  }
  const chained = rows.every((row) => row.predecessors === null)
  const activeRows = rows.filter((row) => !isCancelled(row))
  const activeIds = new Set(activeRows.map((row) => idOf.get(row)!))
  const steps = groupSteps(activeRows)
  const chain = new Map(
    steps.flatMap((step, index) => {
      const before = (steps[index - 1] ?? []).map((row) => ({ id: idOf.get(row)!, lag: 0 }))
      return step.map((row) => [row, before] as const)
    }),
  )
  const stages = activeRows.map((row): PlanStage => {
    const id = idOf.get(row)!
    return {
      id,
      name: row.name ?? '',
      durationDays: durationInWorkdays(row, calendar),
      durationAssumed: isDurationAssumed(row),
      predecessors: chained
        ? chain.get(row)!
        : skipCancelled(predecessorsById.get(id)!, predecessorsById, activeIds),
      start: row.start,
      due: row.due,
      forecast: row.forecast,
      done: isDone(row),
      doneOn: isDone(row) ? (row.doneOn ?? row.acceptedOn ?? row.due) : null,
      inProgress: row.status === 'inProgress' || row.status === 'blocked',
      held: row.status === 'onHold',
      dated: row.start !== null || row.due !== null || row.durationDays !== null,
    }
  })
  return { stages, cycles: findCycles(stages), chained, problems }
}

/** That a predecessor is the name of several milestones, or of none. */
const createPredecessorProblem = (
  { at }: NetworkMilestone,
  found: string,
  names: NameIndex<NetworkMilestone>,
): Problem => ({
  table: 'milestones',
  column: 'predecessors',
  line: at.line,
  found,
  ...(names.isAmbiguous(found)
    ? { code: 'ambiguousName', lines: names.findAll(found).map((row) => row.at.line) }
    : { code: 'unknownReference' }),
})

/** Rows in their order, those of one number together. */
function groupSteps<R extends Pick<Milestone, 'order'>>(ordered: readonly R[]): R[][] {
  const steps: R[][] = []
  for (const row of ordered) {
    const last = steps[steps.length - 1]
    if (last && row.order !== null && last[0]!.order === row.order) last.push(row)
    else steps.push([row])
  }
  return steps
}

/** Working days a milestone takes: as typed, else from its start to its due day, else 1; broken days count whole. */
export function durationInWorkdays(
  row: Pick<Milestone, 'durationDays' | 'start' | 'due'>,
  calendar: WorkingCalendar,
): number {
  const { durationDays, start, due } = row
  const days = durationDays ?? (start !== null && due !== null ? calendar.workdaysWithin(start, due) : 1)
  return Math.max(1, Math.ceil(days))
}

/**
 * Whether {@link durationInWorkdays} has nothing to calculate from: no duration and not both days, or a
 * duration that cannot be read.
 */
const isDurationAssumed = ({
  durationDays,
  start,
  due,
  at,
}: Pick<Milestone, 'durationDays' | 'start' | 'due' | 'at'>): boolean =>
  durationDays === null && (start === null || due === null || at.unread.includes('durationDays'))

/** Predecessors with cancelled ones replaced by what those waited for. */
function skipCancelled(
  predecessors: readonly Predecessor[],
  predecessorsById: ReadonlyMap<string, readonly Predecessor[]>,
  activeRows: ReadonlySet<string>,
  visited: ReadonlySet<string> = new Set(),
): Predecessor[] {
  const lags = new Map<string, number>()
  for (const { id, lag } of predecessors) {
    const replacements = activeRows.has(id)
      ? [{ id, lag }]
      : visited.has(id)
        ? []
        : skipCancelled(
            predecessorsById.get(id)!,
            predecessorsById,
            activeRows,
            new Set(visited).add(id),
          ).map((before) => ({
            id: before.id,
            lag: before.lag + lag,
          }))
    for (const each of replacements) lags.set(each.id, Math.max(each.lag, lags.get(each.id) ?? each.lag))
  }
  return [...lags].map(([id, lag]) => ({ id, lag }))
}
