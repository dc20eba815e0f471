import { space } from '../../../src/text/punctuation/en.js'
import { dayInEnglish, type DayLength } from '../../day.js'

/** The sentences that several views say, in English; a view's own are in the folder of its name. */
export const en = {
  day: (day: string, length: DayLength): string => dayInEnglish(day, length),
  loading: 'Reading the spreadsheet…',
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
  failed: 'Something went wrong. Nothing was changed.',
  accounts:
    'Signed in to several Google accounts? Google can mix them up. Open the spreadsheet where only this account is signed in, such as a private window.',
  offline: 'Google can’t be reached. Please check your connection.',
  tooLong: 'Google stopped this because it took too long. Trying again often helps.',
  details: 'Details',
}
export type Text = typeof en
