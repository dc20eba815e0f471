import type { Texts } from '../../../src/text/text-of.js'
import { en, type ExportWords } from './en.js'
import { zhCN } from './zh-CN.js'

export type { ExportWords }
/** The page that exports work. */
export const exportPageTexts: Texts<ExportWords> = { en, 'zh-CN': zhCN }
