/**
 * What the build writes for literals that occur by the hundred: names in both languages and lists of other words. The
 * sources say them in full; the script file has room for one copy of their keys only.
 */
import type { Choice } from './column.js'

/** Other words for one thing, joined by `|`. */
export const words = (joined: string): string[] => joined.split('|')

/** A name in both languages; as a choice also with its other words and its colour. */
export const localised = (en: string, zh: string, aliases?: string, tone?: Choice['tone']): Choice => ({
  en,
  'zh-CN': zh,
  ...(aliases ? { aliases: words(aliases) } : {}),
  ...(tone ? { tone } : {}),
})
