import { sameText } from '../../core/cell.js'
import type { Client } from '../../trackers/clients/clients.js'
import { trackers, type TrackerKey } from '../../trackers/index.js'
import { nameKey } from '../names.js'
import { type ClientReport, type ReportLine, type ReportSource, shownToClients } from './client-report.js'
import { holdsWords, plain, tellsNothing } from './report-words.js'
import type { Portfolio } from '../portfolio.js'
import { engagementsOf } from './reports-due.js'

/** Something a finished report must not hold, where it comes from, and the rows of the report in which it stands. */
export interface Leak {
  readonly table: TrackerKey
  readonly column: string
  readonly found: string
  readonly rows: readonly (ReportSource & { readonly title: string })[]
}

type Cells = Readonly<Record<string, unknown>>

/** Columns of other clients and their engagements that tell who they are. */
const tellingNames: readonly string[] = ['name', 'contact', 'email', 'phone']

/** Columns of a client's own rows that he knows anyway: he said them, or agreed to them. */
const knownToClient: Partial<Record<TrackerKey, readonly string[]>> = {
  engagements: ['goal', 'metric'],
  requirements: ['description', 'acceptanceCriteria'],
  milestones: ['acceptanceCriteria'],
  changes: ['content', 'reason'],
  feedback: ['content'],
}

/**
 * Reads a finished report again: names and addresses of other clients and their engagements, and any sentence of an
 * internal column of any row, must not stand in it. What is exactly the same as something the report may show does
 * not count, since it says nothing more, except the name of another client.
 *
 * @param page the letter as text, with its subject
 */
export function leaksIn(page: string, portfolio: Portfolio, client: Client, report: ClientReport): Leak[] {
  const facts = factsOf(report)
  const own = new Set(facts.map(({ words }) => words))
  const mine = plain(client.name ?? '')
  const ownEngagements = report.parts.map(({ name }) => plain(name))
  const whole = plain(page)
  const leaks: Leak[] = []
  const seek = (table: TrackerKey, column: string, value: unknown, anywhere: boolean): void => {
    if (typeof value !== 'string') return
    const words = plain(value)
    const excused = own.has(words) && !(table === 'clients' && column === 'name')
    if (words.length < 2 || excused || sameText(value, client.name ?? '')) return
    const holding = facts.filter((fact) => holdsWords(without(fact.words, words, mine), words))
    if (holding.length === 0 && !(anywhere && holdsWords(without(whole, words, mine), words))) return
    const rows = new Map(holding.map(({ row }) => [`${row.table} ${row.line}`, row]))
    leaks.push({ table, column, found: value, rows: [...rows.values()] })
  }
  const theirs = new Set(engagementsOf(portfolio, client).map(({ id }) => id))
  for (const key of Object.keys(trackers) as TrackerKey[]) {
    // Of changes only the client's own are shown, which he knows; what another one asked for is sought like any secret.
    const shown: readonly string[] =
      (key !== 'changes' && (shownToClients as Partial<Record<TrackerKey, readonly string[]>>)[key]) || []
    for (const row of portfolio.rows[key] as unknown as readonly Cells[]) {
      const foreign =
        key === 'clients' ? row['id'] !== client.id : key === 'engagements' && !theirs.has(String(row['id']))
      if (foreign)
        for (const column of tellingNames) {
          const value = row[column]
          const common =
            (column === 'contact' && portfolio.byName.people.findAll(value as string).length > 0) ||
            (key === 'engagements' && ownEngagements.some((name) => holdsWords(name, plain(String(value)))))
          // The letter's own sentences may well hold a name such as "Progress"; an address never stands there.
          if (!common) seek(key, column, value, column === 'email')
        }
      const known = isOwn(portfolio, client, key, row) ? (knownToClient[key] ?? []) : []
      for (const [column, { kind }] of Object.entries(trackers[key].columns))
        if (
          (kind === 'longText' || (kind === 'text' && key === 'clients')) &&
          !(foreign && tellingNames.includes(column)) &&
          !shown.includes(column) &&
          !known.includes(column) &&
          !tellsNothing(row[column])
        )
          seek(key, column, row[column], true)
    }
  }
  return leaks
}

