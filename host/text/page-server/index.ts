import type { Texts } from '../../../src/text/text-of.js'
import { en, type PageServerText } from './en.js'
import { zhCN } from './zh-CN.js'

export type { PageServerText }
/** What the page's server says when it refuses, in the language of the person who asked. */
export const pageServerTexts: Texts<PageServerText> = { en, 'zh-CN': zhCN }
