import type { LibraryTexts } from '../library-text-of.js'
import { type ChoresText, en } from './en.js'
import { zhCN } from './zh-CN.js'

export type { ChoresText }
/** What care, rules, pulses and demo rows say. */
export const choreTexts: LibraryTexts<ChoresText> = {
  inLibrary: 'chores',
  functions: { en, 'zh-CN': zhCN },
}
