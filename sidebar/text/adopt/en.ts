import { plural } from '../../../src/text/english.js'

/** What the dialog says in which a team's own sheet is adopted, in English. */
export const en = {
  sheet: 'Your sheet',
  tracker: 'Contains',
  noSheets: 'No other sheet to use',
  noSheetsNote: 'Milepost made or already follows every sheet in this spreadsheet.',
  otherWays:
    'A usable sheet has one row of column names, such as task, owner, status and due date, with its rows below. Choose another sheet above, or start from a template.',
  firstLines: 'How your columns are read',
  doubtsTitle: (count: number): string => `Please choose (${plural(count, 'question')})`,
  columnIs: (letters: string): string => `Column ${letters} is read as`,
  inDoubt: 'Which one?',
  notUsed: 'Not used',
  noColumn: 'Not in this sheet',
  choose: 'Please choose…',
  columnNamed: (letters: string, header: string, sample: string): string =>
    [letters, header || (sample ? `(no header) ${sample}` : '')].filter((part) => part !== '').join(' · '),
  lateOnes: 'Already overdue',
  problems: (count: number): string => `Worth checking (${plural(count, 'cell')})`,
  andMore: (count: number): string => `and ${count} more`,
  how: 'How to use it',
  over: 'Follow it where it is',
  overNote: 'The sheet stays yours. Milepost adds missing columns on the right and colours what’s overdue.',
  copy: 'Copy the rows to a new sheet',
  copyNote: 'Dates and words are tidied in the copy. Your sheet stays as it is.',
  addNames: 'Also add people and other names that aren’t listed yet',
  changes: 'What will change',
  nothingChanges: 'Nothing will change.',
  looking: 'Checking what will change…',
  settleFirst: (count: number): string => `Choose ${plural(count, 'column')} first.`,
  doOver: 'Follow this sheet',
  doCopy: (rows: number): string => `Copy ${plural(rows, 'row')}`,
  working: 'Working…',
  takesAMinute: 'This can take a minute. Please leave this window open.',
  done: 'Done',
  seeLate: 'See what’s late',
  letters: 'Email digests…',
  another: 'Use another sheet',
  maybeDone: 'Google stopped this halfway, so part of it may be done. Try again: nothing is changed twice.',
}
export type AdoptWords = typeof en
