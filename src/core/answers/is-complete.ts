import { isDay } from '../day.js'
import type { OfferInput } from './published-page.js'
import type { AnswerInput } from './shown-page.js'

/** The address of a web page at a host with a name: none with a person's name and password in it. */
const address = /^https?:\/\/[^\s/?#@:.]+(?:\.[^\s/?#@:.]+)+(?::\d{1,5})?(?:[/?#]\S*)?$/i

/** Whether an answer's value and words are what its offer asks for, and nothing else; the page and the web app ask it. */
export function isComplete(input: OfferInput, { value, text }: Pick<AnswerInput, 'value' | 'text'>): boolean {
  const hasText = text.trim() !== ''
  switch (input?.kind) {
    case undefined:
      return value === null && !hasText
    case 'text':
      return value === null && (hasText || !input.isRequired)
    case 'day':
      return !hasText && typeof value === 'string' && isDay(value) && value >= input.from && value <= input.to
    case 'link':
      return !hasText && typeof value === 'string' && address.test(value)
    case 'choice':
      return isTextRight(input, hasText) && input.choices.some((choice) => choice.value === value)
    case 'number':
      return (
        isTextRight(input, hasText) &&
        typeof value === 'number' &&
        Number.isInteger(value) &&
        value >= input.from &&
        value <= input.to
      )
  }
}

/** Whether words that go with a value are there where they must be, and not where none are taken. */
const isTextRight = ({ text }: { text?: 'optional' | 'required' }, hasText: boolean): boolean =>
  text === undefined ? !hasText : text === 'optional' || hasText
