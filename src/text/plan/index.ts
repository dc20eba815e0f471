import type { Texts } from '../text-of.js'
import { en, type PlanText } from './en.js'
import { zhCN } from './zh-CN.js'

export type { PlanText }
/** What planning says. */
export const planTexts: Texts<PlanText> = { en, 'zh-CN': zhCN }
