import type { Locale } from '../../core/locale.js'
import { verdictsEn, type VerdictText } from './en.js'
import { verdictsZhCN } from './zh-CN.js'

const verdictTexts: Readonly<Record<Locale, VerdictText>> = { en: verdictsEn, 'zh-CN': verdictsZhCN }

/** What is said of what was and was not found, in a language. */
export const verdictTextIn = (locale: Locale): VerdictText => verdictTexts[locale]
export type { RemindersFacts, VerdictText } from './en.js'
