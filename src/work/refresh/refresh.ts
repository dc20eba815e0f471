import type { Ports } from '../../ports.js'
import { textIn } from '../../text/index.js'
import { ledgerOf } from '../letters/ledger/ledger.js'
import { readConsent } from '../letters/readers/consent.js'
import { derivedCells } from './derive.js'
import { type Maybe, openBook, type OpenBook, withRows } from '../portfolio.js'
import { restoreIds } from './lost-ids.js'
import { mendIds, withIds } from './mend-ids.js'
import { runAutomations } from '../automation/rules.js'
import { unwritten } from './unwritten.js'
import { lookBefore, remember, sizesBefore } from '../run/before.js'
import { rememberOrder, standAsBefore } from '../places.js'
import { expectSizes, provenSize } from '../sized.js'
import { tryCells } from './writing.js'
import { findings } from '../findings.js'
import { sayGone } from '../say-verdicts.js'

/**
 * Opens the workbook, mends ids and fills in every derived column. Everything a run does begins here; the book that
 * comes back is as it stands in the sheets afterwards.
 *
 * @param fresh see `bindTables`
 * @param rules carries out the team's automation rules first, so that flags speak of what they left
 */
export function refreshBook(ports: Ports, fresh = true, rules = false): Maybe<OpenBook> {
  const opened = openBook(ports, fresh)
  if (!opened.ok) return opened
  // Rules write to rows by their ids.
  const nameRows = rules && (opened.value.portfolio.rows.automations ?? []).length > 0 ? mendIds : withIds
  const mended = new Map(
    [...opened.value.tables].map(([key, table]) => [key, nameRows(ports, restoreIds(ports, table))]),
  )
  const whole = [...mended].every(([key, table]) => opened.value.tables.get(key) === table)
  const read = whole ? opened.value : withRows(ports, mended)
  const book = rules ? runAutomations(ports, read) : read
  const { tables, portfolio } = book
  const { consent } = readConsent(ports)
  const ledger = ledgerOf(book)
  const cells = derivedCells(portfolio, {
    locale: ports.workbook.locale(),
    confirmed: new Set(consent?.readers ?? []),
    ledger,
  })
  const lost = tryCells(
    ports,
    [...tables].map(([key, open]) => ({ open, wishes: cells[key] ?? [] })),
    true,
  )
  const named = new Map(
    [...tables].map(([key, { pendingIds, ...open }]) => [key, lost.has(key) ? pendingIds!.before : open]),
  )
  const done = lost.size > 0 ? withRows(ports, named) : { ...book, tables: named }
  const problems = [...done.portfolio.problems, ...unwritten(ports)]
  return { ok: true, value: { ...done, portfolio: { ...done.portfolio, problems } } }
}

/** The same for a person at the desk, in as few calls as the last run's findings allow. */
export function refreshAtDesk(ports: Ports): Maybe<OpenBook> {
  standAsBefore(ports)
  const before = lookBefore(ports)
  expectSizes(ports, sizesBefore(before))
  // Without the formulas nothing shows that a sheet is where it was.
  if (before.said === null) ports.workbook.lookAgain()
  const book = refreshBook(ports)
  // What was not written may be a sheet's that is not where it was.
  rememberOrder(ports, book.ok && unwritten(ports).length === 0)
  // Formulas that told the size of each table do for the next refresh too.
  if (
    book.ok &&
    (before.said === null || [...book.value.tables.keys()].some((key) => !provenSize(ports, key)))
  )
    remember(ports, book.value, before, () => false)
  return book
}

/** The menu's "refresh the flags now". */
export function refresh(ports: Ports): Maybe<{ flags: number; problems: number }> {
  const book = refreshAtDesk(ports)
  if (!book.ok) return book
  const found = findings(book.value)
  const counts = { flags: found.flags.length, problems: found.problems.length }
  const text = textIn(ports.desk.locale())
  const locale = ports.desk.locale()
  const said = [sayGone(book.value.portfolio.gone, locale), text.refreshed(counts.flags, counts.problems)]
  ports.desk.toast(said.filter((each) => each !== '').join(locale === 'en' ? ' ' : ''), text.product)
  return { ok: true, value: counts }
}
