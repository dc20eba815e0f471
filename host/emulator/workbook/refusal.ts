/**
 * What a spreadsheet answers when it is asked for something it does not do: a name that is taken, a place outside the
 * sheet, a service that is out of order. Its message is said to whoever asked.
 */
export class Refusal extends Error {
  override readonly name = 'Exception'
}
