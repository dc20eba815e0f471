import type { Locale } from '../../core/locale.js'
import { reportEn, type ReportText } from './en.js'
import { reportZhCN } from './zh-CN.js'

const reportTexts: Readonly<Record<Locale, ReportText>> = { en: reportEn, 'zh-CN': reportZhCN }

/** The words of client reports and of the answers to "why?" in a language. Daily letters need none of them. */
export const reportTextIn = (locale: Locale): ReportText => reportTexts[locale]
