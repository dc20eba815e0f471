import type { Locale } from '../../core/locale.js'
import { type CarriedTexts, withCarried } from '../carried.js'
import { explanationsEn, type ExplanationText } from './en.js'
import { explanationsZhCN } from './zh-CN.js'

const explanationTexts: Readonly<Record<Locale, ExplanationText>> = {
  en: explanationsEn,
  'zh-CN': explanationsZhCN,
}

/** How something was worked out, in a language. */
export const explanationTextIn = (locale: Locale, { explanations }: CarriedTexts): ExplanationText =>
  withCarried(explanationTexts[locale], explanations[locale])
