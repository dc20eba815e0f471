import type { Texts } from '../../../src/text/text-of.js'
import { en, type MyDayWords } from './en.js'
import { zhCN } from './zh-CN.js'

export type { MyDayWords }
/** The day's list. */
export const myDayTexts: Texts<MyDayWords> = { en, 'zh-CN': zhCN }
