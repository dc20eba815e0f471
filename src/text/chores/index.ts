import type { Locale } from '../../core/locale.js'
import { type ChoresText, choresEn } from './en.js'
import { choresZhCN } from './zh-CN.js'

const choresTexts: Readonly<Record<Locale, ChoresText>> = { en: choresEn, 'zh-CN': choresZhCN }

/** What care, rules, pulses and demo rows say in a language. */
export const choresTextIn = (locale: Locale): ChoresText => choresTexts[locale]
