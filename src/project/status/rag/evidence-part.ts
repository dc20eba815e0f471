import { columnsOf, type UnreadCell } from '../../../core/evidence.js'
import { type Day, plusDays } from '../../../core/day.js'
import { holds, type Rule, type RuleRow } from '../../../core/rule.js'
import type { Evidence, Table } from '../../../core/table.js'
import type { EvidenceKindKey } from '../../../trackers/evidence.js'
import { type TrackerKey, trackers } from '../../../trackers/index.js'
import { type AnyRow, isTypedColumn } from '../../evidence.js'
import type { Portfolio } from '../../portfolio.js'
import { daysLate } from '../flags.js'
import type { RagReason } from '../status.js'
import { raisesOf, type RowsOfEngagement } from './evidence-index.js'

/** What came of one piece of evidence for one engagement. */
export type PartState =
  /** It holds on some row. */
  | 'failed'
  /** Rows tell it, and it holds on none of them. */
  | 'passed'
  /** The tracker is there, and no row of this engagement tells it. */
  | 'notTold'
  /** The sheet has no column for it. */
  | 'noColumn'
  /** The tracker was never set up. */
  | 'notUsed'
  | 'unread'
  | 'gone'
  /** Settings leave it out. */
  | 'off'

/** One part that was looked at, or could not be. */
export interface EvidencePart {
  readonly table: TrackerKey
  readonly evidence: Evidence
  readonly raises: 'red' | 'amber' | 'off'
  readonly state: PartState
  /** The column that is blank where nothing is told; null where there are no rows. */
  readonly missing: string | null
  /** Rows that told it. */
  readonly rows: number
  readonly unread: readonly UnreadCell[]
  readonly reasons: readonly RagReason[]
}

/** Answers older than this many days tell nothing of today. */
const freshDays = 180

/** What a derived column is made from, where that can be unreadable. */
const madeFrom: { readonly [K in TrackerKey]?: Readonly<Record<string, readonly string[]>> } = {
  risks: { exposure: ['probability', 'impact'] },
  milestones: {
    deviation: ['due', 'doneOn', 'forecast', 'status'],
    latestStart: ['due', 'start', 'durationDays'],
    confirmedFirst: ['start', 'status'],
    blockedSince: ['status'],
  },
  tasks: { blockedSince: ['status'] },
  clients: { quietSince: ['lastContact', 'contractStart'] },
  engagements: { behind: ['start', 'delivery'], missing: ['sowConfirmedOn'] },
}
/** What the progress of an engagement is counted from. */
const progressColumns = ['status', 'percentComplete', 'start', 'due']

/** The kind of a piece of evidence. */
export const kindOf = ({ kind }: Evidence): EvidenceKindKey => kind as EvidenceKindKey

/** Looks at one piece of evidence among the rows of one engagement. */
export function partOf(
  portfolio: Portfolio,
  table: TrackerKey,
  evidence: Evidence,
  rows: RowsOfEngagement,
): EvidencePart {
  const raises = raisesOf(portfolio, evidence)
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
  if (portfolio.gone.includes(table)) return part('gone')
  if (!portfolio.has.includes(table)) return part('notUsed')
  const own = rows.get(table) ?? []
  const asked = newest(portfolio, evidence, own)
  const held = asked.filter((row) => holds(evidence.when, row as RuleRow, portfolio.situation))
  const unread = unreadFor(portfolio, table, evidence, own, rows)
  if (held.length > 0)
    return part('failed', {
      rows: held.length,
      unread,
      reasons: held.map((row) => reasonOf(portfolio, table, evidence, raises, row)),
    })
  if (unread.length > 0) return part('unread', { unread })
  const over = (trackers[table] as Table).over
  const needed = neededBy(evidence)
  const telling = asked.filter(
    (row) =>
      needed.every((each) => row[each] != null) ||
      (over !== undefined && holds(over, row as RuleRow, portfolio.situation)),
  )
  if (telling.length > 0) return part('passed', { rows: telling.length })
  const blank = needed.find((each) => asked.every((row) => row[each] == null)) ?? evidence.column
  const missing = asked.length === 0 ? null : blank
  const there = portfolio.located.get(table)
  return there && isTypedColumn(table, blank) && !there.has(blank)
    ? part('noColumn', { missing: blank })
    : part('notTold', { missing })
}

