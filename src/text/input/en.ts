/** The sentence about an input that an endpoint does not take, in English. */
export const en = {
  /** Which field is wrong, for a sentence. */
  fault: (field: string, expected: string, received: string): string =>
    `${field}: expected ${expected}, got ${received}`,
  badInput: (fault: string): string =>
    `This request wasn’t understood (${fault}). Please reload the sidebar.`,
  kinds: {
    text: 'text',
    number: 'a number',
    wholeNumber: 'a whole number',
    boolean: 'true or false',
    list: 'a list',
    record: 'named fields',
    date: 'a date such as 2026-03-31',
    unknown: 'something else',
    blank: 'a blank',
  },
  quote: (text: string): string => `“${text}”`,
  value: (text: string): string => text,
  oneOf: (values: string): string => `one of ${values}`,
  and: ', ',
  or: ' or ',
  one: { characters: '1 character', items: '1 item' },
  characters: (count: number): string => `${count} characters`,
  items: (count: number): string => `${count} items`,
  length: (counted: string): string => counted,
  minLength: (counted: string): string => `at least ${counted}`,
  maxLength: (counted: string): string => `at most ${counted}`,
  minValue: (limit: number): string => `${limit} or more`,
  maxValue: (limit: number): string => `${limit} or less`,
}
export type InputText = typeof en
