import type { Texts } from '../text-of.js'
import { en, type MenuText } from './en.js'
import { zhCN } from './zh-CN.js'

export type { MenuText }

/** The labels of the menu, which the sidebar offers too. */
export const menuTexts: Texts<MenuText> = { en, 'zh-CN': zhCN }
