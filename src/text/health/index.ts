import type { LibraryTexts } from '../library-text-of.js'
import { en, type HealthText } from './en.js'
import { zhCN } from './zh-CN.js'

export type { HealthText }
/** What the health page says. */
export const healthTexts: LibraryTexts<HealthText> = {
  inLibrary: 'health',
  functions: { en, 'zh-CN': zhCN },
}
