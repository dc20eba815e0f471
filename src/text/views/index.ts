import type { Locale } from '../../core/locale.js'
import { type LibraryTexts, withLibraryTexts } from '../library-texts.js'
import { type ViewText, viewsEn } from './en.js'
import { viewsZhCN } from './zh-CN.js'

const viewTexts: Readonly<Record<Locale, ViewText>> = { en: viewsEn, 'zh-CN': viewsZhCN }

/** The words of the views in a language. */
export const viewTextIn = (locale: Locale, { views }: LibraryTexts): ViewText =>
  withLibraryTexts(viewTexts[locale], views[locale])
