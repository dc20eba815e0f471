import type { Texts } from '../text-of.js'
import { en, type VerdictText } from './en.js'
import { zhCN } from './zh-CN.js'

export type { VerdictText } from './en.js'

/** The sentences about what was and was not found. */
export const verdictTexts: Texts<VerdictText> = { en, 'zh-CN': zhCN }
