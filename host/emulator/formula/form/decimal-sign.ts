/** Which decimal sign a locale writes; its way to write formulas follows from it. */
import { toLanguageTag } from '../display/locales.js'
import { memoize } from '../../cache.js'

const cachedSigns = new Map<string, boolean>()

/**
 * Whether formulas of a spreadsheet in this locale (`de_DE`) are written with a decimal comma, and so with
 * `;` between arguments. Taken from the CLDR tables of the engine, for western digits, with which formulas
 * are written everywhere; they agree with the 28 of 72 locales of Google's list that are known to separate
 * arguments by a comma (https://stackoverflow.com/questions/73767719). An unknown locale is read as American.
 */
export const usesDecimalComma = (locale: string): boolean =>
  memoize(cachedSigns, locale, () => findDecimalSign(toLanguageTag(locale)) === ',')

function findDecimalSign(tag: string): string {
  try {
    if (Intl.NumberFormat.supportedLocalesOf(tag).length === 0) return '.'
  } catch {
    return '.'
  }
  const parts = new Intl.NumberFormat(tag, { numberingSystem: 'latn' }).formatToParts(1.5)
  return parts.find(({ type }) => type === 'decimal')?.value ?? '.'
}
