import type { AllClear } from '../../core/evidence.js'
import { enumerate, plural } from '../english.js'

/** Whether the reminders run, by what is recorded. */
export interface RemindersFacts {
  /** Who runs them, by the name that person gave; blank where there is none. */
  readonly runBy: string
  /** Day and time of the last run and of the last email that left, as the reader writes them; blank where none is known. */
  readonly lastRun: string
  readonly lastSent: string
}

/**
 * What emails, sidebar, dashboard, chat and command line say about what was and was not found, in English.
 */
export const en = {
  gone: (sheets: readonly string[]): string =>
    `${sheets.length === 1 ? 'The sheet' : 'The sheets'} ${enumerate(sheets)} ${sheets.length === 1 ? 'is' : 'are'} gone: what was in ${sheets.length === 1 ? 'it' : 'them'} isn’t checked. Undo the deletion (File → Version history), or choose “More → Set up or repair the trackers”.`,
  goneShort: (sheets: readonly string[]): string => `${enumerate(sheets)} missing`,
  /** After what was found: what could not be read. */
  partly: (why: string): string => `Not checked: ${why}.`,
  nothingOverdue: (clear: AllClear): string =>
    `Nothing is overdue (${plural(clear.looked.rows, 'row')} checked).`,
  nothingLateIn: (_clear: AllClear, sheet: string): string => `Nothing is late in ${sheet}`,
  allOnTrackIn: (clear: AllClear, sheet: string): string =>
    `Every row of ${sheet} is on track (${plural(clear.looked.rows, 'row')} checked).`,
  notLateFound: (sheet: string): string => `No late row found in ${sheet}, but not every cell could be read`,
  emptySheet: (sheet: string): string => `${sheet} has no rows yet`,
  emptySheetNote: 'Anything late in this sheet will show up here.',
  noRows: 'There are no rows to check yet.',
  overdueUnknown: (why: string): string => `Whether anything is overdue isn’t known: ${why}.`,
  remindersOff: 'Reminders are off: no one gets an email.',
  remindersRun: ({ runBy, lastRun, lastSent }: RemindersFacts): string =>
    `Reminders are running${runBy === '' ? '' : ` as ${runBy}`}. Last run: ${lastRun}. ${lastSent === '' ? 'No earlier email is on record.' : `Last email: ${lastSent}.`}`,
  remindersSilent: ({ runBy, lastRun, lastSent }: RemindersFacts): string =>
    `Reminders are turned on${runBy === '' ? '' : ` (${runBy})`}, but ${lastRun === '' ? 'no earlier run is on record' : `the last run on record was ${lastRun}, more than a day ago`}. ${lastSent === '' ? 'No earlier email is on record.' : `Last email: ${lastSent}.`}`,
  lastError: (why: string): string => ` Last error: ${why}`,
  /** Why reminders did not run, where that is recorded. */
  outage: (from: string, to: string, why: string): string =>
    why === ''
      ? `No reminder run was recorded between ${from} and ${to}, and no error: the script may have been cut off, or its trigger removed.`
      : `No reminder run finished between ${from} and ${to}.${en.lastError(why)}`,
}
export type VerdictText = typeof en
