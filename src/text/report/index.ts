import type { LibraryTexts } from '../library-text-of.js'
import { en, type ReportText } from './en.js'
import { zhCN } from './zh-CN.js'

export type { ReportText }
/** The words of client reports and of the answers to "why?". Daily digests need none of them. */
export const reportTexts: LibraryTexts<ReportText> = { inLibrary: 'report', functions: { en, 'zh-CN': zhCN } }
