/** Client reports that wait for a manager, each with everything that its client would read. */
import type { Offer } from '../../../core/answers/published-page.js'
import { joinFacts } from '../../../mail/context.js'
import type { ReportItem } from '../../../mail/pages/manager-page.js'
import type { Reader } from '../../../domain/letters/readers.js'
import type { ReportDue } from '../../../domain/report/reports-due.js'
import type { Ports } from '../../../ports.js'
import type { AnswersText } from '../../../text/answers/index.js'
import { checkReport } from '../../clients/report/check-report.js'
import { type WrittenReport, writeReport } from '../../clients/written-report.js'
import type { OpenBook } from '../../open-book.js'

type Fact = ReportItem['facts'][number]

const offers: readonly Offer[] = [
  { act: 'approve', input: null },
  { act: 'decline', input: { kind: 'text', isRequired: true } },
]

/** The reports that are due, as a manager's page has them: one that cannot be written is in the email alone. */
export function listReportItems(
  ports: Ports,
  book: OpenBook,
  due: readonly ReportDue[],
  { name, locale }: Pick<Reader, 'name' | 'locale'>,
  words: AnswersText,
): readonly ReportItem[] {
  return due.flatMap(({ line }) => {
    const client = book.contents.rows.clients.find(({ at, id }) => at.line === line && id !== '')
    const written = client && writeReport(ports, book, client.id, name)
    if (!written?.ok) return []
    const { blocked, warnings } = checkReport(ports, book, written.value, { asksHidden: false, locale })
    const mayGo = blocked.length === 0
    const { digest, report } = written.value
    return [
      {
        title: words.reportTo(report.client.text),
        detail: '',
        facts: [
          ...(mayGo
            ? []
            : [linesAs(words.reportHeld, [...blocked.map(({ text }) => text), words.reportElsewhere])]),
          ...(warnings.length === 0
            ? []
            : [
                linesAs(
                  words.reportWarnings,
                  warnings.map(({ text }) => text),
                ),
              ]),
          ...factsOf(written.value, words),
        ],
        offers: mayGo ? offers : offers.filter(({ act }) => act === 'decline'),
        target: { tracker: 'clients', id: client!.id, expect: { report: digest } },
      },
    ]
  })
}

const linesAs = (label: string, lines: readonly string[]): Fact => ({ label, value: lines.join('\n') })

/** The whole email: its address, and every sentence under its heading. */
const factsOf = ({ letter, page, approver }: WrittenReport, words: AnswersText): readonly Fact[] => [
  linesAs(words.reportAddress, [letter.to]),
  linesAs(words.reportSubject, [letter.subject]),
  linesAs(
    words.reportOpening,
    page.opening.map(({ text }) => text),
  ),
  ...page.sections.map(({ heading, note, rows, steps, more }) =>
    linesAs(
      heading.text,
      [
        joinFacts(...note.map(({ text }) => text)),
        steps.map(({ mark, label }) => `${mark} ${label.text}`).join(' · '),
        ...rows.map(({ title, details }) => joinFacts(title.text, ...details.map(({ text }) => text))),
        more,
      ].filter((line) => line !== ''),
    ),
  ),
  linesAs(words.reportApprover, [approver]),
]
