import type { Texts } from '../../../src/text/text-of.js'
import { en, type AnswersText } from './en.js'
import { zhCN } from './zh-CN.js'

export type { AnswersText }
/** The page that an email’s link opens. */
export const answersTexts: Texts<AnswersText> = { en, 'zh-CN': zhCN }
