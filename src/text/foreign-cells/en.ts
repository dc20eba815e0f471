const formatCellCount = (count: number): string => (count === 1 ? '' : ` (${count} cells)`)
const notUsed = (count: number): string => (count === 1 ? 'so it isn’t used' : 'so they aren’t used')

/** The sentences about cells of a foreign sheet, of which there may be several, in English. */
export const en = {
  dayAsText: (field: string, found: string, count: number): string =>
    count === 1
      ? `“${field}” has a date typed as text: “${found}”. Milepost understands it, but the spreadsheet can’t sort or colour it.`
      : `“${field}” has dates typed as text, such as “${found}”${formatCellCount(count)}. Milepost understands them, but the spreadsheet can’t sort or colour them.`,
  emptyDay: (field: string, found: string, count: number): string =>
    `“${found}” in “${field}” isn’t a date${formatCellCount(count)} and counts as blank.`,
  ambiguousDay: (field: string, found: string, count: number): string =>
    `“${found}” in “${field}”: is the day or the month first? The column doesn’t show it${formatCellCount(count)}, ${notUsed(count)}.`,
  noYear: (field: string, found: string, count: number): string =>
    `“${found}” in “${field}” has no year${formatCellCount(count)}, ${notUsed(count)}.`,
  yearTaken: (field: string, found: string, count: number): string =>
    `“${field}” has ${count === 1 ? 'a date' : 'dates'} without a year${formatCellCount(count)}. The year from the rest of the sheet is used: ${found}.`,
  turnedDay: (field: string, found: string, count: number): string =>
    count === 1
      ? `“${field}” has a date that may have day and month swapped: ${found}, ${notUsed(count)}.`
      : `“${field}” has dates that may have day and month swapped, such as ${found}${formatCellCount(count)}, ${notUsed(count)}.`,
  mixedOrder: (field: string, found: string, _count: number): string =>
    `“${field}” contradicts itself: one date has the day first, another the month (${found}).`,
  unknownLink: (field: string, found: string, count: number): string =>
    `“${found}” in “${field}” isn’t a row of this table${formatCellCount(count)}.`,
  notADay: (field: string, found: string, count: number): string =>
    `“${found}” in “${field}” isn’t a date${formatCellCount(count)}.`,
  unknownStatus: (field: string, found: string, count: number): string =>
    `“${found}” in “${field}” isn’t a status Milepost knows${formatCellCount(count)}, so ${count === 1 ? 'its row counts' : 'these rows count'} as open.`,
  statusDiffers: (_field: string, found: string, count: number): string =>
    `One column says the row is finished, another says it isn’t: ${found}${formatCellCount(count)}. Not counted as late.`,
  required: (field: string, _found: string, count: number): string =>
    `“${field}” is blank${formatCellCount(count)}, though ${count === 1 ? 'its row has' : 'the rows have'} other content.`,
  errorValue: (field: string, found: string, count: number): string =>
    `A formula in “${field}” gives ${found}${formatCellCount(count)}.`,
  tooLong: (_field: string, found: string, _count: number): string =>
    `The sheet is too long: only its first ${found} rows were checked.`,
  strayCell: (_field: string, found: string, _count: number): string =>
    `“${found}” is far away from the table. If it’s there by mistake, delete it.`,
}
export type ForeignCellText = typeof en
