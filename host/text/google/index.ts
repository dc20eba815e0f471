import type { Texts } from '../../../src/text/text-of.js'
import { en, type GoogleText } from './en.js'
import { zhCN } from './zh-CN.js'

export type { GoogleText, Step } from './en.js'
/** What the way to Google says. */
export const googleTexts: Texts<GoogleText> = { en, 'zh-CN': zhCN }
