import { parseDay, plusDays } from '../../core/day.js'
import type { PublishedHead } from '../../core/answers/published-line.js'
import type { SubmittedAnswer } from '../../core/answers/submission.js'
import type { AnyCommand } from '../commands/command-list.js'
import type { RowAddition } from '../commands/command-list.js'
import type { RowCommand } from '../commands/command.js'
import type { Ports } from '../../ports.js'
import type { AnswersText } from '../../text/answers/index.js'
import type { OpenBook } from '../open-book.js'
import { decideClientAnswer, findHiddenClient } from './client/index.js'
import { decideAnswer, type Decision, type WhyKey, withWritten, writtenBy } from './decide-answer.js'
import type { InboxLine } from './inbox-lines.js'
import { decideReport, isAboutReport } from './report/index.js'

/** What was decided about the answers of one line. */
export interface DecidedLine {
  readonly line: InboxLine
  readonly decisions: readonly Decision[]
}

/** Decides about answers in their order, each on the book as those before it leave it. */
export function decideLines(
  ports: Ports,
  book: OpenBook,
  lines: readonly InboxLine[],
  heads: ReadonlyMap<string, PublishedHead>,
  words: AnswersText,
): readonly DecidedLine[] {
  let current = book
  return lines.map((line) => ({
    line,
    decisions: (line.submission?.answers ?? []).map((answer, place) => {
      const head = livingHead(line, heads.get(line.fingerprint))
      const decision: Decision =
        typeof head === 'string'
          ? decideWithoutLink(ports, current, line, head)
          : decideOne(ports, current, head, answer, { place, nonce: line.nonce, words })
      current = withWritten(current, decision)
      return decision
    }),
  }))
}

/** An answer whose link does not work: one of a client whose page was hidden meanwhile is shown to the team. */
const decideWithoutLink = (ports: Ports, book: OpenBook, line: InboxLine, why: WhyKey): Decision =>
  why === 'unknownLink' && findHiddenClient(ports, book, line.fingerprint) !== null
    ? { is: 'waits', why: 'hidden', command: null }
    : { is: 'declined', why }

function decideOne(
  ports: Ports,
  book: OpenBook,
  { kind, person }: PublishedHead,
  answer: SubmittedAnswer,
  at: { readonly nonce: string; readonly place: number; readonly words: AnswersText },
): Decision {
  const { byName, rows } = book.contents
  if (kind !== 'client') {
    const name = byName.people.find(person)?.name ?? person
    const by = { kind, address: person, name }
    return isAboutReport(answer)
      ? decideReport(ports, book, by, answer, at.words)
      : decideAnswer(book, by, answer, at.words)
  }
  const client = rows.clients.find(({ id }) => id === person)
  return client
    ? decideClientAnswer(ports, book, client, answer, at)
    : { is: 'waits', why: 'gone', command: null }
}

/** Whose answers a line has; why it has nobody's where its link does not work. */
function livingHead({ at }: InboxLine, head: PublishedHead | undefined): PublishedHead | WhyKey {
  if (head === undefined) return 'unknownLink'
  if (head.isRevoked) return 'revoked'
  // The web app's clock is that of Greenwich, which may be a date ahead.
  return at.slice(0, 10) > plusDays(parseDay(head.expires), 1) ? 'expired' : head
}

/** All that was decided to be written: the cells of each row in one command. */
export function writesOf(decided: readonly DecidedLine[]): readonly (RowCommand | RowAddition)[] {
  const commands = new Map<string, RowCommand>()
  const all = decided.flatMap(({ decisions }) => decisions.map(writtenBy))
  for (const { command } of all) {
    if (command === null) continue
    const key = `${command.tracker} ${command.id}`
    commands.set(key, { ...command, set: { ...commands.get(key)?.set, ...command.set } })
  }
  return [...commands.values(), ...all.flatMap(({ additions }) => additions)]
}

/** Decisions without what the sheets refuse: that waits for a person, where no other answer is lost by it. */
export const withoutRefused = (
  decided: readonly DecidedLine[],
  isRefused: (write: AnyCommand) => boolean,
): readonly DecidedLine[] =>
  decided.map(({ line, decisions }) => ({
    line,
    decisions: decisions.map((decision): Decision => {
      const { command, additions } = writtenBy(decision)
      if (additions.some(isRefused)) return { is: 'waits', why: 'notPossible', command }
      return command !== null && isRefused(command) ? { is: 'declined', why: 'notPossible' } : decision
    }),
  }))
