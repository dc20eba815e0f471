import type { Locale } from '../../core/locale.js'
import { type CarriedTexts, withCarried } from '../carried.js'
import { selfCheckEn, type SelfCheckText } from './en.js'
import { selfCheckZhCN } from './zh-CN.js'

export type { SelfCheckText }
const selfCheckTexts: Readonly<Record<Locale, SelfCheckText>> = { en: selfCheckEn, 'zh-CN': selfCheckZhCN }

/** What a self-check says in a language. */
export const selfCheckTextIn = (locale: Locale, { selfCheck }: CarriedTexts): SelfCheckText =>
  withCarried(selfCheckTexts[locale], selfCheck[locale])
