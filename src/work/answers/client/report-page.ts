/** What sending a report does to the page of its client: the link in it works, and the page shows it afterwards. */
import type { Cell } from '../../../core/cell.js'
import type { PublishedReport } from '../../../core/answers/published-page.js'
import { writeReported } from '../../../domain/letters/reported-items.js'
import { collectReportedLines } from '../../../domain/report/report-words.js'
import type { ClientPage } from '../../../mail/client-page-view.js'
import { joinFacts } from '../../../mail/context.js'
import type { LetterLink } from '../../../mail/view.js'
import type { Ports } from '../../../ports.js'
import { clientPageTexts } from '../../../text/client-page/index.js'
import { contacts } from '../../../trackers/clients/contacts.js'
import type { WrittenReport } from '../../clients/written-report.js'
import type { OpenBook } from '../../open-book.js'
import { loadText } from '../../plan/library.js'
import { appendRows } from '../../refresh/append-rows.js'
import { areAnswersOn } from '../answers-state.js'
import { linkAddress } from '../link-address.js'
import { publishClients } from './publish-client.js'
import { readyPages } from './refresh-client-pages.js'
import { reportLogId } from './row-ids.js'

/** The link for a client's report, with its page published so that it works on arrival; null where none is shown. */
export function publishForReport(
  ports: Ports,
  book: OpenBook,
  { client }: Pick<WrittenReport, 'client'>,
): LetterLink | null {
  const { pages } = readyPages(ports, book, [client])
  const published = publishClients(ports, book, pages, { renews: true })
  const link = published?.links.get(client.id)
  if (!published || !link) return null
  const words = loadText(ports, clientPageTexts, client.language ?? ports.spreadsheet.locale())
  return { lead: words.link, url: linkAddress(published.state, link), note: words.linkNote }
}

/** Says in the communication log and on the clients' pages that reports were sent. */
export function recordReports(ports: Ports, book: OpenBook, reports: readonly WrittenReport[]): void {
  logReports(ports, book, reports)
  if (!areAnswersOn(ports)) return
  for (const { client, letter, page, report } of reports) {
    const reported = writeReported(collectReportedLines(report))
    const { pages } = readyPages(ports, book, [client], {
      day: book.contents.situation.today,
      told: reported,
    })
    publishClients(ports, book, pages, {
      renews: true,
      report: reportAsSent(letter.subject, page, book),
    })
  }
}

const reportAsSent = (title: string, { sections }: ClientPage, { contents }: OpenBook): PublishedReport => ({
  title,
  sentOn: contents.situation.today,
  note: '',
  parts: sections.map(({ heading, note, rows, more }) => ({
    heading: heading.text,
    lines: [
      joinFacts(...note.map(({ text }) => text)),
      ...rows.map(({ title: named, details }) => joinFacts(named.text, ...details.map(({ text }) => text))),
      more,
    ].filter((line) => line !== ''),
  })),
})

/** A line for each report that was sent, once however often a run comes here. */
function logReports(
  ports: Pick<Ports, 'cells' | 'library' | 'spreadsheet'>,
  { tables, contents }: OpenBook,
  reports: readonly WrittenReport[],
): void {
  const open = tables.get('contacts')
  if (!open || reports.length === 0) return
  const locale = ports.spreadsheet.locale()
  const { columns } = contacts
  const { today } = contents.situation
  const words = loadText(ports, clientPageTexts, locale)
  const known = new Set(contents.rows.contacts.map(({ id }) => id))
  const rows = reports
    .filter(({ client }) => client.id !== '' && !known.has(reportLogId(client.id, today)))
    .map(({ client, letter, approver }): Record<string, Cell> => ({
      id: reportLogId(client.id, today),
      day: { day: today },
      client: contents.byName.clients.find(client.name)?.id === client.id ? client.name : client.id,
      channel: columns.channel.write('email', locale),
      direction: columns.direction.write('out', locale),
      summary: words.logReport(letter.subject),
      owner: approver === '' ? null : approver,
    }))
  const { columns: located } = open.reading.location
  appendRows(
    ports,
    open,
    rows.map((row) => Object.fromEntries(Object.entries(row).filter(([column]) => located.has(column)))),
  )
}
