import type { Day } from './day.js'

/** A date as a cell contains it: a day, and a time of day where there is one (`HH:mm`). */
export interface DayCell {
  readonly day: Day
  readonly time?: string
}

/** What crosses between a sheet and the core. Text that looks like a day is text; a date is a {@link DayCell}. */
export type Cell = null | boolean | number | string | DayCell

/** A sheet's used cells, line by line from line 1; lines may differ in length. */
export type Grid = readonly (readonly Cell[])[]

export const isDayCell = (cell: Cell): cell is DayCell => typeof cell === 'object' && cell !== null

const [hashCode, spaceCode] = [35, 32]

/** What a formula that failed leaves in its cell. */
export const isErrorText = (cell: Cell): boolean =>
  typeof cell === 'string' &&
  cell.charCodeAt(0) === hashCode &&
  /^#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|ERROR!|SPILL!)$/.test(cell)

/** Whether a cell is empty: nothing in it, only spaces, or a formula that gives `""`. */
export const isBlank = (cell: Cell | undefined): boolean =>
  cell == null ||
  cell === '' ||
  (typeof cell === 'string' && cell.charCodeAt(0) === spaceCode && trimSpaces(cell) === '')

/** Text as the spreadsheet's TRIM leaves it, so that code and formulas compare in the same way. */
export const trimSpaces = (text: string): string =>
  text.charCodeAt(0) === spaceCode || text.charCodeAt(text.length - 1) === spaceCode || text.includes('  ')
    ? text.replace(/ +/g, ' ').replace(/^ | $/g, '')
    : text

/** Compares text as a spreadsheet's `=` does: ignoring case. */
export const isSameText = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase()

/** A cell as a person would quote it in a message. */
export const formatCell = (cell: Cell): string =>
  typeof cell === 'string'
    ? cell
    : isDayCell(cell)
      ? cell.time
        ? `${cell.day} ${cell.time}`
        : cell.day
      : cell === null
        ? ''
        : String(cell)
