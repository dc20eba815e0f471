import type { Locale } from '../../core/locale.js'
import { type EvidenceText, evidenceEn } from './en.js'
import { evidenceZhCN } from './zh-CN.js'

const evidenceTexts: Readonly<Record<Locale, EvidenceText>> = { en: evidenceEn, 'zh-CN': evidenceZhCN }

/** What is said of what was and what could not be looked at, in a language. */
export const evidenceTextIn = (locale: Locale): EvidenceText => evidenceTexts[locale]
export type { EvidenceText, UncheckedFacts as Unlooked } from './en.js'
