import type { Problem } from '../core/problem.js'
import type { Rag } from '../core/table.js'
import { findLateWork } from '../domain/letters/late-work.js'
import { listOpenWork, type WorkItem } from '../domain/letters/open-work.js'
import { listRaisedFlags, type FlaggedRow } from '../domain/status/flags.js'
import type { Ports } from '../ports.js'
import { trackers } from '../trackers/index.js'
import { describeDeletedSheets, describeLateness, type VerdictText } from './describe-verdicts.js'
import { type Result, openBook, type OpenBook } from './open-book.js'

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

/** The same with what may be said of it. */
export interface FindingsReply extends Findings {
  /** What is late and ours to do, most urgent first: the list that letters and dashboard count. */
  readonly late: readonly Pick<WorkItem, 'table' | 'id' | 'line' | 'title' | 'ownerNames' | 'daysLate'>[]
  /** How much more is late and waits for others. */
  readonly lateWaiting: number
  /** What may be said where none is, in the asker's language. */
  readonly lateness: VerdictText
  /** That sheets are missing, in the asker's language; blank when none is. */
  readonly gone: string
}

/** Flags and problems of an open book, table by table. */
export function findingsOf({ contents }: OpenBook): Findings {
  const flags = contents.has.flatMap((key) =>
    listRaisedFlags(
      trackers[key],
      contents.rows[key] as unknown as readonly FlaggedRow[],
      contents.situation,
    ).map(({ table, id, column, flag, rag }) => ({ table, id, column, flag, rag })),
  )
  return { flags, problems: contents.problems }
}

/** The endpoint: reads, writes nothing. */
export function readFindings(ports: Ports): Result<FindingsReply> {
  const book = openBook(ports)
  if (!book.ok) return book
  const locale = ports.ui.locale()
  const work = listOpenWork(book.value.contents)
  const late = findLateWork(book.value.contents, work)
  return {
    ok: true,
    value: {
      ...findingsOf(book.value),
      late: late.found.map(({ table, id, line, title, ownerNames, daysLate }) => ({
        table,
        id,
        line,
        title,
        ownerNames,
        daysLate,
      })),
      lateWaiting: work.filter(({ late: isLate, waitingOn }) => isLate && waitingOn !== null).length,
      lateness: describeLateness(late, locale),
      gone: describeDeletedSheets(book.value.contents.gone, locale),
    },
  }
}
