import type { Day } from '../../core/day.js'
import type { Client } from '../../trackers/clients/clients.js'
import type { Feedback } from '../../trackers/clients/feedback.js'
import type { Satisfaction } from '../../trackers/clients/satisfaction.js'
import type { LedgerRow } from '../../trackers/own/letters.js'
import type { Task } from '../../trackers/plan/tasks.js'
import { lookedAt } from '../evidence.js'
import { partsOf } from '../parts.js'
import type { Portfolio } from '../portfolio.js'
import { clientHealth, type ClientHealth } from '../status/health.js'
import { lastContacts, workBegan } from '../status/silent.js'

/** How things stand with a client. */
export interface Standing {
  /** The last contact, typed or found, whichever is later; null when there was none. */
  readonly lastContact: Day | null
  /** The last contact that the log and the reports tell of. */
  readonly found: Day | null
  /** Since when silence counts: the last contact, else the day on which the work began. */
  readonly quietSince: Day | null
  /** Null of a client of whom nothing at all is on record. */
  readonly health: ClientHealth | null
}

/**
 * The last contact with every client, by the client's row. What somebody typed stays beside what is found; the later of
 * the two counts.
 */
export function contactsKnown(
  { rows, situation }: Portfolio,
  ledger: readonly LedgerRow[],
): Map<Client, Omit<Standing, 'health'>> {
  const { today } = situation
  const last = lastContacts(rows.clients, rows.engagements, rows.contacts, ledger, today)
  const began = workBegan(rows.clients, rows.engagements, today)
  return new Map(
    rows.clients.map((row) => {
      const found = last.get(row)?.day ?? null
      // A date after today is a plan, or mistyped: it is no contact.
      const typed = row.lastContact !== null && row.lastContact <= today ? row.lastContact : null
      const lastContact = typed === null || (found !== null && found > typed) ? found : typed
      return [row, { lastContact, found, quietSince: lastContact ?? began.get(row) ?? null }]
    }),
  )
}

/** The last contact and the health of every client, by the client's row. */
export function standings(portfolio: Portfolio, ledger: readonly LedgerRow[]): Map<Client, Standing> {
  const { rows, situation, byName } = portfolio
  const work = byClient<Task>(rows.clients)
  const said = byClient<Feedback>(rows.clients)
  const scored = byClient<Satisfaction>(rows.clients)
  const { parts } = partsOf(portfolio)
  for (const [engagement, { tasks }] of parts) {
    const client = byName.clients.find(engagement.client)
    if (client) work.get(client)!.push(...tasks)
  }
  for (const each of rows.feedback) {
    const client = byName.clients.find(each.client ?? byName.engagements.find(each.engagement)?.client)
    if (client) said.get(client)!.push(each)
  }
  for (const each of rows.satisfaction) {
    const client = byName.clients.find(each.client ?? byName.engagements.find(each.engagement)?.client)
    if (client) scored.get(client)!.push(each)
  }
  return new Map(
    [...contactsKnown(portfolio, ledger)].map(([row, contact]) => {
      const [tasks, feedback, scores] = [work.get(row)!, said.get(row)!, scored.get(row)!]
      const looked = lookedAt(portfolio, [
        { table: 'clients', columns: ['lastContact'], rows: [row] },
        // A project that names a client nobody knows may be this one's, with all its tasks.
        { table: 'engagements', columns: ['client'] },
        { table: 'tasks', columns: ['due', 'status'], rows: tasks },
        { table: 'contacts', columns: [] },
        { table: 'feedback', columns: ['answerBy', 'status'], rows: feedback },
        { table: 'satisfaction', columns: ['score', 'day'], rows: scores },
      ])
      const facts = { tasks, feedback, scores, ...contact }
      // A sheet that simply lacks a column tells nothing of it, which the parts say themselves.
      return [row, { ...contact, health: clientHealth(facts, situation, { ...looked, absent: [] }) }]
    }),
  )
}

const byClient = <T>(rows: readonly Client[]): Map<Client, T[]> => new Map(rows.map((row) => [row, []]))
