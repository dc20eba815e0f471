import type { Texts } from '../../../src/text/text-of.js'
import { en, type LetterWords } from './en.js'
import { zhCN } from './zh-CN.js'

export type { LetterWords }
/** The dialog about emails. */
export const letterTexts: Texts<LetterWords> = { en, 'zh-CN': zhCN }
