import type { Locale } from '../../core/locale.js'
import type { LetterContext } from '../../mail/context.js'
import { managerView } from '../../mail/manager.js'
import { personalView } from '../../mail/personal.js'
import { letterHtml, letterText } from '../../mail/render.js'
import type { LetterView } from '../../mail/view.js'
import { outageSentence } from '../../mail/reminders.js'
import type { OutgoingLetter, Ports } from '../../ports.js'
import type { LetterPlan } from '../../project/letters/letters-due.js'
import { letterTextIn, textIn } from '../../text/index.js'
import { verdictTextIn } from '../../text/verdicts/index.js'
import { libraryOf } from '../plan/library.js'
import type { OpenBook } from '../portfolio.js'
import { tableNamed } from '../tables.js'
import { sayUnlookedParts } from '../say-verdicts.js'
import { sayProblem, sayStanding } from '../wording.js'

/** What letters in a language need beside their facts. */
export function letterContext(ports: Ports, book: OpenBook, locale: Locale, runBy: string): LetterContext {
  const { settings, situation } = book.portfolio
  return {
    locale,
    text: textIn(locale),
    words: letterTextIn(locale),
    today: situation.today,
    openUrl: ports.workbook.url(),
    linkTo: (table, line) => ports.workbook.linkTo(table, line),
    reason: (line) => sayStanding(line, locale),
    problem: (problem) => sayProblem(problem, locale),
    verdicts: verdictTextIn(locale),
    unlooked: (looked) => sayUnlookedParts(looked, locale),
    tableName: (table) => tableNamed(table).name[locale],
    choice: (table, column, key) => tableNamed(table).columns[column]?.choices?.[key]?.[locale] ?? key,
    rowsPerList: Math.round(settings.letterRows),
    escalation: { after: settings.escalateAfterDays, stop: settings.escalateStopDays },
    runBy,
  }
}

/** Gmail cuts letters at about 102 KB of HTML. A character outside ASCII is counted as three bytes. */
const mostBytes = 90_000
const bytesOf = (text: string): number => text.length + 2 * (text.match(/[^\x00-\x7f]/g) ?? []).length

/** A letter ready for the post. Lists grow shorter until the whole is small enough for every mail program. */
export function posted(
  ports: Ports,
  to: string,
  view: (context: LetterContext) => LetterView,
  context: LetterContext,
): OutgoingLetter {
  for (let rowsPerList = context.rowsPerList; ; rowsPerList = Math.floor(rowsPerList / 2)) {
    const shown = view({ ...context, rowsPerList })
    const html = letterHtml(shown, libraryOf(ports).letter)
    if (bytesOf(html) <= mostBytes || rowsPerList === 0)
      return { to, subject: shown.subject, html, text: letterText(shown), name: context.text.product }
  }
}

/**
 * A planned letter as it goes to the post, in the reader's language. Preview and sending both come through here, so
 * what was seen is what is sent.
 *
 * @param quotaLeft recipients left before this run's letters; null when nobody asked
 */
export function writeLetter(
  ports: Ports,
  book: OpenBook,
  plan: LetterPlan,
  runBy: string,
  quotaLeft: number | null,
): OutgoingLetter {
  const { reader, manager, personal, outage } = plan
  return posted(
    ports,
    reader.address,
    (context) => {
      const view = manager
        ? managerView({ ...manager, health: { ...manager.health, quotaLeft } }, personal, context)
        : personalView(reader, personal!, context)
      return outage ? { ...view, opening: [outageSentence(outage, context), ...view.opening] } : view
    },
    letterContext(ports, book, reader.locale, runBy),
  )
}
