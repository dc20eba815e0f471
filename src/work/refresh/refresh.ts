import type { Ports } from '../../ports.js'
import { textIn } from '../../text/index.js'
import { ledgerOf } from '../letters/ledger/ledger.js'
import { readConsent } from '../letters/readers/consent.js'
import { derivedCells } from './derive.js'
import { type Maybe, openBook, type OpenBook, withRows } from '../portfolio.js'
import { judged } from './judged.js'
import { mendIds } from './mend-ids.js'
import { runAutomations } from '../automation/rules.js'
import { writeCells } from './writing.js'
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
  const mended = new Map([...opened.value.tables].map(([key, table]) => [key, mendIds(ports, table)]))
  const whole = [...mended].every(([key, table]) => opened.value.tables.get(key) === table)
  const read = whole ? opened.value : withRows(ports, mended)
  const book = rules ? runAutomations(ports, read) : read
  const { tables } = book
  const { consent } = readConsent(ports)
  const ledger = ledgerOf(book)
  const portfolio = judged(book.portfolio, ledger)
  const cells = derivedCells(portfolio, {
    locale: ports.workbook.locale(),
    confirmed: new Set(consent?.readers ?? []),
    ledger,
  })
  for (const [key, open] of tables) writeCells(ports, open, cells[key] ?? [])
  return { ok: true, value: { tables, portfolio } }
}

/** The workbook as the next run will judge it; writes nothing. Letters that are only shown are planned from it. */
export function openJudged(ports: Ports): Maybe<OpenBook> {
  const opened = openBook(ports)
  if (!opened.ok) return opened
  const { tables, portfolio } = opened.value
  return { ok: true, value: { tables, portfolio: judged(portfolio, ledgerOf(opened.value)) } }
}

/** The menu's "refresh the flags now". */
export function refresh(ports: Ports): Maybe<{ flags: number; problems: number }> {
  const book = refreshBook(ports)
  if (!book.ok) return book
  const found = findings(book.value)
  const counts = { flags: found.flags.length, problems: found.problems.length }
  const text = textIn(ports.desk.locale())
  const locale = ports.desk.locale()
  const said = [sayGone(book.value.portfolio.gone, locale), text.refreshed(counts.flags, counts.problems)]
  ports.desk.toast(said.filter((each) => each !== '').join(locale === 'en' ? ' ' : ''), text.product)
  return { ok: true, value: counts }
}
