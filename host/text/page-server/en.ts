import { tooBigWords, type TooBig } from '../../emulator/xlsx/index.js'

/** What the page's server says when it refuses, in English. */
export const en = {
  notHere: 'There is nothing at this address.',
  stranger: 'Only the page itself may ask for this. Reload the page and try again.',
  tooLarge: 'The request is too large.',
  notJson: 'The request is not JSON.',
  badRequest: 'The request is not of the expected form.',
  lastRow: 'A sheet keeps at least one row.',
  lastColumn: 'A sheet keeps at least one column.',
  tooManyCells:
    'A sheet takes at most 1,048,576 rows and 16,384 columns, and a spreadsheet at most 10,000,000 cells. Stay within that, or delete rows or columns first.',
  lastSheet: 'A spreadsheet keeps at least one visible sheet.',
  noLetter: 'There is no such email.',
  nothingToUndo: 'There is nothing to undo.',
  chooseFromTheList: ' Press Alt + ↓ to choose one.',
  tooManyFirings: 'More than 500 runs would be due in between. Move the clock in smaller steps.',
  noSuchMoment: 'The clock goes from 1990 to 2099. Choose a date and time that exist.',
  noSheet: 'This sheet was deleted. Reload the page to see what is there now.',
  noTrigger: 'There is no such trigger any more.',
  tooManyPlaces: 'More than 1,000 separate cells at once. Enter them in smaller parts, or paste one block.',
  unreadable:
    'This file cannot be read as a spreadsheet. Save it as .xlsx, without a password, and try again.',
  inside: 'Something went wrong inside the page’s server: ',
  /** That a cell's list does not have what was typed: in which cell, and the value that is probably right. */
  notInTheList: (cell: string, meant: string | undefined): string =>
    `${cell} only accepts a value from its list.${meant === undefined ? en.chooseFromTheList : ` Did you mean “${meant}”?`}`,
  /**
   * That the sheet does not have rows or columns that are asked for: the last one asked for, and the sheet's
   * own last.
   */
  beyondSheet: (axis: 'row' | 'column', requested: string, last: string): string =>
    `There is no ${axis} ${requested}: this sheet ends at ${axis} ${last}.`,
  /** That a file is too big to be opened, by which bound. */
  tooBigFile: (size: TooBig | undefined): string => `This file is too big: ${tooBigWords.en(size)}`,
}
export type PageServerText = typeof en
