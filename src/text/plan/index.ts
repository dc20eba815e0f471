import type { LibraryTexts } from '../library-text-of.js'
import { en, type PlanText } from './en.js'
import { zhCN } from './zh-CN.js'

export type { PlanText }
/** What planning says. */
export const planTexts: LibraryTexts<PlanText> = { inLibrary: 'plan', functions: { en, 'zh-CN': zhCN } }
