import type { LibraryTexts } from '../library-text-of.js'
import { en, type ViewText } from './en.js'
import { zhCN } from './zh-CN.js'

export type { ViewText }
/** The words of the views. */
export const viewTexts: LibraryTexts<ViewText> = { inLibrary: 'views', functions: { en, 'zh-CN': zhCN } }
