import { engagementOf } from '../references.js'
import type { Client } from '../../trackers/clients/clients.js'
import { trackers, type TrackerKey } from '../../trackers/index.js'
import { partsOf } from '../parts.js'
import type { Portfolio } from '../portfolio.js'
import type { ClientReport, ReportLine, ReportSource } from './client-report.js'
import type { CompanyWords } from './company-words.js'
import { namesFoundIn } from './names-found.js'
import { type NamesToSeek, namesToSeek } from './other-names.js'
import { holdsWords, listsOfPart, plain, tellsNothing } from './report-words.js'
import { engagementsOf } from './reports-due.js'
import type { Origin, Sentence } from './sentence.js'
import { isWorded, type WordedTable } from './worded.js'

/** Something a finished report should not hold, where it comes from, and the rows of the report in which it is. */
export interface Leak {
  readonly table: TrackerKey
  readonly column: string
  readonly found: string
  /** The words by which it was found, where they are others. */
  readonly written: string
  /** Whether it must not go; else a person who read it may let it go. */
  readonly sure: boolean
  readonly rows: readonly (ReportSource & { readonly title: string })[]
}

type Cells = Readonly<Record<string, unknown>>

/** Columns of a client's own rows that he knows anyway: he said them, or agreed to them. */
const knownToClient: Partial<Record<TrackerKey, readonly string[]>> = {
  engagements: ['goal', 'metric'],
  requirements: ['description', 'acceptanceCriteria'],
  milestones: ['acceptanceCriteria'],
  changes: ['reason'],
  feedback: ['content'],
}

/** Columns of other clients that are sought by more than their very words. */
const soughtByName: readonly string[] = ['name', 'contact', 'email', 'phone']

/** One sentence of a report with the row it is about. */
interface Told {
  readonly sentence: Sentence
  readonly words: string
  readonly row: Leak['rows'][number]
}

/**
 * Reads a finished report again. First by origin: every sentence comes from columns for the client, of the client's own
 * rows, that a person worded. Then, as a second net, by its words: what an internal column of any row says must not be
 * in it, whatever else says the same, nor a name by which readers know another client.
 *
 * @param page the letter as text, with its subject
 * @param known tells a company's own words from those of others
 */
export function leaksIn(
  page: string,
  portfolio: Portfolio,
  client: Client,
  report: ClientReport,
  known: CompanyWords,
): Leak[] {
  const told = toldIn(report)
  return [
    ...wrongOrigins(portfolio, client, told),
    ...internalWords(plain(page), portfolio, client, told),
    ...otherNames(page, namesToSeek(portfolio, client, known), told),
  ]
}

const rowsOf = (all: readonly Told[]): Leak['rows'] => [
  ...new Map(all.map(({ row }) => [`${row.table} ${row.line}`, row])).values(),
]

