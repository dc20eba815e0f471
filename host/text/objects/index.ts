import type { Locale } from '../../../src/core/locale.js'
import { punctuation } from '../../../src/text/punctuation/index.js'
import { textOf, type Texts } from '../../../src/text/text-of.js'
import type { Counted } from '../../emulator/xlsx/index.js'
import { en } from './en.js'
import type { ObjectNames } from './object-names.js'
import { zhCN } from './zh-CN.js'

/** What a workbook holds besides cells, counted. The page says the same. */
export const objectNames: Texts<ObjectNames> = { en, 'zh-CN': zhCN }

/** Most names of parts or sheets that are listed with a kind. */
const maxListed = 4

/** Each kind with its number and the sheets it is on, as one list of words. */
export function listObjects(locale: Locale, found: readonly Counted[]): string {
  const { list, clauses, inBrackets } = textOf(punctuation, locale)
  return clauses(
    found.map(({ kind, count, where }) => {
      const shown = list(where.slice(0, maxListed)) + (where.length > maxListed ? ' …' : '')
      const words = textOf(objectNames, locale)[kind](count)
      return shown === '' ? words : inBrackets(words, shown)
    }),
  )
}
