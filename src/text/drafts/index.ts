import type { Locale } from '../../core/locale.js'
import { type LibraryTexts, withLibraryTexts } from '../library-texts.js'
import { draftsEn, type DraftText } from './en.js'
import { draftsZhCN } from './zh-CN.js'

export type { DraftText }
const draftTexts: Readonly<Record<Locale, DraftText>> = { en: draftsEn, 'zh-CN': draftsZhCN }

/** Drafts of letters to a client in a language. */
export const draftTextIn = (locale: Locale, { drafts }: LibraryTexts): DraftText =>
  withLibraryTexts(draftTexts[locale], drafts[locale])
