/** Words with the first cell of each, the first eight of them. */
export const formatWords = (words: readonly { word: string; cell: string }[]): string => {
  const shown = words.slice(0, 8).map(({ word, cell }) => `${cell} “${word}”`)
  return `${shown.join(', ')}${words.length > 8 ? ` and ${words.length - 8} more` : ''}`
}
