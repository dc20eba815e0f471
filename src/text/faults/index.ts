import type { LibraryTexts } from '../library-text-of.js'
import { en, type FaultText } from './en.js'
import { zhCN } from './zh-CN.js'

/** What a person can do about an error of Google's. */
export const faultTexts: LibraryTexts<FaultText> = { inLibrary: 'faults', functions: { en, 'zh-CN': zhCN } }
