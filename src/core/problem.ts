/** What can be wrong with a cell, a row or a table. Each language words every one of them. */
export const problemCodes = [
  'missingTable',
  'goneTable',
  'missingColumn',
  'doubtfulColumn',
  'required',
  'notADay',
  'notAChoice',
  /** A word in a choice column of a team's own sheet of which nobody has said what it means. */
  'unknownWord',
  'notANumber',
  'outOfRange',
  'longPast',
  'notAnEmail',
  'errorValue',
  'unknownReference',
  'ambiguousName',
  'duplicateId',
  'typedIntoView',
  'unknownYear',
  'rowGone',
  /** Somebody sorted a sheet, or put rows into it, while a run was about to write there. */
  'rowsMoved',
  'unknownReader',
  'waitsInCircle',
  'baselineExists',
  'notApproved',
  'neededFirst',
  'changedSince',
  'derivedColumn',
  /** A formula fills the cell in; `found` is what it shows. */
  'formulaCell',
  'stillOpen',
  /** A client without an open project; `found` is the client. */
  'noOpenProject',
  'nameTaken',
  'sheetTaken',
  /** A cell refuses what a run writes there; `found` is its address. */
  'writeRefused',
  /** Something a run wrote was refused later on; `found` is what the spreadsheet said. */
  'writeLate',
  /** What a run did not reach before its time was up; `found` names it where the table alone does not. */
  'outOfTime',
  /** What a run noted in the ledger of emails could not be read back. */
  'claimLost',
  /** A text is too long for a cell; `count` is its length, `found` how it begins. */
  'tooLong',
  /** A spreadsheet would have `count` cells, which is too many; `found` is how many it has. */
  'tooManyCells',
  /** A sheet lost its column of ids, and got it back; `count` rows, of which `found` got the ids they had. */
  'idsLost',
  /** Worded where it is found. */
  'cannotAdopt',
] as const
export type ProblemCode = (typeof problemCodes)[number]

/**
 * A problem that a person can put right, with the facts for its sentence. `line` is the sheet's own row
 * number.
 */
export interface Problem {
  readonly code: ProblemCode
  /** Key of the table. */
  readonly table: string
  /** Key of the column; empty when the whole row or table is meant. */
  readonly column: string
  /** The sheet's row number; 0 when the whole table is meant. */
  readonly line: number
  /** What the cell contains, as a person would quote it. */
  readonly found: string
  /** What a person saw in the cell before it changed, where that is known. */
  readonly expected?: string
  /** What was probably meant, where that is known. */
  readonly nearest?: string
  /** Row numbers of all rows that are meant, where it is several. */
  readonly lines?: readonly number[]
  /** How many rows it is about. */
  readonly count?: number
  /** Titles of some of them. */
  readonly titles?: readonly string[]
}
