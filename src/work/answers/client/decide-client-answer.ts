import type { SubmittedAnswer } from '../../../core/answers/submission.js'
import { effectsOfAnswer } from '../../../domain/answers/client/client-effects.js'
import {
  type ClientEffects,
  type EffectContext,
  logCells,
  type SaidRow,
} from '../../../domain/answers/client/effect-rows.js'
import type { AnyRow } from '../../../domain/coverage.js'
import { findEngagement } from '../../../domain/references.js'
import { isRowOfClient } from '../../../domain/report/report-check.js'
import type { Day } from '../../../core/day.js'
import type { Ports } from '../../../ports.js'
import { loadText } from '../../plan/library.js'
import type { AnswersText } from '../../../text/answers/index.js'
import { type ClientPageText, clientPageTexts } from '../../../text/client-page/index.js'
import type { Client } from '../../../trackers/clients/clients.js'
import { type TrackerKey, trackerKeys, trackers } from '../../../trackers/index.js'
import type { RowAddition } from '../../commands/command-list.js'
import { problemsOf, rowsOf, tableProblems } from '../../commands/command.js'
import type { OpenBook } from '../../open-book.js'
import { type AnswerWording, answerWording, describeAsked } from '../given-answers.js'
import type { Decision, WhyKey } from '../decide-answer.js'
import { addedRowId, confirmationId } from './row-ids.js'

/** Which of the answers that came in it is. */
export interface AnswerPlace {
  readonly nonce: string
  readonly place: number
}

/** The words in which answers become rows: those of the spreadsheet's language. */
interface RowWords {
  readonly words: AnswersText
  readonly page: ClientPageText
  readonly wording: AnswerWording
}

function readRowWords(ports: Pick<Ports, 'library' | 'spreadsheet'>, today: Day): RowWords {
  const locale = ports.spreadsheet.locale()
  const wording = answerWording(ports, locale, today)
  return { words: wording.words, page: loadText(ports, clientPageTexts, locale), wording }
}

const declined = (why: WhyKey): Decision => ({ is: 'declined', why })

/**
 * What becomes of an answer of a client: it is written as their answer, and what follows from it in the plan waits for a
 * person. What is written already is not written again, so that a run that ended in between is continued by the next.
 */
export function decideClientLine(
  ports: Pick<Ports, 'library' | 'spreadsheet'>,
  book: OpenBook,
  client: Client,
  answer: SubmittedAnswer,
  at: AnswerPlace,
): Decision {
  const rowWords = readRowWords(ports, book.contents.situation.today)
  const found = findEffects(book, client, answer, rowWords)
  if (typeof found === 'string') return declined(found)
  const { tracker, row, effects, context } = found
  const additions = additionsOf(book, answer, at, effects, context, rowWords)
  const proposed = effects.proposed ? withIds(book, [effects.proposed], addedId(at)) : []
  if ([...additions, ...proposed].some(({ tracker: key }) => !canTakeRows(book, key)))
    return { is: 'waits', why: 'notPossible', command: null }
  if (proposed.length > 0) return { is: 'waits', why: 'newNeed', command: null, additions, proposed }
  if (row === null) return said(additions)
  const { id } = answer.target
  const set = cellsToSet(row, effects.set)
  const follows = cellsToSet(row, effects.follows)
  const { expect } = answer.target
  const isNew = Object.keys(set).length > 0
  // What an earlier run wrote of this very answer is no change by somebody else.
  const hasChanged =
    (isNew || Object.keys(follows).length > 0) &&
    Object.entries(expect).some(
      ([column, value]) => (isNew || !(column in effects.set)) && (row[column] ?? null) !== value,
    )
  const command = isNew ? { tracker, id, set: effects.set } : null
  if (hasChanged) return { is: 'waits', why: 'changed', command: command ?? { tracker, id, set: follows } }
  if (command && problemsOf(book, [command]).length > 0) return { is: 'waits', why: 'notPossible', command }
  if (Object.keys(follows).length > 0)
    return {
      is: 'waits',
      why: 'planFollows',
      command: { tracker, id, set: follows },
      written: command,
      additions,
    }
  return command ? { is: 'applied', command, additions } : said(additions)
}

const said = (additions: readonly RowAddition[]): Decision =>
  additions.length === 0 ? { is: 'same' } : { is: 'applied', command: null, additions }

