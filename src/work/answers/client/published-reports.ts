import {
  type PublishedPage,
  publishedColumns,
  type PublishedReport,
} from '../../../core/answers/published-page.js'
import { readPublishedText } from '../../../core/answers/published-line.js'
import type { Grid } from '../../../core/cell.js'
import { memoize } from '../../../core/memoize.js'
import { parseJson } from '../../../core/parse-json.js'
import { listReportsTo } from '../../../domain/report/reports-due.js'
import { formatDay } from '../../../mail/context.js'
import type { Ports } from '../../../ports.js'
import { ledgerOf } from '../../letters/ledger/ledger.js'
import type { OpenBook } from '../../open-book.js'
import type { Link } from '../answers-state.js'
import type { PublishedSheet } from '../published-sheet.js'
import type { WrittenPage } from './client-page.js'
import { confirmationId } from './row-ids.js'

/** The reports that a client was sent, the latest first: whole where the page has them, else by their subjects. */
export function listReports(
  ports: Pick<Ports, 'hashing'>,
  book: OpenBook,
  published: PublishedSheet,
  { client, context }: Pick<WrittenPage, 'client' | 'context'>,
  { link, sent: justSent }: { readonly link: Link; readonly sent: PublishedReport | undefined },
): readonly PublishedReport[] {
  const stored = storedReports(ports, published, link)
  const sent = listReportsTo(book.contents, client, ledgerOf(book)).filter(({ state }) => state === 'sent')
  const all = [
    ...(justSent ? [justSent] : []),
    ...sent.flatMap(({ day, subject }): PublishedReport[] =>
      day === null ? [] : [{ title: subject ?? '', sentOn: day, parts: [], note: '' }],
    ),
  ]
  const days = [...new Set(all.map(({ sentOn }) => sentOn))].sort().reverse()
  return days.map((day): PublishedReport => {
    const found = all.find(({ sentOn, parts }) => sentOn === day && parts.length > 0)
    const report =
      found ?? stored.find(({ sentOn }) => sentOn === day) ?? all.find(({ sentOn }) => sentOn === day)!
    const confirmed = book.contents.rows.contacts.find(({ id }) => id === confirmationId(client.id, day))
    const note = confirmed?.day ? context.page.confirmedExpectations(formatDay(context, confirmed.day)) : ''
    return { ...report, note }
  })
}

/** The reports that a published page has. All clients' lines are read in one call, when the first is asked for. */
function storedReports(
  { hashing }: Pick<Ports, 'hashing'>,
  published: PublishedSheet,
  { fingerprint }: Link,
): readonly PublishedReport[] {
  const { first, lines } = memoize(readLines, published, () => {
    const own = published.heads.flatMap((head, index) => (head?.kind === 'client' ? [index + 2] : []))
    const [from, to] = [own[0] ?? 0, own[own.length - 1] ?? 0]
    return {
      first: from,
      lines: from === 0 ? [] : published.sheet.lines(from, to - from + 1, publishedColumns.length),
    }
  })
  const at = published.heads.findIndex((head) => head?.fingerprint === fingerprint)
  const cells = at < 0 ? undefined : lines[at + 2 - first]
  const text = cells === undefined ? null : readPublishedText(cells, hashing.sha256)
  const page = text === null ? null : (parseJson(text) as Partial<PublishedPage> | null)
  return page?.client?.reports ?? []
}
const readLines = new WeakMap<PublishedSheet, { readonly first: number; readonly lines: Grid }>()
