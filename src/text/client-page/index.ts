import type { LibraryTexts } from '../library-text-of.js'
import { type ClientPageText, en } from './en.js'
import { zhCN } from './zh-CN.js'

export type { ClientPageText }
/** What a client's own page says, and what the run log says of it. */
export const clientPageTexts: LibraryTexts<ClientPageText> = {
  inLibrary: 'clientPage',
  functions: { en, 'zh-CN': zhCN },
}
