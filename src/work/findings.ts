import type { Problem } from '../core/problem.js'
import type { Rag } from '../core/table.js'
import { lateWork } from '../project/letters/late-work.js'
import { openWork, type WorkItem } from '../project/letters/open-work.js'
import { flagsOf, type FlaggedRow } from '../project/status/flags.js'
import type { Ports } from '../ports.js'
import { trackers, type TrackerKey } from '../trackers/index.js'
import { sayGone, sayLateness, type SaidVerdict } from './say-verdicts.js'
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

/** The same with what may be said of it. */
export interface FindingsSaid extends Findings {
  /** What is late and ours to do, most urgent first: the list that letters and dashboard count. */
  readonly late: readonly Pick<WorkItem, 'table' | 'id' | 'line' | 'title' | 'ownerNames' | 'daysLate'>[]
  /** How much more is late and waits for others. */
  readonly lateWaiting: number
  /** What may be said where none is, in the asker's language. */
  readonly lateness: SaidVerdict
  /** That sheets are gone, in the asker's language; blank when none is. */
  readonly gone: string
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
export function readFindings(ports: Ports): Maybe<FindingsSaid> {
  const book = openBook(ports)
  if (!book.ok) return book
  const locale = ports.desk.locale()
  const work = openWork(book.value.portfolio)
  const late = lateWork(book.value.portfolio, work)
  return {
    ok: true,
    value: {
      ...findings(book.value),
      late: late.found.map(({ table, id, line, title, ownerNames, daysLate }) => ({
        table,
        id,
        line,
        title,
        ownerNames,
        daysLate,
      })),
      lateWaiting: work.filter(({ late: isLate, waitingOn }) => isLate && waitingOn !== null).length,
      lateness: sayLateness(late, locale),
      gone: sayGone(book.value.portfolio.gone, locale),
    },
  }
}

/** The colour of the worst flag of a row; null when none is raised. */
export const ragOf = (key: TrackerKey, row: FlaggedRow, book: OpenBook): Rag | null => {
  const rags = flagsOf(trackers[key], [row], book.portfolio.situation).map(({ rag }) => rag)
  return rags.includes('red') ? 'red' : rags.includes('amber') ? 'amber' : null
}
