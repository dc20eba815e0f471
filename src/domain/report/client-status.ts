import type { Day } from '../../core/day.js'
import type { Client } from '../../trackers/clients/clients.js'
import type { LedgerRow } from '../../trackers/own/letters.js'
import { engagements as engagementTable } from '../../trackers/plan/engagements.js'
import { measureCoverage } from '../coverage.js'
import { getParts } from '../engagement-parts.js'
import type { BookContents } from '../book-contents.js'
import { evaluateClientHealth, type ClientHealth } from '../status/health.js'
import { isOpen } from '../status/openness.js'
import { findLastContacts, findWorkStarts } from '../status/last-contacts.js'
import { groupBy } from '../../core/group-by.js'

/** The condition of a client relationship. */
export interface ClientStatus {
  /** The last contact, typed or found, the later of the two; null when there was none. */
  readonly lastContact: Day | null
  /** The last contact in the log and the reports. */
  readonly found: Day | null
  /** Since when silence counts: the last contact, else the day on which the work began. */
  readonly quietSince: Day | null
  /** Null where nothing at all is recorded about a client. */
  readonly health: ClientHealth | null
}

/**
 * The last contact with every client, by the client's row. What a person typed stays next to what is found;
 * the later of the two counts.
 */
export function findContactDays(
  { rows, situation }: BookContents,
  ledger: readonly LedgerRow[],
): Map<Client, Omit<ClientStatus, 'health'>> {
  const { today } = situation
  const lastContactByClient = findLastContacts(rows.clients, rows.engagements, rows.contacts, ledger, today)
  const workStarts = findWorkStarts(rows.clients, rows.engagements, today)
  return new Map(
    rows.clients.map((row) => {
      const found = lastContactByClient.get(row)?.day ?? null
      // A date after today is a plan, or mistyped: it is no contact.
      const typed = row.lastContact !== null && row.lastContact <= today ? row.lastContact : null
      const lastContact = typed === null || (found !== null && found > typed) ? found : typed
      return [row, { lastContact, found, quietSince: lastContact ?? workStarts.get(row) ?? null }]
    }),
  )
}

/** The last contact and the health of every client, by the client's row. */
export function calculateClientStatuses(
  bookContents: BookContents,
  ledger: readonly LedgerRow[],
): Map<Client, ClientStatus> {
  const { rows, situation, byName } = bookContents
  const clientOf = (each: { readonly client: string | null; readonly engagement: string | null }) =>
    byName.clients.find(each.client ?? byName.engagements.find(each.engagement)?.client)
  const partsByClient = groupBy(getParts(bookContents).parts, ([{ client }]) => byName.clients.find(client))
  const feedbackByClient = groupBy(rows.feedback, clientOf)
  const scoresByClient = groupBy(rows.satisfaction, clientOf)
  const purchasesByClient = groupBy(rows.purchases, clientOf)
  return new Map(
    [...findContactDays(bookContents, ledger)].map(([row, contact]) => {
      const purchases = purchasesByClient.get(row) ?? []
      const tasks = (partsByClient.get(row) ?? []).flatMap(([, own]) => own.tasks)
      const [feedback, scores] = [feedbackByClient.get(row) ?? [], scoresByClient.get(row) ?? []]
      const coverage = measureCoverage(bookContents, [
        { table: 'clients', columns: ['lastContact', 'contractEnd'], rows: [row] },
        // A project that names an unknown client may be this one's, with all its tasks.
        { table: 'engagements', columns: ['client'] },
        { table: 'tasks', columns: ['due', 'status'], rows: tasks },
        { table: 'contacts', columns: [] },
        { table: 'feedback', columns: ['answerBy', 'status'], rows: feedback },
        { table: 'satisfaction', columns: ['score', 'day'], rows: scores },
        { table: 'purchases', columns: ['boughtOn'], rows: purchases },
      ])
      const loyalty = {
        contractEnd: row.contractEnd,
        bought: purchases.flatMap(({ boughtOn }) => boughtOn ?? []),
        hasWork: (partsByClient.get(row) ?? []).some(([each]) => isOpen(engagementTable, each)),
      }
      const facts = { tasks, feedback, scores, loyalty, ...contact }
      // A sheet without a column says nothing of it, which the parts report themselves.
      return [
        row,
        { ...contact, health: evaluateClientHealth(facts, situation, { ...coverage, absent: [] }) },
      ]
    }),
  )
}
