import type { Locale } from '../../core/locale.js'
import type { LetterContext } from '../../mail/context.js'
import { createManagerLetter } from '../../mail/manager.js'
import { createPersonalLetter } from '../../mail/personal.js'
import { renderHtml, renderText } from '../../mail/render.js'
import type { LetterView } from '../../mail/view.js'
import { describeOutage } from '../../mail/reminders.js'
import type { OutgoingLetter, Ports } from '../../ports.js'
import type { EmailAnswers } from '../answers/email-answers.js'
import { commonTexts } from '../../text/common/index.js'
import { letterTexts } from '../../text/letters/index.js'
import { reportTexts } from '../../text/report/index.js'
import { textOf } from '../../text/text-of.js'
import { verdictTexts } from '../../text/verdicts/index.js'
import type { LetterPlan } from '../../domain/letters/letter-plan.js'
import { libraryOf, loadText } from '../plan/library.js'
import type { OpenBook } from '../open-book.js'
import { type TableKey, tableNamed } from '../table-list.js'
import { describeUnexaminedParts } from '../describe-verdicts.js'
import { formatProblem, describeEngagementStatus } from '../wording.js'

/** What letters in a language need beside their facts. */
export function letterContext(
  ports: Pick<Ports, 'library' | 'spreadsheet'>,
  book: OpenBook,
  locale: Locale,
  runBy: string,
): LetterContext {
  const { spreadsheet } = ports
  const { settings, situation } = book.contents
  return {
    locale,
    text: textOf(commonTexts, locale),
    words: loadText(ports, letterTexts, locale),
    report: loadText(ports, reportTexts, locale),
    today: situation.today,
    openUrl: spreadsheet.url(),
    linkTo: (table, line) => book.tables.get(table as TableKey)?.sheet.linkTo(line) ?? spreadsheet.url(),
    reason: (line) => describeEngagementStatus(line, locale),
    problem: (problem) => formatProblem(ports, problem, locale),
    verdicts: textOf(verdictTexts, locale),
    describeUnchecked: (looked) => describeUnexaminedParts(looked, locale),
    tableName: (table) => tableNamed(table).name[locale],
    choice: (table, column, key) => tableNamed(table).columns[column]?.choices?.[key]?.[locale] ?? key,
    rowsPerList: Math.round(settings.letterRows),
    escalation: { after: settings.escalateAfterDays, stop: settings.escalateStopDays },
    runBy,
  }
}

/** Gmail cuts letters at about 102 KB of HTML. A character outside ASCII is counted as three bytes. */
const maxBytes = 90_000
const htmlBytes = (text: string): number => text.length + 2 * (text.match(/[^\x00-\x7f]/g) ?? []).length

/** A letter ready to be sent. Lists get shorter until the letter is small enough for every mail program. */
export function fitToLimit(
  library: Ports['library'],
  to: string,
  view: (context: LetterContext) => LetterView,
  context: LetterContext,
): OutgoingLetter {
  for (let rowsPerList = context.rowsPerList; ; rowsPerList = Math.floor(rowsPerList / 2)) {
    const rendered = view({ ...context, rowsPerList })
    const html = renderHtml(rendered, libraryOf(library).letter)
    if (htmlBytes(html) <= maxBytes || rowsPerList === 0)
      return { to, subject: rendered.subject, html, text: renderText(rendered), name: context.text.product }
  }
}

/**
 * A planned letter as it is sent, in the reader's language. Preview and sending both use this, so that what
 * was seen is what is sent; a preview leaves out the figures of people, since others can open it.
 *
 * @param quotaLeft recipients left before this run's letters; null when it was not asked
 * @param answers the link by which it is answered: a preview has none, since another person sees it
 */
export function writeLetter(
  ports: Pick<Ports, 'library' | 'spreadsheet'>,
  book: OpenBook,
  plan: LetterPlan,
  runBy: string,
  quotaLeft: number | null,
  answers?: EmailAnswers,
): OutgoingLetter {
  const { reader, manager, personal, outage } = plan
  return fitToLimit(
    ports.library,
    reader.address,
    (context) => {
      const view = manager
        ? createManagerLetter({ ...manager, health: { ...manager.health, quotaLeft } }, personal, context)
        : createPersonalLetter(reader, personal!, context)
      const said = [...(outage ? [describeOutage(outage, context)] : []), ...(answers?.said ?? [])]
      return {
        ...view,
        opening: [...said, ...view.opening],
        ...(answers?.link ? { answer: answers.link } : {}),
      }
    },
    letterContext(ports, book, reader.locale, runBy),
  )
}
