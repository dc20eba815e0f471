import type { Locale } from '../core/locale.js'
import { en, type Text } from './en.js'
import { type LetterText, lettersEn } from './letters/en.js'
import { lettersZhCN } from './letters/zh-CN.js'
import { zhCN } from './zh-CN.js'

const texts: Readonly<Record<Locale, Text>> = { en, 'zh-CN': zhCN }
const letterTexts: Readonly<Record<Locale, LetterText>> = { en: lettersEn, 'zh-CN': lettersZhCN }

/** The sentences of a language. */
export const textIn = (locale: Locale): Text => texts[locale]
/** The words of the letters in a language. */
export const letterTextIn = (locale: Locale): LetterText => letterTexts[locale]
export type { Text } from './en.js'
export type { NamedProblem } from './facts.js'
export type { LetterText } from './letters/en.js'
export type { ViewText } from './views/en.js'
