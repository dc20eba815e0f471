import { createFeedToken, fingerprintOf } from '../../core/answers/token.js'
import { type PublishedHead, readPublishedHead } from '../../core/answers/published-line.js'
import { inboxColumns } from '../../core/answers/submission.js'
import { publishedColumns } from '../../core/answers/published-page.js'
import { formatCell } from '../../core/cell.js'
import { type Day, isDay, plusDays } from '../../core/day.js'
import { groupConsecutive } from '../../core/group-consecutive.js'
import type { Ports, Sheet } from '../../ports.js'
import {
  type AnswersState,
  areAnswersOn,
  calendarSerial,
  linkOf,
  readAnswersState,
  storeAnswersState,
  withNextLink,
} from './answers-state.js'
import { type InboxLine, readInbox } from './inbox-lines.js'
import { isDead, type PublishedSheet, readPublished } from './published-sheet.js'

/** For how many days an answer that was taken in and a link that is over stay in their sheets. */
const storedDays = 30
/** So many separate parts of a sheet are deleted in a run; the next one goes on. */
const maxParts = 10

/**
 * Deletes answers that nothing is said of any more and links that are over, both for longer than a month. In a bounded
 * number of calls; none while answers are off. A run that ends in between is continued by the next.
 */
export function pruneAnswers(ports: Ports): void {
  const published = areAnswersOn(ports) ? readPublished(ports) : null
  if (published === null) return
  const { day } = ports.clock.now()
  pruneInbox(ports, published, day)
  prunePublished(ports, published, day)
}

/** Deletes lines of a sheet that were read again and are unchanged, the last first so that the others stay in place. */
function deleteLines(ports: Pick<Ports, 'sheetChanger'>, sheet: Sheet, lines: readonly number[]): void {
  const parts = groupConsecutive(lines).slice(0, maxParts).reverse()
  const changes = parts.map(([line = 0, ...others]) => ({
    kind: 'deleteLines' as const,
    table: sheet.table,
    line,
    count: others.length + 1,
  }))
  // A sheet that refuses, as one protected by others does, stays as it is.
  if (changes.length > 0) ports.sheetChanger.tryApplyChanges(changes, [sheet])
}

function pruneInbox(ports: Ports, published: PublishedSheet, today: Day): void {
  const inbox = readInbox(ports)
  const old = (inbox?.lines ?? []).filter((line) => isOver(line, published, today))
  if (inbox === null || old.length === 0) return
  const last = Math.max(...old.map(({ line }) => line))
  const nonces = inbox.sheet.column(inboxColumns.indexOf('nonce') + 1, last)
  const unmoved = old.filter(({ line, nonce }) => formatCell(nonces[line - 1] ?? null) === nonce)
  deleteLines(
    ports,
    inbox.sheet,
    unmoved.map(({ line }) => line),
  )
}

/** Whether nothing is said of a line any more: it was taken in, no person has to decide, and all that was long ago. */
function isOver(
  { at, takenOn, results, fingerprint }: InboxLine,
  published: PublishedSheet,
  today: Day,
): boolean {
  if (!isDay(takenOn.slice(0, 10)) || results.some(({ is }) => is === 'waits')) return false
  const from = plusDays(today, -storedDays)
  if ([at, takenOn, ...results.map((result) => String(result.at))].some((each) => each.slice(0, 10) >= from))
    return false
  // A client's page lists what was answered for as long as its link works.
  const ofClient = published.heads.some((head) => head?.fingerprint === fingerprint && head.kind === 'client')
  return !ofClient || isDead(published, fingerprint, today)
}

function prunePublished(
  ports: Pick<Ports, 'hashing' | 'sheetChanger' | 'store'>,
  { sheet, heads }: PublishedSheet,
  today: Day,
): void {
  const before = readAnswersState(ports)
  if (before === null || heads.length === 0) return
  // Read once more: people type into *revoked*, and may sort.
  const cells = sheet.lines(2, heads.length, publishedColumns.indexOf('piece1'))
  const from = plusDays(today, -storedDays)
  let state = before
  const lines = cells.flatMap((line, index) => {
    const head = readPublishedHead(line)
    if (head === null || endOf(head, formatCell(line[publishedColumns.indexOf('revoked')] ?? null)) >= from)
      return []
    const after = replaceOver(ports, state, head)
    if (after === null) return []
    state = after
    return [index + 2]
  })
  // First: a link that is over must not be made again once its line is gone.
  if (state !== before) storeAnswersState(ports, state)
  deleteLines(ports, sheet, lines)
}

/** The last date on which a link worked, as far as it is known. */
const endOf = ({ isRevoked, expires }: PublishedHead, revoked: string): Day => {
  const day = revoked.trim().slice(0, 10)
  return isRevoked && isDay(day) && day < expires ? day : expires
}

/**
 * The state in which nobody is given a link again; null where its line has to stay. That of a client's page stays as long
 * as it is the client's: without it the page would be published again.
 */
function replaceOver(
  ports: Pick<Ports, 'hashing'>,
  state: AnswersState,
  { fingerprint, kind, person }: PublishedHead,
): AnswersState | null {
  const ofClient = kind === 'client' || kind === 'calendar'
  const { sha256 } = ports.hashing
  const link = linkOf(ports, state, { kind: ofClient ? 'client' : kind, person })
  const own =
    kind === 'calendar'
      ? fingerprintOf(createFeedToken(link.token, calendarSerial, sha256), sha256)
      : link.fingerprint
  if (own !== fingerprint) return state
  if (ofClient) return null
  return withNextLink(state, { kind, person })
}
