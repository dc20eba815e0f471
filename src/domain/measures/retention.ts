import { type Day, plusMonths } from '../../core/day.js'
import type { Client } from '../../trackers/clients/clients.js'
import type { BookContents } from '../book-contents.js'
import { isCancelled } from '../status/openness.js'
import { type Figure, measureShare } from './figure.js'

/**
 * Client retention (客户留存): of those who had a contract or an engagement running a year ago, the ones who have
 * one today. A contract or engagement without an end still runs; one without a start says nothing of a year
 * ago.
 */
export function measureRetention(bookContents: BookContents): Figure {
  const { yearAgo, now } = listRunningClients(bookContents)
  return measureShare(yearAgo, (client) => now.has(client))
}

/** Clients with something running a year ago, and those with something running today. */
export function listRunningClients({ rows, byName, situation }: BookContents): {
  readonly yearAgo: readonly Client[]
  readonly now: ReadonlySet<Client>
} {
  const { today } = situation
  const yearAgo = plusMonths(today, -12)
  const work = new Map<Client, { start: Day | null; end: Day | null }[]>()
  for (const row of rows.engagements) {
    const client = byName.clients.find(row.client)
    if (!client || isCancelled(row) || row.at.unread.includes('delivery')) continue
    // A delivery day that has passed is no end while the work continues.
    const open = row.status === 'active' || row.status === 'onHold'
    const end = open && row.delivery !== null && row.delivery < today ? null : row.delivery
    work.set(client, [...(work.get(client) ?? []), { start: row.start, end }])
  }
  const isRunning = (client: Client, at: Day): boolean =>
    [
      // An end that cannot be read is no contract without end.
      ...(client.at.unread.includes('contractEnd')
        ? []
        : [{ start: client.contractStart, end: client.contractEnd }]),
      ...(work.get(client) ?? []),
    ].some(({ start, end }) => start !== null && start <= at && (end === null || end >= at))
  return {
    yearAgo: rows.clients.filter((client) => isRunning(client, yearAgo)),
    now: new Set(rows.clients.filter((client) => isRunning(client, today))),
  }
}
