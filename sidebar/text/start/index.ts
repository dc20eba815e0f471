import type { Texts } from '../../../src/text/text-of.js'
import { en, type StartWords } from './en.js'
import { zhCN } from './zh-CN.js'

export type { StartWords }
/** The dialog that begins a project. */
export const startTexts: Texts<StartWords> = { en, 'zh-CN': zhCN }
