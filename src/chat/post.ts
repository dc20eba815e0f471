import type { Day } from '../core/day.js'
import { createManagerLetter } from '../mail/manager.js'
import type { Ports, PostResult } from '../ports.js'
import { findFailedCheck, runLetterChecks, findWeeklyDay } from '../domain/letters/letter-checks.js'
import { listLettersDue } from '../domain/letters/letters-due.js'
import type { Reader } from '../domain/letters/readers.js'
import { emptyHistory, readHistories, writeReported } from '../domain/letters/reported-items.js'
import { chatTexts } from '../text/chat/index.js'
import { commonTexts } from '../text/common/index.js'
import { textOf } from '../text/text-of.js'
import type { LettersDueInput } from '../domain/letters/letter-plan.js'
import type { SettingRow } from '../trackers/own/settings.js'
import { chatRowId } from '../work/letters/chat-addresses.js'
import { areChatsOffered, storeChatsOffered } from '../work/letters/chats-offered.js'
import { dueInput } from '../work/letters/due-input.js'
import type { Ledger } from '../work/letters/ledger/ledger.js'
import { letterContext } from '../work/letters/write-letter.js'
import type { OpenBook } from '../work/open-book.js'
import { appendRows } from '../work/refresh/append-rows.js'
import type { OpenTable } from '../work/tables.js'
import { formatHeldEmails } from '../work/wording.js'
import { createCard, type ChatKey, chatServices } from './cards.js'
import { findWebhookFault } from './webhook.js'

/** Posts a request to a webhook. A refusal is an answer. */
export type ChatPoster = (url: string, json: string) => PostResult

const chatKeys = Object.keys(chatServices) as readonly ChatKey[]

/**
 * Posts the manager digest to every chat whose webhook is in Settings, once a week as it is mailed, under the
 * same ledger. The rows for the webhooks are made once. Returns, a sentence each, what was posted and what
 * was not and why; no sentence contains any part of an address.
 */
export function postChats(ports: Ports, book: OpenBook, ledger: Ledger, post: ChatPoster): readonly string[] {
  const open = book.tables.get('settings')
  if (!open) return []
  const locale = ports.spreadsheet.locale()
  const text = textOf(chatTexts, locale)
  const rows = open.reading.rows as unknown as readonly SettingRow[]
  if (!areChatsOffered(ports.store)) addWebhookRows(ports, open, rows)
  const configured = chatKeys.flatMap((key) => {
    const url = rows.find(({ id }) => id === chatRowId(key))?.value?.trim()
    return url ? [{ key, url }] : []
  })
  if (configured.length === 0) return [text.noAddress]
  return configured.map(({ key, url }) => {
    const { name, hosts, start } = chatServices[key]
    const urlFault = findWebhookFault(url, hosts)
    const why =
      urlFault === null
        ? postDigest(ports, book, ledger, key, (json) => post(url, json))
        : text.address(urlFault, start)
    return why === null ? text.posted(name[locale]) : text.notPosted(name[locale], why)
  })
}

/** Makes the rows in which the webhooks are set, where they are not there yet. */
function addWebhookRows(ports: Ports, open: OpenTable, rows: readonly SettingRow[]): void {
  const locale = ports.spreadsheet.locale()
  const text = textOf(chatTexts, locale)
  const missing = chatKeys.filter((key) => !rows.some(({ id }) => id === chatRowId(key)))
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
  storeChatsOffered(ports.store)
}

/** A chat as a reader in the ledger. */
const createChatReader = (ports: Ports, key: ChatKey): Reader => ({
  address: `chat:${key}`,
  name: chatServices[key].name[ports.spreadsheet.locale()],
  locale: ports.spreadsheet.locale(),
  digest: 'off',
  pausedUntil: null,
  weekdays: null,
  hour: null,
  readsManagerDigest: true,
  person: null,
})

/**
 * One chat's digest, if it is due: claimed, posted, resolved. Null when it was posted, else why it was not.
 */
function postDigest(
  ports: Ports,
  book: OpenBook,
  ledger: Ledger,
  key: ChatKey,
  post: (json: string) => PostResult,
): string | null {
  const locale = ports.spreadsheet.locale()
  const text = textOf(chatTexts, locale)
  const reader = createChatReader(ports, key)
  const input = { ...dueInput(ports, book, ports.clock.now().hour), confirmed: null, readers: [reader] }
  const plan = listLettersDue(input)[0]
  if (!plan?.manager) return explainNotDue(input, reader)
  // Whole lists: the card shortens them itself, and counts what it leaves out.
  const context = { ...letterContext(ports, book, locale, ''), rowsPerList: Infinity }
  const view = createManagerLetter(plan.manager, null, context)
  if (!ledger.claim([{ kind: 'managerDigest', reader }]))
    return formatHeldEmails(ports, { faults: ledger.faults(), held: [] }, locale).join('')
  const posting = post(createCard(key, view, textOf(commonTexts, locale).andMore))
  const why = posting.ok ? '' : text.fault(posting.why, posting.status)
  ledger.resolve([
    {
      state: findLedgerState(posting),
      subject: view.subject,
      note: why,
      told: posting.ok ? writeReported(plan.reported) : '',
    },
  ])
  return posting.ok ? null : why
}

/**
 * What the ledger stores: a post that certainly did not arrive and may arrive tomorrow is carried over; one
 * that may have arrived stays a claim.
 */
function findLedgerState(posting: PostResult): 'sent' | 'carriedOver' | 'claimed' | 'failed' {
  if (posting.ok) return 'sent'
  if (posting.why === 'noAnswer') return 'claimed'
  return ['tooMany', 'ownQuota', 'notReached'].includes(posting.why) ? 'carriedOver' : 'failed'
}

/**
 * Why a chat's digest is not due now: the condition that prevents it, and what the ledger says about this
 * week's.
 */
function explainNotDue(input: LettersDueInput, reader: Reader): string {
  const { bookContents, ledger } = input
  const text = textOf(chatTexts, reader.locale)
  const formatDueDay = (day: Day): string =>
    textOf(commonTexts, reader.locale).dayShort(day, bookContents.situation.today)
  const past = readHistories(ledger, bookContents.situation.today).get(reader.address) ?? emptyHistory
  const checks = runLetterChecks(input, reader, past, 'managerDigest')
  const due = findWeeklyDay(bookContents)
  const last = past.last.managerDigest
  switch (findFailedCheck(checks)) {
    case 'resolved':
    case 'unsent':
    case 'itsDay': {
      if (last === null || due === null || last < due)
        return due === null ? text.weekOff : text.dueOn(formatDueDay(due))
      const rows = ledger.filter((row) => row.reader === reader.address && row.day === last)
      const state = rows[rows.length - 1]?.state
      if (state === 'claimed') return text.inDoubt(formatDueDay(last))
      return state === 'failed'
        ? text.failedBefore(formatDueDay(last))
        : text.alreadyPosted(formatDueDay(last))
    }
    case 'workday':
      return text.notWorkday
    case 'itsHour':
      return text.dueAt(bookContents.settings.managerDigestHour)
    default:
      return text.nothingToSay
  }
}
