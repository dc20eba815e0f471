import type { LibraryTexts } from '../library-text-of.js'
import { en, type RunsText } from './en.js'
import { zhCN } from './zh-CN.js'

export type { RunsText }
/** The sentences about the hourly run itself. */
export const runTexts: LibraryTexts<RunsText> = { inLibrary: 'runs', functions: { en, 'zh-CN': zhCN } }
