/** What is wrong with what an endpoint was sent, as data that each language puts into words. */

/** What a length counts: of a text its characters, of a list its items. */
export type LengthUnit = 'characters' | 'items'

/** What a field takes. */
export type ExpectedInput =
  | { readonly is: 'text' | 'number' | 'wholeNumber' | 'boolean' | 'list' | 'record' | 'date' | 'unknown' }
  | { readonly is: 'oneOf'; readonly values: readonly (string | number)[] }
  | { readonly is: 'anyOf'; readonly options: readonly ExpectedInput[] }
  | { readonly is: 'minLength' | 'maxLength'; readonly unit: LengthUnit; readonly limit: number }
  | { readonly is: 'minValue' | 'maxValue'; readonly limit: number }

/** What was sent instead; a number, true or false as it is written. */
export type ReceivedInput =
  | { readonly is: 'blank' | 'list' | 'record' }
  | { readonly is: 'text' | 'value'; readonly text: string }
  | { readonly is: 'length'; readonly unit: LengthUnit; readonly count: number }

/** A field that was sent wrongly. */
export interface InputFault {
  /** The path of the field, such as `keys.0`; the endpoint's name where the whole input is wrong. */
  readonly field: string
  readonly expected: ExpectedInput
  readonly received: ReceivedInput
}
