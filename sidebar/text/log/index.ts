import type { Texts } from '../../../src/text/text-of.js'
import { en, type LogWords } from './en.js'
import { zhCN } from './zh-CN.js'

export type { LogWords }
/** The forms that add rows and lead them on. */
export const logTexts: Texts<LogWords> = { en, 'zh-CN': zhCN }
