import type { Locale } from '../../core/locale.js'
import { lightEn, type LightText } from './en.js'
import { lightZhCN } from './zh-CN.js'

const lightTexts: Readonly<Record<Locale, LightText>> = { en: lightEn, 'zh-CN': lightZhCN }

/** What the dashboard's light says in a language. */
export const lightTextIn = (locale: Locale): LightText => lightTexts[locale]
