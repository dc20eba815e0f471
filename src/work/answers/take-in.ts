import { parseDay, plusDays } from '../../core/day.js'
import type { PublishedHead } from '../../core/answers/published-line.js'
import type { SubmittedAnswer } from '../../core/answers/submission.js'
import type { Answerer } from '../../domain/answers/answer-cells.js'
import type { Problem } from '../../core/problem.js'
import type { Ports } from '../../ports.js'
import { type AnswersText, answerTexts } from '../../text/answers/index.js'
import { carryOut } from '../commands/change-rows.js'
import { rowsOf, type RowCommand } from '../commands/command.js'
import { sortCommands } from '../commands/command-list.js'
import { openBook, type OpenBook } from '../open-book.js'
import { loadText } from '../plan/library.js'
import { flushAndRecord } from '../refresh/unwritten.js'
import { areAnswersOn } from './answers-state.js'
import { decideAnswer, type Decision, withCommand } from './decide-answer.js'
import { type AnswerResult, type Inbox, type InboxLine, readInbox, writeResults } from './inbox-lines.js'
import { readHeads } from './published-sheet.js'

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

/** What was decided about the answers of one line. */
interface DecidedLine {
  readonly line: InboxLine
  readonly decisions: readonly Decision[]
}

/**
 * Takes answers in: what may be carried out at once is written as the sidebar would write it, then what became of each
 * is noted beside it. A run that ends in between is continued by the next, which finds the cells as they were asked
 * for. Null where they wait for the next run.
 */
export function takeAnswersIn(ports: Ports, inbox: Inbox): TakenIn | null {
  const bookResult = openBook(ports, { searchesAll: false, needsNoCore: true })
  if (!bookResult.ok) return null
  const book = bookResult.value
  const words = loadText(ports, answerTexts, ports.spreadsheet.locale())
  const heads = readHeads(ports)
  const { decided, commands } = decideLines(book, inbox.lines, heads, words)
  const refused = commands.length === 0 ? [] : writeDecided(ports, book, commands)
  if (refused === null) return null
  return noteResults(ports, inbox, book, withoutRefused(book, decided, refused))
}

/** A row in which a cell refused what was asked for. */
type RefusedRow = Pick<Problem, 'table' | 'line'>

/**
 * Writes what was decided, without the rows whose cells refuse it, which are returned. Null where it cannot be said which
 * do, as while rows are being moved: nothing is written then.
 */
function writeDecided(
  ports: Ports,
  book: OpenBook,
  commands: readonly RowCommand[],
): readonly RefusedRow[] | null {
  const first = carryOut(ports, book, sortCommands(commands), { confirmed: false })
  if (first.ok) return []
  const refused = first.problems.filter(({ line }) => line > 0)
  const others = commands.filter((command) => !isRefused(book, command, refused))
  if (others.length === commands.length) return null
  return others.length === 0 || carryOut(ports, book, sortCommands(others), { confirmed: false }).ok
    ? refused
    : null
}

const isRefused = (book: OpenBook, { tracker, id }: RowCommand, refused: readonly RefusedRow[]): boolean => {
  const line = rowsOf(book, tracker).find((row) => row.id === id)?.at.line
  return refused.some((each) => each.table === tracker && each.line === line)
}

/** What was decided, where answers whose row refused them are declined. */
const withoutRefused = (
  book: OpenBook,
  decided: readonly DecidedLine[],
  refused: readonly RefusedRow[],
): readonly DecidedLine[] =>
  decided.map(({ line, decisions }) => ({
    line,
    decisions: decisions.map((decision): Decision =>
      decision.is === 'applied' && isRefused(book, decision.command, refused)
        ? { is: 'declined', why: 'notPossible' }
        : decision,
    ),
  }))

function decideLines(
  book: OpenBook,
  lines: readonly InboxLine[],
  heads: ReadonlyMap<string, PublishedHead>,
  words: AnswersText,
): { readonly decided: readonly DecidedLine[]; readonly commands: readonly RowCommand[] } {
  const commands = new Map<string, RowCommand>()
  let current = book
  const decide = (line: InboxLine, answer: SubmittedAnswer): Decision => {
    const source = sourceOf(book, line, heads.get(line.fingerprint))
    if (typeof source === 'string') return { is: 'declined', why: source }
    const decision = decideAnswer(current, source, answer, words)
    if (decision.is !== 'applied') return decision
    const { command } = decision
    const key = `${command.tracker} ${command.id}`
    commands.set(key, { ...command, set: { ...commands.get(key)?.set, ...command.set } })
    current = withCommand(current, command)
    return decision
  }
  const decided = lines.map((line) => ({
    line,
    decisions: (line.submission?.answers ?? []).map((answer) => decide(line, answer)),
  }))
  return { decided, commands: [...commands.values()] }
}

/** Whose answers a line has; why it has nobody's where its link does not work. */
function sourceOf(
  { contents }: OpenBook,
  { at }: InboxLine,
  head: PublishedHead | undefined,
): Answerer | 'unknownLink' | 'revoked' | 'expired' {
  if (head === undefined) return 'unknownLink'
  if (head.isRevoked) return 'revoked'
  // The web app's clock is that of Greenwich, which may be a date ahead.
  if (at.slice(0, 10) > plusDays(parseDay(head.expires), 1)) return 'expired'
  const name = contents.byName.people.find(head.person)?.name ?? head.person
  return { kind: head.kind, address: head.person, name }
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
      const was = decision.is === 'applied' ? { was: cellsBefore(book, decision.command) } : {}
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
