import { plusDays } from '../../core/day.js'
import type { Client } from '../../trackers/clients/clients.js'
import type { LedgerRow } from '../../trackers/own/letters.js'
import { emailKey } from '../letters/readers.js'
import { readReported } from '../letters/reported-items.js'
import type { BookContents } from '../book-contents.js'
import { createPartWriter } from './report-part.js'
import { listOpenEngagements, findLastReport } from './reports-due.js'
import { createFact, quoteFact } from './sentence.js'
import type { ClientReport } from './report-content.js'

/** How far back the first report looks for what was done. */
const firstReportDays = 30

/**
 * What a client reads: progress, done, problems and solutions, decisions awaited, what comes next. Made only
 * of cells that are written for the client: every sentence says which.
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
 * A report shortened to what a letter shows.
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
