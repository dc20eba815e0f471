import { enumerate, plural } from '../english.js'

/** What the health page says, in English. */
export const en = {
  titles: {
    reminders: 'Reminders',
    trigger: 'Hourly run',
    quota: 'Emails left today',
    ledger: 'Email log',
    calendar: 'Calendar',
    sheets: 'Sheets',
    followed: 'Sheets you follow',
  },
  steps: {
    language: 'Language',
    sheets: 'Trackers',
    people: 'People',
    hours: 'Hours',
    calendar: 'Calendar',
    emails: 'Email digests',
    project: 'First project',
  },
  languageIs: {
    en: 'Sheets are in English. Each person can choose the language of their emails in People.',
    'zh-CN': 'Sheets are in Chinese. Each person can choose the language of their emails in People.',
  },
  sheetsThere: (sheets: number, followed: number): string =>
    `${plural(sheets, 'tracker')} in this spreadsheet${followed > 0 ? `, ${sheets === 1 ? '' : `${followed} of them `}on ${followed === 1 ? 'a sheet' : 'sheets'} you already had` : ''}.`,
  peopleThere: (people: number, withAddress: number): string =>
    people === 0
      ? 'No one is in People yet. Add names and email addresses there.'
      : `${plural(people, 'person', 'people')} in People, ${withAddress} with an email address.`,
  hoursAre: (hour: number, daysOff: string): string =>
    `Personal digests go out at ${hour}:00. Weekly days off: ${daysOff === '' ? 'none' : daysOff}. Both are in Settings.`,
  weekdays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  emailsOn: (people: number): string => `On for ${plural(people, 'person', 'people')}.`,
  emailsOff: 'Off: no one gets an email until you confirm the recipients.',
  projectsThere: (count: number): string =>
    count === 0 ? 'No project yet.' : `${plural(count, 'project')} in Projects.`,
  ownTrigger: 'Your account runs it.',
  otherTrigger: (runBy: string): string =>
    `Not run by your account${runBy === '' ? '' : `; ${runBy} turned the reminders on`}. Google doesn’t show other accounts’ triggers, so it wasn’t checked.`,
  noTrigger: 'No hourly run is recorded. Turn the reminders on again under “Email digests…”.',
  notAsked: 'Reminders are off, so no hourly run is expected.',
  quota: (left: number): string => `${left} from your account, as Google estimates it.`,
  otherQuota: 'Reminders use the quota of the account that runs them, which wasn’t checked.',
  noLedger: 'No email was recorded yet.',
  ledgerRead: (rows: number): string => `It can be read (${plural(rows, 'row')}), and emails aren’t on hold.`,
  heldAtLastRun: 'Emails were on hold at the last run.',
  sheetsFound: (count: number): string =>
    `${plural(count, 'sheet')} found and read. Dropdowns, colours and formulas weren’t looked at; a repair checks them.`,
  followed: (sheet: string, tracker: string, columns: number): string =>
    `“${sheet}” as ${tracker}: ${plural(columns, 'column')} recognized.`,
  followedGone: (tracker: string): string => `The sheet followed as ${tracker} can’t be found.`,
  doubtful: (columns: readonly string[]): string =>
    `Nothing is written there until it’s clear which column is ${enumerate(columns)}.`,
  fixDays: (count: number, example: string): string =>
    count === 1
      ? `1 date typed as text: ${example}. Turn it into a date?`
      : `${count} dates typed as text, such as ${example}. Turn them into dates?`,
  unsureDays: (count: number): string =>
    `${plural(count, 'more date')} typed as text could be read in two ways, so ${count === 1 ? 'it is' : 'they are'} not offered here.`,
  example: (cell: string, was: string, becomes: string): string => `${cell} “${was}” → ${becomes}`,
  fixed: (count: number, sheets: readonly string[]): string =>
    `${plural(count, 'cell')} changed in ${enumerate(sheets)}.`,
  nothingFixed: 'No cell was changed.',
  notFixed: (count: number): string =>
    `${plural(count, 'cell')} didn’t take the change and ${count === 1 ? 'is' : 'are'} as before.`,
  moreToFix: (count: number): string => `${count} more can be changed the same way.`,
  undone: (count: number): string =>
    `${plural(count, 'cell')} ${count === 1 ? 'has its' : 'have their'} former text again.`,
  notUndone: (count: number): string =>
    `${plural(count, 'cell')} changed since ${count === 1 ? 'stays' : 'stay'} as ${count === 1 ? 'it is' : 'they are'}.`,
}
export type HealthText = typeof en
