import { type Day, plusDays } from '../../core/day.js'
import type { Client } from '../../trackers/clients/clients.js'
import type { LedgerRow } from '../../trackers/own/letters.js'
import type { TrackerKey } from '../../trackers/index.js'
import { emailKey } from '../letters/readers.js'
import { readReported } from '../letters/reported-items.js'
import type { BookContents } from '../book-contents.js'
import type { ChangeStep } from './change-steps.js'
import { createPartWriter } from './report-part.js'
import { listOpenEngagements, findLastReport } from './reports-due.js'
import { createFact, type Fact, type Sentence, quoteFact } from './sentence.js'

/** A milestone's square in the picture. */
export type StepState = 'done' | 'late' | 'active' | 'ahead'

/** Where a fact of a report comes from. A row that was never refreshed has the id `''`. */
export interface ReportSource {
  readonly table: TrackerKey
  readonly id: string
  /** The sheet's row number today. */
  readonly line: number
}

/** One fact of a report, with the row it is about, so that the next report knows what is new. */
export interface ReportLine extends ReportSource {
  readonly title: Sentence
  readonly day: Fact<Day> | null
  readonly more: Sentence | null
}
export interface ReportDecision extends ReportLine {
  readonly options: readonly (Sentence | null)[]
}
/** A problem with its solution, where there is one; a late milestone's is its new day. */
export interface ReportProblem extends ReportLine {
  readonly solution: Sentence | null
  readonly forecast: Fact<Day> | null
}
/** A day of delivery with the one it takes the place of. */
export interface NewDelivery {
  readonly now: Fact<Day>
  readonly was: Fact<Day>
}
export interface ReportChange extends ReportLine {
  readonly step: Fact<ChangeStep>
  /** What the change did to the delivery that still holds; null where nobody recorded it. */
  readonly delivery: NewDelivery | null
}
export interface ReportPart extends ReportSource {
  readonly name: Sentence
  readonly delivery: Fact<Day> | null
  /** The delivery the client knew before, and why it is another; null when it is as the client knows it. */
  readonly moved: (NewDelivery & { readonly why: Sentence | null }) | null
  readonly steps: readonly (ReportSource & { readonly name: Sentence; readonly state: Fact<StepState> })[]
  readonly progress: readonly ReportLine[]
  readonly done: readonly ReportLine[]
  readonly problems: readonly ReportProblem[]
  readonly waiting: readonly ReportLine[]
  readonly decisions: readonly ReportDecision[]
  /** What the client asked to change and how far it is; what has ended is told once. */
  readonly changes: readonly ReportChange[]
  readonly next: readonly ReportLine[]
}
export interface ClientReport {
  readonly client: Sentence
  readonly to: string
  readonly contact: Sentence
  readonly asker: string | null
  readonly since: Day
  readonly parts: readonly ReportPart[]
}

/** How far back the first report looks for what was done. */
const firstReportDays = 30

/**
 * What a client is told: progress, done, problems and solutions, decisions awaited, what comes next. Made of cells that
 * are written for the client and of nothing else: every sentence says which.
 */
export function createClientReport(
  bookContents: BookContents,
  client: Client,
  ledger: readonly LedgerRow[],
): ClientReport {
  const last = findLastReport(bookContents, client, ledger)
  const since = last?.day ?? plusDays(bookContents.situation.today, -firstReportDays)
  const write = createPartWriter(bookContents, since, readReported(last?.told ?? ''))
  return {
    client: quoteFact(createFact('clients', client, 'name')),
    to: emailKey(client.email ?? ''),
    contact: quoteFact(createFact('clients', client, 'contact')),
    asker: bookContents.byName.people.find(client.accountManager)?.name ?? null,
    since,
    parts: listOpenEngagements(bookContents, client).map(write),
  }
}

/**
 * As much of a report as a letter shows that caps its lists.
 *
 * @param rows lines of each list
 * @param steps milestones of a picture; one that has more is left out
 */
export const limitReport = (report: ClientReport, rows: number, steps: number): ClientReport => ({
  ...report,
  parts: report.parts.map((part) => ({
    ...part,
    steps: part.steps.length > steps ? [] : part.steps,
    progress: part.progress.slice(0, rows),
    done: part.done.slice(0, rows),
    problems: part.problems.slice(0, rows),
    waiting: part.waiting.slice(0, rows),
    decisions: part.decisions.slice(0, rows),
    changes: part.changes.slice(0, rows),
    next: part.next.slice(0, rows),
  })),
})
