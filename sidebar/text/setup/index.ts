import type { Texts } from '../../../src/text/text-of.js'
import { en, type SetupWords } from './en.js'
import { zhCN } from './zh-CN.js'

export type { SetupWords }
/** The steps of setting a workbook up. */
export const setupTexts: Texts<SetupWords> = { en, 'zh-CN': zhCN }
