import type { LibraryTexts } from '../library-text-of.js'
import { en, type LetterText } from './en.js'
import { zhCN } from './zh-CN.js'

export type { LetterText }
/** The words of the emails. */
export const letterTexts: LibraryTexts<LetterText> = {
  inLibrary: 'emails',
  functions: { en, 'zh-CN': zhCN },
}
