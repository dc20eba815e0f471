import type { Texts } from '../text-of.js'
import { en, type LetterText } from './en.js'
import { zhCN } from './zh-CN.js'

export type { LetterText }
/** The words of the emails. */
export const letterTexts: Texts<LetterText> = { en, 'zh-CN': zhCN }
