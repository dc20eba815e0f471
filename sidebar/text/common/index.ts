import type { Texts } from '../../../src/text/text-of.js'
import { en, type Text } from './en.js'
import { zhCN } from './zh-CN.js'

export type { Text }
/** The sentences that several views say. */
export const commonTexts: Texts<Text> = { en, 'zh-CN': zhCN }
