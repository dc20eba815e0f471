import type { Texts } from '../../../src/text/text-of.js'
import { en, type AdoptWords } from './en.js'
import { zhCN } from './zh-CN.js'

export type { AdoptWords }
/** The dialog in which a sheet is adopted. */
export const adoptTexts: Texts<AdoptWords> = { en, 'zh-CN': zhCN }
