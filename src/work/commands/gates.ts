import type { Problem } from '../../core/problem.js'
import type { Table } from '../../core/table.js'
import type { AnyRow } from '../../project/evidence.js'
import { partsOf } from '../../project/parts.js'
import { approvalCells } from '../../project/status/approval.js'
import { openGates, requirementsByEngagement } from '../../project/status/gates.js'
import { isOpen } from '../../project/status/openness.js'
import { type TrackerKey, trackers } from '../../trackers/index.js'
import type { Engagement } from '../../trackers/plan/engagements.js'
import type { Milestone } from '../../trackers/plan/milestones.js'
import { stagesMeant } from '../../project/schedule/stages.js'
import type { OpenBook } from '../portfolio.js'

/** A value as rows hold it: choices by key, days as text, null for a blank cell. */
export type Value = string | number | null

/** One row before and after a command. */
export interface Step {
  readonly book: OpenBook
  readonly tracker: TrackerKey
  readonly before: AnyRow
  readonly after: AnyRow
  readonly set: Readonly<Record<string, Value>>
  readonly confirmed: boolean
}

/** What must be there before a row may become what it would be; what is missing is named cell by cell. */
type Gate = (step: Step) => readonly Problem[]

/** A change that is decided names its assessment and who decided it; nothing is carried out that was not approved. */
const changeGate: Gate = (step) => {
  const { before, after, set } = step
  const implements_ = after['status'] === 'implemented' && ('status' in set || 'implementedOn' in set)
  if (implements_ && (after['decision'] !== 'approved' || before['status'] === 'dropped'))
    return [
      {
        code: 'notApproved',
        table: 'changes',
        column: 'decision',
        line: before.at.line,
        found: titleOf(step),
      },
      ...missing(step, approvalCells),
    ]
  if (implements_ || set['decision'] === 'approved') return missing(step, approvalCells)
  return 'decision' in set && set['decision'] !== null ? missing(step, ['decidedBy', 'decidedOn']) : []
}

/** Work on a project begins once its gates are open. */
const beginGate: Gate = (step) => {
  if (step.set['status'] !== 'active' || step.before['status'] === 'active') return []
  const { portfolio } = step.book
  const row = step.after as unknown as Engagement
  const needs = requirementsByEngagement(portfolio).get(row.id) ?? []
  const own = partsOf(portfolio).parts.get(step.before as unknown as Engagement)
  const gates = openGates(row, own?.milestones ?? [], needs, portfolio)
  const cells = [...(gates?.sow ? ['sowConfirmedOn'] : []), ...(gates?.owner ? ['owner'] : [])]
  const first = (table: TrackerKey, column: string, line: number): Problem => ({
    code: 'neededFirst',
    table,
    column,
    line,
    found: titleOf(step),
  })
  return [
    ...missing(step, cells),
    ...(gates?.stages ? [first('milestones', '', 0)] : []),
    ...(gates?.needs ? gates.needs.rows.map(({ at }) => first('requirements', 'confirmedOn', at.line)) : []),
  ]
}

/** A project that is delivered has nothing open any more, unless a person says that it is delivered all the same. */
const deliverGate: Gate = (step) => {
  const { before, set, confirmed, book } = step
  if (set['status'] !== 'delivered' || before['status'] === 'delivered' || confirmed) return []
  const { portfolio } = book
  const { byName } = portfolio
  const row = before as unknown as Engagement
  const own = partsOf(portfolio).parts.get(row)
  // What names several projects of that name may be this one's.
  const mayBeIts = ({ engagement }: { readonly engagement: string | null }): boolean =>
    byName.engagements.findAll(engagement).includes(row)
  const of = (table: 'milestones' | 'tasks' | 'issues'): readonly AnyRow[] => {
    const all = portfolio.rows[table] as unknown as readonly (AnyRow & { engagement: string | null })[]
    const mine = new Set<object>(table === 'issues' ? [] : (own?.[table] ?? []))
    return all.filter((each) => mine.has(each) || mayBeIts(each))
  }
  return (['milestones', 'tasks', 'issues'] as const).flatMap((table) => stillOpen(step, table, of(table)))
}

/** A stage that is done has no open tasks any more, unless a person says that it is done all the same. */
const stageGate: Gate = (step) => {
  const { set, after, before, confirmed, book } = step
  const ends = set['status'] === 'done' || set['status'] === 'accepted' || set['result'] === 'pass'
  const proof =
    set['status'] === 'accepted' ? missing(step, ['acceptanceCriteria', 'acceptedBy', 'acceptedOn']) : []
  if (!ends || confirmed) return proof
  const { portfolio } = book
  const row = before as unknown as Milestone
  // A task whose cell names several stages may be this one's.
  const tasks = portfolio.rows.tasks.filter((task) => stagesMeant(portfolio, task).includes(row))
  return [...proof, ...stillOpen({ ...step, after }, 'tasks', tasks as unknown as readonly AnyRow[])]
}

const gates: Partial<Record<TrackerKey, readonly Gate[]>> = {
  changes: [changeGate],
  engagements: [beginGate, deliverGate],
  milestones: [stageGate],
}

/** The gates of a tracker. */
export const gatesOf = (tracker: TrackerKey): readonly Gate[] => gates[tracker] ?? []

/** What of these cells is blank, cannot be read, or has no column. */
function missing(step: Step, columns: readonly string[]): Problem[] {
  const { book, tracker, after, set } = step
  const { reading } = book.tables.get(tracker)!
  return columns.flatMap((column): Problem[] => {
    const { line } = step.before.at
    if (!reading.location.columns.has(column))
      return [{ code: 'missingColumn', table: tracker, column, line: 0, found: '' }]
    if (after[column] !== null && after[column] !== '') return []
    const unread =
      column in set
        ? undefined
        : reading.problems.find((problem) => problem.line === line && problem.column === column)
    return [
      unread ?? {
        code: 'neededFirst',
        table: tracker,
        column,
        line,
        found: titleOf(step),
      },
    ]
  })
}

/** So many titles of what is open are named. */
const mostNamed = 3

/** What is open of a tracker's rows; a tracker that is gone may hold something. */
function stillOpen(step: Step, table: TrackerKey, rows: readonly AnyRow[]): Problem[] {
  const { portfolio } = step.book
  if (portfolio.gone.includes(table)) return [{ code: 'goneTable', table, column: '', line: 0, found: '' }]
  const open = rows.filter((row) => isOpen(trackers[table] as Table, row))
  if (open.length === 0) return []
  const titles = open.slice(0, mostNamed).map((row) => String(row[trackers[table].title] ?? ''))
  return [{ code: 'stillOpen', table, column: '', line: 0, found: titleOf(step), count: open.length, titles }]
}

const titleOf = ({ tracker, before }: Pick<Step, 'tracker' | 'before'>): string =>
  String(before[trackers[tracker].title] ?? '')
