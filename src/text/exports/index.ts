import type { LibraryTexts } from '../library-text-of.js'
import { en, type ExportText } from './en.js'
import { zhCN } from './zh-CN.js'

export type { ExportText }
/** What is said of a file for another tool. */
export const exportTexts: LibraryTexts<ExportText> = {
  inLibrary: 'exports',
  functions: { en, 'zh-CN': zhCN },
}
