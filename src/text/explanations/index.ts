import type { Locale } from '../../core/locale.js'
import { type LibraryTexts, withLibraryTexts } from '../library-texts.js'
import { explanationsEn, type ExplanationText } from './en.js'
import { explanationsZhCN } from './zh-CN.js'

const explanationTexts: Readonly<Record<Locale, ExplanationText>> = {
  en: explanationsEn,
  'zh-CN': explanationsZhCN,
}

/** How something was worked out, in a language. */
export const explanationTextIn = (locale: Locale, { explanations }: LibraryTexts): ExplanationText =>
  withLibraryTexts(explanationTexts[locale], explanations[locale])
