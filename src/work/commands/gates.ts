import type { Problem } from '../../core/problem.js'
import type { Table } from '../../core/table.js'
import type { AnyRow } from '../../domain/coverage.js'
import { getParts } from '../../domain/engagement-parts.js'

import { findOpenGates, groupRequirements } from '../../domain/status/gates.js'
import { isOpen } from '../../domain/status/openness.js'
import { type TrackerKey, trackers } from '../../trackers/index.js'
import { approvalColumns } from '../../trackers/plan/changes.js'
import type { Engagement } from '../../trackers/plan/engagements.js'
import type { Milestone } from '../../trackers/plan/milestones.js'
import { findStages } from '../../domain/schedule/stages.js'
import type { OpenBook } from '../open-book.js'

/** A value as rows hold it: choices by key, days as text, null for a blank cell. */
export type Value = string | number | null

/** One row before and after a command. */
interface GateStep {
  readonly book: OpenBook
  readonly tracker: TrackerKey
  readonly before: AnyRow
  readonly after: AnyRow
  readonly set: Readonly<Record<string, Value>>
  readonly confirmed: boolean
}

/** What must be there before a row may change as asked; what is missing is named cell by cell. */
type Gate = (step: GateStep) => readonly Problem[]

/**
 * A change that is decided names its assessment and who decided it; nothing is carried out that was not
 * approved.
 */
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
      ...missingProblems(step, approvalColumns),
    ]
  if (implements_ || set['decision'] === 'approved') return missingProblems(step, approvalColumns)
  return 'decision' in set && set['decision'] !== null
    ? missingProblems(step, ['decidedBy', 'decidedOn'])
    : []
}

/** Work on a project begins once its gates are open. */
const beginGate: Gate = (step) => {
  if (step.set['status'] !== 'active' || step.before['status'] === 'active') return []
  const { contents } = step.book
  const row = step.after as unknown as Engagement
  const requirements = groupRequirements(contents).get(row.id) ?? []
  const ownParts = getParts(contents).parts.get(step.before as unknown as Engagement)
  const gates = findOpenGates(row, ownParts?.milestones ?? [], requirements, contents)
  const cells = [...(gates?.sow ? ['sowConfirmedOn'] : []), ...(gates?.owner ? ['owner'] : [])]
  const problemAt = (table: TrackerKey, column: string, line: number): Problem => ({
    code: 'neededFirst',
    table,
    column,
    line,
    found: titleOf(step),
  })
  return [
    ...missingProblems(step, cells),
    ...(gates?.stages ? [problemAt('milestones', '', 0)] : []),
    ...(gates?.needs
      ? gates.needs.rows.map(({ at }) => problemAt('requirements', 'confirmedOn', at.line))
      : []),
  ]
}

/** A delivered project has nothing open, unless a person says that it is delivered in spite of that. */
const deliverGate: Gate = (step) => {
  const { before, set, confirmed, book } = step
  if (set['status'] !== 'delivered' || before['status'] === 'delivered' || confirmed) return []
  const { contents } = book
  const { byName } = contents
  const row = before as unknown as Engagement
  const ownParts = getParts(contents).parts.get(row)
  // A row that names several projects of that name may belong to this one.
  const mayBelong = ({ engagement }: { readonly engagement: string | null }): boolean =>
    byName.engagements.findAll(engagement).includes(row)
  const rowsOf = (table: 'milestones' | 'tasks' | 'issues'): readonly AnyRow[] => {
    const all = contents.rows[table] as unknown as readonly (AnyRow & { engagement: string | null })[]
    const ownRows = new Set<object>(table === 'issues' ? [] : (ownParts?.[table] ?? []))
    return all.filter((each) => ownRows.has(each) || mayBelong(each))
  }
  return (['milestones', 'tasks', 'issues'] as const).flatMap((table) =>
    openRowProblems(step, table, rowsOf(table)),
  )
}

/** A stage that is done has no open tasks, unless a person says that it is done in spite of them. */
const stageGate: Gate = (step) => {
  const { set, after, before, confirmed, book } = step
  const isEnding = set['status'] === 'done' || set['status'] === 'accepted' || set['result'] === 'pass'
  const proofColumns =
    set['status'] === 'accepted'
      ? missingProblems(step, ['acceptanceCriteria', 'acceptedBy', 'acceptedOn'])
      : []
  if (!isEnding || confirmed) return proofColumns
  const { contents } = book
  const row = before as unknown as Milestone
  // A task whose cell names several stages may belong to this one.
  const tasks = contents.rows.tasks.filter((task) => findStages(contents, task).includes(row))
  return [
    ...proofColumns,
    ...openRowProblems({ ...step, after }, 'tasks', tasks as unknown as readonly AnyRow[]),
  ]
}

const gates: Partial<Record<TrackerKey, readonly Gate[]>> = {
  changes: [changeGate],
  engagements: [beginGate, deliverGate],
  milestones: [stageGate],
}

/** The gates of a tracker. */
export const gatesOf = (tracker: TrackerKey): readonly Gate[] => gates[tracker] ?? []

/** What of these cells is blank, cannot be read, or has no column. */
function missingProblems(step: GateStep, columns: readonly string[]): Problem[] {
  const { book, tracker, after, set } = step
  const { reading } = book.tables.get(tracker)!
  return columns.flatMap((column): Problem[] => {
    const { line } = step.before.at
    if (!reading.location.columns.has(column))
      return [{ code: 'missingColumn', table: tracker, column, line: 0, found: '' }]
    if (after[column] !== null && after[column] !== '') return []
    const unreadableColumns =
      column in set
        ? undefined
        : reading.problems.find((problem) => problem.line === line && problem.column === column)
    return [
      unreadableColumns ?? {
        code: 'neededFirst',
        table: tracker,
        column,
        line,
        found: titleOf(step),
      },
    ]
  })
}

/** The most titles of open rows that are named. */
const maxNamed = 3

/** What is open in a tracker's rows; a missing tracker may have something open. */
function openRowProblems(step: GateStep, table: TrackerKey, rows: readonly AnyRow[]): Problem[] {
  const { contents } = step.book
  if (contents.gone.includes(table)) return [{ code: 'goneTable', table, column: '', line: 0, found: '' }]
  const open = rows.filter((row) => isOpen(trackers[table] as Table, row))
  if (open.length === 0) return []
  const titles = open.slice(0, maxNamed).map((row) => String(row[trackers[table].title] ?? ''))
  return [{ code: 'stillOpen', table, column: '', line: 0, found: titleOf(step), count: open.length, titles }]
}

const titleOf = ({ tracker, before }: Pick<GateStep, 'tracker' | 'before'>): string =>
  String(before[trackers[tracker].title] ?? '')
