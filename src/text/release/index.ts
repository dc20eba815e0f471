import type { Texts } from '../text-of.js'
import { en, type ReleaseText } from './en.js'
import { zhCN } from './zh-CN.js'

export type { ReleaseText }
/** The sentences about a sheet that is not followed any more. */
export const releaseTexts: Texts<ReleaseText> = { en, 'zh-CN': zhCN }
