/**
 * What the build writes for literals that occur by the hundred: names in both languages, lists of other words, options
 * of columns, flags. The sources say them in full; the script file has room for one copy of their keys only.
 */
import type { Choice, Options } from './column.js'
import type { Flag } from './table.js'

/** Other words for one thing, joined by `|`. */
export const words = (joined: string): string[] => joined.split('|')

/** A name in both languages; as a choice also with its other words and its colour. */
export const localised = (en: string, zh: string, aliases?: string, tone?: Choice['tone']): Choice => ({
  en,
  'zh-CN': zh,
  ...(aliases ? { aliases: words(aliases) } : {}),
  ...(tone ? { tone } : {}),
})

/** The options of a column that says no more than its other headers, joined by `|`, and its width. */
export const columnOptions = (aliases: string, width?: number): Options => ({
  ...(aliases ? { aliases: words(aliases) } : {}),
  ...(width ? { width } : {}),
})

/** A flag from its parts, in the order in which trackers write them. */
export const flagFrom = (
  key: Flag['key'],
  name: Flag['name'],
  rag: Flag['rag'],
  column: Flag['column'],
  when: Flag['when'],
): Flag => ({ key, name, rag, column, when })
