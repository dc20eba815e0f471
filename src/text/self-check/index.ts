import type { Locale } from '../../core/locale.js'
import { type LibraryTexts, withLibraryTexts } from '../library-texts.js'
import { selfCheckEn, type SelfCheckText } from './en.js'
import { selfCheckZhCN } from './zh-CN.js'

export type { SelfCheckText }
const selfCheckTexts: Readonly<Record<Locale, SelfCheckText>> = { en: selfCheckEn, 'zh-CN': selfCheckZhCN }

/** What a self-check says in a language. */
export const selfCheckTextIn = (locale: Locale, { selfCheck }: LibraryTexts): SelfCheckText =>
  withLibraryTexts(selfCheckTexts[locale], selfCheck[locale])
