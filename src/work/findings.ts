import type { Problem } from '../core/problem.js'
import type { Rag } from '../core/table.js'
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

/** The endpoint: reads, writes nothing. */
export function readFindings(ports: Ports): Maybe<Findings> {
  const book = openBook(ports)
  return book.ok ? { ok: true, value: findings(book.value) } : book
}

/** The colour of the worst flag of a row; null when none is raised. */
export const ragOf = (key: TrackerKey, row: FlaggedRow, book: OpenBook): Rag | null => {
  const rags = flagsOf(trackers[key], [row], book.portfolio.situation).map(({ rag }) => rag)
  return rags.includes('red') ? 'red' : rags.includes('amber') ? 'amber' : null
}
