import type { Grid } from '../../../src/core/cell.js'
import type { Day } from '../../../src/core/day.js'
import type { Locale } from '../../../src/core/locale.js'
import type { TrackerKey } from '../../../src/trackers/index.js'
import type { Half } from '../words/word-list.js'

/**
 * What a column is for, whatever a tracker calls it: `title` names the row, `owner` has it, on `due` it is late. Others are
 * fields of the tracker by their own names.
 */
export type Role = string

/** Roles by which one decides what is tracked, who gets an email and what is late. */
export const decidingRoles: readonly Role[] = ['title', 'owner', 'due', 'status', 'percentComplete', 'doneOn']

/** The right reading of one table of a sheet. Lines and columns are numbers from 1. */
export interface TableTruth {
  /** Trackers that are right, the best first. */
  readonly trackers: readonly TrackerKey[]
  /** Whether one may ask which tracker it is: the header of its title is rare, or names the rows of others as well. */
  readonly mayAskTracker: boolean
  /** Lines of the header: all of them are right answers. */
  readonly headerRows: readonly number[]
  readonly columns: Readonly<Record<Role, number>>
  /** Other columns that are right for a role as well, without a question. */
  readonly alsoRight: Readonly<Record<Role, readonly number[]>>
  /** Roles about which one may ask. */
  readonly mayAsk: readonly Role[]
  /** Roles that have to be asked about, with the columns that are possible. */
  readonly mustAsk: Readonly<Record<Role, readonly number[]>>
  /** Lines that are work, and lines that may be counted as work or not. */
  readonly work: readonly number[]
  readonly mayBeWork: readonly number[]
  /** Lines of work that somebody has. */
  readonly owned: readonly number[]
  /** Lines that are late, and lines that may be called late or not. */
  readonly late: readonly number[]
  readonly mayBeLate: readonly number[]
  /** Why nothing may be called late before somebody was asked about the dates; null when they are certain. */
  readonly datesInDoubt: 'turned' | 'order' | 'year' | 'vague' | null
}

/** The right reading of a sheet; without tables it has to be refused. */
export interface SheetTruth {
  readonly tables: readonly TableTruth[]
  /** Whether one may ask if the sheet is a tracker at all. */
  readonly mayBeUnsure: boolean
}

/** A sheet as a stranger could have made it, with its right reading. */
export interface GeneratedSheet {
  readonly seed: string
  readonly half: Half
  readonly locale: Locale
  readonly layout: string
  readonly dirt: readonly string[]
  readonly name: string
  readonly grid: Grid
  readonly filledGrid: Grid
  readonly today: Day
  readonly truth: SheetTruth
}
