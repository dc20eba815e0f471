import type { Problem } from '../../core/problem.js'
import type { Ports } from '../../ports.js'
import { answerTexts } from '../../text/answers/index.js'
import { removeApproval, storeApproval } from '../clients/approvals.js'
import { carryOut } from '../commands/change-rows.js'
import { rowsOf, type RowCommand } from '../commands/command.js'
import { type AnyCommand, sortCommands } from '../commands/command-list.js'
import { openBook, type OpenBook, type Result } from '../open-book.js'
import { loadText } from '../plan/library.js'
import { flushAndRecord } from '../refresh/unwritten.js'
import { expectFormerSizes } from '../run/expect-former-sizes.js'
import { areAnswersOn } from './answers-state.js'
import { type Decision, writtenBy } from './decide-answer.js'
import { decideLines, type DecidedLine, withoutRefused, writesOf } from './decide-lines.js'
import { type AnswerResult, type Inbox, readInbox, writeResults } from './inbox-lines.js'
import { readHeads } from './published-sheet.js'
import { withTablesFor } from './tables-for.js'

/** So many lines of the Inbox are taken in by a run; the next one goes on. */
const maxLines = 100

/** How many answers were saved, wait and were declined, and how many lines could not be read. */
export interface TakenIn {
  readonly saved: number
  readonly waiting: number
  readonly declined: number
  readonly unread: number
}

/** The answers that no run took in yet; null where there are none. No call while answers are off. */
export function readNewAnswers(ports: Ports): Inbox | null {
  const inbox = areAnswersOn(ports) ? readInbox(ports) : null
  const lines = inbox?.lines.filter(({ takenOn }) => takenOn === '').slice(0, maxLines) ?? []
  return inbox === null || lines.length === 0 ? null : { ...inbox, lines }
}

/**
 * Takes answers in: what may be carried out at once is written as the sidebar would write it, then what became of each
 * is noted beside it. A run that ends in between is continued by the next, which finds the cells as they were asked
 * for. Null where they wait for the next run.
 */
export function takeAnswersIn(ports: Ports, inbox: Inbox): TakenIn | null {
  const bookResult = openBook(ports, { searchesAll: false, needsNoCore: true })
  if (!bookResult.ok) return null
  const before = bookResult.value
  const words = loadText(ports, answerTexts, ports.spreadsheet.locale())
  const decided = decideLines(ports, before, inbox.lines, readHeads(ports), words)
  const writes = writesOf(decided)
  const book = withTablesFor(ports, before, writes)
  const refused = writes.length === 0 ? [] : writeDecided(ports, book, writes)
  if (refused === null) return null
  const accepted = withoutRefused(decided, (write) => isRefused(book, write, refused))
  storeApprovals(ports, accepted)
  return noteResults(ports, inbox, before, accepted)
}

/**
 * Takes in what waits when a person opens the list of the day; whether something in it may be another by that. Lines that
 * cannot be read are left to the hourly run, whose log says so.
 */
export function takeWaitingAnswers(ports: Ports): Result<{ readonly isChanged: boolean }> {
  const inbox = readNewAnswers(ports)
  const lines = inbox?.lines.filter(({ submission }) => submission !== null) ?? []
  if (inbox === null || lines.length === 0) return { ok: true, value: { isChanged: false } }
  expectFormerSizes(ports)
  const takenIn = takeAnswersIn(ports, { ...inbox, lines })
  return { ok: true, value: { isChanged: takenIn !== null && takenIn.saved + takenIn.waiting > 0 } }
}

/** Stores what was decided about client reports: the hourly run sends those that were approved. */
function storeApprovals(ports: Pick<Ports, 'spreadsheet' | 'store'>, decided: readonly DecidedLine[]): void {
  for (const decision of decided.flatMap(({ decisions }) => decisions)) {
    if (decision.is !== 'applied' || decision.report === undefined) continue
    const { client: id, approval } = decision.report
    if (approval === null) removeApproval(ports.store, { id })
    else storeApproval(ports, { id }, approval)
  }
}

/** A row, or with line 0 a table, in which a cell refused what was asked for. */
type RefusedRow = Pick<Problem, 'table' | 'line'>

/**
 * Writes what was decided, without the rows whose cells refuse it, which are returned. Null where it cannot be said which
 * do, as while rows are being moved: nothing is written then.
 */
function writeDecided(
  ports: Ports,
  book: OpenBook,
  writes: readonly AnyCommand[],
): readonly RefusedRow[] | null {
  const first = carryOut(ports, book, sortCommands(writes), { confirmed: false })
  if (first.ok) return []
  const others = writes.filter((write) => !isRefused(book, write, first.problems))
  if (others.length === writes.length) return null
  return others.length === 0 || carryOut(ports, book, sortCommands(others), { confirmed: false }).ok
    ? first.problems
    : null
}

/** Whether what was to be written is among what was refused: a new row has no line yet. */
const isRefused = (book: OpenBook, write: AnyCommand, refused: readonly RefusedRow[]): boolean => {
  const line = 'add' in write ? 0 : rowsOf(book, write.tracker).find((row) => row.id === write.id)?.at.line
  return refused.some((each) => each.table === write.tracker && each.line === line)
}

const countDecisions = (decided: readonly DecidedLine[], ...kinds: readonly Decision['is'][]): number =>
  decided.reduce((sum, { decisions }) => sum + decisions.filter(({ is }) => kinds.includes(is)).length, 0)

/** Notes what became of answers, once Google has written the cells. */
function noteResults(
  ports: Pick<Ports, 'cells' | 'clock'>,
  inbox: Inbox,
  book: OpenBook,
  decided: readonly DecidedLine[],
): TakenIn | null {
  if (!flushAndRecord(ports.cells)) return null
  const { day, time } = ports.clock.now()
  const takenOn = `${day} ${time}`
  const updates = decided.map(({ line, decisions }) => ({
    line,
    takenOn,
    results: decisions.map((decision): AnswerResult => {
      const why = 'why' in decision ? { why: decision.why } : {}
      const { command } = writtenBy(decision)
      const was = command === null ? {} : { was: cellsBefore(book, command) }
      return { is: decision.is, ...why, at: takenOn, ...was }
    }),
  }))
  writeResults(ports, inbox, updates)
  return {
    saved: countDecisions(decided, 'applied', 'same'),
    waiting: countDecisions(decided, 'waits'),
    declined: countDecisions(decided, 'declined'),
    unread: decided.filter(({ line }) => line.submission === null).length,
  }
}

const cellsBefore = (book: OpenBook, { tracker, id, set }: RowCommand): Readonly<Record<string, unknown>> => {
  const row = rowsOf(book, tracker).find((each) => each.id === id)
  return Object.fromEntries(Object.keys(set).map((column) => [column, row?.[column] ?? null]))
}

/** What a run's log says of the answers it took in. */
export function describeTakenIn(
  ports: Pick<Ports, 'library' | 'spreadsheet'>,
  takenIn: TakenIn | null,
): readonly string[] {
  if (takenIn === null) return []
  const { saved, waiting, declined, unread } = takenIn
  const words = loadText(ports, answerTexts, ports.spreadsheet.locale())
  return [
    ...(saved + waiting + declined > 0 ? [words.runAnswers(saved, waiting, declined)] : []),
    ...(unread > 0 ? [words.runUnread(unread)] : []),
  ]
}
