import type { Texts } from '../../../src/text/text-of.js'
import { en, type CloseWords } from './en.js'
import { zhCN } from './zh-CN.js'

export type { CloseWords }
/** The window in which a project is closed. */
export const closeTexts: Texts<CloseWords> = { en, 'zh-CN': zhCN }
