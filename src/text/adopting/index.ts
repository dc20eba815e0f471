import type { Locale } from '../../core/locale.js'
import { type AdoptingText, adoptingEn } from './en.js'
import { adoptingZhCN } from './zh-CN.js'

const adoptingTexts: Readonly<Record<Locale, AdoptingText>> = { en: adoptingEn, 'zh-CN': adoptingZhCN }

/** What adopting a sheet says in a language. */
export const adoptingTextIn = (locale: Locale): AdoptingText => adoptingTexts[locale]
