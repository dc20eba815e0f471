import type { LibraryTexts } from '../library-text-of.js'
import { en, type ReleaseText } from './en.js'
import { zhCN } from './zh-CN.js'

export type { ReleaseText }
/** The sentences about a sheet that is not followed any more. */
export const releaseTexts: LibraryTexts<ReleaseText> = {
  inLibrary: 'release',
  functions: { en, 'zh-CN': zhCN },
}