/** The columns in which something must stand for a row to tell it: numbers that are compared all count. */
const neededBy = ({ column, when }: Evidence): readonly string[] => {
  const compared = (rule: Rule): string[] =>
    rule.is === 'ratio'
      ? [rule.of]
      : rule.is === 'ahead'
        ? [rule.of, rule.done]
        : 'rules' in rule
          ? rule.rules.flatMap(compared)
          : []
  return [...new Set([...compared(when), column])]
}

/** The rows that may speak; of those that follow one another only the newest, unless it is too old. */
function newest(
  { situation }: Portfolio,
  { among, latest, since, column }: Evidence,
  rows: readonly AnyRow[],
): readonly AnyRow[] {
  const able = among ? rows.filter((row) => holds(among, row as RuleRow, situation)) : rows
  if (latest === undefined) return able
  const oldest = plusDays(situation.today, -freshDays)
  const told = able
    .filter((row) => {
      const day = row[latest] as Day | null
      return day !== null && day <= situation.today && row[column] != null
    })
    .sort((one, other) => (one[latest] as Day).localeCompare(other[latest] as Day))
  let at = told.length - 1
  if (at < 0 || (told[at]![latest] as Day) < oldest) return []
  if (since)
    while (at > 0 && [at, at - 1].every((each) => holds(since, told[each] as RuleRow, situation))) at--
  return [told[at]!]
}

/** Cells that could have made the evidence hold. Rows that are over are past that. */
function unreadFor(
  { situation }: Portfolio,
  table: TrackerKey,
  { when, column, latest, among }: Evidence,
  own: readonly AnyRow[],
  rows: RowsOfEngagement,
): UnreadCell[] {
  const read = [...columnsOf(when), column, ...(latest ? [latest] : []), ...(among ? columnsOf(among) : [])]
  const columns = new Set(
    read.flatMap((each) => (isTypedColumn(table, each) ? [each] : (madeFrom[table]?.[each] ?? []))),
  )
  const { over } = trackers[table] as Table
  const found = own.flatMap((row) =>
    row.at.unread.length === 0 || (over !== undefined && holds(over, row as RuleRow, situation))
      ? []
      : row.at.unread
          .filter((each) => columns.has(each))
          .map((each) => ({ table, column: each, line: row.at.line })),
  )
  if (!read.some((each) => table === 'engagements' && (each === 'behind' || each === 'percentComplete')))
    return found
  const counted = rows.has('tasks') ? ('tasks' as const) : ('milestones' as const)
  const progress = (rows.get(counted) ?? []).flatMap(({ at }) =>
    at.unread
      .filter((each) => progressColumns.includes(each))
      .map((each) => ({ table: counted, column: each, line: at.line })),
  )
  return [...found, ...progress]
}

function reasonOf(
  { calendar, situation }: Portfolio,
  table: TrackerKey,
  evidence: Evidence,
  rag: 'red' | 'amber',
  row: AnyRow,
): RagReason {
  const late = lateKeys.includes(evidence.key)
    ? daysLate(row, calendar, situation.today, evidence.column)
    : null
  const passed = late !== null && row[evidence.column] != null
  const value = evidence.said === undefined ? null : row[evidence.said]
  const share =
    evidence.key === 'overBudget' || evidence.key === 'spentAhead'
      ? Number(row['spent']) / Number(row['budget'])
      : value
  return {
    code: evidence.key,
    kind: kindOf(evidence),
    rag,
    table,
    id: row.id as string,
    name: String(row[(trackers[table] as Table).title] ?? ''),
    ...(passed ? { days: late } : {}),
    ...(typeof share === 'number' ? { share } : {}),
  }
}

/** Evidence by which a day has passed, so that it can be said for how long. */
const lateKeys: readonly string[] = [
  'overdue',
  'criticalIssue',
  'highIssue',
  'urgentFeedback',
  'feedbackOverdue',
] satisfies (EvidenceKindKey | 'overdue')[]
