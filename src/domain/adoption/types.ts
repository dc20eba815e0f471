/**
 * What Milepost recognises in a strange sheet. Columns and lines are numbers counted from 1; letters are made at the edge
 * only.
 */
import type { Grid } from '../../core/cell.js'
import type { Day } from '../../core/day.js'
import type { TrackerKey } from '../../trackers/index.js'
import type { Doubt } from './doubt.js'

/** What a sheet holds: its name and its used cells from line 1. */
export interface SheetCells {
  readonly name: string
  readonly grid: Grid
  /** The same, with a cell merged over several lines repeated on each of them; as `grid` where left out. */
  readonly filledGrid?: Grid
}

/** Lines or columns from one to another, from 1. */
export interface Span {
  readonly first: number
  readonly last: number
}

/** The cells of one table. */
export interface TableArea {
  readonly lines: Span
  readonly columns: Span
}

/** `unsure`: rows and columns that could be a tracker, but a person must say so first. */
export type AdoptionVerdict = 'table' | 'notATable' | 'unsure'

/** The reason of a verdict. The first five make a table or a doubtful one, the others none. */
export type VerdictReason =
  /** Headers and contents agree. */
  | 'recognised'
  /** A person says which tracker it is. */
  | 'chosen'
  /** A person said how such headers are read. */
  | 'remembered'
  /** The headers are those of a tracker; there are no rows yet. */
  | 'noRows'
  /** A list of things, without a day, an owner or a status to follow. */
  | 'nothingToFollow'
  /** Two trackers fit about equally, or hardly one. */
  | 'weak'
  /** A column names deals or opportunities, and another tracker fits better. */
  | 'sales'
  | 'empty'
  | 'noHeader'
  /** A line for each day, a column for each person or thing: a diary, a duty plan, a calendar. */
  | 'diary'
  /** Numbers with names around them: a price list, a budget, a pivot. */
  | 'numbers'
  /** A board drawn in cells: a column for each status. */
  | 'board'
  /** A matrix of things and people, with a letter where they meet. */
  | 'matrix'
  /** A record of what happened: time, action, old and new value. */
  | 'log'
  /** One of Milepost's own sheets, made for reading or for its own use. */
  | 'own'

/** In which order a column's written days name day and month. */
export type DayOrder = 'dayFirst' | 'monthFirst' | 'yearFirst'

export type AdoptionProblemCode =
  /** Days typed as text: read as days, once for a column. */
  | 'dayAsText'
  /** What other programs leave for an empty date, such as 1900-12-30: read as blank, once for a column. */
  | 'emptyDay'
  /** It is not known whether day or month is first: not read. */
  | 'ambiguousDay'
  /** A day and a month whose year is not certain: not read, once for a column. */
  | 'noYear'
  /** The same, read with the year that the row's other days, or the title and all other days of the sheet, name. */
  | 'yearTaken'
  /** A real day in a column whose texts show that it was turned about on typing: not read, once for a column. */
  | 'turnedDay'
  /** Some days of a column have the day first, some the month. */
  | 'mixedOrder'
  /** No day at all. */
  | 'notADay'
  /** A predecessor that is no row of the table. */
  | 'unknownLink'
  /** An unknown status: the row is not counted as late. */
  | 'unknownStatus'
  /** Two columns say different things about whether the row is done: not counted as late. */
  | 'statusDiffers'
  /** A row without its name, once for a column. */
  | 'required'
  /** A formula that failed. */
  | 'errorValue'
  /** The sheet is longer than what is read. */
  | 'tooLong'
  /** A cell far away from all others: named, so that a person can find what was typed there by mistake. */
  | 'strayCell'

/** Something that a person can correct; this is the first of `count` such cells in its column. */
export interface AdoptionProblem {
  readonly code: AdoptionProblemCode
  readonly field: string
  readonly line: number
  readonly column: number
  readonly found: string
  readonly count: number
}

/** An open row whose day has passed. `column` is that of the day. */
export interface LateRow {
  readonly line: number
  readonly column: number
  readonly title: string
  readonly owner: string
  readonly due: Day
}

