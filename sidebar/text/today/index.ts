import type { Texts } from '../../../src/text/text-of.js'
import { en, type TodayWords } from './en.js'
import { zhCN } from './zh-CN.js'

export type { TodayWords }
/** What is late, and why. */
export const todayTexts: Texts<TodayWords> = { en, 'zh-CN': zhCN }
