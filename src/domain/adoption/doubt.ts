/** What a person must decide about the columns of a strange sheet. */

/** Why a column is in doubt. */
export type DoubtReason =
  /** Several columns have the same header. */
  | 'sameHeader'
  /** Several columns could be meant. */
  | 'similarHeaders'
  /** The header is unknown; the contents suggest the field. */
  | 'contentsOnly'
  /** The header suggests the field; the contents do not. */
  | 'contentsDiffer'
  /** The header is close to a known one. */
  | 'unusualHeader'
  /** The header says something else or nothing; the contents are names of people. */
  | 'namesOfPeople'
  /** Shares of one and of a hundred in one column. */
  | 'twoScales'
  /** The column beside it names groups of rows; this one, under a header that says something else, the rows. */
  | 'finerTitle'
  /** Texts show that day and month of the real days were exchanged on typing. */
  | 'turnedDays'
  /** No column holds the day; lines above blocks of rows do. */
  | 'dayAbove'

/** A field that a person must decide before anything is written for it. */
export interface Doubt {
  readonly field: string
  /** Column numbers, the likeliest first. */
  readonly candidates: readonly number[]
  readonly why: DoubtReason
  /** The headers of the candidates; '' where there is none. */
  readonly headers?: readonly string[]
  /** A few of the cells that make the doubt. */
  readonly samples?: readonly string[]
}
