/** What the parts with a folder of their own write beside headers and around tables, by part. */
import type { Locale } from '../../../src/core/locale.js'
import { freshFormWords } from '../fresh/words/form-words.js'
import { freshSurroundingWords } from '../fresh/words/surrounding-words.js'
import { unseenFormWords } from '../unseen/words/form-words.js'
import { unseenSurroundingWords } from '../unseen/words/surrounding-words.js'
import type { SeparatePart } from './word-list.js'

type ByLocale<Value> = Readonly<Record<Locale, Value>>
type Texts = ByLocale<readonly string[]>

/** Headers over several columns, with those below them: start and end. */
export interface GroupWords {
  readonly planned: string
  readonly actual: string
  readonly start: string
  readonly end: string
}

/** Words that layouts write beside headers: groups of dates, titles of blocks, stages and weeks, bars. */
interface FormWords {
  readonly groups: ByLocale<readonly GroupWords[]>
  readonly pairs: ByLocale<readonly [planned: string, actual: string]>
  readonly pairHead: ByLocale<string>
  readonly days: ByLocale<string>
  readonly stages: Texts
  readonly weeks: ByLocale<string>
  readonly marks: readonly (string | number | null)[]
  readonly indents: readonly string[]
}

/** What people write around tables; texts to choose from are joined by `|`. */
interface SurroundingWords {
  readonly facts: Texts
  readonly figures: Texts
  readonly key: Texts
  readonly instructions: ByLocale<string>
  readonly legendHeads: ByLocale<string>
  readonly notes: ByLocale<string>
  readonly prices: ByLocale<string>
  readonly signatures: ByLocale<string>
  readonly totals: ByLocale<string>
  readonly templateTitles: ByLocale<string>
  readonly marks: Texts
  readonly dates: Texts
  readonly examples: Texts
}

export const formWords: Readonly<Record<SeparatePart, FormWords>> = {
  fresh: freshFormWords,
  unseen: unseenFormWords,
}

export const surroundingWords: Readonly<Record<SeparatePart, SurroundingWords>> = {
  fresh: freshSurroundingWords,
  unseen: unseenSurroundingWords,
}
