/** What a sheet is, as it is answered. */
import type { Day } from '../../core/day.js'
import type { TrackerKey } from '../../trackers/index.js'
import type { DoubtReason } from './doubt.js'
import type { AdoptionProblemCode, AdoptionVerdict, LeftOutReason } from './types.js'

/** The same as it is answered: with column letters and cell addresses, and reasons in words. */
export interface SheetAnswer {
  readonly sheet: string
  /** Which table of the sheet it is, from 1; the first is the main one. */
  readonly table: number
  /** Its cells, such as `A5:E10`; blank when it is no table. */
  readonly area: string
  readonly verdict: AdoptionVerdict
  /** The tracker's key; null when it is no table. */
  readonly tracker: TrackerKey | null
  /** The trackers between which a person has to say what the list is, the nearest first, with the question. */
  readonly trackerInDoubt: { readonly candidates: readonly TrackerKey[]; readonly why: string } | null
  /** Why, in the reader's language. */
  readonly why: string
  readonly headerRow: number
  readonly firstRow: number
  readonly lastRow: number
  readonly columns: Readonly<Record<string, string>>
  readonly unsure: readonly {
    readonly field: string
    readonly candidates: readonly string[]
    /** What is in doubt; `turnedDays` and `dayAbove` are answered by a yes or no, all others by a column. */
    readonly reason: DoubtReason
    readonly why: string
  }[]
  /** Lines of which a person has to say whether they are work, with the question; `key` names them in the answer. */
  readonly doubtfulLines: readonly {
    readonly key: string
    readonly from: number
    readonly to: number
    readonly why: string
  }[]
  /** Words of the status of which a person has to say what they mean, in rows whose day has passed. */
  readonly doubtfulWords: readonly {
    readonly word: string
    /** The first of `count` such cells. */
    readonly cell: string
    readonly count: number
    readonly why: string
  }[]
  readonly rows: number
  /** Every line from the header to the end of the sheet: taken, or the reason why not, also in words. */
  readonly lines: readonly {
    readonly from: number
    readonly to: number
    readonly taken: boolean
    readonly reason: LeftOutReason | null
    readonly says: string
  }[]
  /** How many cells that decide whether a row is late were not read; null when no column says when a row is due. */
  readonly unread: number | null
  /** The names of the fields on which it depends which rows are late, and about which a person is asked. */
  readonly undecided: readonly string[]
  readonly late: readonly {
    readonly cell: string
    readonly title: string
    readonly owner: string
    readonly due: Day
  }[]
  readonly problems: readonly {
    readonly code: AdoptionProblemCode
    readonly cell: string
    readonly found: string
    /** How many such cells the column has; this is the first. */
    readonly count: number
    /** The problem as a sentence in the reader's language. */
    readonly says: string
  }[]
}

/** What `readAdoption` answers: each sheet that was asked for. */
export interface AdoptionAnswer {
  readonly today: Day
  readonly sheets: readonly SheetAnswer[]
}
