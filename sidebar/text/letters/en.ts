import { plural } from '../../../src/text/english.js'
import { en as letterHead } from '../letter-head/en.js'

const people = (count: number): string => plural(count, 'person', 'people')
const menu = 'Client progress'

/** Every sentence of the dialog about email digests, in English. */
export const en = {
  title: 'Email digests',
  ...letterHead,
  nobodyYet: 'No one gets an email until you confirm.',
  nobodyElse: 'Only the people you confirmed get emails.',
  stateOn: (runBy: string): string =>
    runBy === '' ? 'Digests are on.' : `Digests are on. Reminders run as ${runBy}.`,
  stateOff: 'Digests are off.',
  readers: 'People',
  search: 'Search people',
  selectAll: 'Select all',
  selectFound: (count: number): string => `Select these ${count}`,
  selectNone: 'Select none',
  deselectFound: (count: number): string => `Clear these ${count}`,
  chosen: (count: number, all: number): string => `${count} of ${all} selected`,
  noneFound: 'No one matches.',
  mail: (name: string): string => `Email ${name}`,
  notInPeople: 'Not in People',
  waiting: 'New',
  hasLetter: 'Email ready',
  noLetter: 'Nothing to send',
  letterOf: (name: string): string => `Email to ${name}`,
  kind: (kind: string): string =>
    kind === 'managerDigest' ? 'Manager digest' : kind === 'personalDigest' ? 'Personal digest' : kind,
  nothingFor: (name: string): string => `Nothing to send to ${name} right now`,
  nothingForNote: 'Once confirmed, an email comes when there’s something to say.',
  nothingForAnyone: 'Nothing to send right now',
  nothingForAnyoneNote: 'You can still confirm people. They get an email once there’s something to say.',
  showPeople: 'Go to People',
  noReaders: 'No one to email yet',
  noReadersNote: 'Add people with their email addresses to the People sheet, then reopen this window.',
  views: 'Email digests',
  tabReaders: 'Digests',
  tabSent: 'Sent',
  tabPreferences: 'Preferences',

  runBy: 'Reminders run as:',
  runByNobody: 'Choose your name',
  somebodyElse: 'Someone else',
  runsElsewhere: (who: string): string =>
    `${who} already runs the reminders from another account. They don’t need to run twice.`,
  whoRuns: 'Who runs the reminders',
  leaveThem: (who: string): string => `Leave them to ${who}`,
  takeOver: 'Take over',
  changesToCome: (added: number, removed: number): string =>
    [
      ...(added > 0 ? [`${added} new`] : []),
      ...(removed > 0 ? [`${removed} won’t get emails now`] : []),
    ].join(', '),
  confirm: (count: number, on: boolean, over: boolean): string =>
    `Confirm${count > 0 ? ` ${people(count)}` : ''}${on ? (over ? ' and take over' : '') : ' and turn on'}`,
  confirming: 'Confirming…',
  chooseReaders: 'Select at least one person.',
  confirmed: (count: number): string => `Digests are on for ${people(count)}`,
  confirmedNote:
    'Emails go out when there’s something to say, at the time each person chose. No one else gets one. You can close this window.',
  staysWith: (who: string): string => `${who} still runs the reminders.`,
  turnOffNote: `To stop, choose “More → Turn off email digests” in the ${menu} menu.`,
  failedSending: 'Something went wrong. Try again to see whether your choice was saved.',

  test: 'Send a test…',
  testTo: 'Send this email to',
  testNote: (name: string): string =>
    `It goes out right away and counts towards today’s quota. ${name} still gets their own.`,
  chooseAddress: 'Choose your name',
  sendTest: 'Send test',
  sending: 'Sending…',
  cancel: 'Cancel',
  testSent: (to: string, subject: string): string => `Sent to ${to}: “${subject}”`,
  notSent: (why: string): string => `Not sent: ${why}`,
  mayHaveGone: 'Something went wrong, and the email may have gone out. Check the inbox first.',

  why: (name: string): string => `Why did ${name} (not) get this?`,
  whyFor: (name: string): string => `Why does ${name} get an email about a row, or why not?`,
  backToLetter: 'Back to the email',
  tracker: 'Tracker',
  row: 'Row',
  chooseRow: 'Choose a row',
  selectedRow: 'The row selected in the sheet',
  rowsOf: (name: string): string => `${name}’s rows`,
  otherRows: 'Other people’s rows',
  rowsCut: (count: number): string =>
    `The first ${count} are listed. For any other, select it in the sheet, then reopen this window.`,
  noRows: 'There’s no row to choose here. Select one in the sheet, then reopen this window.',
  noneSelected: 'No tracker row is selected in the sheet. Close this window, select one, then reopen it.',
  about: (table: string, title: string, line: number): string => `${table}, row ${line}: ${title}`,
  verdict: (name: string, due: boolean, listed: boolean): string =>
    due
      ? listed
        ? `An email to ${name} is due now, and this row is in it.`
        : `An email to ${name} is due now, but this row isn’t in it.`
      : listed
        ? `No email to ${name} is due now. This row would be in it.`
        : `No email to ${name} is due now, and this row wouldn’t be in it.`,
  theRow: 'This row',
  holds: 'yes:',
  fails: 'no:',
  allHold: (count: number): string => `${plural(count, 'condition')} met`,

  quota: (count: number): string => `${plural(count, 'email')} left today.`,
  quotaGone:
    'Today’s email quota is used up. Emails that are due wait until Google renews it, within a day. Those who have waited longest come first.',
  doubtful: (count: number): string => `${plural(count, 'email')} may not have gone out`,
  doubtfulNote:
    'A run stopped while sending. Nothing is sent twice by itself: ask the person, or check the sent mail of the account that runs the reminders. If it didn’t arrive, send it again.',
  resend: 'Send again',
  resendTo: (name: string): string => `Send again to ${name}`,
  askResend: (name: string): string =>
    `Send ${name} today’s email? The earlier one isn’t stored, so this is what it would say now.`,
  resendNow: 'Send today’s email',
  cannotResend: 'Can’t be sent again from here: a client report, or a person who isn’t confirmed now.',
  resent: (name: string, subject: string): string => `Sent to ${name}: “${subject}”`,
  listMark: ', ',
  putOff: (count: number, names: string): string =>
    `${count === 1 ? '1 email waits' : `${count} emails wait`} because the quota doesn’t cover everyone: ${names}`,
  nothingSent: 'No email is on record yet',
  nothingSentOff:
    'Digests are off. Once you confirm people, the emails they get are listed here, each with date and outcome.',
  chooseWho: 'Choose who gets them',
  seeNext: 'See the next emails',
  nothingSentOn: 'Every email that goes out is listed here with its date, recipient and outcome.',
  searchSent: 'Search name or subject',
  state: 'Status',
  everyState: 'All',
  states: { sent: 'Sent', claimed: 'In doubt', carriedOver: 'Carried over', failed: 'Refused' },
  noneMatch: 'No email matches.',
  cut: (shown: number, all: number): string =>
    `The latest ${shown} of ${all} are listed. The rest are in the Email log sheet.`,
  runs: (count: number): string => `Last runs (${count})`,
  run: 'Run',
  outcome: 'Outcome',
  lettersSent: 'Sent',
  carried: 'Carried over',
  quotaLeft: 'Quota left',
  seconds: 'Seconds',
  note: 'Note',

  searchPeople: 'Search people',
  nobodyFound: 'No one matches.',
  choicesNote: 'Saved in the People sheet. These decide when an email comes, not who gets one.',
  stateRuns: (who: string, here: boolean, since: string): string =>
    `Reminders run as ${who} from ${here ? 'this account' : 'another account'}, since ${since}.`,
  digest: 'Digest',
  daily: 'Every working day',
  weekly: 'Weekly',
  off: 'Off',
  weekdays: 'On',
  everyWorkday: 'None chosen: every working day.',
  weekday: (day: number): string => ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'][day - 1]!,
  weekdayDefault: 'As in Settings',
  hour: 'From',
  atHour: (hour: number): string => `${hour}:00`,
  hourDefault: (hour: number): string => `${hour}:00, as in Settings`,
  pausedUntil: 'Paused until',
  pauseHint: 'No email before this date.',
  language: 'Language',
  languages: { en: 'English', 'zh-CN': '简体中文' },
  languageDefault: (name: string): string => `${name}, same as the spreadsheet`,
  digestIs: (digest: 'daily' | 'weekly' | 'off', days: readonly string[], hour: string): string =>
    digest === 'off'
      ? 'No personal digest'
      : digest === 'weekly'
        ? `Weekly${days.length > 0 ? ` on ${days[0]}` : ''}, from ${hour}`
        : `${days.length > 0 ? days.join(', ') : 'Every working day'}, from ${hour}`,
  pausedIs: (day: string): string => `Paused until ${day}`,
  managerDigest: 'Manager digest',
  isConfirmed: 'Confirmed',
  isWaiting: 'Not confirmed',
  noAddress: 'No email address',
  change: 'Change',
  changeOf: (name: string): string => `Change ${name}’s email preferences`,
  showRow: 'Show in the sheet',
  showRowOf: (name: string): string => `Show in the sheet: ${name}`,
  save: 'Save',
  saving: 'Saving…',
  savedFor: (name: string): string => `Saved for ${name}.`,
  failedSaving: 'Something went wrong. Check the People sheet to see whether it was saved.',
  noPeople: 'No one is in People yet',
  noPeopleNote: 'Add your team with their email addresses to the People sheet, then reopen this window.',
}
export type LetterWords = typeof en
