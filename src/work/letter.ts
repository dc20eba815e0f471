import { managerView } from '../mail/manager.js'
import type { LetterContext } from '../mail/context.js'
import { personalView } from '../mail/personal.js'
import { letterHtml, letterText } from '../mail/render.js'
import type { OutgoingLetter, Ports } from '../ports.js'
import type { LetterPlan } from '../project/letters-due.js'
import { letterTextIn, textIn } from '../text/index.js'
import type { OpenBook } from './portfolio.js'
import { sayProblem, sayReason } from './wording.js'

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
  const { reader } = plan
  const { locale } = reader
  const context: LetterContext = {
    locale,
    text: textIn(locale),
    words: letterTextIn(locale),
    today: book.portfolio.situation.today,
    openUrl: ports.workbook.url(),
    linkTo: (table, line) => ports.workbook.linkTo(table, line),
    reason: (reason) => sayReason(reason, locale),
    problem: (problem) => sayProblem(problem, locale),
    rowsPerList: Math.round(book.portfolio.settings.letterRows),
    runBy,
  }
  const view =
    plan.kind === 'managerDigest' && plan.manager
      ? managerView(
          { ...plan.manager, health: { ...plan.manager.health, quotaLeft } },
          plan.personal,
          context,
        )
      : personalView(reader, plan.personal!, context)
  return {
    to: reader.address,
    subject: view.subject,
    html: letterHtml(view),
    text: letterText(view),
    name: textIn(locale).product,
  }
}
