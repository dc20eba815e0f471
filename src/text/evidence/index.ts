import type { Texts } from '../text-of.js'
import { en, type EvidenceText } from './en.js'
import { zhCN } from './zh-CN.js'

export type { EvidenceText } from './en.js'

/** Sentences about what was checked and what could not be. */
export const evidenceTexts: Texts<EvidenceText> = { en, 'zh-CN': zhCN }
