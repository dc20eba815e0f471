/** Work as other tools take it: stages, tasks and issues, finished ones too. */
import type { Day } from '../../core/day.js'
import { type PlacedRow, textOfColumn } from '../../core/placed-row.js'
import { splitNames } from '../../core/rule.js'
import type { Problem } from '../../core/problem.js'
import { byRank, type TrackerKey, trackerOf, trackersWith } from '../../trackers/index.js'
import type { BookContents } from '../book-contents.js'
import { groupBy } from '../../core/group-by.js'
import { resolveOwners } from '../letters/readers.js'

/** Trackers whose rows other tools have as work, in the order of a file. */
export const exportedTrackers: readonly TrackerKey[] = [...trackersWith(({ exported }) => exported)].sort(
  byRank((key) => trackerOf(key).exported!.rank),
)

/** How far work is, in the states that every tool has. */
export type WorkState = 'toDo' | 'inProgress' | 'done' | 'cancelled'

/** One row of a file. Blank texts are blank cells. */
export interface ExportedWork {
  readonly table: TrackerKey
  readonly id: string
  readonly title: string
  readonly state: WorkState
  /** The status by its key; blank where the row has none. */
  readonly status: string
  readonly owners: readonly { readonly name: string; readonly email: string | null }[]
  readonly start: Day | null
  readonly due: Day | null
  readonly doneOn: Day | null
  /** By its key: urgent, high, medium or low. */
  readonly priority: string
  readonly engagement: string
  readonly client: string
  readonly milestone: string
  /** The name of the iteration in which it is planned, the last one where it names several. */
  readonly iteration: string
  readonly points: string
  /** Titles of what comes before it. */
  readonly predecessors: string
  readonly notes: string
  /** Cells that could not be read, as they were typed: a file has them among the notes. */
  readonly unread: readonly { readonly column: string; readonly found: string }[]
}

/** What can be wanted of the work. */
export interface ExportScope {
  /** Name of the only engagement; null for all. */
  readonly engagement: string | null
  readonly openOnly: boolean
}

const states: Readonly<Record<string, WorkState>> = {
  inProgress: 'inProgress',
  blocked: 'inProgress',
  done: 'done',
  accepted: 'done',
  resolved: 'done',
  closed: 'done',
  cancelled: 'cancelled',
}

/** Severities of issues as the priorities of tasks. */
const priorities: Readonly<Record<string, string>> = { critical: 'urgent' }

type WorkRow = PlacedRow<Readonly<Record<string, unknown>> & { readonly id: string }>

/** The rows of all stages, tasks and issues with a title, tracker by tracker, in the order of the sheets. */
export function listExportedWork(contents: BookContents, scope: ExportScope): ExportedWork[] {
  const problemsByRow = groupBy(contents.problems, ({ table, line }) => `${table} ${line}`)
  return exportedTrackers
    .flatMap((table) =>
      (contents.rows[table] as unknown as readonly WorkRow[]).flatMap((row) => {
        const problems = problemsByRow.get(`${table} ${row.at.line}`) ?? []
        const title = textOfColumn(row, trackerOf(table).title) ?? ''
        return title === '' ? [] : [createWork(contents, { table, row, title, problems })]
      }),
    )
    .filter(
      ({ engagement, state }) =>
        (scope.engagement === null || engagement === scope.engagement) &&
        (!scope.openOnly || (state !== 'done' && state !== 'cancelled')),
    )
}

interface TitledRow {
  readonly table: TrackerKey
  readonly row: WorkRow
  readonly title: string
  readonly problems: readonly Problem[]
}

function createWork(contents: BookContents, { table, row, title, problems }: TitledRow): ExportedWork {
  const columns: Readonly<Record<string, string>> = trackerOf(table).exported?.columns ?? {}
  const text = (column: string): string => textOfColumn(row, columns[column] ?? column)?.trim() ?? ''
  const day = (column: string): Day | null => (text(column) || null) as Day | null
  const engagement = contents.byName.engagements.find(text('engagement'))
  const milestone = contents.byName.milestones.find(
    text('milestone'),
    (each) => engagement !== undefined && contents.byName.engagements.find(each.engagement) === engagement,
  )
  const client = contents.byName.clients.find(engagement?.client)
  return {
    table,
    id: row.id,
    title,
    state: states[text('status')] ?? 'toDo',
    status: text('status'),
    owners: resolveOwners(contents, text('owner') || null).map(({ name, address }) => ({
      name,
      email: address,
    })),
    start: day('start'),
    due: day('due'),
    doneOn: day('doneOn'),
    priority: priorities[text('priority')] ?? text('priority'),
    engagement: engagement?.name ?? text('engagement'),
    client: client?.name ?? engagement?.client ?? '',
    milestone: milestone?.name ?? text('milestone'),
    iteration: splitNames(text('iteration')).pop() ?? '',
    points: typeof row['points'] === 'number' ? String(row['points']) : '',
    predecessors: text('predecessors'),
    notes: text('notes'),
    unread: problems
      .filter(({ column }) => row.at.unread.includes(column))
      .map(({ column, found }) => ({ column, found })),
  }
}
