import { plural } from '../../../src/text/english.js'

const menu = 'Client progress'

/** Every sentence of the sidebar, in English. */
export const en = {
  tracker: 'Tracker',
  trackerIs: 'Tracker:',
  counts: (red: number, amber: number): string => `${red} urgent, ${plural(amber, 'warning')}`,
  noneListed: 'no rows listed',
  lateInAll: (count: number): string => `${count} overdue in all sheets`,
  asOf: (day: string): string => `As of ${day}`,
  refresh: 'Refresh',
  all: (count: number): string => `All (${count})`,
  redOnly: (count: number): string => `Urgent only (${count})`,
  late: 'Urgent',
  warning: 'Warning',
  noOwner: 'No owner',
  moreOwners: (count: number): string =>
    `and ${count === 1 ? '1 more owner' : `${count} more owners`}. Everyone’s work is in the sheet.`,
  due: (day: string): string => `Due ${day}`,
  dueToday: 'Due today',
  jump: 'Click a row to find it in the sheet.',
  jumped: (title: string, line: number): string => `“${title}” is selected, row ${line}.`,
  noIdYet: `Some rows can’t be clicked yet. Choose “Update flags” in the ${menu} menu.`,
  noTrackers: 'No trackers yet',
  noTrackersNote:
    'Choose a template and this spreadsheet gets its trackers, with your first project or with demo rows to try it out.',
  startTrackers: 'Set up the trackers',
  lookAgain: 'Check again',
  nothingPlanned: 'Nothing is planned yet',
  nothingPlannedNote:
    'Start a project from a template, or type into the sheets. Anything that runs late will show here.',
  startEngagement: 'New project',
  warningsHidden: (count: number): string =>
    count === 1 ? '1 warning is hidden.' : `${count} warnings are hidden.`,
  showWarnings: 'Show warnings',
  redElsewhere: (table: string, count: number): string => `See ${table}: ${count} urgent`,
  explainWords: 'Say what unknown words mean…',
  wordsOf: (table: string, column: string): string => `${table} · ${column}`,
  problems: 'Data problems',
  problemsNote: 'These cells couldn’t be read, so anything that depends on them isn’t known.',
  problemsCapped: (count: number): string =>
    `The first ${count} are listed. Fix these, then refresh to see the rest.`,
  preview: 'Preview',
  health: 'Health and setup',

  why: 'Why?',
  whyThis: (title: string): string => `Why: ${title}`,
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
export type TodayWords = typeof en
