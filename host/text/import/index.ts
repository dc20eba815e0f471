import type { Texts } from '../../../src/text/text-of.js'
import { en, type ImportWords } from './en.js'
import { zhCN } from './zh-CN.js'

export type { ImportWords }
/**
 * What is put into the notes beside what the other tool had: in the language of the workbook that gets the
 * rows.
 */
export const importTexts: Texts<ImportWords> = { en, 'zh-CN': zhCN }
