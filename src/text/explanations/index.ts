import type { LibraryTexts } from '../library-text-of.js'
import { en, type ExplanationText } from './en.js'
import { zhCN } from './zh-CN.js'

export type { ExplanationText }
/** How something was calculated. */
export const explanationTexts: LibraryTexts<ExplanationText> = {
  inLibrary: 'explanations',
  functions: { en, 'zh-CN': zhCN },
}
