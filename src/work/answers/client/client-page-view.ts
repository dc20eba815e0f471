/** What a client's contact would see, for the person who lets them see it. */
import type { Day } from '../../../core/day.js'
import { emailKey } from '../../../domain/letters/readers.js'
import { nameProblem } from '../../../domain/references.js'
import { listDraftSentences } from '../../../mail/pages/client/client-draft.js'
import type { Ports } from '../../../ports.js'
import { clientPageTexts } from '../../../text/client-page/index.js'
import type { Client } from '../../../trackers/clients/clients.js'
import { cellSources, type SectionSources } from '../../clients/report/sentence-sources.js'
import { currentPerson, storeCurrentPerson } from '../../clients/wording/current-person.js'
import { openBook, type OpenBook, type Result } from '../../open-book.js'
import { loadText } from '../../plan/library.js'
import { refuse } from '../../refuse.js'
import { tableNamed, type TableKey } from '../../table-list.js'
import { areAnswersOn, linkOf, readAnswersState } from '../answers-state.js'
import { readHeads } from '../published-sheet.js'
import { isForContact, readClientConsent, storeClientConsents } from './client-consent.js'
import { nameDoubt, remainingLeaks, writeClientPage, type WrittenPage } from './client-page.js'
import { publishClients } from './publish-client.js'
import { hideClientPage } from './refresh-client-pages.js'

/** A client's page as a person of the team sees it before it is shown to the client. */
export interface ClientPageView {
  /** Whether there is an answer page at all. */
  readonly isOn: boolean
  /** The address for which the page is or would be; blank where the client has none. */
  readonly to: string
  /** Who let it be shown and since when; null where it is hidden. */
  readonly shown: { readonly by: string; readonly on: Day } | null
  /** Until when the link works; null where no page is published. */
  readonly until: Day | null
  /** Everything it shows, each sentence with the cells it comes from. */
  readonly sections: readonly SectionSources[]
  /** Why it cannot be shown. */
  readonly blocked: readonly string[]
  /** What might name another client, which a person may accept. */
  readonly doubts: readonly { readonly key: string; readonly text: string }[]
  /** A fingerprint of what was seen. */
  readonly digest: string
  readonly you: string
  readonly people: readonly string[]
}

/** Shows what a client's page has, or would have. Writes nothing. */
export function readClientPage(ports: Ports, request: { readonly client: string }): Result<ClientPageView> {
  const opened = openClient(ports, request.client)
  return opened.ok ? { ok: true, value: viewOf(ports, opened.value.book, opened.value.client) } : opened
}

/** What a person decides about a client's page. */
export interface ClientPageDecision {
  readonly client: string
  readonly shows: boolean
  /** What the person saw: another content has to be seen again. */
  readonly digest: string
  /** Who decides. */
  readonly by: string
  /** The doubts that the person accepts, by their keys. */
  readonly accepted: readonly string[]
}

/** A view after a decision, and whether it was carried out. */
export interface ClientPageDecided extends ClientPageView {
  readonly outcome: 'shown' | 'hidden' | 'changed' | 'blocked' | 'failed'
}

/** Lets a client's contact see exactly what the person saw, and what comes after it; or ends that at once. */
export function decideClientPage(ports: Ports, decision: ClientPageDecision): Result<ClientPageDecided> {
  const opened = openClient(ports, decision.client)
  if (!opened.ok) return opened
  const { book, client } = opened.value
  if (client.id === '') return refuse('rowGone', 'clients', 'id', client.name ?? '')
  const by = storeCurrentPerson(ports, book.contents, decision.by)
  const outcome = carryOutDecision(ports, book, client, { ...decision, by })
  return { ok: true, value: { ...viewOf(ports, book, client), outcome } }
}

function carryOutDecision(
  ports: Ports,
  book: OpenBook,
  client: Client,
  { shows, digest, by, accepted }: ClientPageDecision,
): ClientPageDecided['outcome'] {
  if (!shows) {
    hideClientPage(ports, client)
    return 'hidden'
  }
  const written = writeClientPage(ports, book, client)
  if (written.digest !== digest) return 'changed'
  if (
    !areAnswersOn(ports) ||
    !client.email ||
    written.sameNames.length > 0 ||
    remainingLeaks(written, accepted).length > 0
  )
    return 'blocked'
  const consent = {
    address: emailKey(client.email),
    by,
    on: book.contents.situation.today,
    accepted: accepted.filter((key) => written.leaks.some((leak) => nameDoubt(leak) === key)),
    content: '',
  }
  storeClientConsents(ports, [[client, consent]])
  const published = publishClients(ports, book, [{ written, consent }], { renews: true })
  return published?.links.has(client.id) ? 'shown' : 'failed'
}

function openClient(ports: Ports, key: string): Result<{ readonly book: OpenBook; readonly client: Client }> {
  const bookResult = openBook(ports)
  if (!bookResult.ok) return bookResult
  const { byName } = bookResult.value.contents
  const client = byName.clients.find(key)
  return client
    ? { ok: true, value: { book: bookResult.value, client } }
    : { ok: false, problems: [nameProblem(byName, 'clients', key)] }
}

function viewOf(ports: Ports, book: OpenBook, client: Client): ClientPageView {
  const written = writeClientPage(ports, book, client)
  const consent = readClientConsent(ports, client)
  const isShown = consent !== null && isForContact(consent, client)
  const isOn = areAnswersOn(ports)
  const people = book.contents.rows.people.flatMap(({ name }) => (name === null ? [] : [name]))
  return {
    isOn,
    to: client.email ?? '',
    shown: isShown ? { by: consent.by, on: consent.on } : null,
    until: isShown && isOn ? untilOf(ports, client) : null,
    sections: cellSources(
      ports.ui,
      book,
      listDraftSentences(written.draft).map(({ heading, sentences }) => ({
        heading,
        sentences: sentences.map(({ sentence }) => sentence),
      })),
    ),
    ...obstaclesOf(ports, written),
    digest: written.digest,
    you: currentPerson(ports, book.contents),
    people,
  }
}

function untilOf(ports: Ports, { id }: Client): Day | null {
  const state = readAnswersState(ports)
  const head = state && readHeads(ports).get(linkOf(ports, state, { kind: 'client', person: id }).fingerprint)
  return head && !head.isRevoked ? head.expires : null
}

function obstaclesOf(
  ports: Pick<Ports, 'library' | 'ui'>,
  { leaks, sameNames }: WrittenPage,
): Pick<ClientPageView, 'blocked' | 'doubts'> {
  const locale = ports.ui.locale()
  const words = loadText(ports, clientPageTexts, locale)
  const describe = ({ table, column, found, written }: WrittenPage['leaks'][number]): string =>
    words.wouldShow(
      written || found,
      tableNamed(table as TableKey).name[locale],
      tableNamed(table as TableKey).columns[column]?.name[locale] ?? column,
    )
  return {
    blocked: [...sameNames.map(words.namesake), ...leaks.filter(({ sure }) => sure).map(describe)],
    doubts: leaks.filter(({ sure }) => !sure).map((leak) => ({ key: nameDoubt(leak), text: describe(leak) })),
  }
}
