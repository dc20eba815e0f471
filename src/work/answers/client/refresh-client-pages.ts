import type { Ports } from '../../../ports.js'
import { clientPageTexts } from '../../../text/client-page/index.js'
import type { Client } from '../../../trackers/clients/clients.js'
import type { OpenBook } from '../../open-book.js'
import { loadText } from '../../plan/library.js'
import { readAnswersState, storeAnswersState } from '../answers-state.js'
import { withLivingLink } from '../publish-pages.js'
import { isDead, type PublishedSheet, readPublished } from '../published-sheet.js'
import {
  clientsWithConsent,
  endClientConsent,
  isForContact,
  readClientConsent,
  removeClientConsent,
} from './client-consent.js'
import { remainingLeaks, writeClientPage } from './client-page.js'
import { type ConsentedPage, publishClients } from './publish-client.js'

/** Pages that may be shown as they are now, and what the run log says of the others. */
interface ReadyPages {
  readonly pages: readonly ConsentedPage[]
  readonly notes: readonly string[]
}

/** Publishes the pages of clients that changed, and hides those whose contact is another one. */
export function refreshPages(ports: Ports, book: OpenBook): readonly string[] {
  const ids = clientsWithConsent(ports)
  const { clients } = book.contents.rows
  const shown = clients.filter(({ id }) => ids.includes(id))
  // Whose row is gone has no page any more; where no row can be read, nothing is known of that.
  if (clients.length > 0)
    for (const id of ids) if (!shown.some((client) => client.id === id)) hideClientPage(ports, { id })
  const { pages, notes } = readyPages(ports, book, shown)
  const published = publishClients(ports, book, pages, { renews: false })
  const failed = published?.failed ?? []
  const words = loadText(ports, clientPageTexts, ports.spreadsheet.locale())
  return [...notes, ...(failed.length > 0 ? [words.notWritten(failed.map(({ name }) => name ?? ''))] : [])]
}

/** Writes pages of clients and reads each again; one that must not be shown stays as it was published last. */
export function readyPages(
  ports: Ports,
  book: OpenBook,
  clients: readonly Client[],
  justSent: Parameters<typeof writeClientPage>[3] = null,
): ReadyPages {
  const words = loadText(ports, clientPageTexts, ports.spreadsheet.locale())
  const pages: ConsentedPage[] = []
  const notes: string[] = []
  for (const client of clients) {
    const consent = readClientConsent(ports, client)
    if (consent === null) continue
    const name = client.name ?? ''
    if (!isForContact(consent, client)) {
      hideClientPage(ports, client)
      if (consent.address !== '') notes.push(words.otherContact(name))
      continue
    }
    const written = writeClientPage(ports, book, client, justSent)
    const [leak] = remainingLeaks(written, consent.accepted)
    const [sameName] = written.sameNames
    if (sameName !== undefined) notes.push(words.sameName(name, sameName))
    else if (leak) notes.push(words.held(name, leak.written || leak.found))
    else pages.push({ written, consent })
  }
  return { pages, notes }
}

/**
 * Ends the consent to a client's page and removes the page with its calendar, so that its link opens nothing. A run that
 * ends in between is continued by the next.
 */
export function hideClientPage(ports: Ports, client: Pick<Client, 'id'>): void {
  endClientConsent(ports, client)
  const published = readPublished(ports)
  if (published) replaceDeadLink(ports, published, client)
  // Removed one by one, the last first, so that the lines above stay where they are.
  for (const [index, head] of [...(published?.heads ?? []).entries()].reverse())
    if (head && head.person === client.id && (head.kind === 'client' || head.kind === 'calendar'))
      ports.sheetChanger.apply(
        [{ kind: 'deleteLines', table: 'published', line: index + 2, count: 1 }],
        [published!.sheet],
      )
  removeClientConsent(ports, client)
}

/** A link that was revoked or has expired must stay so: without its line nothing would say it, and it would be given again. */
function replaceDeadLink(
  ports: Pick<Ports, 'clock' | 'hashing' | 'store'>,
  published: PublishedSheet,
  { id }: Pick<Client, 'id'>,
): void {
  const state = readAnswersState(ports)
  if (state === null) return
  const { day } = ports.clock.now()
  const living = withLivingLink(ports, state, { kind: 'client', person: id }, (fingerprint) =>
    isDead(published, fingerprint, day),
  )
  if (living !== state) storeAnswersState(ports, living)
}
