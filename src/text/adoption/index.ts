import type { LibraryTexts } from '../library-text-of.js'
import { en, type AdoptionText } from './en.js'
import { zhCN } from './zh-CN.js'

export type { AdoptionText }
/** The sentences about a foreign sheet, and about adopting it. */
export const adoptionTexts: LibraryTexts<AdoptionText> = {
  inLibrary: 'adoption',
  functions: { en, 'zh-CN': zhCN },
}
