import type { UnplacedRow } from '../../../core/evidence.js'
import type { Ports } from '../../../ports.js'
import type { ReportSource } from '../../../project/report/client-report.js'
import { namesakesIn } from '../../../project/report/namesakes.js'
import { type Leak, leaksIn, sourcesOf } from '../../../project/report/report-check.js'
import { companyWords } from '../../../project/report/company-words.js'
import { libraryOf } from '../../plan/library.js'
import { nameKey } from '../../../project/names.js'
import { type GapRow, reportGaps, type ReportGaps } from '../../../project/report/report-gaps.js'
import { doubtMarkOf } from '../../../project/report/report-words.js'
import { clientsTextIn } from '../../../text/clients/index.js'
import type { TrackerKey } from '../../../trackers/index.js'
import type { OpenBook } from '../../portfolio.js'
import { tableNamed } from '../../tables.js'
import type { WrittenReport } from '../written-report.js'

/** A row of a tracker, for the way to it. */
export interface RowRef {
  readonly table: string
  readonly tableName: string
  readonly id: string
  readonly title: string
}

/** One thing to be known before a report goes: in the asker's language, with the rows it is about. */
export interface Obstacle {
  readonly text: string
  readonly rows: readonly RowRef[]
  /** Whether a person who has read it may let the report go all the same. */
  readonly mayGo: boolean
}

/** What keeps a report from going, and what whoever approves it should know. */
export interface ReportChecks {
  readonly blocked: readonly Obstacle[]
  /** What does not keep it from going. */
  readonly warnings: readonly Obstacle[]
  /** What a person ticks who lets exactly this report go in spite of exactly these doubts; '' when there are none. */
  readonly doubts: string
}

interface Checking {
  readonly book: OpenBook
  readonly locale: ReturnType<Ports['desk']['locale']>
  readonly text: ReturnType<typeof clientsTextIn>
}

/**
 * Reads a written report again. Nothing of another client, nothing internal and no row that somebody hid may go out,
 * nor rows that may be another client's because a name is borne twice. What could not be read, and what only likely
 * names another client, a person may let go.
 *
 * @param hidden whether to ask for hidden rows too, which costs a call for each row of the report
 */
export function checksOf(
  ports: Ports,
  book: OpenBook,
  written: WrittenReport,
  hidden: boolean,
): ReportChecks {
  const locale = ports.desk.locale()
  const checking: Checking = { book, locale, text: clientsTextIn(locale) }
  const { client, report, letter, digest } = written
  const gaps = reportGaps(book.portfolio, client, report)
  const known = companyWords(libraryOf(ports).companyWords)
  const leaks = leaksIn(`${letter.subject}\n${letter.text}`, book.portfolio, client, report, known)
  const blocked = [
    ...namesakes(written, checking),
    ...leaks.map((leak) => leakFound(leak, checking)),
    ...(hidden ? hiddenRows(ports, written, checking) : []),
    ...notRead(gaps, checking),
  ]
  const doubts = doubtsOf(gaps, leaks, checking)
  return {
    blocked,
    warnings: warningsOf(gaps, checking),
    doubts: doubts.length === 0 ? '' : doubtMarkOf(digest, doubts),
  }
}

/** What a person may let go, as data: the same in whichever language a run asks, and wherever the rows are by then. */
function doubtsOf(gaps: ReportGaps, leaks: readonly Leak[], { book }: Checking): string[] {
  const idAt = (table: string, line: number): string =>
    book.portfolio.rows[table as TrackerKey].find(({ at }) => at.line === line)?.id ?? ''
  return [
    ...leaks
      .filter(({ sure }) => !sure)
      .map(({ table, column, found, rows }) =>
        ['name', table, column, found, ...rows.map(({ id }) => id)].join(' '),
      ),
    ...gaps.gone.map((table) => `gone ${table}`),
    ...gaps.misspelt.map(({ table, line, found }) => `misspelt ${table} ${idAt(table, line)} ${found}`),
    ...gaps.unread.map(({ table, line, column }) => `unread ${table} ${idAt(table, line)} ${column}`),
    ...gaps.absent.map(({ table, column }) => `absent ${table} ${column}`),
  ].sort()
}

/** What keeps a report from going although a person ticked these doubts. */
export const stillBlocked = ({ blocked, doubts }: ReportChecks, ticked: string): readonly Obstacle[] =>
  doubts !== '' && ticked === doubts ? blocked.filter(({ mayGo }) => !mayGo) : blocked

const refOf = ({ locale }: Checking, { table, id }: ReportSource, title: string): RowRef => ({
  table,
  tableName: tableNamed(table).name[locale],
  id,
  title,
})

