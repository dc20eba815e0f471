import { findEngagement } from '../references.js'
import type { MissingColumn, UnmatchedRow, UnreadableCell } from '../../core/evidence.js'
import { splitNames } from '../../core/rule.js'
import type { Client } from '../../trackers/clients/clients.js'
import type { TrackerKey } from '../../trackers/index.js'
import { feedback as feedbackTable } from '../../trackers/clients/feedback.js'
import { getExpectedFinishes } from '../schedule/expected-finishes.js'
import { isOpen } from '../status/openness.js'
import { issues as issueTable } from '../../trackers/plan/issues.js'
import { type AnyRow, measureCoverage, findUnmatched } from '../coverage.js'
import { findNearestName } from '../find-nearest-name.js'
import type { BookContents } from '../book-contents.js'
import { isRequestedByClient } from './change-steps.js'
import { createOwnRowTest } from './report-check.js'
import { listOpenEngagements } from './reports-due.js'
import { isWorded, type WordedTable } from './worded-row.js'
import type { ClientReport } from './report-content.js'
import { findDoubtfulTasks, listReportedIssues } from './reported-rows.js'

/** A row that is not in the report, or that a person should look at, known by its place. */
export interface GapRow {
  readonly table: TrackerKey
  readonly id: string
  readonly line: number
}

/** What a report does not say because it was not read, or because it is not written yet. */
export interface ReportGaps {
  /** Trackers that were in the workbook and cannot be found any more. */
  readonly gone: readonly TrackerKey[]
  /** Rows whose project is most likely a typing error for one of this client's. */
  readonly misspelt: readonly UnmatchedRow[]
  /** Rows whose project is unknown: any of them may be this client's. */
  readonly stray: readonly UnmatchedRow[]
  /** Open issues and questions without any project: any of them may be this client's. */
  readonly unassigned: readonly GapRow[]
  /** Cells of the client's own rows that decide what is reported, and cannot be read. */
  readonly unread: readonly UnreadableCell[]
  /** Columns that decide what is reported, and that their sheet does not have. */
  readonly absent: readonly MissingColumn[]
  /** Rows that a run opened from a pulse and that no person has worded for the client. */
  readonly unworded: readonly (GapRow & { readonly table: WordedTable })[]
  /** Issues reported without a solution. */
  readonly unsolved: readonly GapRow[]
  /** Open issues marked as not for the client. */
  readonly leftOut: readonly GapRow[]
  /** Tasks that name only a stage which several projects have. */
  readonly doubtful: readonly GapRow[]
  /** What the client asked or said and is not closed: a report has no place for it. */
  readonly unanswered: readonly GapRow[]
  /** Late milestones whose typed new date, which the report gives, is earlier than the work left allows. */
  readonly tooEarly: readonly GapRow[]
  /** Whether delivery moved and no reason is given. */
  readonly unexplained: readonly GapRow[]
}

/** The columns that decide what a report says, by tracker. */
const decidingColumns = {
  engagements: ['client', 'name', 'status', 'delivery', 'baselineDelivery', 'deliveryReason'],
  milestones: [
    'engagement',
    'name',
    'status',
    'due',
    'forecast',
    'doneOn',
    'acceptedOn',
    'order',
    'deliverable',
  ],
  tasks: ['engagement', 'milestone', 'title', 'status', 'due', 'doneOn', 'ballInCourt'],
  issues: ['engagement', 'description', 'status', 'raisedOn', 'solution', 'due', 'inReport'],
  documents: ['engagement', 'document', 'due', 'receivedOn', 'check'],
  decisions: ['engagement', 'question', 'optionA', 'optionB', 'answerBy', 'chosen', 'decidedOn'],
  changes: [
    'engagement',
    'content',
    'requester',
    'status',
    'decision',
    'raisedOn',
    'implementedOn',
    'deliveredOn',
  ],
} as const satisfies Partial<Record<TrackerKey, readonly string[]>>
type ReportedTable = keyof typeof decidingColumns
const reportedTables = Object.keys(decidingColumns) as ReportedTable[]

/** Columns without which a report from a tracker would be about nothing. */
const neededColumns: Partial<Record<ReportedTable, readonly string[]>> = {
  milestones: ['status', 'due'],
  tasks: ['status'],
  issues: ['status'],
}

const toGapRow = (
  table: TrackerKey,
  { id, at }: { readonly id: string; readonly at: AnyRow['at'] },
): GapRow => ({
  table,
  id,
  line: at.line,
})

/** What a report to a client could not read, and what is not written for it yet. */
export function findReportGaps(bookContents: BookContents, client: Client, report: ClientReport): ReportGaps {
  const isOwn = createOwnRowTest(bookContents, client)
  const mine = (table: ReportedTable): AnyRow[] =>
    (bookContents.rows[table] as unknown as readonly AnyRow[]).filter((row) => isOwn(table, row))
  const coverage = measureCoverage(
    bookContents,
    reportedTables.map((table) => ({ table, columns: decidingColumns[table], rows: mine(table) })),
  )
  const { misspelt, stray } = findStrays(bookContents, client)
  return {
    gone: coverage.gone as TrackerKey[],
    misspelt,
    stray,
    unassigned: findUnassigned(bookContents),
    unread: coverage.unread,
    absent: coverage.absent.filter(({ table, column }) =>
      neededColumns[table as ReportedTable]?.includes(column),
    ),
    ...findUnwritten(bookContents, client),
    unanswered: findUnanswered(bookContents, client),
    tooEarly: findTooEarly(bookContents, report),
    doubtful: [...findDoubtfulTasks(bookContents)].map((row) => toGapRow('tasks', row)),
    unexplained: report.parts
      .filter(({ moved }) => moved !== null && moved.why === null)
      .map(({ table, id, line }) => ({ table, id, line })),
  }
}