/** Sentences from a cell that no report to this client may tell. */
function wrongOrigins(portfolio: Portfolio, client: Client, told: readonly Told[]): Leak[] {
  const isOwn = ownRows(portfolio, client)
  const wrong = ({ table, line, column }: Origin): boolean => {
    const row = portfolio.rows[table].find(({ at }) => at.line === line)
    const isForClient =
      (trackers[table].columns as Readonly<Record<string, { readonly audience?: string }>>)[column]
        ?.audience === 'client'
    const unworded =
      (table === 'changes' || table === 'issues') &&
      row !== undefined &&
      !isWorded(portfolio, table as WordedTable, row as never)
    return row === undefined || !isForClient || unworded || !isOwn(table, row as unknown as Cells)
  }
  return told.flatMap((each) =>
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

/** Whether a row is the client or about one of his engagements that go on. */
export function ownRows(portfolio: Portfolio, client: Client): (table: TrackerKey, row: Cells) => boolean {
  const { byName } = portfolio
  const mine = new Set<unknown>(engagementsOf(portfolio, client))
  const under = new Set<unknown>()
  for (const [engagement, { milestones, tasks }] of partsOf(portfolio).parts)
    if (mine.has(engagement)) for (const row of [...milestones, ...tasks]) under.add(row)
  return (table, row) => {
    if (table === 'clients') return row === (client as unknown)
    if (table === 'engagements') return mine.has(row)
    if (table === 'milestones' || table === 'tasks') return under.has(row)
    return mine.has(engagementOf({ byName }, row as { engagement: string | null; client?: string | null }))
  }
}

/** What an internal column of any row says, wherever the report says it too. */
function internalWords(page: string, portfolio: Portfolio, client: Client, told: readonly Told[]): Leak[] {
  const leaks: Leak[] = []
  const isOwn = ownRows(portfolio, client)
  for (const table of Object.keys(trackers) as TrackerKey[])
    for (const row of portfolio.rows[table] as unknown as readonly Cells[])
      for (const [column, { kind, audience }] of Object.entries(
        trackers[table].columns as Readonly<
          Record<string, { readonly kind: string; readonly audience?: string }>
        >,
      )) {
        const isText = kind === 'longText' || (kind === 'text' && table === 'clients')
        const value = row[column]
        // Of changes only the client's own are shown, which he knows; what another one asked for is sought like any secret.
        const isShown = audience === 'client' && (table !== 'changes' || isOwn(table, row))
        const isNamed = table === 'clients' && row !== (client as unknown) && soughtByName.includes(column)
        const isKnown = knownToClient[table]?.includes(column) === true && isTheirs(portfolio, client, row)
        if (!isText || isShown || isNamed || isKnown || tellsNothing(value)) continue
        const words = plain(value as string)
        const holding = told.filter((each) => holdsWords(each.words, words))
        if (holding.length === 0 && !holdsWords(page, words)) continue
        // Who worded a row for the client has read those very words: a second look lets them go.
        const stamped = holding.every(({ sentence: { from } }) =>
          from.some(({ wordedOn }) => wordedOn !== null),
        )
        if (column === 'openedAs' && stamped && holding.length > 0) continue
        leaks.push({
          table,
          column,
          found: value as string,
          written: '',
          sure: !stamped || holding.length === 0,
          rows: rowsOf(holding),
        })
      }
  return leaks
}

/** Whether a row is about the client or one of his engagements, going on or not. */
const isTheirs = ({ byName }: Portfolio, client: Client, row: Cells): boolean =>
  byName.clients.find(
    byName.engagements.find(row['engagement'] as string | null)?.client ?? (row['client'] as string | null),
  )?.id === client.id

/** Names of other clients and their engagements; an address anywhere on the page, all else in what the report says. */
function otherNames(page: string, seek: NamesToSeek, told: readonly Told[]): Leak[] {
  const found = new Map<string, Leak>()
  const add = (name: ReturnType<typeof namesFoundIn>[number], rows: Leak['rows']): void => {
    const key = `${name.table} ${name.column} ${name.value}`
    const { table, column, value, written, sure } = name
    const known = found.get(key)
    found.set(key, {
      table,
      column,
      found: value,
      written: known?.written ?? written,
      sure: sure || known?.sure === true,
      rows: [...(known?.rows ?? []), ...rows].filter(
        (row, at, all) => all.findIndex((each) => each.table === row.table && each.line === row.line) === at,
      ),
    })
  }
  for (const each of told) for (const name of namesFoundIn(each.sentence.text, seek)) add(name, [each.row])
  // The letter's own sentences may well hold a name such as "Progress"; an address is never in them.
  for (const name of namesFoundIn(page, {
    ...seek,
    others: seek.others.filter(({ column }) => column === 'email'),
  }))
    if (!found.has(`${name.table} ${name.column} ${name.value}`) && name.sure) add(name, [])
  return [...found.values()]
}

/** Names of other clients in a text, in the order of the sheet. */
export const namedOthers = (
  text: string,
  portfolio: Portfolio,
  client: Client,
  known: CompanyWords,
): string[] => {
  const { others, own } = namesToSeek(portfolio, client, known)
  const found = namesFoundIn(text, {
    others: others.filter(({ table, column }) => table === 'clients' && column === 'name'),
    own,
  })
  return [...new Set(found.map(({ value }) => value))]
}

/** Every sentence of a report, with the row that brought it there. */
export function toldIn(report: ClientReport): Told[] {
  const client = { table: 'clients', id: '', line: 0, title: report.client.text } as const
  const all = (row: Told['row'], ...sentences: readonly (Sentence | null | undefined)[]): Told[] =>
    sentences.flatMap((sentence) =>
      sentence == null || sentence.text === '' ? [] : [{ sentence, words: plain(sentence.text), row }],
    )
  const source = ({ table, id, line }: ReportSource, { text }: Sentence) => ({ table, id, line, title: text })
  const line = (
    each: ReportLine & Partial<{ solution: Sentence | null; options: readonly (Sentence | null)[] }>,
  ) => all(source(each, each.title), each.title, each.more, each.solution, ...(each.options ?? []))
  return [
    ...all(client, report.client, report.contact),
    ...report.parts.flatMap((part) => [
      ...all(source(part, part.name), part.name, part.moved?.why),
      ...part.steps.flatMap((step) => all(source(step, step.name), step.name)),
      ...listsOfPart.flatMap((kind) => part[kind].flatMap(line)),
    ]),
  ]
}

/** Every row a report shows anything of, once. */
export const sourcesOf = (report: ClientReport): ReportSource[] => {
  const all = report.parts.flatMap((part) => [
    part,
    ...part.steps,
    ...listsOfPart.flatMap((kind) => part[kind]),
  ])
  return [...new Map(all.map((each) => [`${each.table} ${each.line}`, each])).values()]
}
