import type { Texts } from '../../../src/text/text-of.js'
import type { HostText } from './host-text.js'
import { en } from './en.js'
import { zhCN } from './zh-CN.js'

export type { HostText }
/** Everything that the command line says. */
export const cliTexts: Texts<HostText> = { en, 'zh-CN': zhCN }