const columnName = ({ locale }: Checking, table: string, column: string): string =>
  tableNamed(table).columns[column]?.name[locale] ?? column

function namesakes({ client, report }: WrittenReport, checking: Checking): Obstacle[] {
  const { portfolio } = checking.book
  return namesakesIn(portfolio, client, report).map(({ table, name }) => ({
    text: checking.text.sameName[table](name),
    mayGo: false,
    rows: (table === 'clients' ? portfolio.rows.clients : portfolio.rows.engagements)
      .filter((row) => row.name !== null && nameKey(row.name) === nameKey(name))
      .map((row) => refOf(checking, { table, id: row.id, line: row.at.line }, name)),
  }))
}

function leakFound({ table, column, found, written, sure, rows }: Leak, checking: Checking): Obstacle {
  const { text, locale } = checking
  const where = [tableNamed(table).name[locale], columnName(checking, table, column)] as const
  return {
    text: sure ? text.reportHolds(found, ...where) : text.reportMayHold(written || found, found, ...where),
    rows: rows.map((row) => refOf(checking, row, row.title)),
    mayGo: !sure,
  }
}

/** The rows of a report that somebody hid in their sheets. */
function hiddenRows(ports: Ports, { report }: WrittenReport, checking: Checking): Obstacle[] {
  const sources = sourcesOf(report)
  const away = [...new Set(sources.map(({ table }) => table))].flatMap((table) => {
    const ours = sources.filter((source) => source.table === table)
    const lines = new Set(
      ports.workbook.hiddenLines(
        table,
        ours.map(({ line }) => line),
      ),
    )
    return ours.filter(({ line }) => lines.has(line))
  })
  return away.length === 0
    ? []
    : [{ text: checking.text.hiddenRows(away.length), rows: rowsAt(checking, away), mayGo: false }]
}

/** Rows by their places, with what people call them. */
function rowsAt(checking: Checking, places: readonly ReportSource[]): RowRef[] {
  const { rows } = checking.book.portfolio
  return places.map((place) => {
    const row = rows[place.table].find(({ at }) => at.line === place.line)
    const title = (row as unknown as Record<string, unknown> | undefined)?.[tableNamed(place.table).title]
    return refOf(checking, { ...place, id: row?.id ?? place.id }, typeof title === 'string' ? title : '')
  })
}

const about = (
  checking: Checking,
  places: readonly GapRow[],
  words: (count: number) => string,
  mayGo: boolean,
): Obstacle[] =>
  places.length === 0 ? [] : [{ text: words(places.length), rows: rowsAt(checking, places), mayGo }]

const placesOf = (all: readonly Pick<UnplacedRow, 'table' | 'line'>[]): GapRow[] =>
  all.map(({ table, line }) => ({ table: table as TrackerKey, id: '', line }))

/** What the report could not read, so that it may say too little. */
function notRead(gaps: ReportGaps, checking: Checking): Obstacle[] {
  const { text, locale } = checking
  const nameOf = (table: string): string => tableNamed(table).name[locale]
  return [
    ...gaps.gone.map((table) => ({ text: text.trackerGone(nameOf(table)), rows: [], mayGo: true })),
    ...gaps.misspelt.map((row) => ({
      text: text.misspelt(row.found, nameOf(row.table), row.line),
      rows: rowsAt(checking, placesOf([row])),
      mayGo: true,
    })),
    ...gaps.unread.map((cell) => ({
      text: text.cellUnread(nameOf(cell.table), columnName(checking, cell.table, cell.column), cell.line),
      rows: rowsAt(checking, placesOf([cell])),
      mayGo: true,
    })),
    ...gaps.absent.map(({ table, column }) => ({
      text: text.columnAbsent(nameOf(table), columnName(checking, table, column)),
      rows: [],
      mayGo: true,
    })),
  ]
}

/** What whoever approves should know, though the report may go. */
const warningsOf = (gaps: ReportGaps, checking: Checking): Obstacle[] => [
  ...about(checking, gaps.unsolved, checking.text.unsolved, true),
  ...about(checking, gaps.unworded, checking.text.unworded, true),
  ...about(checking, gaps.unexplained, checking.text.unexplained, true),
  ...about(checking, gaps.leftOut, checking.text.leftOut, true),
  ...about(checking, gaps.tooEarly, checking.text.tooEarly, true),
  ...about(checking, gaps.unanswered, checking.text.unanswered, true),
  ...about(checking, placesOf(gaps.stray), checking.text.strayRows, true),
  ...about(checking, gaps.unassigned, checking.text.unassigned, true),
  ...about(checking, gaps.doubtful, checking.text.doubtfulTasks, true),
]
