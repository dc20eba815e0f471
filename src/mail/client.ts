import { weekdayOf } from '../core/day.js'
import type { Sentence } from '../domain/report/sentence.js'
import type { ClientPage } from './client-page-view.js'
import type { ClientReport } from '../domain/report/report-content.js'
import { createClientPage } from './client-page.js'
import { joinFacts, type LetterContext, createLine } from './context.js'
import { formatSubject } from './render.js'
import type { LetterView } from './view.js'

const textOfSentence = ({ text }: Sentence): string => text
const joinSentences = (all: readonly Sentence[]): string => joinFacts(...all.map(textOfSentence))

/**
 * The client report as a letter.
 *
 * @param questions the three questions of the pulse, word for word
 */
export const createClientLetter = (
  report: ClientReport,
  questions: readonly string[],
  approver: string,
  context: LetterContext,
): LetterView => createLetterOfPage(createClientPage(report, questions, context), report, approver, context)

/** A report's sentences as a letter. */
export function createLetterOfPage(
  page: ClientPage,
  report: ClientReport,
  approver: string,
  context: LetterContext,
): LetterView {
  const more = context.report
  return {
    lang: context.locale,
    subject: formatSubject(page.subject.text),
    preheader: report.parts.map(({ name }) => name.text).join(' · '),
    product: report.client.text,
    heading: more.reportHeading,
    subheading: context.text.dayLong(context.today, weekdayOf(context.today)),
    opening: page.opening.map(textOfSentence),
    tiles: [],
    sections: page.sections.map(({ heading, tone, note, rows, more: rest, steps }) => ({
      heading: heading.text,
      tone,
      note: joinSentences(note),
      more: rest,
      rows: rows.map(({ title, details }) => createLine(title.text, joinSentences(details))),
      ...(steps.length > 0 ? { steps: steps.map((step) => ({ ...step, label: step.label.text })) } : {}),
    })),
    openUrl: '',
    openLabel: '',
    footer: [more.approvedBy(approver)],
  }
}
