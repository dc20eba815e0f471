import { type PublishedPage, type PublishedReport, splitPage } from '../../../core/answers/published-page.js'
import type { PublishedHead } from '../../../core/answers/published-line.js'
import { createFeedToken, fingerprintOf } from '../../../core/answers/token.js'
import { plusDays } from '../../../core/day.js'
import { createFingerprint } from '../../../core/fingerprint.js'
import { linkDays } from '../../../domain/answers/permissions.js'
import { createClientCalendar, createClientPublishedPage } from '../../../mail/pages/client/publish-draft.js'
import type { Ports } from '../../../ports.js'
import type { Client } from '../../../trackers/clients/clients.js'
import type { OpenBook } from '../../open-book.js'
import {
  type AnswersState,
  calendarSerial,
  type Link,
  linkOf,
  readAnswersState,
  storeAnswersState,
} from '../answers-state.js'
import { type AnswerWording, answerWording } from '../given-answers.js'
import { type InboxLine, readInbox } from '../inbox-lines.js'
import { withLivingLink } from '../publish-pages.js'
import {
  isDead,
  type PageLine,
  type PublishedSheet,
  readPublished,
  writePublished,
} from '../published-sheet.js'
import { listReports } from './published-reports.js'
import { clientAnswersOf, describeAnswered, listEarlier } from './client-history.js'
import { type ClientConsent, storeClientConsents } from './client-consent.js'
import type { WrittenPage } from './client-page.js'

/** A client's page that may be shown, with the consent to it. */
export interface ConsentedPage {
  readonly written: WrittenPage
  readonly consent: ClientConsent
}

/** How pages are published. */
interface PublishOptions {
  /** A link that was revoked or has expired is replaced, and the others work longer: only where it is mailed. */
  readonly renews: boolean
  /** The report that was just sent, to the client of the one page. */
  readonly report?: PublishedReport
}

/** What became of pages, by the id of their client. */
export interface PublishedClients {
  readonly state: AnswersState
  /** The links that work. */
  readonly links: ReadonlyMap<string, Link>
  /** Whose page could not be written. */
  readonly failed: readonly Client[]
}

/** So many reports are on a page. */
const maxReports = 6

interface PublishContext {
  readonly ports: Ports
  readonly book: OpenBook
  readonly published: PublishedSheet
  readonly lines: readonly InboxLine[]
  readonly options: PublishOptions
}

/** What is to be written for a client. */
interface ClientLines {
  readonly page: ConsentedPage
  readonly link: Link
  readonly lines: readonly PageLine[]
  readonly content: string
}

/**
 * Publishes pages of clients that differ from what is published, with the calendars that belong to them. In a bounded
 * number of calls. Null where answers are off.
 */
export function publishClients(
  ports: Ports,
  book: OpenBook,
  pages: readonly ConsentedPage[],
  options: PublishOptions,
): PublishedClients | null {
  const before = readAnswersState(ports)
  const published = pages.length > 0 ? readPublished(ports) : null
  if (published === null || before === null) return null
  const context = { ports, book, published, lines: readInbox(ports)?.lines ?? [], options }
  const { today } = book.contents.situation
  const state = options.renews
    ? pages.reduce(
        (found, { written: { client } }) =>
          withLivingLink(ports, found, ownerOf(client), (fingerprint) =>
            isDead(published, fingerprint, today),
          ),
        before,
      )
    : before
  if (state !== before) storeAnswersState(ports, state)
  const drafts = pages.flatMap((page) => draftLines(context, state, page))
  const written = writePublished(
    ports,
    published,
    drafts.flatMap(({ lines }) => lines),
  )
  const isWritten = ({ lines }: ClientLines): boolean =>
    lines.every(({ fingerprint }) => written.has(fingerprint))
  storeClientConsents(
    ports,
    drafts
      .filter(isWritten)
      .map(({ page, content }) => [page.written.client, { ...page.consent, content }] as const),
  )
  const failed = drafts.filter((each) => !isWritten(each)).map(({ page }) => page.written.client)
  return {
    state,
    failed,
    links: new Map(
      pages
        .map(({ written: { client } }) => [client.id, linkOf(ports, state, ownerOf(client))] as const)
        .filter(
          ([id, { fingerprint }]) =>
            written.has(fingerprint) ||
            (headOf(published, fingerprint) !== undefined && !failed.some((client) => client.id === id)),
        ),
    ),
  }
}

const ownerOf = ({ id }: Pick<Client, 'id'>) => ({ kind: 'client', person: id }) as const

const headOf = ({ heads }: PublishedSheet, fingerprint: string): PublishedHead | undefined =>
  heads.find((each) => each?.fingerprint === fingerprint) ?? undefined

/** The lines of a client's page and calendar; none where they are as published, or their link does not work. */
function draftLines(context: PublishContext, state: AnswersState, page: ConsentedPage): ClientLines[] {
  const { ports, book, published, options } = context
  const { client } = page.written
  const link = linkOf(ports, state, ownerOf(client))
  const head = headOf(published, link.fingerprint)
  const { today } = book.contents.situation
  if (head && isDead(published, link.fingerprint, today)) return []
  const wording = answerWording(ports, page.written.context.locale, today)
  const create = pageCreator(context, page, link, wording)
  const content = createFingerprint([page.written.digest, create('', 6, [])])
  if (head && content === page.consent.content && !options.renews) return []
  const { day, time } = ports.clock.now()
  const made = `${day} ${time}`
  const expires = head && !options.renews ? head.expires : plusDays(today, linkDays.client)
  const text = fitReports(
    create,
    made,
    listReports(ports, book, published, page.written, { link, sent: options.report }),
  )
  const line = { person: client.id, made, expires }
  const { entries } = page.written.draft
  const { sha256 } = ports.hashing
  const calendar = JSON.stringify(createClientCalendar(page.written.draft, made, page.written.context))
  const feed = fingerprintOf(createFeedToken(link.token, calendarSerial, sha256), sha256)
  return [
    {
      page,
      link,
      content,
      lines: [
        { ...line, fingerprint: link.fingerprint, kind: 'client', page: text },
        ...(entries.length === 0
          ? []
          : [{ ...line, fingerprint: feed, kind: 'calendar' as const, page: calendar }]),
      ],
    },
  ]
}

type CreatePage = (made: string, maxReports: number, reports: readonly PublishedReport[]) => PublishedPage

function pageCreator(
  { book: { contents }, lines }: PublishContext,
  { written }: ConsentedPage,
  link: Link,
  wording: AnswerWording,
): CreatePage {
  const { draft, context, sender, notices } = written
  const given = clientAnswersOf(lines, link.fingerprint)
  return (made, most, reports) =>
    createClientPublishedPage(
      draft,
      {
        made,
        sender,
        notices,
        answered: (item) => describeAnswered(item, given, contents, wording, context),
        earlier: listEarlier(given, contents, wording, context),
        reports: reports.slice(0, most),
        moreReports: Math.max(0, reports.length - most),
        calendarSerial,
      },
      context,
    )
}

/** A page as text, with fewer reports where its cells have no room for all. */
function fitReports(create: CreatePage, made: string, reports: readonly PublishedReport[]): string {
  for (let most = maxReports; ; most--) {
    const page = JSON.stringify(create(made, most, reports))
    if (most === 0 || splitPage(page) !== null) return page
  }
}
