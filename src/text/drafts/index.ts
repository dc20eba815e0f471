import type { LibraryTexts } from '../library-text-of.js'
import { en, type DraftText } from './en.js'
import { zhCN } from './zh-CN.js'

export type { DraftText }
/** Drafts of emails to a client. */
export const draftTexts: LibraryTexts<DraftText> = { inLibrary: 'drafts', functions: { en, 'zh-CN': zhCN } }
