import type { LibraryTexts } from '../library-text-of.js'
import { en, type ClientsText } from './en.js'
import { zhCN } from './zh-CN.js'

export type { ClientsText }
/** What the dialog about a client, and drafts to clients, say. */
export const clientTexts: LibraryTexts<ClientsText> = {
  inLibrary: 'clients',
  functions: { en, 'zh-CN': zhCN },
}
