import type { Texts } from '../../../src/text/text-of.js'
import { en, type MergeText } from './en.js'
import { zhCN } from './zh-CN.js'

export type { MergeText }
/** What the command `merge` says. */
export const mergeTexts: Texts<MergeText> = { en, 'zh-CN': zhCN }
