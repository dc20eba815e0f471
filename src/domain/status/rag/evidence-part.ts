import { columnsOfRule, type UnreadableCell } from '../../../core/evidence.js'
import { type Day, plusDays } from '../../../core/day.js'
import { holds, type Rule, type RuleRow } from '../../../core/rule.js'
import type { Evidence } from '../../../core/table.js'
import type { EvidenceKindKey } from '../../../trackers/evidence.js'
import { type TrackerKey, trackerOf } from '../../../trackers/index.js'
import { type AnyRow, isTypedColumn } from '../../coverage.js'
import type { BookContents } from '../../book-contents.js'
import { countDaysLate } from '../flags.js'
import type { RagReason } from '../status.js'
import { configuredColour, type RowsOfEngagement } from './evidence-index.js'

/** The result of one piece of evidence for one engagement. */
export type PartState =
  /** It holds on at least one row. */
  | 'failed'
  /** Rows have a value for it, and it holds on none of them. */
  | 'passed'
  /** The tracker is there, and no row of this engagement has a value for it. */
  | 'notTold'
  /** The sheet has no column for it. */
  | 'noColumn'
  /** The tracker was never set up. */
  | 'notUsed'
  | 'unread'
  | 'gone'
  /** Settings turn it off. */
  | 'off'

/** One piece of evidence that was evaluated, or could not be. */
export interface EvidencePart {
  readonly table: TrackerKey
  readonly evidence: Evidence
  readonly raises: 'red' | 'amber' | 'off'
  readonly state: PartState
  /** The column that is blank where there is no value; null where there are no rows. */
  readonly missing: string | null
  /** Rows that had a value for it. */
  readonly rows: number
  readonly unread: readonly UnreadableCell[]
  readonly reasons: readonly RagReason[]
}

/** Answers older than this many days say nothing of today. */
const maxAgeDays = 180

/** What the progress of an engagement is counted from. */
const progressColumns = ['status', 'percentComplete', 'start', 'due']

/** The kind of a piece of evidence. */
export const evidenceKindOf = ({ kind }: Evidence): EvidenceKindKey => kind as EvidenceKindKey

/** Evaluates one piece of evidence among the rows of one engagement. */
export function evaluateEvidence(
  bookContents: BookContents,
  table: TrackerKey,
  evidence: Evidence,
  rows: RowsOfEngagement,
): EvidencePart {
  const raises = configuredColour(bookContents, evidence)
  const part = (state: PartState, more: Partial<EvidencePart> = {}): EvidencePart => ({
    table,
    evidence,
    raises,
    state,
    missing: null,
    rows: 0,
    unread: [],
    reasons: [],
    ...more,
  })
  if (raises === 'off') return part('off')
  if (bookContents.gone.includes(table)) return part('gone')
  if (!bookContents.has.includes(table)) return part('notUsed')
  const ownRows = rows.get(table) ?? []
  const candidateRows = selectNewest(bookContents, evidence, ownRows)
  const matchingRows = candidateRows.filter((row) =>
    holds(evidence.when, row as RuleRow, bookContents.situation),
  )
  const unreadable = findUnreadableCells(bookContents, table, evidence, ownRows, rows)
  if (matchingRows.length > 0)
    return part('failed', {
      rows: matchingRows.length,
      unread: unreadable,
      reasons: matchingRows.map((row) => createReason(bookContents, table, evidence, raises, row)),
    })
  if (unreadable.length > 0) return part('unread', { unread: unreadable })
  const { over: finishedRule } = trackerOf(table)
  const requiredColumns = neededColumns(evidence)
  const informativeRows = candidateRows.filter(
    (row) =>
      requiredColumns.every((each) => row[each] != null) ||
      (finishedRule !== undefined && holds(finishedRule, row as RuleRow, bookContents.situation)),
  )
  if (informativeRows.length > 0) return part('passed', { rows: informativeRows.length })
  const blank =
    requiredColumns.find((each) => candidateRows.every((row) => row[each] == null)) ?? evidence.column
  const missing = candidateRows.length === 0 ? null : blank
  const columnsPresent = bookContents.located.get(table)
  return columnsPresent && isTypedColumn(table, blank) && !columnsPresent.has(blank)
    ? part('noColumn', { missing: blank })
    : part('notTold', { missing })
}

