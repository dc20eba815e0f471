import type { Texts } from '../text-of.js'
import { en, type RunsText } from './en.js'
import { zhCN } from './zh-CN.js'

/** The sentences about the hourly run itself. */
export const runTexts: Texts<RunsText> = { en, 'zh-CN': zhCN }

/** A sentence in every language, for a reader whose language is not known. */
export const formatInEveryLanguage = (say: (text: RunsText) => string): string =>
  Object.values(runTexts).map(say).join(' ')
