import type { Texts } from '../text-of.js'
import { en, type RunProblemText } from './en.js'
import { zhCN } from './zh-CN.js'

/** The sentences about the problems of runs, which a run says without reading the library. */
export const runProblemTexts: Texts<RunProblemText> = { en, 'zh-CN': zhCN }
