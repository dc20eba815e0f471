import type { Texts } from '../text-of.js'
import { en, type Punctuation } from './en.js'
import { zhCN } from './zh-CN.js'

/** How names, clauses and sentences are put together. */
export const punctuation: Texts<Punctuation> = { en, 'zh-CN': zhCN }
