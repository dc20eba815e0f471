import type { Day } from '../../core/day.js'
import { namesIn } from '../../core/rule.js'
import type { Client } from '../../trackers/clients/clients.js'
import type { Contact } from '../../trackers/clients/contacts.js'
import type { Engagement } from '../../trackers/plan/engagements.js'
import type { LedgerRow } from '../../trackers/own/letters.js'
import { nameIndex } from '../names.js'

/** The last time a client and the team were in touch, and how that is known. */
export interface LastContact {
  readonly day: Day
  readonly from: 'contacts' | 'letters'
}

/**
 * The last contact with each client, by the client's row: rows of the communication log that name the client (or only
 * an engagement of his), and client reports that were sent to his address. Days after today are plans, not contacts.
 */
export function lastContacts(
  clients: readonly Client[],
  engagements: readonly Pick<Engagement, 'id' | 'name' | 'client'>[],
  contacts: readonly Pick<Contact, 'day' | 'client' | 'engagement'>[],
  letters: readonly Pick<LedgerRow, 'day' | 'kind' | 'state' | 'reader'>[],
  today: Day,
): Map<Client, LastContact> {
  const names = nameIndex(clients, 'name', 'email')
  const engagementNames = nameIndex(engagements, 'name')
  const last = new Map<Client, LastContact>()
  const note = (nameOrId: string | null | undefined, day: Day | null, from: LastContact['from']): void => {
    const client = names.find(nameOrId)
    if (!client || day === null || day > today) return
    const known = last.get(client)
    if (!known || day > known.day) last.set(client, { day, from })
  }
  for (const { client, engagement, day } of contacts)
    if (client === null) note(engagementNames.find(engagement)?.client, day, 'contacts')
    else for (const name of [client, ...namesIn(client)]) note(name, day, 'contacts')
  for (const { kind, state, reader, day } of letters)
    if (kind === 'clientReport' && state === 'sent') note(reader, day, 'letters')
  return last
}
