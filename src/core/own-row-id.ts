/** How an imported file says that a row is one of a workbook’s own: its id behind this mark. */
const ownMark = 'milepost:'

/** An id that came back from another tool, as an imported file names it. */
export const markOwnId = (id: string): string => `${ownMark}${id}`

/** The row id behind the mark; null where there is none. */
export const readOwnId = (text: string): string | null =>
  text.startsWith(ownMark) ? text.slice(ownMark.length) : null