/** The cells that an answer asks for and that the row does not have: a date that is there counts as given before. */
function cellsToSet(row: AnyRow, set: ClientEffects['set']): ClientEffects['set'] {
  const differing = Object.entries(set).filter(([column, value]) => (row[column] ?? null) !== value)
  const isOnlyDate = differing.every(
    ([column]) =>
      (column.endsWith('On') || column === 'notes' || column === 'day') && (row[column] ?? null) !== null,
  )
  return isOnlyDate ? {} : Object.fromEntries(differing)
}

interface FoundEffects {
  readonly tracker: TrackerKey
  readonly row: AnyRow | null
  readonly effects: ClientEffects
  readonly context: EffectContext
}

/** What an answer does, or why it does nothing. */
function findEffects(
  book: OpenBook,
  client: Client,
  answer: SubmittedAnswer,
  { words, page }: RowWords,
): FoundEffects | WhyKey {
  const { contents } = book
  const { target } = answer
  const tracker = trackerKeys.find((key) => key === target.tracker)
  if (tracker === undefined) return 'notAllowed'
  const row = rowsOf(book, tracker).find(({ id }) => target.id !== '' && id === target.id) ?? null
  if (row !== null && row !== (client as unknown) && !isRowOfClient(contents, client, row))
    return 'notAllowed'
  const { byName } = contents
  const engagement =
    tracker === 'engagements'
      ? byName.engagements.find(target.id)
      : row !== null && 'engagement' in row
        ? findEngagement(contents, row as never)
        : byName.engagements.find(String(target.expect['engagement'] ?? ''))
  const isOwn = engagement === undefined || byName.clients.find(engagement.client)?.id === client.id
  const nameOf = (id: string, name: string | null, foundId: string | undefined): string =>
    name !== null && foundId === id ? name : id
  const context: EffectContext = {
    contents,
    client,
    names: {
      client: nameOf(client.id, client.name, byName.clients.find(client.name)?.id),
      engagement:
        engagement && isOwn
          ? nameOf(engagement.id, engagement.name, byName.engagements.find(engagement.name)?.id)
          : null,
    },
    by: client.contact ?? client.name ?? client.id,
    manager: byName.people.find(client.accountManager)?.name ?? null,
    words,
    page,
  }
  const effects = isOwn ? effectsOfAnswer(answer, row, context) : null
  if (effects !== null) return { tracker, row: effectsRow(row, effects), effects, context }
  return row === null && target.id !== '' ? 'gone' : 'notAllowed'
}

/** The row that effects change; none where they only add one. */
const effectsRow = (row: AnyRow | null, { set, follows }: ClientEffects): AnyRow | null =>
  Object.keys(set).length + Object.keys(follows).length > 0 ? row : null

/** The rows that an answer adds, without those that are there. Cells for which the sheet has no column are left out. */
function additionsOf(
  book: OpenBook,
  answer: SubmittedAnswer,
  { nonce, place }: AnswerPlace,
  { said: saidRow, isLogged, confirms }: ClientEffects,
  context: EffectContext,
  { wording, page }: RowWords,
): readonly RowAddition[] {
  const wanted = [
    ...(saidRow === null ? [] : [saidRow]),
    ...(isLogged && book.tables.has('contacts')
      ? [
          {
            tracker: 'contacts' as const,
            add: logCells(page.logAnswer(answer.title, describeAsked(answer, wording)), context),
          },
        ]
      : []),
  ]
  const { client } = context
  return withIds(
    book,
    wanted,
    confirms === undefined ? addedId({ nonce, place }) : () => confirmationId(client.id, confirms),
  )
}

const addedId =
  ({ nonce, place }: AnswerPlace) =>
  (tracker: SaidRow['tracker']): string =>
    addedRowId(trackers[tracker].prefix, nonce, place)

/** Rows with the ids by which they are added once, without those that are there. */
const withIds = (
  book: OpenBook,
  wanted: readonly SaidRow[],
  idIn: (tracker: SaidRow['tracker']) => string,
): readonly RowAddition[] =>
  wanted.flatMap(({ tracker, add }): RowAddition[] => {
    const id = idIn(tracker)
    if (rowsOf(book, tracker).some((row) => row.id === id)) return []
    const located = book.tables.get(tracker)?.reading.location.columns
    const cells = Object.entries(add).filter(([column]) => located?.has(column) ?? true)
    return [{ tracker, id, add: Object.fromEntries(cells) }]
  })

/** Whether rows can be added to a tracker; one that is missing is made. */
const canTakeRows = (book: OpenBook, tracker: TrackerKey): boolean =>
  tableProblems(book, tracker).every(({ code }) => code === 'missingTable') &&
  (book.tables.get(tracker)?.reading.location.columns.has(trackers[tracker].title) ?? true)
