import type { Ports } from '../../ports.js'
import type { ClientReport } from '../../project/report/client-report.js'
import { lastReport } from '../../project/report/reports-due.js'
import { notFound } from '../../project/references.js'
import { toldInReport } from '../../project/report/report-words.js'
import { writeTold } from '../../project/letters/told.js'
import { clientsTextIn } from '../../text/clients/index.js'
import { textIn } from '../../text/index.js'
import { moreTextIn } from '../../text/letters/more.js'
import { letters as ledgerTable, type LedgerRow } from '../../trackers/own/letters.js'
import { pulses } from '../../trackers/clients/pulses.js'
import { readConsent } from '../letters/readers/consent.js'
import { type Ledger, ledgerOf, openLedger, staleClaims } from '../letters/ledger/ledger.js'
import { mailMemory, saveMailed } from '../letters/ledger/mailed.js'
import { sayHeld } from '../wording.js'
import { type Maybe, openBook, type OpenBook } from '../portfolio.js'
import { refreshBook } from '../refresh/refresh.js'
import { appendRows, writeCells } from '../refresh/writing.js'
import { isOutOfTime, noteLeft } from '../run/time.js'
import { ensureTable } from '../set-up/ensure-table.js'
import { type Approval, approvalOf, forgetApproval, keepApproval } from './approvals.js'
import { checksOf, stillBlocked } from './report/obstacles.js'
import { type WrittenReport, writeReport } from './written-report.js'

/** Reports to an address that were about to go when a run broke off. */
export const doubtful = (ledger: readonly LedgerRow[], to: string): LedgerRow[] =>
  staleClaims(ledger).filter(({ kind, reader }) => kind === 'clientReport' && reader === to)

/** How an approval ended. */
export interface Approved {
  readonly state: 'sent' | 'waiting' | 'withdrawn' | 'changed' | 'blocked' | 'inDoubt' | 'failed'
  readonly why: string
  readonly to: string
}
interface Ended extends Pick<Approved, 'state' | 'why'> {
  /** It could not go for now: today's quota is spent, or emails are on hold. */
  readonly spent?: true
}

/** What a person decides about a report they saw. */
export interface Decision {
  readonly client: string
  readonly digest: string
  readonly at: 'now' | 'hourly' | 'withdraw'
  /** Who approves; see {@link writeReport}. */
  readonly by?: string
  /** Whether to send although an earlier one may have gone. */
  readonly again?: boolean
  /** The doubts that the person read and lets go, as the preview gave them with exactly this report. */
  readonly ticked?: string
}

/**
 * A person approves exactly what they saw: it goes now, or with the next hourly run. If the content is another by then
 * it does not go, and has to be seen again. An approval that waits can be taken back.
 */
export function approveClientReport(ports: Ports, sent: Decision): Maybe<Approved> {
  // What waits is remembered by the client's id, which a row that somebody has just typed does not have yet.
  const opened = sent.at === 'hourly' ? refreshBook(ports) : openBook(ports)
  if (!opened.ok) return opened
  const book = opened.value
  const client = book.portfolio.byName.clients.find(sent.client)
  if (!client) return { ok: false, problems: [notFound(book.portfolio.byName, 'clients', sent.client)] }
  const to = client.email ?? ''
  const ended = (state: Approved['state'], why = ''): Maybe<Approved> => ({
    ok: true,
    value: { state, why, to },
  })
  if (sent.at === 'withdraw') {
    forgetApproval(ports, client)
    return ended('withdrawn')
  }
  const text = clientsTextIn(ports.desk.locale())
  const written = writeReport(ports, book, sent.client, sent.by ?? '')
  if (!written.ok) return written
  if (written.value.digest !== sent.digest) {
    const last = lastReport(book.portfolio, client, ledgerOf(book))
    const went = last?.day === book.portfolio.situation.today
    return ended('changed', went ? text.wentToday(last.when ?? '') : text.reportChanged)
  }
  if (wentToday(ports, written.value)) return ended('changed', text.wentToday(book.portfolio.situation.today))
  const ticked = sent.ticked ?? ''
  const obstacles = stillBlocked(checksOf(ports, book, written.value, true), ticked)
  if (obstacles.length > 0) return ended('blocked', obstacles.map((each) => each.text).join(' '))
  const doubt = doubtful(ledgerOf(book), written.value.letter.to)
  if (doubt.length > 0 && sent.again !== true) return ended('inDoubt', text.inDoubt(doubt[0]!.when ?? ''))
  if (doubt.length > 0) settleDoubt(ports, book, doubt)
  if (sent.at === 'hourly') {
    if (readConsent(ports).consent === null) return ended('failed', textIn(ports.desk.locale()).lettersOff)
    keepApproval(ports, client, { digest: sent.digest, by: written.value.approver, ticked })
    return ended('waiting')
  }
  const ledger = openLedger(ports, ensureTable(ports, 'letters', book.tables))
  const done = deliver(ports, ledger, written.value)
  saveMailed(ports)
  if (done.state === 'sent') {
    forgetApproval(ports, client)
    askPulses(ports, book, [written.value.report])
  }
  return ended(done.state, done.why)
}

