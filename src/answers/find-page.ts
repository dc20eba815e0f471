import { type PublishedHead, readPublishedHead, readPublishedText } from '../core/answers/published-line.js'
import type { PageKind, PublishedCalendar, PublishedPage } from '../core/answers/published-page.js'
import type { AnswersPorts } from './ports.js'
import { sha256 } from './sha-256.js'

/** A link that works, with all that was published for it. */
export interface FoundPage {
  readonly head: PublishedHead & { readonly kind: PageKind }
  readonly page: PublishedPage
  /** The number of its line in *Published*. */
  readonly line: number
}

const dayLength = 24 * 3_600_000
/** Where a date ends last: no spreadsheet's zone is further west. */
const westmostOffset = 12 * 3_600_000

/** Whether the last date of a link is over in every zone; the web app does not know that of the spreadsheet. */
const isOver = (expires: string, now: number): boolean => {
  const [year = 0, month = 0, day = 0] = expires.split('-').map(Number)
  return now >= Date.UTC(year, month - 1, day) + dayLength + westmostOffset
}

/** The line that has the fingerprint; line 1, which has headers, where none has it: the same is asked of the sheet then. */
function findLine(ports: AnswersPorts, fingerprint: string): number {
  return Math.max(0, ports.fingerprints().lastIndexOf(fingerprint)) + 1
}

/** A line of *Published* whose link works; its text is whole. */
interface FoundLine {
  readonly head: PublishedHead
  readonly text: string
  readonly line: number
}

/**
 * What is published for a link now. Null where there is nothing, where it has expired, was revoked or is not whole: the
 * one who asks sees no difference.
 *
 * @param hint in which line it was before, which saves reading the column
 */
function findPublished(ports: AnswersPorts, fingerprint: string, hint?: number): FoundLine | null {
  const hinted = hint === undefined ? null : ports.publishedLine(hint)
  const { number, cells } =
    hinted?.cells[0] === fingerprint ? hinted : ports.publishedLine(findLine(ports, fingerprint))
  const head = readPublishedHead(cells)
  const text = readPublishedText(cells, sha256)
  const isOpen =
    head !== null && head.fingerprint === fingerprint && !head.isRevoked && !isOver(head.expires, ports.now())
  return isOpen && text !== null ? { head, text, line: number } : null
}

/** The page of a link as it is published now; null where the link opens none. */
export function findPage(ports: AnswersPorts, fingerprint: string, hint?: number): FoundPage | null {
  const found = findPublished(ports, fingerprint, hint)
  if (found === null || found.head.kind === 'calendar') return null
  const { head, text, line } = found
  return { head: { ...head, kind: found.head.kind }, page: JSON.parse(text) as PublishedPage, line }
}

/** The calendar of a link as it is published now; null where the link gives none. */
export function findCalendar(ports: AnswersPorts, fingerprint: string): PublishedCalendar | null {
  const found = findPublished(ports, fingerprint)
  return found?.head.kind === 'calendar' ? (JSON.parse(found.text) as PublishedCalendar) : null
}
