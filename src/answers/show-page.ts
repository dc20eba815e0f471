import type { AnswersData, ShownPage } from '../core/answers/shown-page.js'
import type { AnswerTarget, PublishedPage } from '../core/answers/published-page.js'
import { createFeedToken, fingerprintOf, isToken } from '../core/answers/token.js'
import { type FoundPage, findPage } from './find-page.js'
import { createNonce } from './nonce.js'
import type { AnswersPorts } from './ports.js'
import { hmacSha256, sha256 } from './sha-256.js'

/** Hexadecimal digits of a check: one link has a few hundred items at most. */
const checkDigits = 16

/** Replaces a target where it must not be seen; for each link it is another. */
export const checkOf = (target: AnswerTarget, fingerprint: string, secret: string): string =>
  hmacSha256(`milepost item ${fingerprint} ${JSON.stringify(target)}`, secret).slice(0, checkDigits)

/** A page without what names rows, which only the web app and the add-on need. */
function withoutTargets(page: PublishedPage, fingerprint: string, secret: string): ShownPage {
  return {
    ...page,
    sections: page.sections.map((section) => ({
      ...section,
      items: section.items.map(({ target, ...item }) => ({
        ...item,
        check: target === null ? '' : checkOf(target, fingerprint, secret),
      })),
    })),
  }
}

/** What a page's script starts from where a link opens nothing. */
export const emptyData: AnswersData = {
  page: null,
  isUnavailable: false,
  t: '',
  nonce: '',
  address: '',
  feed: '',
  reply: null,
  answers: [],
}

/** The same where it could not be found out what the link opens. */
export const unavailableData: AnswersData = { ...emptyData, isUnavailable: true }

/** The address of the calendar that belongs to a link; blank where there is none, or nobody said the web app's own. */
const feedOf = ({ client }: PublishedPage, t: string, address: string): string =>
  client?.calendar && address !== ''
    ? `${address}?feed=${createFeedToken(t, client.calendar.serial, sha256)}`
    : ''

/** What the page of a link's script starts from, once the page is found. */
export function createData(ports: AnswersPorts, t: string, { head, page, line }: FoundPage): AnswersData {
  const settings = ports.settings()
  const secret = settings.secret === '' ? ports.createSecret() : settings.secret
  const nonce = { shownAt: ports.now(), line }
  return {
    ...emptyData,
    page: withoutTargets(page, head.fingerprint, secret),
    t,
    nonce: createNonce(nonce, head.fingerprint, secret, ports.random()),
    address: settings.address,
    feed: feedOf(page, t, settings.address),
  }
}

/** What is shown to the person who opens a link. It changes nothing. */
export function showPage(ports: AnswersPorts, t: string): AnswersData {
  const found = isToken(t, sha256) ? findPage(ports, fingerprintOf(t, sha256)) : null
  return found === null ? emptyData : createData(ports, t, found)
}
