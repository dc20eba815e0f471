/** Why a file cannot be read as an export of another tool. */
export type UnreadableCode =
  /** It is not text of a table and not JSON. */
  | 'notText'
  | 'notJson'
  /** JSON, but of no tool that is known here. */
  | 'unknownJson'
  | 'noRows'
  /** A workbook without a sheet of the name that was asked for. */
  | 'noSheet'
  | 'empty'
  /** A folder, not a file. */
  | 'folder'
  /** A quotation mark opens a cell, and none closes it. */
  | 'openQuote'
  /** A line longer than any row of a table. */
  | 'longLine'
  /** More bytes than are read. */
  | 'tooBig'

/**
 * Where a file cannot be read on, and the bound that it passes: characters of a line, megabytes of a file.
 */
export interface UnreadableFacts {
  readonly line?: number
  readonly found?: number
  readonly most?: number
}

/** A file that cannot be imported. The command line puts it into words. */
export class UnreadableFile extends Error {
  override name = 'Unreadable'
  constructor(
    readonly code: UnreadableCode,
    options?: ErrorOptions,
    readonly facts: UnreadableFacts = {},
  ) {
    super(code, options)
  }
}
