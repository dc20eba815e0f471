import type { Texts } from '../../../src/text/text-of.js'
import { en, type PlanWords } from './en.js'
import { zhCN } from './zh-CN.js'

export type { PlanWords }
/** The dialog about a plan. */
export const planTexts: Texts<PlanWords> = { en, 'zh-CN': zhCN }
