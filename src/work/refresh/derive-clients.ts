import type { Locale } from '../../core/locale.js'
import { clientHealth } from '../../project/status/health.js'
import { partsByEngagement } from '../../project/parts.js'
import type { Portfolio } from '../../project/portfolio.js'
import { lastContacts } from '../../project/status/silent.js'
import { clients, type Client } from '../../trackers/clients/clients.js'
import type { Feedback } from '../../trackers/clients/feedback.js'
import type { LedgerRow } from '../../trackers/own/letters.js'
import type { Task } from '../../trackers/plan/tasks.js'
import type { CellWish } from './writing.js'

/**
 * The last contact and the health of every client. Without a communication log only client reports are known, and
 * none takes a day back that stands there; of a client of whom nothing at all is on record no health is claimed.
 */
export function clientCells(portfolio: Portfolio, ledger: readonly LedgerRow[], locale: Locale): CellWish[] {
  const { rows, situation, byName } = portfolio
  const logged = portfolio.has.includes('contacts')
  const last = lastContacts(rows.clients, rows.engagements, rows.contacts, ledger, situation.today)
  const work = byClient<Task>(rows.clients)
  const said = byClient<Feedback>(rows.clients)
  const { parts } = partsByEngagement(rows.engagements, rows.milestones, rows.tasks)
  for (const [engagement, { tasks }] of parts) {
    const client = byName.clients.find(engagement.client)
    if (client) work.get(client)!.push(...tasks)
  }
  for (const each of rows.feedback) {
    const client = byName.clients.find(each.client ?? byName.engagements.find(each.engagement)?.client)
    if (client) said.get(client)!.push(each)
  }
  return rows.clients.flatMap((row): CellWish[] => {
    const known = last.get(row)?.day ?? null
    const contact = !logged && (known === null || (row.lastContact ?? '') > known) ? row.lastContact : known
    const [tasks, feedback] = [work.get(row)!, said.get(row)!]
    const silent = tasks.length + feedback.length === 0 && contact === null
    const { health } = clientHealth({ tasks, feedback, lastContact: contact }, situation)
    return [
      ...(logged || known !== null
        ? [{ id: row.id, column: 'lastContact', cell: contact === null ? null : { day: contact } }]
        : []),
      { id: row.id, column: 'health', cell: silent ? null : clients.columns.health.write(health, locale) },
    ]
  })
}

const byClient = <T>(rows: readonly Client[]): Map<Client, T[]> => new Map(rows.map((row) => [row, []]))
