import { findEngagement } from '../references.js'
import type { Client } from '../../trackers/clients/clients.js'
import { trackers, type TrackerKey } from '../../trackers/index.js'
import { getParts } from '../engagement-parts.js'
import type { BookContents } from '../book-contents.js'
import type { CompanyWords } from './company-words.js'
import { findNames } from './find-names.js'
import { type SoughtNames, listSoughtNames } from './sought-names.js'
import { containsWords, normalizeText, isTooCommon } from './report-words.js'
import { listReportedSentences, type ReportedSentence } from './reported-sentences.js'
import { listOpenEngagements } from './reports-due.js'
import type { Origin } from './sentence.js'
import { isWorded, type WordedTable } from './worded-row.js'
import type { ClientReport, ReportSource } from './report-content.js'

/** Something a finished report should not hold, where it comes from, and the rows of the report in which it is. */
export interface Leak {
  readonly table: TrackerKey
  readonly column: string
  readonly found: string
  /** The words by which it was found, where they differ. */
  readonly written: string
  /** Whether the report must not be sent; else a person who read it may send it. */
  readonly sure: boolean
  readonly rows: readonly (ReportSource & { readonly title: string })[]
}

type Cells = Readonly<Record<string, unknown>>

/** Columns of a client's own rows that the client knows: they contain what the client said or agreed to. */
const columnsKnownToClient: Partial<Record<TrackerKey, readonly string[]>> = {
  engagements: ['goal', 'metric'],
  requirements: ['description', 'acceptanceCriteria'],
  milestones: ['acceptanceCriteria'],
  changes: ['reason'],
  feedback: ['content'],
}

/** Columns of other clients of which parts and other forms are searched too, not only the exact words. */
const columnsSoughtByName: readonly string[] = ['name', 'contact', 'email', 'phone']

/**
 * Reads a finished report again. First by origin: every sentence comes from columns for the client, of the
 * client's own rows, that a person worded. Then, as a second check, by its words: it must not contain what an
 * internal column of any row says, even if other columns say the same, and no name by which readers know
 * another client.
 *
 * @param page the letter as text, with its subject
 * @param companyWords knows which words are a company's own
 */
export function findLeaks(
  page: string,
  bookContents: BookContents,
  client: Client,
  report: ClientReport,
  companyWords: CompanyWords,
): Leak[] {
  const isOwn = createOwnRowTest(bookContents, client)
  return findLeaksIn(listReportedSentences(report), page, bookContents, client, companyWords, {
    isOwn,
    isForClient,
  })
}

/** Which cells may be quoted to a client. */
interface QuotableCells {
  readonly isOwn: (table: TrackerKey, row: Cells) => boolean
  readonly isForClient: (table: TrackerKey, column: string) => boolean
}

/** Whether a column's words are written for the client. */
export const isForClient = (table: TrackerKey, column: string): boolean =>
  (trackers[table].columns as Readonly<Record<string, { readonly audience?: string }>>)[column]?.audience ===
  'client'

/** The same of any sentences for one client, each with the row that it is about. */
export const findLeaksIn = (
  reported: readonly ReportedSentence[],
  page: string,
  bookContents: BookContents,
  client: Client,
  companyWords: CompanyWords,
  quotable: QuotableCells,
): Leak[] => [
  ...findWrongOrigins(bookContents, quotable, reported),
  ...findInternalWords(normalizeText(page), bookContents, client, reported),
  ...findOtherNames(page, listSoughtNames(bookContents, client, companyWords), reported),
]

const uniqueRows = (all: readonly ReportedSentence[]): Leak['rows'] => [
  ...new Map(all.map(({ row }) => [`${row.table} ${row.line}`, row])).values(),
]

/** Sentences from a cell that no report to this client may quote. */
function findWrongOrigins(
  bookContents: BookContents,
  { isOwn, isForClient: isQuotable }: QuotableCells,
  reported: readonly ReportedSentence[],
): Leak[] {
  const wrong = ({ table, line, column }: Origin): boolean => {
    const row = bookContents.rows[table].find(({ at }) => at.line === line)
    const unworded =
      (table === 'changes' || table === 'issues') &&
      row !== undefined &&
      !isWorded(bookContents, table as WordedTable, row as never)
    return (
      row === undefined || !isQuotable(table, column) || unworded || !isOwn(table, row as unknown as Cells)
    )
  }
  return reported.flatMap((each) =>
    each.sentence.from.filter(wrong).map(({ table, column }) => ({
      table,
      column,
      found: each.sentence.text,
      written: '',
      sure: true,
      rows: [each.row],
    })),
  )
}

