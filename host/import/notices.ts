/** What of a file was not where a table has it, or is not imported: said with its place, so that nothing is lost in silence. */
export type NoticeCode =
  /** Cells right of the last header. They go into the notes. */
  | 'beyondHeader'
  /** A column without a header. Its cells go into the notes; `found` is its letters. */
  | 'blankHeader'
  /** Fewer cells than the header has. */
  | 'shortRow'
  /** Text behind the quotation mark that closes a cell. */
  | 'strayQuote'
  /** A cell that holds other lines of the table. */
  | 'swallowedLines'
  /** NUL characters, which were removed. */
  | 'nulCharacters'
  /** Bytes that are no character of the file's encoding. */
  | 'unreadableCharacters'
  /** Rows with contents that are not imported; `found` is the text of the first. */
  | 'rowsLeftOut'
  /** Rows that came from this workbook and are in another tracker than Tasks. */
  | 'rowsThere'
  /** Columns with a date or a number as their header; `found` is their letters. */
  | 'columnsLeftOut'
  /** Sheets of a workbook that are not imported; `found` is their names. */
  | 'sheetsLeftOut'
  /** Other tables of the sheet, which are not imported; `found` is their cells. */
  | 'tablesLeftOut'
  /** Members of cards who are no longer on the board. */
  | 'unknownMembers'
  /** Predecessors that no row of the file is; `found` is the first. */
  | 'unknownLinks'

export interface ImportNotice {
  readonly code: NoticeCode
  /** Rows of the file from 1; none where it is about no rows. */
  readonly rows: readonly number[]
  readonly found: string
}

/** A notice about rows; none where there are no rows. */
export const createNotice = (code: NoticeCode, rows: readonly number[], found = ''): ImportNotice[] =>
  rows.length === 0 ? [] : [{ code, rows, found }]
