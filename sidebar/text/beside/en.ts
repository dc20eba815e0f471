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
}
export type BesideWords = typeof en
