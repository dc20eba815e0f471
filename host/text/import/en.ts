/** What is put into the notes beside what the other tool had, in English. */
export const en = {
  labels: (names: readonly string[]): string => `Labels: ${names.join(', ')}`,
  list: (name: string): string => `List: ${name}`,
  archived: 'Archived in Trello',
}
export type ImportWords = typeof en