/** A person sends again what may have gone: the earlier claims are settled, so that nobody asks about them any more. */
function settleDoubt(ports: Ports, { tables }: OpenBook, rows: readonly LedgerRow[]): void {
  const open = tables.get('letters')
  const state = ledgerTable.columns.state.write('failed', ports.workbook.locale())
  const note = moreTextIn(ports.workbook.locale()).resent
  if (open)
    writeCells(
      ports,
      open,
      rows.flatMap(({ id }) => [
        { id, column: 'state', cell: state },
        { id, column: 'note', cell: note },
      ]),
    )
  for (const { day, kind, reader } of rows)
    if (day !== null && kind !== null && reader !== null) mailMemory(ports).forget({ day, kind, reader })
  saveMailed(ports)
}

/**
 * Sends the reports that were approved for the hourly run; each approval is used once, whatever becomes of it, unless
 * today's quota is spent: then it waits for the next run. It counts as used once the claim stands, so that a run that
 * breaks off leaves the one or the other, never neither.
 */
export function sendApproved(ports: Ports, book: OpenBook, ledger: Ledger): readonly string[] {
  const sent: ClientReport[] = []
  const done = book.portfolio.rows.clients.flatMap((client) => {
    const approval = approvalOf(ports, client)
    if (approval === null) return []
    if (isOutOfTime(ports)) {
      noteLeft(ports, '', client.name ?? '')
      return []
    }
    let used = false
    const use = (): void => {
      if (!used) forgetApproval(ports, client)
      used = true
    }
    const written = writeReport(ports, book, client.id, approval.by)
    const ended = written.ok
      ? deliverApproved(ports, book, ledger, written.value, approval, use)
      : ({ state: 'changed', why: clientsTextIn(ports.desk.locale()).reportChanged } as const)
    if (ended.state !== 'waiting') use()
    if (ended.state === 'sent' && written.ok) sent.push(written.value.report)
    return [{ name: client.name ?? '', ...ended }]
  })
  askPulses(ports, book, sent)
  return done.filter(({ state }) => state !== 'sent').map(({ name, why }) => `${name}: ${why}`)
}

function deliverApproved(
  ports: Ports,
  book: OpenBook,
  ledger: Ledger,
  written: WrittenReport,
  approval: Approval,
  use: () => void,
): Ended {
  const text = clientsTextIn(ports.desk.locale())
  // A run may have broken off between its claim and the use of the approval: a person decides whether it goes again.
  const doubt = doubtful(ledgerOf(book), written.letter.to)[0]
  if (doubt) return { state: 'inDoubt', why: text.inDoubt(doubt.when ?? '') }
  if (written.digest !== approval.digest) return { state: 'changed', why: text.reportChanged }
  if (wentToday(ports, written))
    return { state: 'changed', why: text.wentToday(book.portfolio.situation.today) }
  // Rows that were hidden since are not asked for: a person saw them in the letter within the hour, and approved it.
  const obstacles = stillBlocked(checksOf(ports, book, written, false), approval.ticked)
  if (obstacles.length > 0) return { state: 'blocked', why: obstacles.map((each) => each.text).join(' ') }
  const ended = deliver(ports, ledger, written, use)
  return ended.spent ? { ...ended, state: 'waiting' } : ended
}

/** Whether this very report went to the client today, whatever became of the ledger since. */
const wentToday = (ports: Ports, { letter, digest }: WrittenReport): boolean =>
  mailMemory(ports)
    .entries()
    .some(
      ({ day, kind, reader, fingerprint, state }) =>
        kind === 'clientReport' &&
        state === 'sent' &&
        reader === letter.to &&
        fingerprint === digest &&
        day === ports.clock.now().day,
    )

/** Claims, sends and settles one report that was approved; `claimed` is called when the claim stands. */
function deliver(
  ports: Ports,
  ledger: Ledger,
  { letter, report, digest }: WrittenReport,
  claimed: () => void = () => undefined,
): Ended {
  const text = textIn(ports.desk.locale())
  if (ports.mailer.quotaLeft() < 1) return { state: 'failed', why: text.carriedOverNote, spent: true }
  if (!ledger.claim([{ kind: 'clientReport', reader: { address: letter.to }, fingerprint: digest }]))
    return {
      state: 'failed',
      why: sayHeld({ faults: ledger.faults(), held: [] }, ports.desk.locale()).join(''),
      spent: true,
    }
  claimed()
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
  return delivery.ok ? { state: 'sent', why: '' } : { state: 'failed', why: delivery.message }
}

/** The reports asked the pulse's questions: one row for each engagement waits for the answers. */
function askPulses(ports: Ports, book: OpenBook, sent: readonly ClientReport[]): void {
  const open = book.tables.get('pulses')
  const asked = sent.flatMap(({ parts }) => parts)
  if (!open || asked.length === 0) return
  const { situation, byName } = book.portfolio
  appendRows(
    ports,
    open,
    asked.map(({ id, name }) => ({
      id: ports.workbook.newId(pulses.prefix),
      day: { day: situation.today },
      engagement: byName.engagements.find(name.text)?.id === id ? name.text : id,
    })),
  )
}
