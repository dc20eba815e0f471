/** The email that reminds a client of documents: sentences with the cells they come from, and the letter of them. */
import { weekdayOf } from '../core/day.js'
import type { DocumentReminder, RemindedDocument } from '../domain/letters/document-reminders.js'
import type { ReportSource } from '../domain/report/report-content.js'
import { toSource } from '../domain/report/report-line.js'
import {
  createFact,
  createOwnSentence,
  describeFact,
  quoteFact,
  type Sentence,
} from '../domain/report/sentence.js'
import type { ClientPageText } from '../text/client-page/index.js'
import { punctuation } from '../text/punctuation/index.js'
import { textOf } from '../text/text-of.js'
import { createLine, formatDay, joinFacts, type LetterContext } from './context.js'
import { formatSubject } from './render.js'
import type { LetterView } from './view.js'

/** One document, below its project. */
interface ReminderRow {
  readonly source: ReportSource
  readonly project: Sentence
  readonly title: Sentence
  readonly due: readonly Sentence[]
}

/** All that a reminder says of rows. */
export interface ReminderDraft {
  readonly greeting: Sentence
  readonly rows: readonly ReminderRow[]
}

export const createReminderDraft = (
  { client, documents }: DocumentReminder,
  context: LetterContext,
): ReminderDraft => {
  const contact = createFact('clients', client, 'contact')
  return {
    greeting:
      contact === null
        ? createOwnSentence(context.report.dear(''))
        : describeFact(contact, context.report.dear),
    rows: documents.map((each) => createRow(each, context)),
  }
}

function createRow({ row, engagement }: RemindedDocument, context: LetterContext): ReminderRow {
  const due = createFact('documents', row, 'due')
  const { wasDue } = context.report
  return {
    source: toSource('documents', row),
    project: quoteFact(createFact('engagements', engagement, 'name')),
    title: quoteFact(createFact('documents', row, 'document')),
    due:
      due === null
        ? []
        : [
            describeFact(due, (day) =>
              day < context.today
                ? wasDue(formatDay(context, day))
                : context.words.dueOn(formatDay(context, day)),
            ),
          ],
  }
}

/** Every sentence of a reminder that says something of a row. */
export const listReminderSentences = ({
  greeting,
  rows,
}: ReminderDraft): readonly { readonly sentence: Sentence; readonly row: ReportSource | null }[] => [
  { sentence: greeting, row: null },
  ...rows.flatMap(({ source, project, title, due }) =>
    [project, title, ...due].map((sentence) => ({ sentence, row: source })),
  ),
]

/** The reminder as a letter, a section for each project. */
export function createReminderLetter(
  { greeting, rows }: ReminderDraft,
  approvers: readonly string[],
  page: ClientPageText,
  context: LetterContext,
): LetterView {
  const projects = [...new Set(rows.map(({ project }) => project.text))]
  const subject = page.remindSubject(rows.length)
  return {
    lang: context.locale,
    subject: formatSubject(subject),
    preheader: rows[0]?.title.text ?? '',
    product: projects.join(' · '),
    heading: page.remindHeading,
    subheading: context.text.dayLong(context.today, weekdayOf(context.today)),
    opening: [greeting.text, page.remindIntro],
    tiles: [],
    sections: projects.map((heading) => {
      const all = rows.filter(({ project }) => project.text === heading)
      const rest = all.length - context.rowsPerList
      return {
        heading,
        tone: 'amber',
        note: '',
        more: rest > 0 ? context.text.andMore(rest) : '',
        rows: all
          .slice(0, context.rowsPerList)
          .map(({ title, due }) => createLine(title.text, joinFacts(...due.map(({ text }) => text)))),
      }
    }),
    openUrl: '',
    openLabel: '',
    footer: [page.remindApproved(textOf(punctuation, context.locale).list(approvers))],
  }
}
