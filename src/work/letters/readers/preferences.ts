import { type Cell } from '../../../core/cell.js'
import type { Day } from '../../../core/day.js'
import type { Locale } from '../../../core/locale.js'
import type { Ports } from '../../../ports.js'
import { emailKey, listReaders, parseWeekdays } from '../../../domain/letters/readers.js'
import { reportTexts } from '../../../text/report/index.js'
import { loadText } from '../../plan/library.js'
import { people as peopleTable } from '../../../trackers/team/people.js'
import { type Result, openBook } from '../../open-book.js'
import { type CellUpdate, writeCells } from '../../refresh/write-cells.js'
import type { OpenTable } from '../../tables.js'
import { readConsent } from './consent.js'
import { runsHere } from './runner.js'
import { refuse } from '../../refuse.js'

/** What a person may choose about their letters. Each is a column of People of that name. */
interface Choices {
  readonly digest: 'daily' | 'weekly' | 'off'
  /** ISO weekdays; null for every working day. */
  readonly weekdays: readonly number[] | null
  /** The hour from which the letter may come; null for that of the settings. */
  readonly hour: number | null
  /** No letters before this day. */
  readonly pausedUntil: Day | null
  /** Null for the spreadsheet's own. */
  readonly language: Locale | null
}
type ChoiceKey = keyof Choices
/** Some of them, as they are sent. */
type SentChoices = { readonly [K in ChoiceKey]?: Choices[K] | undefined }

/** One row of People, as it is used for letters. */
interface PersonPreferences extends Choices {
  readonly id: string
  readonly name: string
  /** Blank where People has none that can be read. */
  readonly address: string
  readonly readsManagerDigest: boolean
  readonly confirmed: boolean
}
export interface Preferences {
  readonly locale: Locale
  readonly today: Day
  readonly on: boolean
  /** Who runs the reminders, as they named themselves, and since when. */
  readonly runBy: string
  readonly since: string
  /** Whether it is the asker's own account that runs them. */
  readonly runsHere: boolean
  /** The hour of those who chose none, and the language of the spreadsheet. */
  readonly hour: number
  readonly bookLocale: Locale
  readonly people: readonly PersonPreferences[]
  /** The choices whose columns are in People and may be written. */
  readonly editable: readonly ChoiceKey[]
}

const choiceKeys: readonly ChoiceKey[] = ['digest', 'weekdays', 'hour', 'pausedUntil', 'language']

/** How each person in People gets their letters, and who runs them. Writes nothing. */
export function readPreferences(ports: Ports): Result<Preferences> {
  const bookResult = openBook(ports)
  if (!bookResult.ok) return bookResult
  const { contents, tables } = bookResult.value
  const { consent } = readConsent(ports)
  const confirmed = new Set(consent?.readers ?? [])
  const bookLocale = ports.spreadsheet.locale()
  const managers = new Set(
    listReaders(contents, bookLocale).flatMap((reader) => (reader.readsManagerDigest ? reader.address : [])),
  )
  const open = tables.get('people')
  return {
    ok: true,
    value: {
      locale: ports.ui.locale(),
      today: contents.situation.today,
      on: consent !== null,
      runBy: consent?.runBy ?? '',
      since: consent?.since ?? '',
      runsHere: consent !== null && runsHere(ports),
      hour: contents.settings.personalDigestHour,
      bookLocale,
      people: contents.rows.people.map((person) => {
        const address = emailKey(person.email ?? '')
        return {
          id: person.id,
          name: person.name ?? '',
          address,
          readsManagerDigest: managers.has(address),
          confirmed: confirmed.has(address),
          digest: person.digest ?? 'daily',
          weekdays: parseWeekdays(person.weekdays),
          hour: person.hour === null ? null : Math.floor(person.hour),
          pausedUntil: person.pausedUntil,
          language: person.language,
        }
      }),
      editable: open ? editableKeys(open) : [],
    },
  }
}

const editableKeys = ({ reading }: OpenTable): ChoiceKey[] =>
  reading.writable && reading.location.columns.has('id')
    ? choiceKeys.filter((key) => reading.location.columns.has(key))
    : []

/**
 * Writes what a person chose into their row of People: only the choices that are sent, only in columns that
 * are there. Answers with the choices of all people as they are then. Refused for a row that is gone.
 */
export function setPreferences(
  ports: Ports,
  request: { readonly id: string } & SentChoices,
): Result<Preferences> {
  const bookResult = openBook(ports)
  if (!bookResult.ok) return bookResult
  const open = bookResult.value.tables.get('people')
  const { people } = bookResult.value.contents.rows
  if (!open || request.id === '' || !people.some(({ id }) => id === request.id))
    return refuse('unknownReference', 'people', 'id', request.id)
  const updates = editableKeys(open).flatMap((column): CellUpdate[] =>
    request[column] === undefined ? [] : [{ id: request.id, column, cell: cellOf(column, request, ports) }],
  )
  writeCells(ports, open, updates)
  return readPreferences(ports)
}

/** A choice as its cell holds it, in the spreadsheet's language. */
function cellOf(
  column: ChoiceKey,
  request: SentChoices,
  ports: Pick<Ports, 'library' | 'spreadsheet'>,
): Cell {
  const locale = ports.spreadsheet.locale()
  const { columns } = peopleTable
  switch (column) {
    case 'digest':
      return columns.digest.write(request.digest!, locale)
    case 'language':
      return request.language ? columns.language.write(request.language, locale) : null
    case 'weekdays':
      return request.weekdays?.length ? loadText(ports, reportTexts, locale).weekdays(request.weekdays) : null
    case 'hour':
      return request.hour ?? null
    case 'pausedUntil':
      return request.pausedUntil ? { day: request.pausedUntil } : null
  }
}