/** Names of other clients that stand in a text, in the order of the sheet. */
export const namedOthers = (text: string, { rows }: Portfolio, client: Client): string[] => {
  const [whole, mine] = [plain(text), plain(client.name ?? '')]
  return rows.clients.flatMap(({ name }) => {
    const words = plain(name ?? '')
    if (words.length < 2 || words === mine) return []
    return holdsWords(without(whole, words, mine), words) ? [name!] : []
  })
}

/** "Acme" within "Acme Europe" is not another client, unless the name that is sought is itself the longer one. */
const without = (text: string, words: string, mine: string): string =>
  mine === '' || words.includes(mine) ? text : text.split(mine).join(' ')

/** Whether a row is about the client or one of his engagements. */
const isOwn = ({ byName }: Portfolio, client: Client, key: TrackerKey, row: Cells): boolean =>
  byName.clients.find(
    key === 'engagements'
      ? (row['client'] as string | null)
      : (byName.engagements.find(row['engagement'] as string | null)?.client ??
          (row['client'] as string | null)),
  )?.id === client.id

/** Every text of a report as it is compared, with the row that brought it there. */
function factsOf(report: ClientReport): { words: string; row: Leak['rows'][number] }[] {
  const client = { table: 'clients', id: '', line: 0, title: report.client } as const
  const fact = (row: Leak['rows'][number], ...texts: readonly unknown[]) =>
    texts.flatMap((text) => (typeof text === 'string' && text !== '' ? [{ words: plain(text), row }] : []))
  const source = ({ table, id, line }: ReportSource, title: string) => ({ table, id, line, title })
  const said = (line: ReportLine & { readonly solution?: string | null }) =>
    fact(source(line, line.title), line.title, line.more, line.solution)
  return [
    ...fact(client, report.client, report.contact, report.asker),
    ...report.parts.flatMap((part) => [
      ...fact(source(part, part.name), part.name),
      ...part.steps.flatMap((step) => fact(source(step, step.name), step.name)),
      ...[part.progress, part.done, part.problems, part.waiting, part.changes, part.next]
        .flat()
        .flatMap(said),
      ...part.decisions.flatMap((each) => [
        ...said(each),
        ...fact(source(each, each.title), ...each.options),
      ]),
    ]),
  ]
}

/** Rows of a report that somebody might take for another client's, and the name that several bear. */
export interface Namesake {
  readonly table: 'clients' | 'engagements'
  readonly name: string
}

/**
 * Names by which rows of other clients would come into this report: a second client of the same name, where
 * engagements name him by it; an engagement whose name one of another client bears too.
 */
export function namesakesIn({ rows, byName }: Portfolio, client: Client, report: ClientReport): Namesake[] {
  const same = (a: string | null, b: string | null): boolean => nameKey(a ?? '') === nameKey(b ?? '')
  const doubled =
    byName.clients.duplicates.some(({ name }) => same(name, client.name)) &&
    rows.engagements.some((row) => same(row.client, client.name))
  const engagements = report.parts.filter(({ name }) =>
    byName.engagements.duplicates.some(
      (each) =>
        same(each.name, name) &&
        new Set(each.rows.map((row) => byName.clients.find(row.client)?.id)).size > 1,
    ),
  )
  return [
    ...(doubled ? [{ table: 'clients', name: client.name ?? '' } as const] : []),
    ...engagements.map(({ name }) => ({ table: 'engagements', name }) as const),
  ]
}

/** Every row a report shows anything of, once. */
export const sourcesOf = (report: ClientReport): ReportSource[] => {
  const all = report.parts.flatMap((part) => [
    part,
    ...part.steps,
    ...[
      part.progress,
      part.done,
      part.problems,
      part.waiting,
      part.decisions,
      part.changes,
      part.next,
    ].flat(),
  ])
  return [...new Map(all.map((each) => [`${each.table} ${each.line}`, each])).values()]
}
