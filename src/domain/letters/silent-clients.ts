import type { Day } from '../../core/day.js'
import { holds } from '../../core/rule.js'
import { type Client, clients as clientTable } from '../../trackers/clients/clients.js'
import { engagements as engagementTable } from '../../trackers/plan/engagements.js'
import type { BookContents } from '../book-contents.js'
import { isOpen } from '../status/openness.js'

/** A client with too little contact, and how that is known. */
export interface SilentClient {
  readonly name: string
  /** The client's row number today; 0 where it has none. */
  readonly line: number
  /** The last contact; null when none is known, or when only the pulses say so. */
  readonly since: Day | null
  /** Pulses in a row that were asked and not answered; 0 when the last contact is the reason. */
  readonly pulses: number
}

/** The last contact with a client that is typed or found, the later of the two; null when there was none. */
const findLastContact = ({ lastContact, contactFound }: Client): Day | null =>
  lastContact === null || (contactFound !== null && contactFound > lastContact) ? contactFound : lastContact

/** So many unanswered pulses in a row make a client silent. */
const minUnansweredPulses = 2

/** Clients without contact for too long, and clients of engagements whose last pulses all stayed unanswered. */
export function findSilentClients({ rows, situation, byName }: BookContents): SilentClient[] {
  const silent = clientTable.flags.find(({ key }) => key === 'silent')!
  const silentRows = rows.clients
    .filter((row) => holds(silent.when, row as never, situation))
    .map((row) => ({ line: row.at.line, name: row.name ?? '', since: findLastContact(row), pulses: 0 }))
  const unansweredByEngagement = new Map<string, { client: string | null; unanswered: number }>()
  const pulses = rows.pulses.filter((row) => row.day !== null && row.day <= situation.today)
  for (const row of pulses.sort((a, b) => a.day!.localeCompare(b.day!))) {
    const engagement = byName.engagements.find(row.engagement)
    if (!engagement || !isOpen(engagementTable, engagement)) continue
    const answered = (row.asExpected ?? row.newNeed ?? row.blocker) !== null
    const before = unansweredByEngagement.get(engagement.id)?.unanswered ?? 0
    unansweredByEngagement.set(engagement.id, {
      client: engagement.client,
      unanswered: answered ? 0 : before + 1,
    })
  }
  for (const { client, unanswered } of unansweredByEngagement.values()) {
    const row = byName.clients.find(client)
    const name = row?.name ?? client ?? ''
    if (unanswered >= minUnansweredPulses && !silentRows.some((each) => each.name === name))
      silentRows.push({ line: row?.at.line ?? 0, name, since: null, pulses: unanswered })
  }
  return silentRows
}
