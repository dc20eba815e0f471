import type { Texts } from '../text-of.js'
import { en, type ForeignCellText } from './en.js'
import { zhCN } from './zh-CN.js'

/** The sentences about cells of a foreign sheet. */
export const foreignCellTexts: Texts<ForeignCellText> = { en, 'zh-CN': zhCN }
