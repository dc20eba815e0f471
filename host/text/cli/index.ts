import type { Texts } from '../../../src/text/text-of.js'
import { en, type HostText } from './en.js'
import { zhCN } from './zh-CN.js'

export type { HostText }
/** Everything that the command line says. */
export const cliTexts: Texts<HostText> = { en, 'zh-CN': zhCN }
