import type { Texts } from '../../../src/text/text-of.js'
import { en, type ExportCommandText } from './en.js'
import { zhCN } from './zh-CN.js'

export type { ExportCommandText }
/** What the command `export` says. */
export const exportCommandTexts: Texts<ExportCommandText> = { en, 'zh-CN': zhCN }
