import type { Locale } from '../../core/locale.js'
import { type PlanText, planEn } from './en.js'
import { planZhCN } from './zh-CN.js'

const planTexts: Readonly<Record<Locale, PlanText>> = { en: planEn, 'zh-CN': planZhCN }

/** What planning says in a language. */
export const planTextIn = (locale: Locale): PlanText => planTexts[locale]
export type { PlanText } from './en.js'
