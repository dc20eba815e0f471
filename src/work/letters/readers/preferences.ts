import { type Cell } from '../../../core/cell.js'
import type { Day } from '../../../core/day.js'
import type { Locale } from '../../../core/locale.js'
import type { Ports } from '../../../ports.js'
import { addressKey, readersOf, weekdaysIn } from '../../../project/letters/readers.js'
import { moreTextIn } from '../../../text/letters/more.js'
import { people as peopleTable } from '../../../trackers/team/people.js'
import { type Maybe, openBook } from '../../portfolio.js'
import { type CellWish, writeCells } from '../../refresh/writing.js'
import type { OpenTable } from '../../tables.js'
import { readConsent } from './consent.js'
import { unknown } from '../input.js'
import { runsHere } from './runner.js'

/** What a person may choose about their letters. Each stands in a column of People of that name. */
export interface Choices {
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
export type ChoiceKey = keyof Choices
/** Some of them, as they are sent. */
type SentChoices = { readonly [K in ChoiceKey]?: Choices[K] | undefined }

/** One row of People as the letters see it. */
export interface PersonPreferences extends Choices {
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
  /** The choices whose columns stand in People and may be written. */
  readonly editable: readonly ChoiceKey[]
}

const choiceKeys: readonly ChoiceKey[] = ['digest', 'weekdays', 'hour', 'pausedUntil', 'language']

/** How each person in People gets their letters, and who runs them. Writes nothing. */
export function readPreferences(ports: Ports): Maybe<Preferences> {
  const opened = openBook(ports)
  if (!opened.ok) return opened
  const { portfolio, tables } = opened.value
  const { consent } = readConsent(ports)
  const confirmed = new Set(consent?.readers ?? [])
  const bookLocale = ports.workbook.locale()
  const managers = new Set(
    readersOf(portfolio, bookLocale).flatMap((reader) => (reader.readsManagerDigest ? reader.address : [])),
  )
  const open = tables.get('people')
  return {
    ok: true,
    value: {
      locale: ports.desk.locale(),
      today: portfolio.situation.today,
      on: consent !== null,
      runBy: consent?.runBy ?? '',
      since: consent?.since ?? '',
      runsHere: consent !== null && runsHere(ports),
      hour: portfolio.settings.personalDigestHour,
      bookLocale,
      people: portfolio.rows.people.map((person) => {
        const address = addressKey(person.email ?? '')
        return {
          id: person.id,
          name: person.name ?? '',
          address,
          readsManagerDigest: managers.has(address),
          confirmed: confirmed.has(address),
          digest: person.digest ?? 'daily',
          weekdays: weekdaysIn(person.weekdays),
          hour: person.hour === null ? null : Math.floor(person.hour),
          pausedUntil: person.pausedUntil,
          language: person.language,
        }
      }),
      editable: open ? editableIn(open) : [],
    },
  }
}

const editableIn = ({ reading }: OpenTable): ChoiceKey[] =>
  reading.writable && reading.location.columns.has('id')
    ? choiceKeys.filter((key) => reading.location.columns.has(key))
    : []

/**
 * Writes what a person chose into their row of People: only the choices that are sent, only in columns that stand
 * there. Answers with everybody's as they are then. Refused for a row that is gone.
 */
export function setPreferences(
  ports: Ports,
  sent: { readonly id: string } & SentChoices,
): Maybe<Preferences> {
  const opened = openBook(ports)
  if (!opened.ok) return opened
  const open = opened.value.tables.get('people')
  const { people } = opened.value.portfolio.rows
  if (!open || sent.id === '' || !people.some(({ id }) => id === sent.id))
    return unknown('people', 'id', sent.id)
  const wishes = editableIn(open).flatMap((column): CellWish[] =>
    sent[column] === undefined
      ? []
      : [{ id: sent.id, column, cell: cellOf(column, sent, ports.workbook.locale()) }],
  )
  writeCells(ports, open, wishes)
  return readPreferences(ports)
}

/** A choice as its cell holds it, in the spreadsheet's language. */
function cellOf(column: ChoiceKey, sent: SentChoices, locale: Locale): Cell {
  const { columns } = peopleTable
  switch (column) {
    case 'digest':
      return columns.digest.write(sent.digest!, locale)
    case 'language':
      return sent.language ? columns.language.write(sent.language, locale) : null
    case 'weekdays':
      return sent.weekdays?.length ? moreTextIn(locale).weekdays(sent.weekdays) : null
    case 'hour':
      return sent.hour ?? null
    case 'pausedUntil':
      return sent.pausedUntil ? { day: sent.pausedUntil } : null
  }
}
