import { engagementOf } from '../references.js'
import type { AbsentColumn, UnplacedRow, UnreadCell } from '../../core/evidence.js'
import { namesIn } from '../../core/rule.js'
import type { Client } from '../../trackers/clients/clients.js'
import type { TrackerKey } from '../../trackers/index.js'
import { feedback as feedbackTable } from '../../trackers/clients/feedback.js'
import { expectedFinishes } from '../schedule/index.js'
import { isOpen } from '../status/openness.js'
import { issues as issueTable } from '../../trackers/plan/issues.js'
import { type AnyRow, lookedAt, unplacedIn } from '../evidence.js'
import { nearest } from '../nearest.js'
import type { Portfolio } from '../portfolio.js'
import { askedByClient } from './change-steps.js'
import type { ClientReport } from './client-report.js'
import { issuesTold, tasksInDoubt } from './report-part.js'
import { ownRows } from './report-check.js'
import { engagementsOf } from './reports-due.js'
import { isWorded, type WordedTable } from './worded.js'

/** A row that is not in the report, or that somebody should look at, known by its place. */
export interface GapRow {
  readonly table: TrackerKey
  readonly id: string
  readonly line: number
}

/** What a report does not say because it was not read, or because nobody has written it. */
export interface ReportGaps {
  /** Trackers that were in the workbook and cannot be found any more. */
  readonly gone: readonly TrackerKey[]
  /** Rows whose project is most likely a slip for one of this client's. */
  readonly misspelt: readonly UnplacedRow[]
  /** Rows whose project nobody knows: any of them may be this client's. */
  readonly stray: readonly UnplacedRow[]
  /** Open issues and questions without any project: any of them may be this client's. */
  readonly unassigned: readonly GapRow[]
  /** Cells of the client's own rows that decide what is told, and cannot be read. */
  readonly unread: readonly UnreadCell[]
  /** Columns that decide what is told, and that their sheet does not have. */
  readonly absent: readonly AbsentColumn[]
  /** Rows a run opened from a pulse and nobody has worded for the client. */
  readonly unworded: readonly (GapRow & { readonly table: WordedTable })[]
  /** Issues told without a solution. */
  readonly unsolved: readonly GapRow[]
  /** Open issues marked as not for the client. */
  readonly leftOut: readonly GapRow[]
  /** Tasks that name only a stage which several projects have. */
  readonly doubtful: readonly GapRow[]
  /** What the client asked or said and nobody has closed: a report has no place for it. */
  readonly unanswered: readonly GapRow[]
  /** Late milestones whose typed new date, which the report gives, is earlier than the work left allows. */
  readonly tooEarly: readonly GapRow[]
  /** Whether delivery moved and nothing says why. */
  readonly unexplained: readonly GapRow[]
}

