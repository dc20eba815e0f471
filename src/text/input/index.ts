import type { LibraryTexts } from '../library-text-of.js'
import { en, type InputText } from './en.js'
import { zhCN } from './zh-CN.js'

export type { InputText }
/** The sentence about an input that an endpoint does not take. */
export const inputTexts: LibraryTexts<InputText> = { inLibrary: 'input', functions: { en, 'zh-CN': zhCN } }
