import { combineSentences, createOwnSentence } from '../domain/report/sentence.js'
import { createPartSections } from './client-sections.js'
import type { ClientPage } from './client-page-view.js'
import type { ClientReport } from '../domain/report/report-content.js'
import { type LetterContext, formatDay } from './context.js'

/**
 * A report's sections: progress, done, problems and solutions, decisions and what comes next, as far as there
 * are any, and the pulse's questions. An empty list is left out, since what is not listed says nothing.
 *
 * @param questions the three questions of the pulse, word for word
 */
export function createClientPage(
  report: ClientReport,
  questions: readonly string[],
  context: LetterContext,
): ClientPage {
  const reportText = context.report
  return {
    subject: combineSentences(
      (client) => reportText.reportSubject(client, formatDay(context, context.today)),
      report.client,
    ),
    opening: [
      combineSentences(reportText.dear, report.contact),
      createOwnSentence(reportText.reportIntro(formatDay(context, report.since))),
    ],
    sections: [
      ...report.parts.flatMap((part) =>
        createPartSections(part, { hasSeveralParts: report.parts.length > 1 }, context),
      ),
      {
        heading: createOwnSentence(reportText.questions),
        tone: 'plain',
        note: [createOwnSentence(reportText.questionsNote)],
        more: '',
        steps: [],
        rows: questions.map((question, at) => ({
          title: createOwnSentence(`${at + 1}. ${question}`),
          details: [],
        })),
      },
    ],
  }
}

/** Every sentence of a report, under the heading below which it is read. */
export const listSentences = ({ subject, opening, sections }: ClientPage) => [
  { heading: null, sentences: [subject, ...opening] },
  ...sections.map(({ heading, note, steps, rows }) => ({
    heading,
    sentences: [
      ...note,
      ...steps.map(({ label }) => label),
      ...rows.flatMap(({ title, details }) => [title, ...details]),
    ],
  })),
]
