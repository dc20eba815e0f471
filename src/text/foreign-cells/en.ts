/** The sentences about cells of a foreign sheet, of which there may be several, in English. */
export const en = {
  /** How many cells there are, for the sentences; nothing of one. */
  cellCount: (count: number): string => (count === 1 ? '' : ` (${count} cells)`),
  dayAsText: (field: string, found: string, count: number, cells: string): string =>
    count === 1
      ? `“${field}” has a date typed as text or digits: “${found}”. Milepost understands it, but to the spreadsheet it isn’t a date.`
      : `“${field}” has dates typed as text or digits, such as “${found}”${cells}. Milepost understands them, but to the spreadsheet they aren’t dates.`,
  emptyDay: (field: string, found: string, _count: number, cells: string): string =>
    `“${found}” in “${field}” isn’t a date${cells} and counts as blank.`,
  ambiguousDay: (field: string, found: string, count: number, cells: string): string =>
    `“${found}” in “${field}”: which number is the day? The column doesn’t show it${cells}, ${count === 1 ? 'so it isn’t used' : 'so they aren’t used'}.`,
  noYear: (field: string, found: string, count: number, cells: string): string =>
    `“${found}” in “${field}” has no year${cells}, ${count === 1 ? 'so it isn’t used' : 'so they aren’t used'}.`,
  yearTaken: (field: string, found: string, count: number, cells: string): string =>
    `“${field}” has ${count === 1 ? 'a date' : 'dates'} without a year${cells}. The year from the rest of the sheet is used: ${found}.`,
  turnedDay: (field: string, found: string, count: number, cells: string): string =>
    count === 1
      ? `“${field}” has a date that may have day and month swapped: ${found}, ${count === 1 ? 'so it isn’t used' : 'so they aren’t used'}.`
      : `“${field}” has dates that may have day and month swapped, such as ${found}${cells}, ${count === 1 ? 'so it isn’t used' : 'so they aren’t used'}.`,
  mixedOrder: (field: string, found: string, _count: number, _cells: string): string =>
    `“${field}” contradicts itself: one date has the day first, another the month (${found}).`,
  unknownLink: (field: string, found: string, _count: number, cells: string): string =>
    `“${found}” in “${field}” isn’t a row of this table${cells}.`,
  notADay: (field: string, found: string, _count: number, cells: string): string =>
    `“${found}” in “${field}” isn’t a date${cells}.`,
  unknownStatus: (field: string, found: string, count: number, cells: string): string =>
    `“${found}” in “${field}” isn’t a status Milepost knows${cells}, so ${count === 1 ? 'its row counts' : 'these rows count'} as open.`,
  statusDiffers: (_field: string, found: string, _count: number, cells: string): string =>
    `One column says the row is finished, another says it isn’t: ${found}${cells}. Not counted as late.`,
  required: (field: string, _found: string, count: number, cells: string): string =>
    `“${field}” is blank${cells}, though ${count === 1 ? 'its row has' : 'the rows have'} other content.`,
  errorValue: (field: string, found: string, _count: number, cells: string): string =>
    `A formula in “${field}” gives ${found}${cells}.`,
  tooLong: (_field: string, found: string, _count: number, _cells: string): string =>
    `The sheet is too long: only its first ${found} rows were checked.`,
  strayCell: (_field: string, found: string, _count: number, _cells: string): string =>
    `“${found}” is far away from the table. If it’s there by mistake, delete it.`,
}
export type ForeignCellText = typeof en
