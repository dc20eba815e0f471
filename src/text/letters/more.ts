import type { Locale } from '../../core/locale.js'
import { moreEn, type MoreText } from './more-en.js'
import { moreZhCN } from './more-zh-CN.js'

const texts: Readonly<Record<Locale, MoreText>> = { en: moreEn, 'zh-CN': moreZhCN }

/** The words of client reports and of the answers to "why?" in a language. Daily letters need none of them. */
export const moreTextIn = (locale: Locale): MoreText => texts[locale]
