import type { Texts } from '../text-of.js'
import { en, type AdoptionText } from './en.js'
import { zhCN } from './zh-CN.js'

export type { AdoptionText }
/** The sentences about a foreign sheet, and about adopting it. */
export const adoptionTexts: Texts<AdoptionText> = { en, 'zh-CN': zhCN }
