const times = (count: number): string => (count === 1 ? '' : ` (${count} cells)`)
const listed = (columns: readonly string[]): string =>
  columns.length < 2
    ? columns.join('')
    : `${columns.slice(0, -1).join(', ')} and ${columns[columns.length - 1]!}`

/** What is said of a stranger's sheet, in English. */
export const adoptionEn = {
  because: {
    recognised: (tracker: string): string => `Reads as “${tracker}”: headers and contents agree.`,
    noRows: (tracker: string): string => `Has the headers of “${tracker}”; no rows stand below them yet.`,
    nothingToFollow: (tracker: string): string =>
      `A list a little like “${tracker}”, but without a due day, an owner or a status to follow.`,
    weak: (tracker: string): string => `Could be “${tracker}”, but too little says so.`,
    empty: (): string => 'Nothing stands in this sheet.',
    noHeader: (): string => 'No line names columns by which work is followed.',
    diary: (): string => 'A diary, roster or calendar, made of days, not of work to follow.',
    numbers: (): string => 'Mostly numbers, such as prices, a budget or a summary.',
    board: (): string => 'A board drawn in cells, with a column for each status; Milepost follows rows.',
    matrix: (): string => 'A matrix of things and people, with a mark where they meet.',
    log: (): string => 'A record of what happened, with nothing left to follow.',
    own: (): string => 'A sheet of Milepost’s own, in which nobody follows work.',
  },
  doubt: {
    sameHeader: (field: string, columns: readonly string[]): string =>
      `Columns ${listed(columns)} bear the same header. Which one is “${field}”?`,
    similarHeaders: (field: string, columns: readonly string[]): string =>
      `Columns ${listed(columns)} could all be “${field}”. Which one is it?`,
    contentsOnly: (field: string, columns: readonly string[]): string =>
      `No header names “${field}”, but what stands in column ${listed(columns)} looks like it.`,
    contentsDiffer: (field: string, columns: readonly string[]): string =>
      `Header and contents of column ${listed(columns)} do not agree. Is it “${field}”?`,
    unusualHeader: (field: string, columns: readonly string[]): string =>
      `The header of column ${listed(columns)} is unusual. Is it “${field}”?`,
  },
  problem: {
    dayAsText: (field: string, found: string, count: number): string =>
      `“${field}” holds days typed as text, such as “${found}”${times(count)}. They are understood, but the spreadsheet cannot sort or colour them.`,
    emptyDay: (field: string, found: string, count: number): string =>
      `“${found}” in “${field}” stands for no date${times(count)} and is read as blank.`,
    ambiguousDay: (field: string, found: string, count: number): string =>
      `“${found}” in “${field}”: day or month first? Nothing in the column tells${times(count)}, so it is not read.`,
    noYear: (field: string, found: string, count: number): string =>
      `“${found}” in “${field}” names no year${times(count)}, so it is not read.`,
    yearTaken: (field: string, found: string, count: number): string =>
      `“${field}” holds days without a year${times(count)}, read with the year that the rest of the sheet names: ${found}.`,
    notADay: (field: string, found: string, count: number): string =>
      `“${found}” in “${field}” is not a day${times(count)}.`,
    unknownStatus: (field: string, found: string, count: number): string =>
      `“${found}” in “${field}” is a word Milepost does not know${times(count)}; such rows count as open.`,
    statusDiffers: (_field: string, found: string, count: number): string =>
      `One column says it is over, another that it is not: ${found}${times(count)}. Not counted as late.`,
    required: (field: string, _found: string, count: number): string =>
      `Nothing stands in “${field}”${times(count)}, though the rest of the row is filled in.`,
    errorValue: (field: string, found: string, count: number): string =>
      `A formula in “${field}” fails with ${found}${times(count)}.`,
    tooLong: (_field: string, found: string, _count: number): string =>
      `The sheet is too long: only its first ${found} lines were read.`,
  },
}
export type AdoptionText = typeof adoptionEn
