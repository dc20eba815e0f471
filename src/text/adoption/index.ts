import type { Texts } from '../text-of.js'
import { en, type AdoptionText } from './en.js'
import { zhCN } from './zh-CN.js'

export type { AdoptionText }
/** What is said of a stranger's sheet, and of adopting it. */
export const adoptionTexts: Texts<AdoptionText> = { en, 'zh-CN': zhCN }
