/** Why a file cannot be opened as a workbook. */
export type CannotOpenCode = 'missing' | 'encrypted' | 'notAWorkbook' | 'oldFormat' | 'tooBig'

/** A file that cannot be opened, with the reason as a code; wording it is the caller's part. */
export class CannotOpen extends Error {
  override name = 'CannotOpen'

  constructor(
    readonly code: CannotOpenCode,
    options?: ErrorOptions,
  ) {
    super(code, options)
  }
}
