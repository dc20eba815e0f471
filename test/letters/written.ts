/** Letters written from rows alone, without a spreadsheet: what they say, for tests of their words. */
import { day } from '../../src/core/day.js'
import type { Locale } from '../../src/core/locale.js'
import { clientView } from '../../src/mail/client.js'
import type { LetterContext } from '../../src/mail/context.js'
import { managerView } from '../../src/mail/manager.js'
import { personalView } from '../../src/mail/personal.js'
import { letterText } from '../../src/mail/render.js'
import type { LetterView } from '../../src/mail/view.js'
import { type LetterPlan, lettersDue } from '../../src/project/letters/letters-due.js'
import { readersOf } from '../../src/project/letters/readers.js'
import type { Portfolio } from '../../src/project/portfolio.js'
import { clientReport } from '../../src/project/report/client-report.js'
import { letterTextIn, textIn } from '../../src/text/index.js'
import type { LedgerRow } from '../../src/trackers/own/letters.js'
import { verdictTextIn } from '../../src/text/verdicts/index.js'
import { sayUnlookedParts } from '../../src/work/say-verdicts.js'
import { sayProblem, sayStanding } from '../../src/work/wording.js'
import { writeTold } from '../../src/project/letters/told.js'
import { tableNamed } from '../../src/work/tables.js'
import { healthy } from '../project/healthy.js'

export const contextIn = (portfolio: Portfolio, locale: Locale): LetterContext => ({
  locale,
  text: textIn(locale),
  words: letterTextIn(locale),
  today: portfolio.situation.today,
  openUrl: 'https://example.com/',
  linkTo: (table, line) => `https://example.com/${table}/${line}`,
  reason: (line) => sayStanding(line, locale),
  problem: (problem) => sayProblem(problem, locale),
  verdicts: verdictTextIn(locale),
  unlooked: (looked) => sayUnlookedParts(looked, locale),
  tableName: (table) => tableNamed(table).name[locale],
  choice: (table, column, key) => tableNamed(table).columns[column]?.choices?.[key]?.[locale] ?? key,
  rowsPerList: portfolio.settings.letterRows,
  escalation: { after: portfolio.settings.escalateAfterDays, stop: portfolio.settings.escalateStopDays },
  runBy: 'Zhang',
})

/** The letters of a morning, by address; everybody is confirmed. */
export function plansOf(portfolio: Portfolio, ledger: readonly LedgerRow[] = []): Map<string, LetterPlan> {
  const readers = readersOf(portfolio, 'en')
  const { letters } = lettersDue({ portfolio, readers, ledger, confirmed: null, hour: 9, health: healthy })
  return new Map(letters.map((plan) => [plan.reader.address, plan]))
}

/** What the ledger keeps of a letter that went on a day. */
export const wentOn = (today: string, { kind, reader, told }: LetterPlan): LedgerRow =>
  ({ day: day(today), kind, reader: reader.address, state: 'sent', told: writeTold(told) }) as LedgerRow

export const viewOf = (portfolio: Portfolio, { manager, personal, reader }: LetterPlan): LetterView => {
  const context = contextIn(portfolio, reader.locale)
  return manager ? managerView(manager, personal, context) : personalView(reader, personal!, context)
}

/** The letter to an address as plain text, its subject first; blank when there is none. */
export function letterTo(portfolio: Portfolio, address: string, ledger: readonly LedgerRow[] = []): string {
  const plan = plansOf(portfolio, ledger).get(address)
  if (!plan) return ''
  const view = viewOf(portfolio, plan)
  return `${view.subject}\n${letterText(view)}`
}

/** The first client's report as plain text. */
export function reportIn(portfolio: Portfolio, locale: Locale, ledger: readonly LedgerRow[] = []): string {
  const report = clientReport(portfolio, portfolio.rows.clients[0]!, ledger)
  return letterText(clientView(report, [], 'Zhang', contextIn(portfolio, locale)))
}
