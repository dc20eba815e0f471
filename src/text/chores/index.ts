import type { Texts } from '../text-of.js'
import { en, type ChoresText } from './en.js'
import { zhCN } from './zh-CN.js'

export type { ChoresText }
/** What care, rules, pulses and demo rows say. */
export const choreTexts: Texts<ChoresText> = { en, 'zh-CN': zhCN }
