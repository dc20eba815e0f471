import type { ImportWords } from './en.js'

/** What is put into the notes beside what the other tool had, in Simplified Chinese. */
export const zhCN: ImportWords = {
  labels: (names) => `标签：${names.join('、')}`,
  list: (name) => `列表：${name}`,
  archived: '已在 Trello 归档',
}
