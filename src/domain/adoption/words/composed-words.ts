/** Patterns of composed headers as the library has them. */
import type { TrackerKey } from '../../../trackers/index.js'
import type { HeaderMeaning } from './header-phrases.js'

/** What a composed header says, how surely, and the source of the pattern by which it is known; the surest first. */
export type HeaderPhrases = readonly (readonly [
  meaning: HeaderMeaning,
  confidence: number,
  pattern: string,
])[]

/** By tracker, how surely a phrase names its rows, and the source of the pattern by which it is known; the surest first. */
export type TitlePatterns = {
  readonly [Key in TrackerKey]?: readonly (readonly [confidence: number, pattern: string])[]
}