/** The columns that decide what a report tells, by tracker. */
const deciding = {
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
type ToldTable = keyof typeof deciding
const toldTables = Object.keys(deciding) as ToldTable[]

/** Columns without which what is told of a tracker would be told of nothing. */
const needed: Partial<Record<ToldTable, readonly string[]>> = {
  milestones: ['status', 'due'],
  tasks: ['status'],
  issues: ['status'],
}

const place = (
  table: TrackerKey,
  { id, at }: { readonly id: string; readonly at: AnyRow['at'] },
): GapRow => ({
  table,
  id,
  line: at.line,
})

/** What a report to a client could not read, and what nobody has written for it yet. */
export function reportGaps(portfolio: Portfolio, client: Client, report: ClientReport): ReportGaps {
  const isOwn = ownRows(portfolio, client)
  const mine = (table: ToldTable): AnyRow[] =>
    (portfolio.rows[table] as unknown as readonly AnyRow[]).filter((row) => isOwn(table, row))
  const looked = lookedAt(
    portfolio,
    toldTables.map((table) => ({ table, columns: deciding[table], rows: mine(table) })),
  )
  const { misspelt, stray } = strays(portfolio, client)
  return {
    gone: looked.gone as TrackerKey[],
    misspelt,
    stray,
    unassigned: unassigned(portfolio),
    unread: looked.unread,
    absent: looked.absent.filter(({ table, column }) => needed[table as ToldTable]?.includes(column)),
    ...unwritten(portfolio, client),
    unanswered: unanswered(portfolio, client),
    tooEarly: tooEarly(portfolio, report),
    doubtful: [...tasksInDoubt(portfolio)].map((row) => place('tasks', row)),
    unexplained: report.parts
      .filter(({ moved }) => moved !== null && moved.why === null)
      .map(({ table, id, line }) => ({ table, id, line })),
  }
}

/** Open issues and questions that name no project, where projects are kept. */
function unassigned({ rows }: Portfolio): GapRow[] {
  if (rows.engagements.length === 0) return []
  return [
    ...rows.issues
      .filter((row) => row.engagement === null && isOpen(issueTable, row))
      .map((row) => place('issues', row)),
    ...rows.decisions
      .filter((row) => row.engagement === null && row.chosen === null && row.decidedOn === null)
      .map((row) => place('decisions', row)),
  ]
}

/** Open feedback of a client and his questions without an answer. */
function unanswered({ rows, byName }: Portfolio, client: Client): GapRow[] {
  const isHis = (row: { readonly client: string | null; readonly engagement: string | null }): boolean =>
    byName.clients.find(row.client ?? engagementOf({ byName }, row)?.client ?? null) === client
  return [
    ...rows.feedback
      .filter((row) => isHis(row) && isOpen(feedbackTable, row))
      .map((row) => place('feedback', row)),
    ...rows.contacts
      .filter(
        (row) => isHis(row) && row.direction === 'in' && row.askedOn !== null && row.answeredOn === null,
      )
      .map((row) => place('contacts', row)),
  ]
}

/** Milestones of a report whose new date is earlier than they are expected by. */
function tooEarly(portfolio: Portfolio, report: ClientReport): GapRow[] {
  const { rows, situation } = portfolio
  const expected = expectedFinishes(portfolio)
  const told = new Set(
    report.parts
      .flatMap(({ problems }) => problems)
      .filter(({ table, forecast }) => table === 'milestones' && forecast !== null)
      .map(({ id }) => id),
  )
  return rows.milestones
    .filter((row) => told.has(row.id) && row.forecast !== null && row.forecast >= situation.today)
    .filter((row) => row.forecast! < (expected.get(row)?.day ?? row.forecast!))
    .map((row) => place('milestones', row))
}

/** Rows that name a project nobody knows: this client's by a slip, or anybody's. */
function strays(portfolio: Portfolio, client: Client): Pick<ReportGaps, 'misspelt' | 'stray'> {
  const { engagements } = portfolio.rows
  const names = engagements.flatMap(({ name }) => (name === null ? [] : [name]))
  const mine = new Set(engagementsOf(portfolio, client).map(({ name }) => name))
  const clients = portfolio.rows.clients.flatMap(({ name }) => (name === null ? [] : [name]))
  const meant = ({ column, found }: UnplacedRow): string | undefined =>
    nearest(found, column === 'client' ? clients : names) ??
    namesIn(found)
      .map((name) => nearest(name, names))
      .find((name) => name !== undefined)
  const all = toldTables.flatMap((table) => unplacedIn(portfolio, table))
  const whose = (row: UnplacedRow): 'mine' | 'others' | 'unknown' => {
    const name = meant(row)
    if (name === undefined) return 'unknown'
    return name === client.name || mine.has(name) ? 'mine' : 'others'
  }
  return {
    misspelt: all.filter((row) => whose(row) === 'mine'),
    stray: all.filter((row) => whose(row) === 'unknown'),
  }
}

/** Rows that a run opened for a client and that nobody has worded for him. */
export const unwordedOf = (portfolio: Portfolio, client: Client): ReportGaps['unworded'] =>
  unwritten(portfolio, client).unworded

/** What somebody has to write before the client can read it, or should know that it is not written. */
function unwritten(
  portfolio: Portfolio,
  client: Client,
): Pick<ReportGaps, 'unworded' | 'unsolved' | 'leftOut'> {
  const { rows, byName } = portfolio
  const going = engagementsOf(portfolio, client)
  const mine = <R extends { readonly engagement: string | null }>(all: readonly R[]): R[] =>
    all.filter((row) => going.some(({ id }) => engagementOf({ byName }, row)?.id === id))
  const open = mine(rows.issues).filter((row) => isOpen(issueTable, row))
  return {
    unworded: [
      ...mine(rows.changes)
        .filter((row) => askedByClient(row, portfolio) && !isWorded(portfolio, 'changes', row))
        .map((row) => ({ ...place('changes', row), table: 'changes' as const })),
      ...open
        .filter((row) => row.inReport !== 'no' && !isWorded(portfolio, 'issues', row))
        .map((row) => ({ ...place('issues', row), table: 'issues' as const })),
    ],
    unsolved: going
      .flatMap((row) => issuesTold(portfolio, row))
      .filter(({ solution }) => solution === null)
      .map((row) => place('issues', row)),
    leftOut: open.filter((row) => row.inReport === 'no').map((row) => place('issues', row)),
  }
}
