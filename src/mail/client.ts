import { weekday } from '../core/day.js'
import type { ClientReport } from '../project/report/client-report.js'
import type { Sentence } from '../project/report/sentence.js'
import { moreTextIn } from '../text/letters/more.js'
import { type ClientPage, clientPage } from './client-page.js'
import { facts, type LetterContext, plain } from './context.js'
import { subjectLine } from './render.js'
import type { LetterView } from './view.js'

const wordsOf = ({ text }: Sentence): string => text
const inOne = (all: readonly Sentence[]): string => facts(...all.map(wordsOf))

/**
 * The client report as a letter.
 *
 * @param questions the three questions of the pulse, word for word
 */
export const clientView = (
  report: ClientReport,
  questions: readonly string[],
  approver: string,
  context: LetterContext,
): LetterView => pageView(clientPage(report, questions, context), report, approver, context)

/** A report's sentences as a letter. */
export function pageView(
  page: ClientPage,
  report: ClientReport,
  approver: string,
  context: LetterContext,
): LetterView {
  const more = moreTextIn(context.locale)
  return {
    lang: context.locale,
    subject: subjectLine(page.subject.text),
    preheader: report.parts.map(({ name }) => name.text).join(' · '),
    product: report.client.text,
    heading: more.reportHeading,
    subheading: context.text.dayLong(context.today, weekday(context.today)),
    opening: page.opening.map(wordsOf),
    tiles: [],
    sections: page.sections.map(({ heading, tone, note, rows, more: rest, steps }) => ({
      heading: heading.text,
      tone,
      note: inOne(note),
      more: rest,
      rows: rows.map(({ title, details }) => plain(title.text, inOne(details))),
      ...(steps.length > 0 ? { steps: steps.map((step) => ({ ...step, label: step.label.text })) } : {}),
    })),
    openUrl: '',
    openLabel: '',
    footer: [more.approvedBy(approver)],
  }
}
