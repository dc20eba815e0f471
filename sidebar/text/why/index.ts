import type { Texts } from '../../../src/text/text-of.js'
import { en, type WhyWords } from './en.js'
import { zhCN } from './zh-CN.js'

export type { WhyWords }
/** Why a row is red or amber. */
export const whyTexts: Texts<WhyWords> = { en, 'zh-CN': zhCN }
