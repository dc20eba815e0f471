import { plural } from '../../../src/text/english.js'

/** The sentences that both lists beside the sheet say, in English. */
export const en = {
  tracker: 'Tracker',
  lateInAll: (count: number): string => `${count} overdue in all sheets`,
  asOf: (day: string): string => `As of ${day}`,
  refresh: 'Refresh',
  late: 'Urgent',
  warning: 'Warning',
  noOwner: 'No owner',
  due: (day: string): string => `Due ${day}`,
  dueToday: 'Due today',
  jumped: (title: string, line: number): string => `“${title}” is selected, row ${line}.`,
  noTrackers: 'No trackers yet',
  noTrackersNote:
    'Choose a template and this spreadsheet gets its trackers, with your first project or with demo rows to try it out.',
  startTrackers: 'Set up the trackers',
  lookAgain: 'Check again',
  nothingPlanned: 'Nothing is planned yet',
  nothingPlannedNote:
    'Start a project from a template, or type into the sheets. Anything that runs late will show here.',
  startEngagement: 'New project',
  why: 'Why?',
  whySelected: 'Why the selected row?',
  whyOf: (table: string, title: string, line: number): string => `${table}, row ${line}: ${title}`,
  notARow: 'Select a tracker row in the sheet, then ask again.',
  noRules: 'This tracker has no warning rules.',
  noneRaised: 'No warning found on this row.',
  unreadCells: (columns: readonly string[]): string =>
    `Not checked, because it can’t be read: ${columns.join(', ')}`,
  partsPassed: (count: number): string => `${plural(count, 'check')} passed`,
  partsNotChecked: (count: number): string => `Not checked (${count})`,
  notRaised: (count: number): string => `${plural(count, 'rule')} not triggered`,
  keepsItDown: '(so the rule isn’t triggered)',
}
export type BesideWords = typeof en
