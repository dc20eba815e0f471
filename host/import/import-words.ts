import type { Locale } from '../../src/core/locale.js'

/** What stands in the notes beside what the other tool held: in the language of the workbook it goes to. */
export interface ImportWords {
  labels(names: readonly string[]): string
  list(name: string): string
  archived: string
}

export const importWords: Readonly<Record<Locale, ImportWords>> = {
  en: {
    labels: (names) => `Labels: ${names.join(', ')}`,
    list: (name) => `List: ${name}`,
    archived: 'Archived in Trello',
  },
  'zh-CN': {
    labels: (names) => `标签：${names.join('、')}`,
    list: (name) => `列表：${name}`,
    archived: '已在 Trello 归档',
  },
}
