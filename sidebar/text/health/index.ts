import type { Texts } from '../../../src/text/text-of.js'
import { en, type HealthWords } from './en.js'
import { zhCN } from './zh-CN.js'

export type { HealthWords }
/** Health and setup. */
export const healthTexts: Texts<HealthWords> = { en, 'zh-CN': zhCN }
