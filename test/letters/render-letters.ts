/** Letters written from rows alone, without a spreadsheet: what they say, for tests of their words. */
import { parseDay } from '../../src/core/day.js'
import type { Locale } from '../../src/core/locale.js'
import { createClientLetter } from '../../src/mail/client.js'
import type { LetterContext } from '../../src/mail/context.js'
import { createManagerLetter } from '../../src/mail/manager.js'
import { createPersonalLetter } from '../../src/mail/personal.js'
import { renderText } from '../../src/mail/render.js'
import type { LetterView } from '../../src/mail/view.js'
import { listLettersDue } from '../../src/domain/letters/letters-due.js'
import { listReaders } from '../../src/domain/letters/readers.js'
import type { BookContents } from '../../src/domain/book-contents.js'
import { createClientReport } from '../../src/domain/report/client-report.js'
import { commonTexts } from '../../src/text/common/index.js'
import { letterTextIn, reportTextIn, libraryPort } from '../library-texts.js'
import { textOf } from '../../src/text/text-of.js'
import { verdictTexts } from '../../src/text/verdicts/index.js'
import type { LetterPlan } from '../../src/domain/letters/letter-plan.js'
import type { LedgerRow } from '../../src/trackers/own/letters.js'
import { describeUnexaminedParts } from '../../src/work/describe-verdicts.js'
import { formatProblem, describeEngagementStatus } from '../../src/work/wording.js'
import { writeReported } from '../../src/domain/letters/reported-items.js'
import { tableNamed } from '../../src/work/table-list.js'
import { healthy } from '../domain/healthy.js'

export const createLetterContext = (portfolio: BookContents, locale: Locale): LetterContext => ({
  locale,
  text: textOf(commonTexts, locale),
  words: letterTextIn(locale),
  report: reportTextIn(locale),
  today: portfolio.situation.today,
  openUrl: 'https://example.com/',
  linkTo: (table, line) => `https://example.com/${table}/${line}`,
  reason: (line) => describeEngagementStatus(line, locale),
  problem: (problem) => formatProblem(libraryPort, problem, locale),
  verdicts: textOf(verdictTexts, locale),
  describeUnchecked: (looked) => describeUnexaminedParts(looked, locale),
  tableName: (table) => tableNamed(table).name[locale],
  choice: (table, column, key) => tableNamed(table).columns[column]?.choices?.[key]?.[locale] ?? key,
  rowsPerList: portfolio.settings.letterRows,
  escalation: { after: portfolio.settings.escalateAfterDays, stop: portfolio.settings.escalateStopDays },
  runBy: 'Zhang',
})

/** The emails of a morning, by address; every reader is confirmed. */
export function planLetters(
  portfolio: BookContents,
  ledger: readonly LedgerRow[] = [],
): Map<string, LetterPlan> {
  const readers = listReaders(portfolio, 'en')
  const letters = listLettersDue({
    bookContents: portfolio,
    readers,
    ledger,
    confirmed: null,
    hour: 9,
    health: healthy,
  })
  return new Map(letters.map((plan) => [plan.reader.address, plan]))
}

/** What the ledger keeps of a letter that went on a day. */
export const createLedgerRow = (today: string, { kind, reader, reported: told }: LetterPlan): LedgerRow =>
  ({
    day: parseDay(today),
    kind,
    reader: reader.address,
    state: 'sent',
    told: writeReported(told),
  }) as LedgerRow

export const createLetterView = (
  portfolio: BookContents,
  { manager, personal, reader }: LetterPlan,
): LetterView => {
  const context = createLetterContext(portfolio, reader.locale)
  return manager
    ? createManagerLetter(manager, personal, context)
    : createPersonalLetter(reader, personal!, context)
}

/** The letter to an address as plain text, its subject first; blank when there is none. */
export function renderLetterTo(
  portfolio: BookContents,
  address: string,
  ledger: readonly LedgerRow[] = [],
): string {
  const plan = planLetters(portfolio, ledger).get(address)
  if (!plan) return ''
  const view = createLetterView(portfolio, plan)
  return `${view.subject}\n${renderText(view)}`
}

/** The first client's report as plain text. */
export function renderReport(
  portfolio: BookContents,
  locale: Locale,
  ledger: readonly LedgerRow[] = [],
): string {
  const report = createClientReport(portfolio, portfolio.rows.clients[0]!, ledger)
  return renderText(createClientLetter(report, [], 'Zhang', createLetterContext(portfolio, locale)))
}
