import type { Punctuation } from './en.js'

/** Between two sentences of a line. */
export const space = ''

/** How names, clauses and sentences are put together, in Simplified Chinese. */
export const zhCN: Punctuation = {
  colon: '：',
  space,
  list: (names) => names.join('、'),
  enumeration: (names) => names.join('、'),
  clauses: (clauses) => clauses.join('；'),
  sentences: (sentences) => sentences.join(''),
  inBrackets: (words, added) => `${words}（${added}）`,
}
