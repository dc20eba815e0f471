import type { LibraryTexts } from '../library-text-of.js'
import { en, type SelfCheckText } from './en.js'
import { zhCN } from './zh-CN.js'

export type { SelfCheckText }
/** What a self-check says. */
export const selfCheckTexts: LibraryTexts<SelfCheckText> = {
  inLibrary: 'selfCheck',
  functions: { en, 'zh-CN': zhCN },
}
