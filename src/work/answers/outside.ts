import type { PublishedHead } from '../../core/answers/published-line.js'
import { ellipsize } from '../../core/text-length.js'
import type { Locale } from '../../core/locale.js'
import { cellsOfAnswer } from '../../domain/answers/answer-cells.js'
import type { Ports } from '../../ports.js'
import { trackerKeys, trackerOf } from '../../trackers/index.js'
import { carryOut } from '../commands/change-rows.js'
import { rowsOf, type RowCommand } from '../commands/command.js'
import type { Value } from '../commands/gates.js'
import { sortCommands } from '../commands/command-list.js'
import { openBook, type OpenBook, type Result } from '../open-book.js'
import { loadText } from '../plan/library.js'
import { type AnswersText, answerTexts } from '../../text/answers/index.js'
import { refuse } from '../refuse.js'
import { decideClientAnswer, findHiddenClient } from './client/index.js'
import { writtenBy } from './decide-answer.js'
import { type AnswerWording, answerWording, describeAsked } from './given-answers.js'
import { type AnswerResult, type Inbox, type InboxLine, readInbox, writeResults } from './inbox-lines.js'
import { type CellDifference, listDifferences, maxShownValue, type Writes } from './list-differences.js'
import { readHeads } from './published-sheet.js'
import { withTablesFor } from './tables-for.js'

/** An answer that waits for a person. */
interface OutsideAnswer {
  /** The line's id in the Inbox, and the place of the answer in it. */
  readonly id: string
  readonly place: number
  /** Who has the link, as People or the link says it. */
  readonly from: string
  /** The date and time at which it was taken in. */
  readonly at: string
  readonly title: string
  readonly tracker: string
  readonly asked: string
  readonly why: string
  readonly changes: readonly CellDifference[]
  /** What those cells hold: it is only written over as long as they do. */
  readonly expect: Readonly<Record<string, Value>>
  /** Whether it can be written as the row is now. */
  readonly canTake: boolean
}

/** So many are shown; the others follow when these are decided. */
const maxShown = 40

/** What came in over links and waits for a person. */
export interface Outside {
  readonly locale: Locale
  readonly waiting: readonly OutsideAnswer[]
  /** How many more wait. */
  readonly more: number
}

/** Which answer is decided, and how. */
export interface OutsideDecision {
  readonly id: string
  readonly place: number
  readonly take: boolean
  /** What the cells held when the answer was shown. */
  readonly expect: Readonly<Record<string, Value>>
  /** Said to the person who answered, where it is not taken over. */
  readonly reason: string
}

/** What waits after a decision, and whether that answer still waited for one. */
export interface OutsideDecided extends Outside {
  readonly wasWaiting: boolean
}

/** All that a decision is made from. */
interface OutsideContext {
  readonly book: OpenBook
  readonly inbox: Inbox
  readonly heads: ReadonlyMap<string, PublishedHead>
  readonly wording: AnswerWording
  /** The sentences that rows get, in the spreadsheet's language. */
  readonly words: AnswersText
  readonly ports: Ports
}

/** The answers that wait for a person, the oldest first. */
export function readOutside(ports: Ports): Result<Outside> {
  const context = openOutside(ports)
  return context.ok ? { ok: true, value: describeOutside(context.value) } : context
}

/** Takes over an answer that waits, or declines it with a reason; its person learns either from the next email. */
export function decideOutside(ports: Ports, decision: OutsideDecision): Result<OutsideDecided> {
  const opened = openOutside(ports)
  if (!opened.ok) return opened
  const context = opened.value
  const line = context.inbox.lines.find(({ id }) => id === decision.id)
  const answer = line?.submission?.answers[decision.place]
  if (!line || !answer || line.results[decision.place]?.is !== 'waits')
    return { ok: true, value: { ...describeOutside(context), wasWaiting: false } }
  if (decision.take) {
    const { command, additions, isDone } = writesOf(context, line, decision.place)
    const writes = [...(command ? [{ ...command, expect: decision.expect }] : []), ...additions]
    if (writes.length === 0 && !isDone)
      return refuse('rowGone', answer.target.tracker, 'id', answer.target.id)
    const book = withTablesFor(ports, context.book, writes)
    const done = carryOut(ports, book, sortCommands(writes), { confirmed: true })
    if (!done.ok) return done
    ports.cells.flush()
  }
  const { day, time } = ports.clock.now()
  const results = line.results.map((result, place): AnswerResult =>
    place !== decision.place
      ? result
      : decision.take
        ? { is: 'taken', at: `${day} ${time}` }
        : { is: 'refused', at: `${day} ${time}`, reason: decision.reason },
  )
  writeResults(ports, context.inbox, [{ line, takenOn: line.takenOn, results }])
  const outside = readOutside(ports)
  return outside.ok ? { ok: true, value: { ...outside.value, wasWaiting: true } } : outside
}

