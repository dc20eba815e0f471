import type { Day } from '../../core/day.js'
import { splitNames } from '../../core/rule.js'
import type { Client } from '../../trackers/clients/clients.js'
import type { Contact } from '../../trackers/clients/contacts.js'
import { engagements as engagementTable, type Engagement } from '../../trackers/plan/engagements.js'
import type { LedgerRow } from '../../trackers/own/letters.js'
import { createNameIndex } from '../names.js'
import { isOpen } from './openness.js'
import type { RowPlace } from '../../core/placed-row.js'

/** The last time the team reached out to a client, and how that is known. */
export interface LastContact {
  readonly day: Day
  readonly from: 'contacts' | 'letters'
}

/**
 * The last time the team reached out to each client, by the client's row: rows of the communication log that
 * name the client (or only an engagement of theirs) and do not come from the client, the days on which the
 * client's questions were answered, and client reports that were sent. Mail from a client without an answer
 * is no contact of ours. Days after today are plans, not contacts.
 */
export function findLastContacts(
  clients: readonly Client[],
  engagements: readonly Pick<Engagement, 'id' | 'name' | 'client'>[],
  contacts: readonly (Pick<Contact, 'day' | 'client' | 'engagement' | 'direction' | 'answeredOn'> & {
    readonly at?: RowPlace
  })[],
  letters: readonly Pick<LedgerRow, 'day' | 'kind' | 'state' | 'reader'>[],
  today: Day,
): Map<Client, LastContact> {
  const names = createNameIndex(clients, 'name', 'email')
  const engagementNames = createNameIndex(engagements, 'name')
  const last = new Map<Client, LastContact>()
  const note = (nameOrId: string | null | undefined, day: Day | null, from: LastContact['from']): void => {
    const client = names.find(nameOrId)
    if (!client || day === null || day > today) return
    const known = last.get(client)
    if (!known || day > known.day) last.set(client, { day, from })
  }
  for (const { client, engagement, day, direction, answeredOn, at } of contacts) {
    // Who wrote cannot be read, so it may have been the client.
    if (at?.unread.includes('direction')) continue
    const named =
      client === null ? [engagementNames.find(engagement)?.client] : [client, ...splitNames(client)]
    for (const name of named) {
      if (direction !== 'in') note(name, day, 'contacts')
      else note(name, answeredOn, 'contacts')
    }
  }
  for (const { kind, state, reader, day } of letters)
    if (kind === 'clientReport' && state === 'sent') note(reader, day, 'letters')
  return last
}

/**
 * The day on which the work for each client began, by the client's row: the earliest start of the engagements
 * that are open, else the start of a contract that has not ended. Until the first contact, silence counts
 * from it.
 */
export function findWorkStarts(
  clients: readonly Client[],
  engagements: readonly Engagement[],
  today: Day,
): Map<Client, Day> {
  const names = createNameIndex(clients, 'name', 'email')
  const startByClient = new Map<Client, Day>()
  for (const row of engagements) {
    const client = names.find(row.client)
    if (!client || row.start === null || row.start > today || !isOpen(engagementTable, row)) continue
    const known = startByClient.get(client)
    if (known === undefined || row.start < known) startByClient.set(client, row.start)
  }
  for (const row of clients) {
    const { contractStart, contractEnd } = row
    if (startByClient.has(row) || contractStart === null || contractStart > today) continue
    if (contractEnd === null || contractEnd >= today) startByClient.set(row, contractStart)
  }
  return startByClient
}
