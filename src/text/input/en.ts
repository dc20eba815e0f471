import type { ExpectedInput, InputFault, LengthUnit, ReceivedInput } from '../../core/input-fault.js'
import { plural } from '../english.js'

const quote = (value: string | number): string => (typeof value === 'number' ? String(value) : `“${value}”`)
const countOf = (unit: LengthUnit, count: number): string =>
  plural(count, unit === 'items' ? 'item' : 'character')

function formatExpected(expected: ExpectedInput): string {
  switch (expected.is) {
    case 'text':
      return 'text'
    case 'number':
      return 'a number'
    case 'wholeNumber':
      return 'a whole number'
    case 'boolean':
      return 'true or false'
    case 'list':
      return 'a list'
    case 'record':
      return 'named fields'
    case 'date':
      return 'a date such as 2026-03-31'
    case 'oneOf':
      return `${expected.values.length > 1 ? 'one of ' : ''}${expected.values.map(quote).join(', ')}`
    case 'anyOf':
      return expected.options.map(formatExpected).join(' or ')
    case 'minLength':
      return `at least ${countOf(expected.unit, expected.limit)}`
    case 'maxLength':
      return `at most ${countOf(expected.unit, expected.limit)}`
    case 'minValue':
      return `${expected.limit} or more`
    case 'maxValue':
      return `${expected.limit} or less`
    case 'unknown':
      return 'something else'
  }
}

function formatReceived(received: ReceivedInput): string {
  switch (received.is) {
    case 'blank':
      return 'a blank'
    case 'list':
      return 'a list'
    case 'record':
      return 'named fields'
    case 'text':
      return quote(received.text)
    case 'value':
      return received.text
    case 'length':
      return countOf(received.unit, received.count)
  }
}

/** The sentence about an input that an endpoint does not take, in English. */
export const en = {
  /** Which field is wrong, for a sentence. */
  fault: ({ field, expected, received }: InputFault): string =>
    `${field}: expected ${formatExpected(expected)}, got ${formatReceived(received)}`,
  badInput: (fault: InputFault): string =>
    `This request wasn’t understood (${en.fault(fault)}). Please reload the sidebar.`,
}
export type InputText = Readonly<Record<'fault' | 'badInput', (fault: InputFault) => string>>
