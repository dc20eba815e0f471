import type { Texts } from '../text-of.js'
import { en, type ClientsText } from './en.js'
import { zhCN } from './zh-CN.js'

export type { ClientsText }
/** What the dialog about a client, and drafts to clients, say. */
export const clientTexts: Texts<ClientsText> = { en, 'zh-CN': zhCN }
