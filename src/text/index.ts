import type { Locale } from '../core/locale.js'
import { en, type Text } from './en.js'
import { zhCN } from './zh-CN.js'

const texts: Readonly<Record<Locale, Text>> = { en, 'zh-CN': zhCN }

/** The sentences of a language. */
export const textIn = (locale: Locale): Text => texts[locale]
export type { NamedProblem, Text } from './en.js'
