const formatCount = (count: number): string => (count === 1 ? '' : ` (${count} cells)`)
const formatList = (columns: readonly string[]): string =>
  columns.length < 2
    ? columns.join('')
    : `${columns.slice(0, -1).join(', ')} and ${columns[columns.length - 1]!}`

/** What is said of a stranger's sheet, in English. */
export const adoptionEn = {
  because: {
    recognised: (tracker: string): string => `Recognised as “${tracker}”: headers and contents agree.`,
    noRows: (tracker: string): string => `Has the headers of “${tracker}”, but no rows yet.`,
    nothingToFollow: (tracker: string): string =>
      `A list a little like “${tracker}”, but without due dates, owners or a status to track.`,
    weak: (tracker: string): string => `Could be “${tracker}”, but too little points to it.`,
    empty: (): string => 'This sheet is empty.',
    noHeader: (): string => 'No row looks like the header of a work list.',
    diary: (): string => 'A diary, roster or calendar, not a list of work to track.',
    numbers: (): string => 'Mostly numbers, such as prices, a budget or a summary.',
    board: (): string => 'A board drawn in cells, with a column for each status; Milepost tracks rows.',
    matrix: (): string => 'A matrix of things and people, with a mark where they meet.',
    log: (): string => 'A record of what happened, with nothing to track.',
    own: (): string => 'One of Milepost’s own sheets, not a list of work.',
  },
  doubt: {
    sameHeader: (field: string, columns: readonly string[]): string =>
      `Columns ${formatList(columns)} have the same header. Which one is “${field}”?`,
    similarHeaders: (field: string, columns: readonly string[]): string =>
      `Columns ${formatList(columns)} could all be “${field}”. Which one is it?`,
    contentsOnly: (field: string, columns: readonly string[]): string =>
      `No header names “${field}”, but the contents of column ${formatList(columns)} look like it.`,
    contentsDiffer: (field: string, columns: readonly string[]): string =>
      `Header and contents of column ${formatList(columns)} don’t match. Is it “${field}”?`,
    unusualHeader: (field: string, columns: readonly string[]): string =>
      `The header of column ${formatList(columns)} is unusual. Is it “${field}”?`,
  },
  problem: {
    dayAsText: (field: string, found: string, count: number): string =>
      `“${field}” has dates typed as text, such as “${found}”${formatCount(count)}. Milepost understands them, but the spreadsheet can’t sort or colour them.`,
    emptyDay: (field: string, found: string, count: number): string =>
      `“${found}” in “${field}” isn’t a date${formatCount(count)} and counts as blank.`,
    ambiguousDay: (field: string, found: string, count: number): string =>
      `“${found}” in “${field}”: is the day or the month first? The column doesn’t show it${formatCount(count)}, so it isn’t used.`,
    noYear: (field: string, found: string, count: number): string =>
      `“${found}” in “${field}” has no year${formatCount(count)}, so it isn’t used.`,
    yearTaken: (field: string, found: string, count: number): string =>
      `“${field}” has dates without a year${formatCount(count)}. The year from the rest of the sheet is used: ${found}.`,
    notADay: (field: string, found: string, count: number): string =>
      `“${found}” in “${field}” isn’t a date${formatCount(count)}.`,
    unknownStatus: (field: string, found: string, count: number): string =>
      `“${found}” in “${field}” isn’t a status Milepost knows${formatCount(count)}, so these rows count as open.`,
    statusDiffers: (_field: string, found: string, count: number): string =>
      `One column says it’s finished, another says it isn’t: ${found}${formatCount(count)}. Not counted as late.`,
    required: (field: string, _found: string, count: number): string =>
      `“${field}” is blank${formatCount(count)}, but the rest of the row is filled in.`,
    errorValue: (field: string, found: string, count: number): string =>
      `A formula in “${field}” gives ${found}${formatCount(count)}.`,
    tooLong: (_field: string, found: string, _count: number): string =>
      `The sheet is too long: only its first ${found} rows were checked.`,
    strayCell: (_field: string, found: string, _count: number): string =>
      `“${found}” is far away from the table. If it’s there by mistake, delete it.`,
  },
}
export type AdoptionText = typeof adoptionEn
