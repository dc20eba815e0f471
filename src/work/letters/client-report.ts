import type { Locale } from '../../core/locale.js'
import { clientView } from '../../mail/client.js'
import { letterText } from '../../mail/render.js'
import type { OutgoingLetter, Ports } from '../../ports.js'
import { type ClientReport, clientReport } from '../../project/report/client-report.js'
import { lastReport } from '../../project/report/reports-due.js'
import { type Leak, leaksIn, markOf, toldInReport } from '../../project/report/report-check.js'
import { parseTold, writeTold } from '../../project/letters/told.js'
import { textIn } from '../../text/index.js'
import type { Client } from '../../trackers/clients/clients.js'
import { pulses } from '../../trackers/clients/pulses.js'
import { readConsent } from './consent.js'
import { ensureTable } from '../set-up/ensure-table.js'
import { type Ledger, openLedger } from './ledger.js'
import { letterContext, posted } from './letter.js'
import { type Maybe, openBook, type OpenBook } from '../portfolio.js'
import { tableNamed } from '../tables.js'
import { appendRows } from '../refresh/writing.js'
import { ledgerOf, unknown } from './input.js'

/** A report as it would go out, what the client has not seen before, and what keeps it from going. */
export interface ReportPreview {
  readonly client: string
  readonly to: string
  readonly subject: string
  readonly html: string
  readonly text: string
  /** Titles of what this client will newly see since their last report. */
  readonly fresh: readonly string[]
  /** Why it must not go as it is, in the asker's language; empty when it may. */
  readonly blocked: readonly string[]
  /** The mark of what was seen: approval holds for exactly this. */
  readonly digest: string
}

interface Written {
  readonly client: Client
  readonly report: ClientReport
  readonly letter: OutgoingLetter
  readonly leaks: readonly Leak[]
  readonly digest: string
}

/** Writes a client's report and reads it again. Null when there is no such client, no address or nothing that goes on. */
function write(ports: Ports, book: OpenBook, name: string, approver: string): Written | null {
  const { portfolio } = book
  const client = portfolio.byName.clients.find(name)
  if (!client?.email) return null
  const report = clientReport(portfolio, client, ledgerOf(book))
  if (report.parts.length === 0) return null
  const locale: Locale = client.language ?? ports.workbook.locale()
  const { asExpected, newNeed, blocker } = pulses.columns
  const questions = [asExpected, newNeed, blocker].map((column) => column.name[locale])
  const context = letterContext(ports, book, locale, '')
  const view = clientView(report, questions, approver || (report.asker ?? ''), context)
  const letter = posted(ports, report.to, () => view, context)
  const leaks = leaksIn(`${letter.subject}\n${letterText(view)}`, portfolio, client, report)
  return { client, report, letter, leaks, digest: markOf(JSON.stringify([locale, report])) }
}

/** Why leaks keep a report back, a sentence each. */
const sayLeaks = (ports: Ports, leaks: readonly Leak[]): string[] => {
  const locale = ports.desk.locale()
  return leaks.map(({ table, column, found }) =>
    textIn(locale).reportHolds(
      found,
      tableNamed(table).name[locale],
      tableNamed(table).columns[column]?.name[locale] ?? column,
    ),
  )
}

/** Shows a client's report before anybody approves it. Sends nothing. */
export function previewClientReport(ports: Ports, sent: { readonly client: string }): Maybe<ReportPreview> {
  const opened = openBook(ports)
  if (!opened.ok) return opened
  const book = opened.value
  const written = write(ports, book, sent.client, readConsent(ports).consent?.runBy ?? '')
  if (!written) return unknown('clients', 'email', sent.client)
  const { client, report, letter, leaks, digest } = written
  const before = parseTold(lastReport(client, ledgerOf(book))?.told ?? '')
  const told = toldInReport(report)
  const titles = new Map(
    report.parts.flatMap((part) =>
      [part.progress, part.done, part.problems, part.waiting, part.decisions, part.next]
        .flat()
        .map(({ id, title }) => [id, title] as const),
    ),
  )
  const fresh = Object.keys(told)
    .filter((key) => before[key] !== told[key])
    .map((key) => titles.get(key.slice(key.indexOf(':') + 1)) ?? '')
  return {
    ok: true,
    value: {
      client: report.client,
      to: letter.to,
      subject: letter.subject,
      html: letter.html,
      text: letter.text,
      fresh: [...new Set(fresh)],
      blocked: sayLeaks(ports, leaks),
      digest,
    },
  }
}