function openOutside(ports: Ports): Result<OutsideContext> {
  const bookResult = openBook(ports, { needsNoCore: true, leavesOut: ['letters'] })
  if (!bookResult.ok) return bookResult
  const book = bookResult.value
  const inbox = readInbox(ports)
  const { today } = book.contents.situation
  return {
    ok: true,
    value: {
      book,
      inbox: inbox ?? { sheet: null as never, lines: [] },
      heads: inbox === null ? new Map() : readHeads(ports),
      wording: answerWording(ports, ports.ui.locale(), today),
      words: loadText(ports, answerTexts, ports.spreadsheet.locale()),
      ports,
    },
  }
}

function describeOutside(context: OutsideContext): Outside {
  const { inbox, wording } = context
  const waiting = inbox.lines.flatMap((line) =>
    (line.submission?.answers ?? []).flatMap((answer, place): OutsideAnswer[] => {
      const result = line.results[place]
      if (result?.is !== 'waits') return []
      const writes = writesOf(context, line, place)
      const { command } = writes
      const tracker = trackerKeys.find((key) => key === answer.target.tracker)
      return [
        {
          id: line.id,
          place,
          from: nameOf(context, line),
          at: line.takenOn,
          title: ellipsize(answer.title, maxShownValue),
          tracker: tracker === undefined ? '' : trackerOf(tracker).name[wording.locale],
          asked: describeAsked(answer, wording),
          why: result.why ? wording.words.why[result.why] : '',
          changes: listDifferences(context.book, writes, wording),
          expect: command === null ? {} : cellsNow(context, command),
          canTake: command !== null || writes.additions.length > 0 || writes.isDone,
        },
      ]
    }),
  )
  return {
    locale: wording.locale,
    waiting: waiting.slice(0, maxShown),
    more: Math.max(0, waiting.length - maxShown),
  }
}

function nameOf({ book, heads, ports }: OutsideContext, { fingerprint }: InboxLine): string {
  const head = heads.get(fingerprint)
  const { rows, byName } = book.contents
  const client =
    head === undefined
      ? findHiddenClient(ports, book, fingerprint)
      : head.kind === 'client' && rows.clients.find(({ id }) => id === head.person)
  if (client) return [client.contact, client.name].filter(Boolean).join(' · ')
  return byName.people.find(head?.person)?.name ?? head?.person ?? ''
}

interface TakenOver extends Writes {
  /** An earlier run wrote it, and ended before it noted that. */
  readonly isDone: boolean
}
const nothing: TakenOver = { command: null, additions: [], isDone: false }

/** What an answer asks for as the rows are now; nothing where it can no longer be written. */
function writesOf(context: OutsideContext, line: InboxLine, place: number): TakenOver {
  const { book, heads, words, ports } = context
  const answer = line.submission!.answers[place]!
  const head = heads.get(line.fingerprint)
  if (head?.kind === 'client') {
    const client = book.contents.rows.clients.find(({ id }) => id === head.person)
    const at = { nonce: line.nonce, place }
    const decision = client && decideClientAnswer(ports, book, client, answer, at)
    if (decision === undefined) return nothing
    return decision.is === 'waits'
      ? { ...nothing, command: decision.command, additions: decision.proposed ?? [] }
      : { ...writtenBy(decision), isDone: decision.is !== 'declined' }
  }
  const tracker = trackerKeys.find((key) => key === answer.target.tracker)
  const row = tracker && rowsOf(book, tracker).find(({ id }) => id === answer.target.id && id !== '')
  if (!tracker || !row) return nothing
  const { kind = 'member', person: address = '' } = head ?? {}
  const by = { kind, address, name: nameOf(context, line) }
  const set = cellsOfAnswer(book.contents, tracker, row, answer, by, words)
  return { ...nothing, command: set && { tracker, id: answer.target.id, set } }
}

/** What the cells of a command hold now. */
function cellsNow({ book }: OutsideContext, { tracker, id, set }: RowCommand): OutsideAnswer['expect'] {
  const row = rowsOf(book, tracker).find((each) => each.id === id)
  return Object.fromEntries(Object.keys(set).map((column) => [column, (row?.[column] ?? null) as Value]))
}
