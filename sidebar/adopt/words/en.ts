const plural = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`

/** What the dialog says in which a team's own sheet is adopted, in English. */
export const en = {
  sheet: 'Your sheet',
  tracker: 'It holds',
  noSheets: 'No other sheet to use',
  noSheetsNote: 'Every sheet in this spreadsheet is one that Milepost made or follows already.',
  otherWays:
    'A sheet that can be used has one line of column names, such as task, owner, status and due, and its rows below. Choose another sheet above, or begin from a template.',
  columnsTitle: 'Which column is what',
  field: 'In Milepost',
  column: 'In your sheet',
  noColumn: 'Not in this sheet',
  choose: 'Please choose…',
  moreFields: (count: number): string => `${plural(count, 'more field')} without a column`,
  columnNamed: (letters: string, header: string, sample: string): string =>
    [letters, header || (sample ? `(no header) ${sample}` : '')].filter((part) => part !== '').join(' · '),
  lateOnes: 'Late already',
  problems: (count: number): string => `Worth a look (${plural(count, 'cell')})`,
  andMore: (count: number): string => `and ${count} more`,
  how: 'How to go on',
  over: 'Follow it where it stands',
  overNote: 'Your sheet stays yours; Milepost adds what it lacks at the right, and colours what is late.',
  copy: 'Copy the rows beside it',
  copyNote: 'A new sheet with tidy days and words. Yours stays as it is.',
  addNames: 'Also add people and other names that are not listed yet',
  changes: 'What would change',
  nothingChanges: 'Nothing would change.',
  looking: 'Working out what would change…',
  settleFirst: (count: number): string => `Choose ${plural(count, 'column')} first.`,
  doOver: 'Follow this sheet',
  doCopy: (rows: number): string => `Copy ${plural(rows, 'row')}`,
  working: 'Working…',
  takesAMinute: 'This takes up to a minute. Please leave this window open.',
  done: 'Done',
  seeLate: 'See what is late',
  letters: 'Look at the letters',
  another: 'Use another sheet',
  maybeDone: 'Google broke off. Some of it may be done already; doing it once more changes nothing twice.',
}
export type Words = typeof en
