import { type PublishedItem, type PublishedPage, splitPage } from '../../core/answers/published-page.js'
import { plusDays } from '../../core/day.js'
import { linkDays } from '../../domain/answers/permissions.js'
import {
  listChangeOffers,
  listChangesToDecide,
  listManagerOffers,
} from '../../domain/answers/manager-offers.js'
import { listEmailOffers } from '../../domain/answers/email-offers.js'
import { listWorkOffers } from '../../domain/answers/work-offers.js'
import type { LetterPlan } from '../../domain/letters/letter-plan.js'
import { createManagerPage, type ManagerPageContext } from '../../mail/pages/manager-page.js'
import { createMemberPage } from '../../mail/pages/member-page.js'
import type { LetterLink } from '../../mail/view.js'
import type { Ports } from '../../ports.js'
import { letterContext } from '../letters/write-letter.js'
import { ledgerOf } from '../letters/ledger/ledger.js'
import type { OpenBook } from '../open-book.js'
import {
  type AnswersState,
  areAnswersOn,
  type Link,
  linkOf,
  type LinkOwner,
  readAnswersState,
  storeAnswersState,
  withNextLink,
} from './answers-state.js'
import {
  answersOf,
  type AnswerWording,
  answerWording,
  describeGiven,
  describeSince,
  type GivenAnswer,
  lastEmailTo,
} from './given-answers.js'
import type { EmailAnswers } from './email-answers.js'
import { readInbox } from './inbox-lines.js'
import { linkAddress } from './link-address.js'
import { isDead, type PageLine, readPublished, writePublished } from './published-sheet.js'
import { listReportsToApprove } from './report/index.js'

/** A link with the page that it shows. */
interface Draft {
  readonly owner: LinkOwner
  readonly link: Link
  readonly line: PageLine
  readonly wording: AnswerWording
  readonly given: readonly GivenAnswer[]
}

/**
 * Publishes the page of each email that is about to be sent, so that its link works when it arrives. Nothing is asked
 * while answers are off. Returns, by address, what the emails say of answers.
 */
export function publishPages(
  ports: Ports,
  book: OpenBook,
  plans: readonly LetterPlan[],
  runBy: string,
): ReadonlyMap<string, EmailAnswers> {
  const published = plans.length > 0 && areAnswersOn(ports) ? readPublished(ports) : null
  if (published === null) return new Map()
  const before = readAnswersState(ports)!
  const lines = readInbox(ports)?.lines ?? []
  let state = before
  const drafts = plans.map((plan): Draft => {
    const owner: LinkOwner = { kind: plan.manager ? 'manager' : 'member', person: plan.reader.address }
    state = withLivingLink(ports, state, owner, (fingerprint) =>
      isDead(published, fingerprint, book.contents.situation.today),
    )
    const link = linkOf(ports, state, owner)
    const wording = answerWording(ports, plan.reader.locale, book.contents.situation.today)
    const given = answersOf(lines, link.fingerprint)
    const page = fitPage(pageContext(ports, book, plan, { runBy, wording, given }), (context) =>
      plan.manager
        ? createManagerPage({ manager: plan.manager, personal: plan.personal }, context)
        : createMemberPage(plan.reader.name, plan.personal!, context),
    )
    return { owner, link, given, wording, line: lineOf(ports, book, owner, link, page) }
  })
  if (state !== before) storeAnswersState(ports, state)
  const written = writePublished(
    ports,
    published,
    drafts.map(({ line }) => line),
  )
  const ledger = ledgerOf(book)
  return new Map(
    drafts.map(({ owner, link, given, wording }): [string, EmailAnswers] => [
      owner.person,
      {
        said: describeSince(given, lastEmailTo(ledger, owner.person), wording),
        link: written.has(link.fingerprint) ? linkInEmail(state, link, wording) : null,
      },
    ]),
  )
}

/** Whose email has no link although answers are on. No call while they are off. */
export const listUnpublished = (
  ports: Pick<Ports, 'spreadsheet' | 'store'>,
  answers: ReadonlyMap<string, EmailAnswers>,
  addresses: readonly string[],
): readonly string[] =>
  areAnswersOn(ports) ? addresses.filter((address) => !answers.get(address)?.link) : []

/** The state in which somebody's link works: another one where theirs does not any more. */
export const withLivingLink = (
  ports: Pick<Ports, 'hashing'>,
  state: AnswersState,
  owner: LinkOwner,
  isOver: (fingerprint: string) => boolean,
): AnswersState =>
  isOver(linkOf(ports, state, owner).fingerprint)
    ? withLivingLink(ports, withNextLink(state, owner), owner, isOver)
    : state

const linkInEmail = (state: AnswersState, link: Link, { words }: AnswerWording): LetterLink => ({
  lead: words.answerHere,
  url: linkAddress(state, link),
  note: words.yours,
})

function lineOf(
  { clock }: Pick<Ports, 'clock'>,
  { contents }: OpenBook,
  { kind, person }: LinkOwner,
  { fingerprint }: Link,
  page: string,
): PageLine {
  const { day, time } = clock.now()
  const expires = plusDays(contents.situation.today, linkDays[kind])
  return { fingerprint, kind, person, made: `${day} ${time}`, expires, page }
}

/** What a page says of its link. */
interface PageWords {
  readonly runBy: string
  readonly wording: AnswerWording
  readonly given: readonly GivenAnswer[]
}

function pageContext(
  ports: Ports,
  book: OpenBook,
  { reader, manager }: LetterPlan,
  { runBy, wording, given }: PageWords,
): ManagerPageContext {
  const { contents } = book
  const { day, time } = ports.clock.now()
  const nothing = { offers: [], target: null } as const
  const withAnswer = <T extends Pick<PublishedItem, 'target'>>(item: T): T & { answered: string } => {
    const last = given.filter(
      ({ answer: { target } }) =>
        target.tracker === item.target?.tracker &&
        target.id === item.target.id &&
        // Of a client's reports each is another thing to decide.
        target.expect['report'] === item.target.expect['report'],
    )
    return { ...item, answered: last.length === 0 ? '' : describeGiven(last[last.length - 1]!, wording) }
  }
  return {
    ...letterContext(ports, book, reader.locale, runBy),
    answers: wording.words,
    made: `${day} ${time}`,
    offersFor: (item) => withAnswer(listWorkOffers(contents, item, reader) ?? nothing),
    managerOffersFor: (item) => withAnswer(listManagerOffers(contents, item)),
    changes: listChangesToDecide(contents).map((row) => ({
      row,
      ...withAnswer(listChangeOffers(row, reader.locale)),
    })),
    reports: (manager && manager.reports.length > 0
      ? listReportsToApprove(ports, book, manager.reports, reader, wording.words)
      : []
    ).map(withAnswer),
    emails: withAnswer(listEmailOffers(contents, reader.address, reader.locale)),
  }
}

/** A page as text, with shorter lists where its cells have no room for all. */
function fitPage(
  context: ManagerPageContext,
  create: (context: ManagerPageContext) => PublishedPage,
): string {
  for (let rowsPerList = context.rowsPerList; ; rowsPerList = Math.floor(rowsPerList / 2)) {
    const page = JSON.stringify(create({ ...context, rowsPerList }))
    if (splitPage(page) !== null || rowsPerList === 0) return page
  }
}
