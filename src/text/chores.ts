import type { Locale } from '../core/locale.js'
import { type ChoresText, choresEn } from './chores-en.js'
import { choresZhCN } from './chores-zh-CN.js'

const choresTexts: Readonly<Record<Locale, ChoresText>> = { en: choresEn, 'zh-CN': choresZhCN }

/** What care, rules and pulses say in a language. */
export const choresTextIn = (locale: Locale): ChoresText => choresTexts[locale]
