import type { LibraryTexts } from '../library-text-of.js'
import { en, type ChoresText } from './en.js'
import { zhCN } from './zh-CN.js'

export type { ChoresText }
/** What set-up, care, rules, pulses and demo rows say, and why nothing is sent. */
export const choreTexts: LibraryTexts<ChoresText> = { inLibrary: 'chores', functions: { en, 'zh-CN': zhCN } }
