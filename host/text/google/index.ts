import type { Texts } from '../../../src/text/text-of.js'
import type { GoogleText } from './google-text.js'
import { en } from './en.js'
import { zhCN } from './zh-CN.js'

export type { GoogleText, Step } from './google-text.js'
/** What the way to Google says. */
export const googleTexts: Texts<GoogleText> = { en, 'zh-CN': zhCN }
