import { fingerprintOf, isToken } from '../core/answers/token.js'
import { formatCalendar } from './calendar.js'
import { findCalendar } from './find-page.js'
import type { AnswersPorts } from './ports.js'
import { sha256 } from './sha-256.js'

/** What a calendar program gets: a calendar in any case, since many report an error to their user for anything else. */
export function showFeed(ports: AnswersPorts, feed: string): string {
  const fingerprint = isToken(feed, sha256) ? fingerprintOf(feed, sha256) : ''
  const calendar = fingerprint === '' ? null : findCalendar(ports, fingerprint)
  return formatCalendar(calendar, { fingerprint, stamp: ports.formatInstant(ports.now()) })
}
