import type { Texts } from '../text-of.js'
import { en, type Text } from './en.js'
import { zhCN } from './zh-CN.js'

export type { Text }
/** The sentences that several subjects need: menu, dates, replies to a command. */
export const commonTexts: Texts<Text> = { en, 'zh-CN': zhCN }
