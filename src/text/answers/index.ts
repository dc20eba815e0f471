import type { LibraryTexts } from '../library-text-of.js'
import { type AnswersText, en } from './en.js'
import { zhCN } from './zh-CN.js'

export type { AnswersText }
/** What emails, pages and the run log say of links and of answers. */
export const answerTexts: LibraryTexts<AnswersText> = {
  inLibrary: 'answers',
  functions: { en, 'zh-CN': zhCN },
}
