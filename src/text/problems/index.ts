import type { LibraryTexts } from '../library-text-of.js'
import { en, type ProblemText } from './en.js'
import { zhCN } from './zh-CN.js'

/** The sentences about what is wrong in rows and commands. */
export const problemTexts: LibraryTexts<ProblemText> = {
  inLibrary: 'problems',
  functions: { en, 'zh-CN': zhCN },
}
