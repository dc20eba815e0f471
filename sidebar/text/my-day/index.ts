import type { Texts } from '../../../src/text/text-of.js'
import { todayTexts, type TodayWords } from '../today/index.js'
import { en, type MyDayWords } from './en.js'
import { zhCN } from './zh-CN.js'

export type { MyDayWords }
/** The day's list, with the words of the list by tracker for what both show. */
export const myDayTexts: Texts<TodayWords & MyDayWords> = {
  en: { ...todayTexts.en, ...en },
  'zh-CN': { ...todayTexts['zh-CN'], ...zhCN },
}
