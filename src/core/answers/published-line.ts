import type { Day } from '../day.js'
import { answersFormat, type LinkKind, linkKinds, publishedColumns, splitPage } from './published-page.js'
import type { Hash } from './token.js'

/**
 * The names that the hidden sheets may have; the add-on makes them with that of the spreadsheet's language.
 * The headers are in line 1, one link or answer in each line below.
 */
export const publishedSheetName = { en: 'Published', 'zh-CN': '已发布页面' } as const
export const inboxSheetName = { en: 'Inbox', 'zh-CN': '收到的答复' } as const

/** What a line of *Published* says beside the page itself. */
export interface PublishedHead {
  readonly fingerprint: string
  readonly kind: LinkKind
  /** Whose link it is: an email address in lower case, or the id of a client. */
  readonly person: string
  /** `2026-03-31 08:00`, in the spreadsheet's zone. */
  readonly made: string
  /** The last date on which the link works, in the spreadsheet's zone. */
  readonly expires: Day
  /** Somebody typed into the line's *revoked*. */
  readonly isRevoked: boolean
}

/**
 * A line of *Published*, cell by cell; null where the page is too long. Each cell is a text that begins with a
 * letter of ours, so that no spreadsheet takes it for a formula, a number or a date; *revoked* is for people.
 */
export function formatPublishedLine(
  { fingerprint, kind, person, made, expires }: Omit<PublishedHead, 'isRevoked'>,
  page: string,
  hash: Hash,
): readonly string[] | null {
  const pieces = splitPage(page)
  return (
    pieces && [
      fingerprint,
      `v${answersFormat}`,
      kind,
      `for ${person}`,
      `at ${made}`,
      `until ${expires}`,
      '',
      `l${page.length}`,
      `h${hash(page)}`,
      ...pieces.map((piece) => (piece === '' ? '' : `p${piece}`)),
    ]
  )
}

/** The head of a line of *Published*; null where it is of another format or was damaged. */
export function readPublishedHead(cells: readonly unknown[]): PublishedHead | null {
  const text = (column: (typeof publishedColumns)[number]): string =>
    String(cells[publishedColumns.indexOf(column)] ?? '')
  const kind = linkKinds.find((each) => each === text('kind'))
  const person = /^for (.+)$/.exec(text('person'))?.[1]
  const made = /^at (\d{4}-\d\d-\d\d \d\d:\d\d)$/.exec(text('made'))?.[1]
  const expires = /^until (\d{4}-\d\d-\d\d)$/.exec(text('expires'))?.[1]
  const isWhole = text('format') === `v${answersFormat}` && /^f[0-9a-f]{64}$/.test(text('fingerprint'))
  if (!isWhole || !kind || !person || !made || !expires) return null
  return {
    fingerprint: text('fingerprint'),
    kind,
    person,
    made,
    expires: expires as Day,
    isRevoked: text('revoked').trim() !== '',
  }
}

/** The page of a line as it was published; null where it is not whole. */
export function readPublishedText(cells: readonly unknown[], hash: Hash): string | null {
  const from = publishedColumns.indexOf('piece1')
  const page = publishedColumns
    .slice(from)
    .map((_, index) => String(cells[from + index] ?? '').slice(1))
    .join('')
  const [length, fingerprint] = (['length', 'hash'] as const).map((column) =>
    String(cells[publishedColumns.indexOf(column)] ?? ''),
  )
  return length === `l${page.length}` && fingerprint === `h${hash(page)}` ? page : null
}
