import { type Cell, formatCell } from '../../core/cell.js'
import { type Locale, locales, namesOf } from '../../core/locale.js'
import { memoize } from '../../core/memoize.js'
import type { Table } from '../../core/table.js'
import { commonTexts } from '../../text/common/index.js'
import { punctuation } from '../../text/punctuation/index.js'
import { textOf } from '../../text/text-of.js'

/** Whether a cell of a column that Milepost fills in holds what it could have written there, today or on another day. */
export function isOwnValue(table: Table, key: string, cell: Cell): boolean {
  if (key === 'flag') return isFlagText(table, formatCell(cell))
  return 'value' in table.columns[key]!.read(cell)
}

/** Every flag in words, whatever the numbers in them are. */
const isFlagText = (table: Table, text: string): boolean => {
  const phrases = memoize(
    phrasesByTable,
    table.flags,
    () => new Set(locales.flatMap((each) => phrasesIn(table, each))),
  )
  return text.split(separators()).every((phrase) => phrases.has(withoutNumbers(phrase)))
}
const phrasesByTable = new WeakMap<Table['flags'], ReadonlySet<string>>()

const withoutNumbers = (phrase: string): string => phrase.trim().replace(/\d+/g, '0').toLowerCase()

/** More working days than a date that is to be taken at its word can be late. */
const manyDays = 5000

function phrasesIn(table: Table, locale: Locale): string[] {
  const text = textOf(commonTexts, locale)
  const days = [text.overdueBy, text.dueIn].flatMap((words) => [0, 1, 2, manyDays].map(words))
  const names = table.flags.flatMap(({ name }) => namesOf(name))
  return [...names, ...days, text.dueToday, text.mayBegin, text.toAccept].map(withoutNumbers)
}

const separators = (): RegExp =>
  new RegExp(locales.map((locale) => textOf(punctuation, locale).clauses(['', '']).trim()).join('|'))
