import type { UnmatchedRow } from '../../../core/evidence.js'
import type { Locale } from '../../../core/locale.js'
import type { Ports } from '../../../ports.js'
import { findNamesakes } from '../../../domain/report/namesakes.js'
import { type Leak, findLeaks } from '../../../domain/report/report-check.js'
import { getCompanyWords } from '../../../domain/report/company-words.js'
import { libraryOf, loadText } from '../../plan/library.js'
import { toNameKey } from '../../../domain/names.js'
import { type GapRow, findReportGaps, type ReportGaps } from '../../../domain/report/report-gaps.js'
import { fingerprintDoubts } from '../../../domain/report/report-words.js'
import { type ClientsText, clientTexts } from '../../../text/clients/index.js'
import { listSources } from '../../../domain/report/report-sources.js'
import type { ReportSource } from '../../../domain/report/report-content.js'
import type { TrackerKey } from '../../../trackers/index.js'
import type { OpenBook } from '../../open-book.js'
import { type TableKey, tableNamed } from '../../table-list.js'
import type { WrittenReport } from '../written-report.js'

/** A row of a tracker, for the way to it. */
export interface RowRef {
  readonly table: string
  readonly tableName: string
  readonly id: string
  readonly title: string
}

/** One thing to know before a report is sent: in the asker's language, with the rows it is about. */
export interface Obstacle {
  readonly text: string
  readonly rows: readonly RowRef[]
  /** Whether a person who has read it may still allow the report. */
  readonly mayGo: boolean
}

/** What prevents a report from being sent, and what the person who approves it should know. */
export interface ReportChecks {
  readonly blocked: readonly Obstacle[]
  /** What does not prevent sending it. */
  readonly warnings: readonly Obstacle[]
  /** What a person ticks to allow exactly this report with exactly these doubts; '' when there are none. */
  readonly doubts: string
}

interface CheckContext {
  readonly book: OpenBook
  readonly locale: ReturnType<Ports['ui']['locale']>
  readonly text: ClientsText
}

/**
 * Reads a written report again. It must not contain anything of another client, anything internal, any row
 * that somebody hid, or rows that may be another client's because two have the same name. What could not be
 * read, and what only likely names another client, a person may allow.
 *
 * @param how.asksHidden whether to ask for hidden rows too, which costs a call for each row of the report
 * @param how.locale of what is said; absent: that of the person at the computer
 */
export function checkReport(
  ports: Pick<Ports, 'library' | 'ui'>,
  book: OpenBook,
  written: WrittenReport,
  how: { readonly asksHidden: boolean; readonly locale?: Locale },
): ReportChecks {
  const locale = how.locale ?? ports.ui.locale()
  const context: CheckContext = { book, locale, text: loadText(ports, clientTexts, locale) }
  const { client, report, letter, digest } = written
  const gaps = findReportGaps(book.contents, client, report)
  const companyNames = getCompanyWords(libraryOf(ports.library).companyWords)
  const leaks = findLeaks(`${letter.subject}\n${letter.text}`, book.contents, client, report, companyNames)
  const blocked = [
    ...sharedNameObstacles(written, context),
    ...leaks.map((leak) => leakObstacle(leak, context)),
    ...(how.asksHidden ? hiddenRowObstacles(written, context) : []),
    ...unreadableObstacles(gaps, context),
  ]
  const doubts = doubtsOf(gaps, leaks, context)
  return {
    blocked,
    warnings: warningObstacles(gaps, context),
    doubts: doubts.length === 0 ? '' : fingerprintDoubts(digest, doubts),
  }
}

/**
 * What a person may allow, as data: it does not depend on the language of a run and on where the rows are.
 */
