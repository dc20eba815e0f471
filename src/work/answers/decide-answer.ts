import type { SubmittedAnswer } from '../../core/answers/submission.js'
import type { Day } from '../../core/day.js'
import { holds, type RuleRow } from '../../core/rule.js'
import { cellsOfAnswer, isOwnRow, isWithinStage } from '../../domain/answers/answer-cells.js'
import type { Answerer } from '../../domain/answers/answerer.js'
import { permissions } from '../../domain/answers/permissions.js'
import type { AnyRow } from '../../domain/coverage.js'
import type { AnswersText } from '../../text/answers/index.js'
import { type TrackerKey, trackerKeys, trackerOf } from '../../trackers/index.js'
import type { Approval } from '../clients/approvals.js'
import { problemsOf, rowsOf, type RowCommand } from '../commands/command.js'
import type { RowAddition } from '../commands/command-list.js'
import type { OpenBook } from '../open-book.js'

/** What an answer decides about a client's report: null takes an approval back that waits. */
interface ReportApproval {
  readonly client: string
  readonly approval: Approval | null
}

/** Why an answer waits or was not carried out. */
export type WhyKey = keyof AnswersText['why']

interface AddedRows {
  /** Rows that hold what was said. */
  readonly additions?: readonly RowAddition[]
}

/** What a decision writes at once. */
export const writtenBy = (
  decision: Decision,
): { readonly command: RowCommand | null; readonly additions: readonly RowAddition[] } => ({
  command:
    decision.is === 'applied'
      ? decision.command
      : decision.is === 'waits'
        ? (decision.written ?? null)
        : null,
  additions: 'additions' in decision ? (decision.additions ?? []) : [],
})

/** What becomes of an answer, with the cells that it asks for where they can be written. */
export type Decision =
  | ({
      readonly is: 'applied'
      readonly command: RowCommand | null
      readonly report?: ReportApproval
    } & AddedRows)
  | ({
      readonly is: 'waits'
      readonly why: WhyKey
      /** What a person decides on; null where there is nothing that could be written. */
      readonly command: RowCommand | null
      /** What is written at once beside it. */
      readonly written?: RowCommand | null
      /** Rows that are added once a person takes the answer over. */
      readonly proposed?: readonly RowAddition[]
    } & AddedRows)
  | { readonly is: 'same' }
  | { readonly is: 'declined'; readonly why: WhyKey }

/** Problems that a person may overrule, or that show what somebody else did. */
const openToPeople: readonly string[] = ['stillOpen', 'neededFirst', 'changedSince', 'notApproved']

const declined = (why: WhyKey): Decision => ({ is: 'declined', why })

/**
 * What becomes of an answer about a row, as the book is now. What the row holds already is not asked for again: a run
 * that ended before it noted an answer is continued by the next one.
 */
export function decideAnswer(
  book: OpenBook,
  source: Answerer,
  answer: SubmittedAnswer,
  words: AnswersText,
): Decision {
  const permission = permissions[source.kind][answer.act]
  const tracker = trackerKeys.find((key) => key === answer.target.tracker)
  if (permission === undefined || tracker === undefined) return declined('notAllowed')
  const { contents } = book
  const row = rowsOf(book, tracker).find((each) => answer.target.id !== '' && each.id === answer.target.id)
  if (row === undefined) return declined('gone')
  if (permission.rows === 'own' && !isOwnRow(contents, tracker, row, source.address)) {
    // The person said before that it is not theirs.
    return answer.act === 'notMine' ? { is: 'same' } : declined('notYours')
  }
  if (answer.act === 'done' && isFinished(book, tracker, row)) return { is: 'same' }
  const set = cellsOfAnswer(contents, tracker, row, answer, source, words)
  if (set === null) return declined('notPossible')
  if (Object.entries(set).every(([column, value]) => (row[column] ?? null) === value)) return { is: 'same' }
  if (answer.act !== 'note' && isFinished(book, tracker, row)) return declined('finished')
  const command = { tracker, id: answer.target.id, set }
  const { expect } = answer.target
  // A decision is about all that was shown; any other answer about the cells that it changes.
  const compared = isDecision(answer) ? Object.keys(expect) : Object.keys(set)
  const hasChanged = compared.some((column) => column in expect && (row[column] ?? null) !== expect[column])
  if (hasChanged) return { is: 'waits', why: 'changed', command }
  const isOutside =
    permission.handling === 'withinStage' &&
    !isWithinStage(contents, tracker, row, String(answer.value) as Day)
  if (isOutside) return { is: 'waits', why: 'outsideStage', command }
  const problems = problemsOf(book, [command])
  if (problems.length === 0) return { is: 'applied', command }
  return problems.every(({ code }) => openToPeople.includes(code))
    ? { is: 'waits', why: 'stillOpen', command }
    : declined('notPossible')
}

const isDecision = ({ act }: SubmittedAnswer): boolean => act === 'approve' || act === 'decline'

const isFinished = ({ contents }: OpenBook, tracker: TrackerKey, row: AnyRow): boolean => {
  const { over } = trackerOf(tracker)
  return over !== undefined && holds(over, row as RuleRow, contents.situation)
}

/** The book with what a decision writes, for the answers that come after it. */
export function withWritten(book: OpenBook, decision: Decision): OpenBook {
  const { command, additions } = writtenBy(decision)
  const changed =
    command === null
      ? book
      : withRows(book, command.tracker, (rows) =>
          rows.map((row) => (row.id === command.id ? { ...row, ...command.set } : row)),
        )
  return additions.reduce(
    (before, { tracker, id = '', add }) =>
      withRows(before, tracker, (rows) => [...rows, { ...add, id, at: { line: 0, unread: [] } } as AnyRow]),
    changed,
  )
}

const withRows = (
  book: OpenBook,
  tracker: TrackerKey,
  change: (rows: readonly AnyRow[]) => readonly AnyRow[],
): OpenBook => ({
  ...book,
  contents: {
    ...book.contents,
    rows: { ...book.contents.rows, [tracker]: change(rowsOf(book, tracker)) },
  },
})
