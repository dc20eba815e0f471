import type { Locale } from '../../core/locale.js'
import { runsEn, type RunsText } from './en.js'
import { runsZhCN } from './zh-CN.js'

const runsTexts: Readonly<Record<Locale, RunsText>> = { en: runsEn, 'zh-CN': runsZhCN }

/** What is said of the hourly run itself in a language. */
export const runsTextIn = (locale: Locale): RunsText => runsTexts[locale]

/** A sentence in every language, for a reader whose language is not known. */
export const formatInEveryLanguage = (say: (text: RunsText) => string): string =>
  Object.values(runsTexts).map(say).join(' ')
