import type { Texts } from '../../../src/text/text-of.js'
import { en, type OutsideWords } from './en.js'
import { zhCN } from './zh-CN.js'

export type { OutsideWords }
/** Answers from links that wait for a person. */
export const outsideTexts: Texts<OutsideWords> = { en, 'zh-CN': zhCN }
