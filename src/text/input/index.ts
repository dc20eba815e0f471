import type { Texts } from '../text-of.js'
import { en, type InputText } from './en.js'
import { zhCN } from './zh-CN.js'

/** The sentence about an input that an endpoint does not take. */
export const inputTexts: Texts<InputText> = { en, 'zh-CN': zhCN }
