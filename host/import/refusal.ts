/** Why a file cannot be read as an export of another tool. */
export type UnreadableCode =
  /** Neither text of a table nor JSON. */
  | 'notText'
  | 'notJson'
  /** JSON, but of no tool that is known here. */
  | 'unknownJson'
  | 'noRows'
  | 'empty'
  /** A folder, not a file. */
  | 'folder'

/** A file that is not what can be imported. The command line words it. */
export class Unreadable extends Error {
  override name = 'Unreadable'
  constructor(
    readonly code: UnreadableCode,
    options?: ErrorOptions,
  ) {
    super(code, options)
  }
}
