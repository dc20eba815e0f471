import type { Locale } from '../core/locale.js'
import { en, type Text } from './en.js'
import { type LetterText, lettersEn } from './letters-en.js'
import { lettersZhCN } from './letters-zh-CN.js'
import { type PlanText, planEn } from './plan-en.js'
import { planZhCN } from './plan-zh-CN.js'
import { type ViewText, viewsEn } from './views-en.js'
import { viewsZhCN } from './views-zh-CN.js'
import { zhCN } from './zh-CN.js'

const texts: Readonly<Record<Locale, Text>> = { en, 'zh-CN': zhCN }
const letterTexts: Readonly<Record<Locale, LetterText>> = { en: lettersEn, 'zh-CN': lettersZhCN }
const viewTexts: Readonly<Record<Locale, ViewText>> = { en: viewsEn, 'zh-CN': viewsZhCN }
const planTexts: Readonly<Record<Locale, PlanText>> = { en: planEn, 'zh-CN': planZhCN }

/** The sentences of a language. */
export const textIn = (locale: Locale): Text => texts[locale]
/** The words of the letters in a language. */
export const letterTextIn = (locale: Locale): LetterText => letterTexts[locale]
/** The words of the views in a language. */
export const viewTextIn = (locale: Locale): ViewText => viewTexts[locale]
/** What planning says in a language. */
export const planTextIn = (locale: Locale): PlanText => planTexts[locale]
export type { NamedProblem, Text } from './en.js'
export type { LetterText } from './letters-en.js'
export type { ViewText } from './views-en.js'
