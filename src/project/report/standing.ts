import type { Day } from '../../core/day.js'
import type { Client } from '../../trackers/clients/clients.js'
import type { Feedback } from '../../trackers/clients/feedback.js'
import type { Satisfaction } from '../../trackers/clients/satisfaction.js'
import type { LedgerRow } from '../../trackers/own/letters.js'
import type { Task } from '../../trackers/plan/tasks.js'
import { partsOf } from '../parts.js'
import type { Portfolio } from '../portfolio.js'
import { clientHealth, type ClientHealth } from '../status/health.js'
import { lastContacts } from '../status/silent.js'

/** How things stand with a client. */
export interface Standing {
  /** The last contact that is known, or stands in the sheet where nothing tells of a later one. */
  readonly lastContact: Day | null
  /** Whether runs know it, and so may write it. */
  readonly known: boolean
  /** Null of a client of whom nothing at all is on record. */
  readonly health: ClientHealth | null
}

/**
 * The last contact with every client, by the client's row. Without a communication log only client reports are known,
 * and none takes a day back that stands in the sheet.
 */
export function contactsKnown(
  { rows, situation, has }: Portfolio,
  ledger: readonly LedgerRow[],
): Map<Client, Omit<Standing, 'health'>> {
  const logged = has.includes('contacts')
  const last = lastContacts(rows.clients, rows.engagements, rows.contacts, ledger, situation.today)
  return new Map(
    rows.clients.map((row) => {
      const told = last.get(row)?.day ?? null
      const stands = !logged && (told === null || (row.lastContact ?? '') > told)
      return [row, { lastContact: stands ? row.lastContact : told, known: logged || told !== null }]
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
    [...contactsKnown(portfolio, ledger)].map(([row, { lastContact, known }]) => {
      const [tasks, feedback, scores] = [work.get(row)!, said.get(row)!, scored.get(row)!]
      const nothing = tasks.length + feedback.length + scores.length === 0 && lastContact === null
      const health = nothing ? null : clientHealth({ tasks, feedback, lastContact, scores }, situation)
      return [row, { lastContact, known, health }]
    }),
  )
}

const byClient = <T>(rows: readonly Client[]): Map<Client, T[]> => new Map(rows.map((row) => [row, []]))