const head = 'milepost.report.'
/** What a person approved and waits for the hourly run. */
interface Approval {
  readonly digest: string
  readonly spreadsheet: string
}

/** How an approval ended. */
export interface Approved {
  readonly state: 'sent' | 'waiting' | 'changed' | 'blocked' | 'failed'
  readonly why: string
}

/**
 * A person approves exactly what they saw: it goes now, or with the next hourly run. If the content is another by then
 * it does not go, and has to be seen again.
 */
export function approveClientReport(
  ports: Ports,
  sent: { readonly client: string; readonly digest: string; readonly at: 'now' | 'hourly' },
): Maybe<Approved> {
  const opened = openBook(ports)
  if (!opened.ok) return opened
  const book = opened.value
  const client = book.portfolio.byName.clients.find(sent.client)
  if (!client) return unknown('clients', 'name', sent.client)
  if (sent.at === 'hourly') {
    const written = write(ports, book, sent.client, '')
    if (written?.digest === sent.digest && written.leaks.length === 0) {
      const approval: Approval = { digest: sent.digest, spreadsheet: ports.workbook.identity() }
      ports.store.write(`${head}${client.id}`, JSON.stringify(approval))
      return { ok: true, value: { state: 'waiting', why: '' } }
    }
  }
  const ledger = openLedger(ports, ensureTable(ports, 'letters', book.tables))
  const done = deliver(ports, book, ledger, sent.client, sent.digest)
  askPulses(ports, book, [done])
  return { ok: true, value: { state: done.state, why: done.why } }
}

/** Sends the reports that were approved for the hourly run; each approval is used once, whatever becomes of it. */
export function sendApproved(ports: Ports, book: OpenBook, ledger: Ledger): readonly string[] {
  const done = book.portfolio.rows.clients.flatMap(({ id, name }) => {
    const stored = ports.store.read(`${head}${id}`)
    if (stored === null) return []
    ports.store.remove(`${head}${id}`)
    const { digest, spreadsheet } = JSON.parse(stored) as Approval
    if (spreadsheet !== ports.workbook.identity()) return []
    return [{ name, ...deliver(ports, book, ledger, id, digest) }]
  })
  askPulses(ports, book, done)
  return done.filter(({ state }) => state !== 'sent').map(({ name, why }) => `${name ?? ''}: ${why}`)
}

interface Delivered extends Approved {
  /** The report that went. */
  readonly report?: ClientReport
}

/** Claims, sends and settles one report, if it still is what was approved. */
function deliver(ports: Ports, book: OpenBook, ledger: Ledger, name: string, digest: string): Delivered {
  const text = textIn(ports.desk.locale())
  const written = write(ports, book, name, readConsent(ports).consent?.runBy ?? '')
  if (!written || written.digest !== digest) return { state: 'changed', why: text.reportChanged }
  const { letter, leaks, report } = written
  if (leaks.length > 0) return { state: 'blocked', why: sayLeaks(ports, leaks).join(' ') }
  if (ports.mailer.quotaLeft() < 1) return { state: 'failed', why: text.carriedOverNote }
  ledger.claim([{ kind: 'clientReport', reader: { address: letter.to } }])
  const delivery = ports.mailer.send(letter)
  const { subject } = letter
  ledger.settle([
    delivery.ok
      ? { state: 'sent', subject, note: '', told: writeTold(toldInReport(report)) }
      : {
          state: delivery.why === 'unknown' ? 'claimed' : 'failed',
          subject,
          note: delivery.message,
          told: '',
        },
  ])
  if (!delivery.ok) return { state: 'failed', why: delivery.message }
  return { state: 'sent', why: '', report }
}

/** The reports asked the pulse's questions: one row for each engagement waits for the answers. */
function askPulses(ports: Ports, book: OpenBook, done: readonly Delivered[]): void {
  const open = book.tables.get('pulses')
  const asked = done.flatMap(({ report }) => report?.parts ?? [])
  if (!open || asked.length === 0) return
  const day = { day: book.portfolio.situation.today }
  appendRows(
    ports,
    open,
    asked.map(({ name }) => ({ id: ports.workbook.newId(pulses.prefix), day, engagement: name })),
  )
}
