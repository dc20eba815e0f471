import type { Texts } from '../../../src/text/text-of.js'
import { en, type ClientWords } from './en.js'
import { zhCN } from './zh-CN.js'

export type { ClientWords }
/** The dialog about a client. */
export const clientTexts: Texts<ClientWords> = { en, 'zh-CN': zhCN }
