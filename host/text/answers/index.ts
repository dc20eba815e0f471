import type { Texts } from '../../../src/text/text-of.js'
import { en, type AnswerCommandText } from './en.js'
import { zhCN } from './zh-CN.js'

/** What the command `answer` says. */
export const answerCommandTexts: Texts<AnswerCommandText> = { en, 'zh-CN': zhCN }
