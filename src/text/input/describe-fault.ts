import type { ExpectedInput, InputFault, LengthUnit, ReceivedInput } from '../../core/input-fault.js'
import type { InputText } from './index.js'

const quoteIn = ({ quote }: InputText, value: string | number): string =>
  typeof value === 'number' ? String(value) : quote(value)

const countOf = (words: InputText, unit: LengthUnit, count: number): string =>
  count === 1 ? words.one[unit] : words[unit](count)

function formatExpected(words: InputText, expected: ExpectedInput): string {
  switch (expected.is) {
    case 'oneOf': {
      const values = expected.values.map((value) => quoteIn(words, value)).join(words.and)
      return expected.values.length > 1 ? words.oneOf(values) : values
    }
    case 'anyOf':
      return expected.options.map((each) => formatExpected(words, each)).join(words.or)
    case 'minLength':
    case 'maxLength':
      return words[expected.is](countOf(words, expected.unit, expected.limit))
    case 'minValue':
    case 'maxValue':
      return words[expected.is](expected.limit)
    default:
      return words.kinds[expected.is]
  }
}

function formatReceived(words: InputText, received: ReceivedInput): string {
  switch (received.is) {
    case 'text':
    case 'value':
      return received.is === 'text' ? words.quote(received.text) : words.value(received.text)
    case 'length':
      return words.length(countOf(words, received.unit, received.count))
    default:
      return words.kinds[received.is]
  }
}

/** Which field is wrong, what it takes and what was sent. */
export const describeFault = (words: InputText, { field, expected, received }: InputFault): string =>
  words.fault(field, formatExpected(words, expected), formatReceived(words, received))
