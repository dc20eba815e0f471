import type { Locale } from '../../core/locale.js'
import { clientView, mostSteps } from '../../mail/client.js'
import type { OutgoingLetter, Ports } from '../../ports.js'
import {
  type ClientReport,
  clientReport,
  type ReportSource,
  shownOf,
} from '../../project/report/client-report.js'
import { nameKey } from '../../project/names.js'
import { notFound } from '../../project/references.js'
import { leaksIn, namesakesIn, sourcesOf } from '../../project/report/report-check.js'
import { digestOf } from '../../project/report/report-words.js'
import { clientsTextIn } from '../../text/clients/index.js'
import type { Client } from '../../trackers/clients/clients.js'
import { pulses } from '../../trackers/clients/pulses.js'
import type { TrackerKey } from '../../trackers/index.js'
import { readConsent } from '../letters/readers/consent.js'
import { unknown } from '../letters/input.js'
import { ledgerOf } from '../letters/ledger/ledger.js'
import { letterContext, posted } from '../letters/letter.js'
import type { Maybe, OpenBook } from '../portfolio.js'
import { tableNamed } from '../tables.js'

/** A client's report, written. */
export interface WrittenReport {
  readonly client: Client
  /** As much of the report as the letter shows. */
  readonly report: ClientReport
  readonly letter: OutgoingLetter
  /** The mark of what it says: approval holds for exactly this. */
  readonly digest: string
  /** Who read and approved it, as the letter says. */
  readonly approver: string
}

/** A row of a tracker, for the way to it. */
export interface RowRef {
  readonly table: string
  readonly tableName: string
  readonly id: string
  readonly title: string
}

/** One thing that keeps a report from going: in the asker's language, with the rows that have to be put right. */
export interface Obstacle {
  readonly text: string
  readonly rows: readonly RowRef[]
}

/** The three questions of the pulse, word for word. */
export const pulseQuestions = (locale: Locale): string[] =>
  [pulses.columns.asExpected, pulses.columns.newNeed, pulses.columns.blocker].map(({ name }) => name[locale])

/**
 * Writes a client's report in the client's language.
 *
 * @param named the client's id or name
 * @param by who approves it; whoever runs the reminders, else the account manager, unless it is somebody in People
 * @returns refused when there is no such client, no address that can be read, or no engagement that goes on
 */
export function writeReport(ports: Ports, book: OpenBook, named: string, by: string): Maybe<WrittenReport> {
  const { portfolio } = book
  const client = portfolio.byName.clients.find(named)
  if (!client) return { ok: false, problems: [notFound(portfolio.byName, 'clients', named)] }
  if (!client.email) return { ok: false, problems: [noAddress(book, client)] }
  const report = clientReport(portfolio, client, ledgerOf(book))
  if (report.parts.length === 0)
    return portfolio.byName.clients.isAmbiguous(client.name)
      ? { ok: false, problems: [notFound(portfolio.byName, 'clients', client.name ?? '')] }
      : unknown('engagements', 'client', client.name ?? named)
  const locale: Locale = client.language ?? ports.workbook.locale()
  const known = portfolio.byName.people.find(by)
  const approver = known?.name ?? (readConsent(ports).consent?.runBy || (report.asker ?? ''))
  const context = letterContext(ports, book, locale, '')
  const view = (each: typeof context) => clientView(report, pulseQuestions(locale), approver, each)
  const letter = posted(ports, report.to, view, context)
  return {
    ok: true,
    value: {
      client,
      report: shownOf(report, context.rowsPerList, mostSteps),
      letter,
      digest: digestOf(report, locale),
      approver,
    },
  }
}

/** Why there is no address: the cell is empty, or holds something else. */
const noAddress = ({ portfolio }: OpenBook, { at }: Client) =>
  portfolio.problems.find(
    ({ table, column, line }) => table === 'clients' && column === 'email' && line === at.line,
  ) ?? ({ code: 'required', table: 'clients', column: 'email', line: at.line, found: '' } as const)

/**
 * Reads a written report again. Nothing of another client, nothing internal and no row that somebody hid may go out,
 * nor rows that may be another client's because a name is borne twice.
 *
 * @param hidden whether to ask for hidden rows too, which costs a call for each row of the report
 */
export function obstaclesTo(
  ports: Ports,
  { portfolio }: OpenBook,
  { client, report, letter }: WrittenReport,
  hidden: boolean,
): Obstacle[] {
  const locale = ports.desk.locale()
  const text = clientsTextIn(locale)
  const ref = ({ table, id }: ReportSource, title: string): RowRef => ({
    table,
    tableName: tableNamed(table).name[locale],
    id,
    title,
  })
  const away = hidden ? hiddenIn(ports, report) : []
  return [
    ...namesakesIn(portfolio, client, report).map(({ table, name }) => ({
      text: text.sameName[table](name),
      rows: (table === 'clients' ? portfolio.rows.clients : portfolio.rows.engagements)
        .filter((row) => row.name !== null && nameKey(row.name) === nameKey(name))
        .map((row) => ref({ table, id: row.id, line: row.at.line }, name)),
    })),
    ...leaksIn(`${letter.subject}\n${letter.text}`, portfolio, client, report).map(
      ({ table, column, found, rows }) => ({
        text: text.reportHolds(
          found,
          tableNamed(table).name[locale],
          tableNamed(table).columns[column]?.name[locale] ?? column,
        ),
        rows: rows.map((row) => ref(row, row.title)),
      }),
    ),
    ...(away.length === 0
      ? []
      : [
          {
            text: text.hiddenRows(away.length),
            rows: away.map((source) => ref(source, titleOf(portfolio.rows, source))),
          },
        ]),
  ]
}

/** The rows of a report that somebody hid in their sheets. */
function hiddenIn(ports: Ports, report: ClientReport): ReportSource[] {
  const sources = sourcesOf(report)
  return [...new Set(sources.map(({ table }) => table))].flatMap((table) => {
    const ours = sources.filter((source) => source.table === table)
    const lines = new Set(
      ports.workbook.hiddenLines(
        table,
        ours.map(({ line }) => line),
      ),
    )
    return ours.filter(({ line }) => lines.has(line))
  })
}

const titleOf = (rows: OpenBook['portfolio']['rows'], { table, line }: ReportSource): string => {
  const row = rows[table as TrackerKey].find(({ at }) => at.line === line)
  return String((row as unknown as Record<string, unknown> | undefined)?.[tableNamed(table).title] ?? '')
}
