import type { LibraryTexts } from '../library-text-of.js'
import { type CalendarText, en } from './en.js'
import { zhCN } from './zh-CN.js'

export type { CalendarText }
/** The working calendar and its country. */
export const calendarTexts: LibraryTexts<CalendarText> = {
  inLibrary: 'calendar',
  functions: { en, 'zh-CN': zhCN },
}
