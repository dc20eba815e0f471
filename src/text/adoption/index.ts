import type { Locale } from '../../core/locale.js'
import { adoptionEn, type AdoptionText } from './en.js'
import { adoptionZhCN } from './zh-CN.js'

const adoptionTexts: Readonly<Record<Locale, AdoptionText>> = { en: adoptionEn, 'zh-CN': adoptionZhCN }

/** What is said of a stranger's sheet in a language. */
export const adoptionTextIn = (locale: Locale): AdoptionText => adoptionTexts[locale]
