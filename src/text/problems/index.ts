import type { Texts } from '../text-of.js'
import { en, type ProblemText } from './en.js'
import { zhCN } from './zh-CN.js'

/** The sentences about problems. */
export const problemTexts: Texts<ProblemText> = { en, 'zh-CN': zhCN }
