import type { Locale } from '../../core/locale.js'
import { type ChatText, chatEn } from './en.js'
import { chatZhCN } from './zh-CN.js'

const chatTexts: Readonly<Record<Locale, ChatText>> = { en: chatEn, 'zh-CN': chatZhCN }

/** What is said of the team's chat in a language. */
export const chatTextIn = (locale: Locale): ChatText => chatTexts[locale]
