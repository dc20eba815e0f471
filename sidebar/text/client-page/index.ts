import type { Texts } from '../../../src/text/text-of.js'
import { type ClientPageWords, en } from './en.js'
import { zhCN } from './zh-CN.js'

export type { ClientPageWords }
/** What the window about a client says of the client's own page. */
export const clientPageTexts: Texts<ClientPageWords> = { en, 'zh-CN': zhCN }
