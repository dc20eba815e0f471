/** How people compose the header of the column that names the rows: of a word for their kind and words around it. */
import type { Table } from '../../../core/table.js'
import type { TrackerKey } from '../../../trackers/index.js'
import { controlTitles } from '../words/control-titles.js'
import type { TitlePhrases } from '../words/title-nouns.js'
import { workTitles } from '../words/work-titles.js'

const grammar: TitlePhrases = { ...controlTitles, ...workTitles }

/** How surely the phrases of a header name the rows of a tracker; 0 where they do not. */
export function scoreComposedTitle(
  { key }: Pick<Table, 'key'>,
  phrases: readonly (readonly [phrase: string, share: number])[],
): number {
  const rules = grammar[key as TrackerKey] ?? []
  return Math.max(
    0,
    ...phrases.map(
      ([phrase, share]) => (rules.find(([, pattern]) => pattern.test(phrase))?.[0] ?? 0) * share,
    ),
  )
}

/** Whether a header is composed to name the rows of any tracker. */
export const isComposedTitle = (phrases: readonly (readonly [phrase: string, share: number])[]): boolean =>
  Object.keys(grammar).some((key) => scoreComposedTitle({ key: key as TrackerKey }, phrases) > 0)
