import type { PublishedHead } from '../../core/answers/published-line.js'
import type { SubmittedAnswer } from '../../core/answers/submission.js'
import { isDay } from '../../core/day.js'
import { ellipsize } from '../../core/text-length.js'
import type { Locale } from '../../core/locale.js'
import { cellsOfAnswer } from '../../domain/answers/answer-cells.js'
import type { AnyRow } from '../../domain/coverage.js'
import type { Ports } from '../../ports.js'
import { answerTexts } from '../../text/answers/index.js'
import { commonTexts } from '../../text/common/index.js'
import { textOf } from '../../text/text-of.js'
import { type TrackerKey, trackerKeys, trackerOf } from '../../trackers/index.js'
import { carryOut } from '../commands/change-rows.js'
import { columnOf, rowsOf, type RowCommand } from '../commands/command.js'
import type { Value } from '../commands/gates.js'
import { sortCommands } from '../commands/command-list.js'
import { openBook, type OpenBook, type Result } from '../open-book.js'
import { loadText } from '../plan/library.js'
import { refuse } from '../refuse.js'
import { type AnswerWording, answerWording, describeAsked } from './given-answers.js'
import { type AnswerResult, type Inbox, type InboxLine, readInbox, writeResults } from './inbox-lines.js'
import { readHeads } from './published-sheet.js'

/** A cell that an answer would change. */
interface CellDifference {
  readonly label: string
  readonly was: string
  readonly asked: string
}

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

/** So many are shown, with so many characters of each cell; the others follow when these are decided. */
const [maxShown, maxValue] = [40, 300]

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
}

/** The answers that wait for a person, the oldest first. */
export function readOutside(ports: Ports): Result<Outside> {
  const context = openOutside(ports)
  return context.ok ? { ok: true, value: describeOutside(ports, context.value) } : context
}

/** Takes over an answer that waits, or declines it with a reason; its person learns either from the next email. */
export function decideOutside(ports: Ports, decision: OutsideDecision): Result<OutsideDecided> {
  const opened = openOutside(ports)
  if (!opened.ok) return opened
  const context = opened.value
  const line = context.inbox.lines.find(({ id }) => id === decision.id)
  const answer = line?.submission?.answers[decision.place]
  if (!line || !answer || line.results[decision.place]?.is !== 'waits')
    return { ok: true, value: { ...describeOutside(ports, context), wasWaiting: false } }
  if (decision.take) {
    const command = commandOf(ports, context, line, answer)
    if (command === null) return refuse('rowGone', answer.target.tracker, 'id', answer.target.id)
    const done = carryOut(ports, context.book, sortCommands([{ ...command, expect: decision.expect }]), {
      confirmed: true,
    })
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
    },
  }
}

function describeOutside(
  ports: Pick<Ports, 'library' | 'spreadsheet' | 'ui'>,
  context: OutsideContext,
): Outside {
  const { inbox, wording } = context
  const waiting = inbox.lines.flatMap((line) =>
    (line.submission?.answers ?? []).flatMap((answer, place): OutsideAnswer[] => {
      const result = line.results[place]
      if (result?.is !== 'waits') return []
      const command = commandOf(ports, context, line, answer)
      const changes = command === null ? [] : differencesOf(context, command)
      const tracker = trackerKeys.find((key) => key === answer.target.tracker)
      return [
        {
          id: line.id,
          place,
          from: nameOf(context, line),
          at: line.takenOn,
          title: ellipsize(answer.title, maxValue),
          tracker: tracker === undefined ? '' : trackerOf(tracker).name[wording.locale],
          asked: describeAsked(answer, wording),
          why: result.why ? wording.words.why[result.why] : '',
          changes,
          expect: command === null ? {} : cellsNow(context, command),
          canTake: command !== null,
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

const nameOf = ({ book, heads }: OutsideContext, { fingerprint }: InboxLine): string => {
  const person = heads.get(fingerprint)?.person ?? ''
  return book.contents.byName.people.find(person)?.name ?? person
}

/** What an answer asks for in its row as it is now; null where it can no longer be written. */
function commandOf(
  ports: Pick<Ports, 'library' | 'spreadsheet'>,
  context: OutsideContext,
  line: InboxLine,
  answer: SubmittedAnswer,
): RowCommand | null {
  const { book, heads } = context
  const tracker = trackerKeys.find((key) => key === answer.target.tracker)
  const row = tracker && rowsOf(book, tracker).find(({ id }) => id === answer.target.id && id !== '')
  if (!tracker || !row) return null
  const { kind = 'member', person: address = '' } = heads.get(line.fingerprint) ?? {}
  const by = { kind, address, name: nameOf(context, line) }
  const words = loadText(ports, answerTexts, ports.spreadsheet.locale())
  const set = cellsOfAnswer(book.contents, tracker, row, answer, by, words)
  return set && { tracker, id: answer.target.id, set }
}

/** What the cells of a command hold now. */
function cellsNow({ book }: OutsideContext, { tracker, id, set }: RowCommand): OutsideAnswer['expect'] {
  const row = rowsOf(book, tracker).find((each) => each.id === id)
  return Object.fromEntries(Object.keys(set).map((column) => [column, (row?.[column] ?? null) as Value]))
}

function differencesOf(
  { book, wording }: OutsideContext,
  { tracker, id, set }: RowCommand,
): CellDifference[] {
  const row = rowsOf(book, tracker).find((each) => each.id === id)
  return Object.entries(set).flatMap(([column, value]) =>
    value === (row?.[column] ?? null)
      ? []
      : [
          {
            label: columnOf(tracker, column)?.name[wording.locale] ?? column,
            was: formatValue(tracker, column, (row as AnyRow)[column], wording),
            asked: formatValue(tracker, column, value, wording),
          },
        ],
  )
}

function formatValue(
  tracker: TrackerKey,
  column: string,
  value: unknown,
  { locale, today }: AnswerWording,
): string {
  const text = ellipsize(value === null || value === undefined ? '' : String(value), maxValue)
  const choice = columnOf(tracker, column)?.choices?.[text]
  if (choice) return choice[locale]
  return isDay(text) ? textOf(commonTexts, locale).dayShort(text, today) : text
}
