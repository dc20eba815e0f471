/**
 * The error of a spreadsheet for what it does not do: a name that is taken, a place outside the sheet, a
 * service that does not work. Its message is shown to the caller.
 */
export class Refusal extends Error {
  override readonly name = 'Exception'
}
