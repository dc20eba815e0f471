import type { Ports } from '../../ports.js'
import { commonTexts } from '../../text/common/index.js'
import { textOf } from '../../text/text-of.js'
import { punctuation } from '../../text/punctuation/index.js'
import { ledgerOf } from '../letters/ledger/ledger.js'
import { readConsent } from '../letters/readers/consent.js'
import { deriveCells } from './derive-cells.js'
import { type Result, type Search, openBook, type OpenBook, createBook } from '../open-book.js'
import { labelTypedWords } from './label-typed-words.js'
import { restoreIds } from './restore-ids.js'
import { repairIds, withIds } from './repair-ids.js'
import { runAutomations } from '../automation/rules.js'
import { unwrittenProblems } from './unwritten.js'
import { readRunContext, storeRunState, expectedTableSizes } from '../run/run-context.js'
import { storeSheetOrder, assumeStoredOrder } from '../sheet-order.js'
import { expectSizes, provenSize } from '../table-sizes.js'
import { tryWriteCells } from './write-cells.js'
import { findingsOf } from '../findings.js'
import { describeDeletedSheets } from '../describe-verdicts.js'

/**
 * Opens the workbook, repairs ids and fills in every derived column. Everything a run does begins here; the
 * book that comes back is as it is in the sheets afterwards.
 *
 * @param how.searchesAll see `openSheets`
 * @param how.runsRules carries out the team's automation rules first, so that flags are computed from their
 * results
 */
export function refreshBook(
  ports: Ports,
  how: Search & { readonly runsRules?: boolean } = {},
): Result<OpenBook> {
  const bookResult = openBook(ports, how)
  return bookResult.ok ? { ok: true, value: refreshOpenBook(ports, bookResult.value, how) } : bookResult
}

/** The same for a workbook that was read. */
export function refreshOpenBook(
  ports: Ports,
  opened: OpenBook,
  { runsRules = false }: { readonly runsRules?: boolean } = {},
): OpenBook {
  // Rules write to rows by their ids.
  const nameRows = runsRules && (opened.contents.rows.automations ?? []).length > 0 ? repairIds : withIds
  const repaired = new Map(
    [...opened.tables].map(([key, table]) => [key, nameRows(ports, restoreIds(ports, table))]),
  )
  const isUnchanged = [...repaired].every(([key, table]) => opened.tables.get(key) === table)
  const read = isUnchanged ? opened : createBook(ports, repaired)
  const book = runsRules ? runAutomations(ports, read) : read
  const { tables, contents } = book
  labelTypedWords(
    ports,
    [...tables.values()].map((open) => open.pendingIds?.before ?? open),
  )
  const { consent } = readConsent(ports)
  const ledger = ledgerOf(book)
  const cells = deriveCells(contents, {
    locale: ports.spreadsheet.locale(),
    confirmed: new Set(consent?.readers ?? []),
    ledger,
  })
  const lost = tryWriteCells(
    ports,
    [...tables].map(([key, open]) => ({ open, updates: cells[key] ?? [] })),
    { isDeferrable: true },
  )
  const named = new Map(
    [...tables].map(([key, { pendingIds, ...open }]) => [key, lost.has(key) ? pendingIds!.before : open]),
  )
  const done = lost.size > 0 ? createBook(ports, named) : { ...book, tables: named }
  const problems = [...done.contents.problems, ...unwrittenProblems(ports.cells)]
  return { ...done, contents: { ...done.contents, problems } }
}

/** The same for a person at the computer, in as few calls as the last run's results allow. */
export function refreshForUser(ports: Ports): Result<OpenBook> {
  assumeStoredOrder(ports)
  const runContext = readRunContext(ports)
  expectSizes(ports.sheets, expectedTableSizes(runContext))
  // Without the formulas nothing shows that a sheet is where it was.
  if (runContext.formulaResults === null) ports.sheets.rereadSheetNames()
  const book = refreshBook(ports)
  // What was not written may belong to a sheet that is not where it was.
  storeSheetOrder(ports, book.ok && unwrittenProblems(ports.cells).length === 0)
  // Formulas that gave the size of each table are enough for the next refresh too.
  if (
    book.ok &&
    (runContext.formulaResults === null ||
      [...book.value.tables.keys()].some((key) => !provenSize(ports.sheets, key)))
  )
    storeRunState(ports, book.value, runContext, () => false)
  return book
}

/** The menu's "refresh the flags now". */
export function refresh(ports: Ports): Result<{ flags: number; problems: number }> {
  const book = refreshForUser(ports)
  if (!book.ok) return book
  const found = findingsOf(book.value)
  const counts = { flags: found.flags.length, problems: found.problems.length }
  const text = textOf(commonTexts, ports.ui.locale())
  const locale = ports.ui.locale()
  const messages = [
    describeDeletedSheets(book.value.contents.gone, locale),
    text.refreshed(counts.flags, counts.problems),
  ]
  ports.ui.toast(textOf(punctuation, locale).sentences(messages.filter((each) => each !== '')), text.product)
  return { ok: true, value: counts }
}