/** Open issues and questions that name no project, where the workbook has projects. */
function findUnassigned({ rows }: BookContents): GapRow[] {
  if (rows.engagements.length === 0) return []
  return [
    ...rows.issues
      .filter((row) => row.engagement === null && isOpen(issueTable, row))
      .map((row) => toGapRow('issues', row)),
    ...rows.decisions
      .filter((row) => row.engagement === null && row.chosen === null && row.decidedOn === null)
      .map((row) => toGapRow('decisions', row)),
  ]
}

/** Open feedback of a client and his questions without an answer. */
function findUnanswered({ rows, byName }: BookContents, client: Client): GapRow[] {
  const belongsToClient = (row: {
    readonly client: string | null
    readonly engagement: string | null
  }): boolean => byName.clients.find(row.client ?? findEngagement({ byName }, row)?.client ?? null) === client
  return [
    ...rows.feedback
      .filter((row) => belongsToClient(row) && isOpen(feedbackTable, row))
      .map((row) => toGapRow('feedback', row)),
    ...rows.contacts
      .filter(
        (row) =>
          belongsToClient(row) && row.direction === 'in' && row.askedOn !== null && row.answeredOn === null,
      )
      .map((row) => toGapRow('contacts', row)),
  ]
}

/** Milestones of a report whose new date is earlier than they are expected by. */
function findTooEarly(bookContents: BookContents, report: ClientReport): GapRow[] {
  const { rows, situation } = bookContents
  const expected = getExpectedFinishes(bookContents)
  const reportedIds = new Set(
    report.parts
      .flatMap(({ problems }) => problems)
      .filter(({ table, forecast }) => table === 'milestones' && forecast !== null)
      .map(({ id }) => id),
  )
  return rows.milestones
    .filter((row) => reportedIds.has(row.id) && row.forecast !== null && row.forecast >= situation.today)
    .filter((row) => row.forecast! < (expected.get(row)?.day ?? row.forecast!))
    .map((row) => toGapRow('milestones', row))
}

/** Rows that name an unknown project: this client's with a typing error, or another's. */
function findStrays(bookContents: BookContents, client: Client): Pick<ReportGaps, 'misspelt' | 'stray'> {
  const { engagements } = bookContents.rows
  const names = engagements.flatMap(({ name }) => (name === null ? [] : [name]))
  const mine = new Set(listOpenEngagements(bookContents, client).map(({ name }) => name))
  const clients = bookContents.rows.clients.flatMap(({ name }) => (name === null ? [] : [name]))
  const findIntended = ({ column, found }: UnmatchedRow): string | undefined =>
    findNearestName(found, column === 'client' ? clients : names) ??
    splitNames(found)
      .map((name) => findNearestName(name, names))
      .find((name) => name !== undefined)
  const all = reportedTables.flatMap((table) => findUnmatched(bookContents, table))
  const classify = (row: UnmatchedRow): 'mine' | 'others' | 'unknown' => {
    const name = findIntended(row)
    if (name === undefined) return 'unknown'
    return name === client.name || mine.has(name) ? 'mine' : 'others'
  }
  return {
    misspelt: all.filter((row) => classify(row) === 'mine'),
    stray: all.filter((row) => classify(row) === 'unknown'),
  }
}

/** Rows that a run opened for a client and that no person has worded for him. */
export const listUnworded = (bookContents: BookContents, client: Client): ReportGaps['unworded'] =>
  findUnwritten(bookContents, client).unworded

/** What a person has to write before the client can read it, or should know is not written. */
function findUnwritten(
  bookContents: BookContents,
  client: Client,
): Pick<ReportGaps, 'unworded' | 'unsolved' | 'leftOut'> {
  const { rows, byName } = bookContents
  const openEngagements = listOpenEngagements(bookContents, client)
  const mine = <R extends { readonly engagement: string | null }>(all: readonly R[]): R[] =>
    all.filter((row) => openEngagements.some(({ id }) => findEngagement({ byName }, row)?.id === id))
  const open = mine(rows.issues).filter((row) => isOpen(issueTable, row))
  return {
    unworded: [
      ...mine(rows.changes)
        .filter((row) => isRequestedByClient(row, bookContents) && !isWorded(bookContents, 'changes', row))
        .map((row) => ({ ...toGapRow('changes', row), table: 'changes' as const })),
      ...open
        .filter((row) => row.inReport !== 'no' && !isWorded(bookContents, 'issues', row))
        .map((row) => ({ ...toGapRow('issues', row), table: 'issues' as const })),
    ],
    unsolved: openEngagements
      .flatMap((row) => listReportedIssues(bookContents, row))
      .filter(({ solution }) => solution === null)
      .map((row) => toGapRow('issues', row)),
    leftOut: open.filter((row) => row.inReport === 'no').map((row) => toGapRow('issues', row)),
  }
}
