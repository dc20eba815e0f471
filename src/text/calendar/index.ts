import type { Texts } from '../text-of.js'
import { type CalendarText, en } from './en.js'
import { zhCN } from './zh-CN.js'

export type { CalendarText }
/** The working calendar and its country. */
export const calendarTexts: Texts<CalendarText> = { en, 'zh-CN': zhCN }