function doubtsOf(gaps: ReportGaps, leaks: readonly Leak[], { book }: CheckContext): string[] {
  const idAt = (table: string, line: number): string =>
    book.contents.rows[table as TrackerKey].find(({ at }) => at.line === line)?.id ?? ''
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

/** What prevents sending a report although a person ticked these doubts. */
export const remainingObstacles = ({ blocked, doubts }: ReportChecks, ticked: string): readonly Obstacle[] =>
  doubts !== '' && ticked === doubts ? blocked.filter(({ mayGo }) => !mayGo) : blocked

const rowRefOf = ({ locale }: CheckContext, { table, id }: ReportSource, title: string): RowRef => ({
  table,
  tableName: tableNamed(table).name[locale],
  id,
  title,
})

const columnName = ({ locale }: CheckContext, table: string, column: string): string =>
  tableNamed(table).columns[column]?.name[locale] ?? column

function sharedNameObstacles({ client, report }: WrittenReport, context: CheckContext): Obstacle[] {
  const { contents } = context.book
  return findNamesakes(contents, client, report).map(({ table, name }) => ({
    text: context.text.sameName[table](name),
    mayGo: false,
    rows: (table === 'clients' ? contents.rows.clients : contents.rows.engagements)
      .filter((row) => row.name !== null && toNameKey(row.name) === toNameKey(name))
      .map((row) => rowRefOf(context, { table, id: row.id, line: row.at.line }, name)),
  }))
}

function leakObstacle({ table, column, found, written, sure, rows }: Leak, context: CheckContext): Obstacle {
  const { text, locale } = context
  const place = [tableNamed(table).name[locale], columnName(context, table, column)] as const
  return {
    text: sure ? text.reportHolds(found, ...place) : text.reportMayHold(written || found, found, ...place),
    rows: rows.map((row) => rowRefOf(context, row, row.title)),
    mayGo: !sure,
  }
}

/** The rows of a report that somebody hid in their sheets. */
function hiddenRowObstacles({ report }: WrittenReport, context: CheckContext): Obstacle[] {
  const sources = listSources(report)
  const hiddenSources = [...new Set(sources.map(({ table }) => table))].flatMap((table) => {
    const tableSources = sources.filter((source) => source.table === table)
    const lines = new Set(
      context.book.tables.get(table as TableKey)?.sheet.hiddenLines(tableSources.map(({ line }) => line)),
    )
    return tableSources.filter(({ line }) => lines.has(line))
  })
  return hiddenSources.length === 0
    ? []
    : [
        {
          text: context.text.hiddenRows(hiddenSources.length),
          rows: rowRefsAt(context, hiddenSources),
          mayGo: false,
        },
      ]
}

/** Rows by their places, with their names for people. */
function rowRefsAt(context: CheckContext, places: readonly ReportSource[]): RowRef[] {
  const { rows } = context.book.contents
  return places.map((place) => {
    const row = rows[place.table].find(({ at }) => at.line === place.line)
    const title = (row as unknown as Record<string, unknown> | undefined)?.[tableNamed(place.table).title]
    return rowRefOf(context, { ...place, id: row?.id ?? place.id }, typeof title === 'string' ? title : '')
  })
}

const warnAbout = (
  context: CheckContext,
  places: readonly GapRow[],
  words: (count: number) => string,
): Obstacle[] =>
  places.length === 0 ? [] : [{ text: words(places.length), rows: rowRefsAt(context, places), mayGo: true }]

const gapRowsOf = (all: readonly Pick<UnmatchedRow, 'table' | 'line'>[]): GapRow[] =>
  all.map(({ table, line }) => ({ table: table as TrackerKey, id: '', line }))

/** What the report could not read, so that it may say too little. */
function unreadableObstacles(gaps: ReportGaps, context: CheckContext): Obstacle[] {
  const { text, locale } = context
  const nameOf = (table: string): string => tableNamed(table).name[locale]
  return [
    ...gaps.gone.map((table) => ({ text: text.trackerGone(nameOf(table)), rows: [], mayGo: true })),
    ...gaps.misspelt.map((row) => ({
      text: text.misspelt(row.found, nameOf(row.table), row.line),
      rows: rowRefsAt(context, gapRowsOf([row])),
      mayGo: true,
    })),
    ...gaps.unread.map((cell) => ({
      text: text.cellUnread(nameOf(cell.table), columnName(context, cell.table, cell.column), cell.line),
      rows: rowRefsAt(context, gapRowsOf([cell])),
      mayGo: true,
    })),
    ...gaps.absent.map(({ table, column }) => ({
      text: text.columnAbsent(nameOf(table), columnName(context, table, column)),
      rows: [],
      mayGo: true,
    })),
  ]
}

/** What the person who approves should know, though the report may be sent. */
const warningObstacles = (gaps: ReportGaps, context: CheckContext): Obstacle[] => [
  ...warnAbout(context, gaps.unsolved, context.text.unsolved),
  ...warnAbout(context, gaps.unworded, context.text.unworded),
  ...warnAbout(context, gaps.unexplained, context.text.unexplained),
  ...warnAbout(context, gaps.leftOut, context.text.leftOut),
  ...warnAbout(context, gaps.tooEarly, context.text.tooEarly),
  ...warnAbout(context, gaps.unanswered, context.text.unanswered),
  ...warnAbout(context, gapRowsOf(gaps.stray), context.text.strayRows),
  ...warnAbout(context, gaps.unassigned, context.text.unassigned),
  ...warnAbout(context, gaps.doubtful, context.text.doubtfulTasks),
]
