import type { Problem } from '../core/problem.js'
import type { Rag } from '../core/table.js'
import { openWork } from '../project/letters/open-work.js'
import { flagsOf, type FlaggedRow } from '../project/status/flags.js'
import type { Ports } from '../ports.js'
import { trackers, type TrackerKey } from '../trackers/index.js'
import { type Maybe, openBook, type OpenBook } from './portfolio.js'

/** Everything flagged and everything that could not be read, as data. */
export interface Findings {
  readonly flags: readonly {
    readonly table: string
    readonly id: string
    readonly column: string
    readonly flag: string
    readonly rag: Rag
  }[]
  readonly problems: readonly Problem[]
}

/** Flags and problems of an open book, table by table. */
export function findings({ portfolio }: OpenBook): Findings {
  const flags = portfolio.has.flatMap((key) =>
    flagsOf(trackers[key], portfolio.rows[key] as unknown as readonly FlaggedRow[], portfolio.situation).map(
      ({ table, id, column, flag, rag }) => ({ table, id, column, flag, rag }),
    ),
  )
  return { flags, problems: portfolio.problems }
}

/** How much work is overdue, as emails and the dashboard count it: ours to do, and waiting on others. */
export interface LateWork {
  readonly ours: number
  readonly waiting: number
}

/** The endpoint: reads, writes nothing. */
export function readFindings(ports: Ports): Maybe<Findings & { readonly late: LateWork }> {
  const book = openBook(ports)
  if (!book.ok) return book
  const late = openWork(book.value.portfolio).filter((item) => item.late)
  const waiting = late.filter(({ waitingOn }) => waitingOn !== null).length
  return { ok: true, value: { ...findings(book.value), late: { ours: late.length - waiting, waiting } } }
}

/** The colour of the worst flag of a row; null when none is raised. */
export const ragOf = (key: TrackerKey, row: FlaggedRow, book: OpenBook): Rag | null => {
  const rags = flagsOf(trackers[key], [row], book.portfolio.situation).map(({ rag }) => rag)
  return rags.includes('red') ? 'red' : rags.includes('amber') ? 'amber' : null
}