/** Whether a row is the client or about one of his engagements that are still open. */
export function createOwnRowTest(
  bookContents: BookContents,
  client: Client,
): (table: TrackerKey, row: Cells) => boolean {
  const { byName } = bookContents
  const mine = new Set<unknown>(listOpenEngagements(bookContents, client))
  const ownParts = new Set<unknown>()
  for (const [engagement, { milestones, tasks }] of getParts(bookContents).parts)
    if (mine.has(engagement)) for (const row of [...milestones, ...tasks]) ownParts.add(row)
  return (table, row) => {
    if (table === 'clients') return row === (client as unknown)
    if (table === 'engagements') return mine.has(row)
    if (table === 'milestones' || table === 'tasks') return ownParts.has(row)
    return mine.has(findEngagement({ byName }, row as { engagement: string | null; client?: string | null }))
  }
}

/** What an internal column of any row says, at each place where the report says it too. */
function findInternalWords(
  page: string,
  bookContents: BookContents,
  client: Client,
  reported: readonly ReportedSentence[],
): Leak[] {
  const leaks: Leak[] = []
  const isOwn = createOwnRowTest(bookContents, client)
  for (const table of Object.keys(trackers) as TrackerKey[])
    for (const row of bookContents.rows[table] as unknown as readonly Cells[])
      for (const [column, { kind, audience }] of Object.entries(
        trackers[table].columns as Readonly<
          Record<string, { readonly kind: string; readonly audience?: string }>
        >,
      )) {
        const isText = kind === 'longText' || (kind === 'text' && table === 'clients')
        const value = row[column]
        // Of changes only the client's own are shown, which the client knows; those of others are searched
        // like every secret.
        const isShownToClient = audience === 'client' && (table !== 'changes' || isOwn(table, row))
        const isNamed =
          table === 'clients' && row !== (client as unknown) && columnsSoughtByName.includes(column)
        const isKnown =
          columnsKnownToClient[table]?.includes(column) === true && isRowOfClient(bookContents, client, row)
        if (!isText || isShownToClient || isNamed || isKnown || isTooCommon(value)) continue
        const words = normalizeText(value as string)
        const matchingSentences = reported.filter((each) => containsWords(each.words, words))
        if (matchingSentences.length === 0 && !containsWords(page, words)) continue
        // The person who worded a row for the client has read exactly those words, so a second check accepts
        // them.
        const isPersonWorded = matchingSentences.every(({ sentence: { from } }) =>
          from.some(({ wordedOn }) => wordedOn !== null),
        )
        if (column === 'openedAs' && isPersonWorded && matchingSentences.length > 0) continue
        leaks.push({
          table,
          column,
          found: value as string,
          written: '',
          sure: !isPersonWorded || matchingSentences.length === 0,
          rows: uniqueRows(matchingSentences),
        })
      }
  return leaks
}

/** Whether a row is about the client or one of his engagements, open or not. */
export const isRowOfClient = ({ byName }: BookContents, client: Client, row: Cells): boolean =>
  byName.clients.find(
    byName.engagements.find(row['engagement'] as string | null)?.client ?? (row['client'] as string | null),
  )?.id === client.id

/**
 * Names of other clients and their engagements; an address anywhere on the page, everything else in what the
 * report says.
 */
function findOtherNames(page: string, seek: SoughtNames, reported: readonly ReportedSentence[]): Leak[] {
  const found = new Map<string, Leak>()
  const add = (name: ReturnType<typeof findNames>[number], rows: Leak['rows']): void => {
    const key = `${name.table} ${name.column} ${name.value}`
    const { table, column, value, written, sure } = name
    const companyWords = found.get(key)
    found.set(key, {
      table,
      column,
      found: value,
      written: companyWords?.written ?? written,
      sure: sure || companyWords?.sure === true,
      rows: [...(companyWords?.rows ?? []), ...rows].filter(
        (row, at, all) => all.findIndex((each) => each.table === row.table && each.line === row.line) === at,
      ),
    })
  }
  for (const each of reported) for (const name of findNames(each.sentence.text, seek)) add(name, [each.row])
  // The letter's own sentences may contain a name such as "Progress"; an address is never in them.
  for (const name of findNames(page, {
    ...seek,
    others: seek.others.filter(({ column }) => column === 'email'),
  }))
    if (!found.has(`${name.table} ${name.column} ${name.value}`) && name.sure) add(name, [])
  return [...found.values()]
}

/** Names of other clients in a text, in the order of the sheet. */
export const findNamedClients = (
  text: string,
  bookContents: BookContents,
  client: Client,
  companyWords: CompanyWords,
): string[] => {
  const { others, own } = listSoughtNames(bookContents, client, companyWords)
  const found = findNames(text, {
    others: others.filter(({ table, column }) => table === 'clients' && column === 'name'),
    own,
  })
  return [...new Set(found.map(({ value }) => value))]
}
