import type { Texts } from '../../../src/text/text-of.js'
import { en, type Text } from './en.js'
import { zhCN } from './zh-CN.js'

export type { Text }
/** Every sentence that the page says. */
export const pageTexts: Texts<Text> = { en, 'zh-CN': zhCN }
