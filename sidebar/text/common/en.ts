import { en as faults } from '../../../src/text/faults/en.js'
import { space } from '../../../src/text/punctuation/en.js'
import { dayInEnglish, type DayLength } from '../../day.js'

/** The sentences that several views say, in English; a view's own are in the folder of its name. */
export const en = {
  day: (day: string, length: DayLength): string => dayInEnglish(day, length),
  loading: 'Reading the spreadsheet…',
  working: 'Working…',
  tryAgain: 'Try again',
  show: 'Show',
  untitled: 'Untitled',
  /** What separates two sentences of a line. */
  between: space,
  nothingYet: 'Nothing to show yet',
  startHere: 'New project…',
  useOwnSheet: 'Use a sheet you already have…',
  more: (count: number): string => `Show ${count} more`,
  close: 'Close',
  wordRows: (count: number, cell: string): string => (count === 1 ? cell : `${count} rows, such as ${cell}`),
  meaningUnknown: 'Not known yet',
  failed: 'Something went wrong.',
  ...faults,
  details: 'Details',
}
export type Text = typeof en
