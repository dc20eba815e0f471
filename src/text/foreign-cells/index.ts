import type { LibraryTexts } from '../library-text-of.js'
import { en, type ForeignCellText } from './en.js'
import { zhCN } from './zh-CN.js'

export type { ForeignCellText }
/** The sentences about cells of a foreign sheet. */
export const foreignCellTexts: LibraryTexts<ForeignCellText> = {
  inLibrary: 'foreignCells',
  functions: { en, 'zh-CN': zhCN },
}
