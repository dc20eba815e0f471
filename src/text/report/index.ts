import type { Texts } from '../text-of.js'
import { en, type ReportText } from './en.js'
import { zhCN } from './zh-CN.js'

export type { ReportText }
/** The words of client reports and of the answers to "why?". Daily digests need none of them. */
export const reportTexts: Texts<ReportText> = { en, 'zh-CN': zhCN }