/** The columns that must be filled for a row to be evidence: numbers that are compared all count. */
const neededColumns = ({ column, when }: Evidence): readonly string[] => {
  const comparedColumns = (rule: Rule): string[] =>
    rule.is === 'ratio'
      ? [rule.of]
      : rule.is === 'ahead'
        ? [rule.of, rule.done]
        : 'rules' in rule
          ? rule.rules.flatMap(comparedColumns)
          : []
  return [...new Set([...comparedColumns(when), column])]
}

/** The rows that may be evidence; of those that follow one another only the newest, unless it is too old. */
function selectNewest(
  { situation }: BookContents,
  { among, latest, since, column }: Evidence,
  rows: readonly AnyRow[],
): readonly AnyRow[] {
  const applicable = among ? rows.filter((row) => holds(among, row as RuleRow, situation)) : rows
  if (latest === undefined) return applicable
  const oldest = plusDays(situation.today, -maxAgeDays)
  const datedRows = applicable
    .filter((row) => {
      const day = row[latest] as Day | null
      return day !== null && day <= situation.today && row[column] != null
    })
    .sort((one, other) => (one[latest] as Day).localeCompare(other[latest] as Day))
  let at = datedRows.length - 1
  if (at < 0 || (datedRows[at]![latest] as Day) < oldest) return []
  if (since)
    while (at > 0 && [at, at - 1].every((each) => holds(since, datedRows[each] as RuleRow, situation))) at--
  return [datedRows[at]!]
}

/** Cells that could have made the evidence hold. Rows that are finished are left out. */
function findUnreadableCells(
  { situation }: BookContents,
  table: TrackerKey,
  { when, column, latest, among }: Evidence,
  ownRows: readonly AnyRow[],
  rows: RowsOfEngagement,
): UnreadableCell[] {
  const readColumns = [
    ...columnsOfRule(when),
    column,
    ...(latest ? [latest] : []),
    ...(among ? columnsOfRule(among) : []),
  ]
  const { over, madeFrom: sourceColumns } = trackerOf(table)
  const columns = new Set(
    readColumns.flatMap((each) => (isTypedColumn(table, each) ? [each] : (sourceColumns?.[each] ?? []))),
  )
  const found = ownRows.flatMap((row) =>
    row.at.unread.length === 0 || (over !== undefined && holds(over, row as RuleRow, situation))
      ? []
      : row.at.unread
          .filter((each) => columns.has(each))
          .map((each) => ({ table, column: each, line: row.at.line })),
  )
  if (
    !readColumns.some((each) => table === 'engagements' && (each === 'behind' || each === 'percentComplete'))
  )
    return found
  const counted = rows.has('tasks') ? ('tasks' as const) : ('milestones' as const)
  const progress = (rows.get(counted) ?? []).flatMap(({ at }) =>
    at.unread
      .filter((each) => progressColumns.includes(each))
      .map((each) => ({ table: counted, column: each, line: at.line })),
  )
  return [...found, ...progress]
}

function createReason(
  { calendar, situation }: BookContents,
  table: TrackerKey,
  evidence: Evidence,
  rag: 'red' | 'amber',
  row: AnyRow,
): RagReason {
  const late = lateEvidence.includes(evidence.key)
    ? countDaysLate(row, calendar, situation.today, evidence.column)
    : null
  const passed = late !== null && row[evidence.column] != null
  const value = evidence.said === undefined ? null : row[evidence.said]
  const share =
    evidence.key === 'overBudget' || evidence.key === 'spentAhead'
      ? Number(row['spent']) / Number(row['budget'])
      : value
  return {
    code: evidence.key,
    kind: evidenceKindOf(evidence),
    rag,
    table,
    id: row.id as string,
    name: String(row[trackerOf(table).title] ?? ''),
    ...(passed ? { days: late } : {}),
    ...(typeof share === 'number' ? { share } : {}),
  }
}

/** Evidence by which a day has passed, so that the number of days late is known. */
const lateEvidence: readonly string[] = [
  'overdue',
  'criticalIssue',
  'highIssue',
  'urgentFeedback',
  'feedbackOverdue',
] satisfies (EvidenceKindKey | 'overdue')[]
