import type { Day } from '../core/day.js'
import { managerView } from '../mail/manager.js'
import type { Ports, Posting } from '../ports.js'
import { barredBy, checksFor, weeklyDay } from '../project/letters/letter-checks.js'
import { type DueInput, lettersDue } from '../project/letters/letters-due.js'
import type { Reader } from '../project/letters/readers.js'
import { noPast, pastOf, writeTold } from '../project/letters/told.js'
import { chatTextIn } from '../text/chat/index.js'
import { textIn } from '../text/index.js'
import type { SettingRow } from '../trackers/own/settings.js'
import { chatRowId } from '../work/letters/chat-addresses.js'
import { areChatsOffered, rememberChatsOffered } from '../work/letters/chat-offer.js'
import { dueInput } from '../work/letters/input.js'
import type { Ledger } from '../work/letters/ledger/ledger.js'
import { letterContext } from '../work/letters/letter.js'
import type { OpenBook } from '../work/portfolio.js'
import { appendRows } from '../work/refresh/writing.js'
import type { OpenTable } from '../work/tables.js'
import { sayHeld } from '../work/wording.js'
import { cardFor, type ChatKey, chatServices } from './cards.js'
import { webhookFault } from './webhook.js'

/** Posts a request to a webhook. A refusal is an answer. */
export type Poster = (url: string, json: string) => Posting

const keys = Object.keys(chatServices) as readonly ChatKey[]

/**
 * Posts the manager digest to every chat whose webhook stands in Settings, once a week as it is mailed, under the same
 * ledger. The rows for the webhooks are made once. Returns, a sentence each, what was posted and what was not and why;
 * no sentence holds anything of an address.
 */
export function postChats(ports: Ports, book: OpenBook, ledger: Ledger, post: Poster): readonly string[] {
  const open = book.tables.get('settings')
  if (!open) return []
  const locale = ports.workbook.locale()
  const text = chatTextIn(locale)
  const rows = open.reading.rows as unknown as readonly SettingRow[]
  if (!areChatsOffered(ports)) makeRows(ports, open, rows)
  const addressed = keys.flatMap((key) => {
    const url = rows.find(({ id }) => id === chatRowId(key))?.value?.trim()
    return url ? [{ key, url }] : []
  })
  if (addressed.length === 0) return [text.noAddress]
  return addressed.map(({ key, url }) => {
    const { name, hosts, start } = chatServices[key]
    const fault = webhookFault(url, hosts)
    const why =
      fault === null
        ? postOne(ports, book, ledger, key, (json) => post(url, json))
        : text.address(fault, start)
    return why === null ? text.posted(name[locale]) : text.notPosted(name[locale], why)
  })
}

/** Makes the rows in which the webhooks are set, where they are not there yet. */
function makeRows(ports: Ports, open: OpenTable, rows: readonly SettingRow[]): void {
  const locale = ports.workbook.locale()
  const text = chatTextIn(locale)
  const missing = keys.filter((key) => !rows.some(({ id }) => id === chatRowId(key)))
  appendRows(
    ports,
    open,
    missing.map((key) => ({
      id: chatRowId(key),
      name: text.webhook(chatServices[key].name[locale]),
      value: null,
      help: text.webhookHelp(chatServices[key].name[locale], chatServices[key].start),
    })),
  )
  rememberChatsOffered(ports)
}

/** A chat as the ledger knows its readers. */
const readerOf = (ports: Ports, key: ChatKey): Reader => ({
  address: `chat:${key}`,
  name: chatServices[key].name[ports.workbook.locale()],
  locale: ports.workbook.locale(),
  digest: 'off',
  pausedUntil: null,
  weekdays: null,
  hour: null,
  readsManagerDigest: true,
  person: null,
})

/** One chat's digest, if it is due: claimed, posted, settled. Null when it was posted, else why it was not. */
function postOne(
  ports: Ports,
  book: OpenBook,
  ledger: Ledger,
  key: ChatKey,
  post: (json: string) => Posting,
): string | null {
  const locale = ports.workbook.locale()
  const text = chatTextIn(locale)
  const reader = readerOf(ports, key)
  const input = { ...dueInput(ports, book, ports.clock.now().hour), confirmed: null, readers: [reader] }
  const plan = lettersDue(input).letters[0]
  if (!plan?.manager) return notDue(input, reader)
  // Whole lists: the card shortens them itself, and counts what it leaves out.
  const context = { ...letterContext(ports, book, locale, ''), rowsPerList: Infinity }
  const view = managerView(plan.manager, null, context)
  if (!ledger.claim([{ kind: 'managerDigest', reader }]))
    return sayHeld({ faults: ledger.faults(), held: [] }, locale).join('')
  const posting = post(cardFor(key, view, textIn(locale).andMore))
  const why = posting.ok ? '' : text.fault(posting.why, posting.status)
  ledger.settle([
    {
      state: stateOf(posting),
      subject: view.subject,
      note: why,
      told: posting.ok ? writeTold(plan.told) : '',
    },
  ])
  return posting.ok ? null : why
}

/** What the ledger remembers: what surely did not arrive and may tomorrow is carried over; a doubt stays a claim. */
function stateOf(posting: Posting): 'sent' | 'carriedOver' | 'claimed' | 'failed' {
  if (posting.ok) return 'sent'
  if (posting.why === 'noAnswer') return 'claimed'
  return ['tooMany', 'ownQuota', 'notReached'].includes(posting.why) ? 'carriedOver' : 'failed'
}

/** Why a chat's digest is not due now: the condition that bars it, and what the ledger remembers of this week's. */
function notDue(input: DueInput, reader: Reader): string {
  const { portfolio, ledger } = input
  const text = chatTextIn(reader.locale)
  const say = (day: Day): string => textIn(reader.locale).dayShort(day, portfolio.situation.today)
  const past = pastOf(ledger, portfolio.situation.today).get(reader.address) ?? noPast
  const checks = checksFor(input, reader, past, 'managerDigest')
  const due = weeklyDay(portfolio)
  const last = past.last.managerDigest
  switch (barredBy(checks, false)) {
    case 'settled':
    case 'unsent':
    case 'itsDay': {
      if (last === null || due === null || last < due)
        return due === null ? text.weekOff : text.dueOn(say(due))
      const rows = ledger.filter((row) => row.reader === reader.address && row.day === last)
      const state = rows[rows.length - 1]?.state
      if (state === 'claimed') return text.inDoubt(say(last))
      return state === 'failed' ? text.failedBefore(say(last)) : text.alreadyPosted(say(last))
    }
    case 'workday':
      return text.notWorkday
    case 'itsHour':
      return text.dueAt(portfolio.settings.managerDigestHour)
    default:
      return text.nothingToSay
  }
}
