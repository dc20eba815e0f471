import type { Texts } from '../text-of.js'
import { en, type ChatText } from './en.js'
import { zhCN } from './zh-CN.js'

export type { ChatText }
/** The sentences about the team's chat. */
export const chatTexts: Texts<ChatText> = { en, 'zh-CN': zhCN }