/** A row that another waits for. */
export interface RowLink {
  readonly line: number
  /** Which end waits for which: finish to start, start to start, finish to finish, start to finish. */
  readonly kind: 'FS' | 'SS' | 'FF' | 'SF'
  /** Working days between them; negative lets them overlap. */
  readonly lag: number
}

/**
 * What one row means, by field: a day as `yyyy-MM-dd`, a choice as its key where the word is known and as typed where
 * not, a percentage as a share of one, all others as text or number. Blank cells are left out.
 */
export interface AdoptedRow {
  /** The line of the row; of an item that takes two lines (plan and actual), the first. */
  readonly line: number
  readonly values: Readonly<Record<string, string | number | boolean>>
  /** The rows that it waits for, by their lines, where a column names them. */
  readonly links?: readonly RowLink[]
  /** What the same column names that is no row. */
  readonly unknownLinks?: readonly string[]
}

/** Why a line of a sheet is no row of work. */
export type LeftOutReason =
  | 'blank'
  /** The name of a group, a phase or a block. */
  | 'heading'
  /** The header, its second line, or the same once more further down. */
  | 'header'
  /** The meaning of statuses or colours. */
  | 'legend'
  | 'note'
  /** Cells of other kinds than the rows have: prices, other figures. */
  | 'otherKind'
  | 'total'
  /** An example, or a line of a template that is not filled in. */
  | 'template'
  /** The day above a block of rows. */
  | 'blockDay'
  /** A line of another table on the same sheet. */
  | 'otherTable'
  /** Nothing in the table, and something apart from it. */
  | 'beside'
  /** It may be work or not: a person has not said it yet. */
  | 'doubtful'

/** Lines one after the other that are all rows, or all left out for the same reason. */
export interface LineRange {
  readonly from: number
  readonly to: number
  /** Null where the lines are taken. */
  readonly reason: LeftOutReason | null
}

/** Lines of which a person has to say whether they are work. */
export interface DoubtfulLines {
  /** What an answer calls them: `12-14`. */
  readonly key: string
  readonly from: number
  readonly to: number
  /** What the first of them hold. */
  readonly samples: readonly string[]
}

/** A word of a status of which a person has to say what it means: rows whose day has passed have it. */
export interface DoubtfulWord {
  readonly word: string
  /** The line of the first of `count` such rows. */
  readonly line: number
  readonly count: number
}

export interface SheetAdoption {
  readonly sheet: string
  /** Which table of the sheet it is, from 1; the first is the main one. */
  readonly table: number
  /** Its cells, from the header to the last row; null when there is none. */
  readonly area: TableArea | null
  /** Whether its header continues beside it with that of another table. */
  readonly isOneOfSeveral: boolean
  readonly verdict: AdoptionVerdict
  readonly because: VerdictReason
  /** The tracker it is nearest to; null when it is no table. */
  readonly tracker: TrackerKey | null
  /** Other trackers that it could be about as well: a person says which one. */
  readonly otherTrackers: readonly TrackerKey[]
  /** The line that names the most columns; 0 when there is none. */
  readonly headerRow: number
  /** The first and last line of the rows; `lastRow` is the line above `firstRow` when there are none. */
  readonly firstRow: number
  readonly lastRow: number
  /**
   * Column number by field of the tracker. A field of `unsure` has its likeliest candidate here, good for
   * reading; nothing may be written for it until a person decides it.
   */
  readonly columns: Readonly<Record<string, number>>
  readonly unsure: readonly Doubt[]
  /** Lines that may be rows; none of them is one until a person says so. */
  readonly doubtfulLines: readonly DoubtfulLines[]
  readonly doubtfulWords: readonly DoubtfulWord[]
  /** The rows in their order: no blank lines, headings, totals or lines of a template not yet filled in. */
  readonly rows: readonly AdoptedRow[]
  /** Lines each row takes: 2 where the actual values are below the planned ones. */
  readonly linesPerRow: 1 | 2
  /** Every line from the header to the end of the sheet: taken, or the reason why not. */
  readonly lines: readonly LineRange[]
  readonly late: readonly LateRow[]
  readonly problems: readonly AdoptionProblem[]
}
