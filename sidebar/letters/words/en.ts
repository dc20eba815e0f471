const plural = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`
const menu = 'Client progress'

/** Every sentence of the letters' dialog, in English. */
export const en = {
  nobodyYet: 'Nobody is mailed before you confirm.',
  nobodyElse: 'Only confirmed readers are mailed.',
  stateOn: (runBy: string): string => (runBy === '' ? 'Letters are on.' : `Letters are on, run by ${runBy}.`),
  stateOff: 'Letters are off.',
  readers: 'Readers',
  search: 'Search readers',
  selectAll: 'Select all',
  selectFound: (count: number): string => `Select these ${count}`,
  selectNone: 'Select none',
  deselectFound: (count: number): string => `Clear these ${count}`,
  chosen: (count: number, all: number): string => `${count} of ${all} selected`,
  noneFound: 'No reader matches.',
  mail: (name: string): string => `Mail ${name}`,
  notInPeople: 'Not in People',
  waiting: 'New',
  hasLetter: 'Letter ready',
  noLetter: 'No letter now',
  letterOf: (name: string): string => `Letter for ${name}`,
  kind: (kind: string): string =>
    kind === 'managerDigest' ? 'Manager digest' : kind === 'personalDigest' ? 'Personal digest' : kind,
  nothingFor: (name: string): string => `No email for ${name} right now`,
  nothingForNote: 'Once confirmed, an email comes when there is something to say.',
  nothingForAnyone: 'No emails to send right now',
  nothingForAnyoneNote: 'You can still confirm readers: they are mailed once there is something to say.',
  noReaders: 'There are no readers yet',
  noReadersNote: 'Add people with their e-mail addresses to the People sheet, then open this window again.',
  views: 'Letters',
  tabReaders: 'Readers and letters',
  tabSent: 'What was sent',
  tabPreferences: 'Preferences',

  runBy: 'I run the reminders:',
  runByNobody: 'Choose your name',
  somebodyElse: 'Somebody else',
  runsElsewhere: (who: string): string =>
    `${who} already runs the reminders, from another account. They need not run twice.`,
  whoRuns: 'Who runs the reminders',
  leaveThem: (who: string): string => `Leave them with ${who}`,
  takeOver: 'Take over',
  toCome: (added: number, removed: number): string =>
    [...(added > 0 ? [`${added} new`] : []), ...(removed > 0 ? [`${removed} no longer mailed`] : [])].join(
      ', ',
    ),
  confirm: (count: number, on: boolean, over: boolean): string =>
    `Confirm ${plural(count, 'reader')}${on ? (over ? ' and take over' : '') : ' and turn on'}`,
  confirming: 'Confirming…',
  chooseReaders: 'Select at least one reader.',
  confirmed: (count: number): string => `Letters are on for ${plural(count, 'reader')}`,
  confirmedNote:
    'Each of them gets a letter when there is something to say, and nobody else is mailed. You can close this window.',
  staysWith: (who: string): string => `${who} goes on running the reminders.`,
  turnOffNote: `To stop, choose “Letters: turn off” in the ${menu} menu.`,
  failedSending: 'Something went wrong. Trying again shows whether the readers were saved.',

  test: 'Send as a test…',
  testTo: 'Send this letter to',
  testNote: (name: string): string =>
    `It goes out at once and uses one of today’s e-mails. It does not count as ${name}’s own letter.`,
  chooseAddress: 'Choose yourself in People',
  sendTest: 'Send test',
  sending: 'Sending…',
  cancel: 'Cancel',
  testSent: (to: string, subject: string): string => `Sent to ${to}: “${subject}”`,
  notSent: (why: string): string => `Not sent: ${why}`,
  mayHaveGone:
    'Something went wrong. Whether the letter went out is not known: please look in the inbox first.',

  why: 'Why (not)?',
  whyFor: (name: string): string => `Why does ${name} get a letter about a row, or why not?`,
  backToLetter: 'Back to the letter',
  tracker: 'Tracker',
  row: 'Row',
  chooseRow: 'Choose a row',
  selectedRow: 'The row selected in the sheet',
  rowsOf: (name: string): string => `${name}’s`,
  otherRows: 'Of others',
  rowsCut: (count: number): string =>
    `The first ${count} are listed. Select any other in the sheet before you open this window.`,
  noRows: 'Nothing is late or near on this tracker. Select a row in the sheet before you open this window.',
  noneSelected:
    'No row of a tracker is selected in the sheet. Close this window, select one, and open it again.',
  about: (table: string, title: string, line: number): string => `${table}, row ${line}: ${title}`,
  verdict: (name: string, due: boolean, listed: boolean): string =>
    due
      ? listed
        ? `A letter to ${name} is due now, and this row stands in it.`
        : `A letter to ${name} is due now, but this row does not stand in it.`
      : listed
        ? `No letter to ${name} is due now; this row would stand in it.`
        : `No letter to ${name} is due now, and this row would not stand in it.`,
  theRow: 'The row',
  holds: 'yes:',
  fails: 'no:',
  allHold: (count: number): string => `${plural(count, 'condition')} met`,

  quota: (count: number): string => `${plural(count, 'e-mail')} left today.`,
  quotaGone:
    'Today’s e-mails are used up. What is due waits, and goes first when Google gives new ones: within a day.',
  doubtful: (count: number): string =>
    count === 1
      ? 'It is not known whether 1 letter went out'
      : `It is not known whether ${count} letters went out`,
  doubtfulNote:
    'A run stopped after it had claimed them and before it could note that they were sent. Nothing is sent twice by itself: ask the reader, or look in the sent mail of whoever runs the reminders. If it did not arrive, send it again.',
  resend: 'Send again',
  resendTo: (name: string): string => `Send again to ${name}`,
  askResend: (name: string): string =>
    `Send ${name} today’s letter? The old one is not kept: what goes out is the letter as it would be written now.`,
  resendNow: 'Send today’s letter',
  cannotResend: 'Cannot be sent again from here: a client report, or no longer a confirmed reader.',
  resent: (name: string, subject: string): string => `${name} was sent: “${subject}”`,
  listMark: ', ',
  putOff: (count: number, names: string): string =>
    `${count === 1 ? '1 letter waits' : `${count} letters wait`} for tomorrow’s quota and ${count === 1 ? 'goes' : 'go'} first: ${names}`,
  nothingSent: 'No letter has gone out yet',
  nothingSentOff:
    'Letters are off. Confirm readers under “Readers and letters”, and what is sent is listed here.',
  nothingSentOn:
    'Once there is something to say, every letter is listed here with its day, reader and outcome.',
  searchSent: 'Search reader or subject',
  state: 'State',
  everyState: 'All',
  states: { sent: 'Sent', claimed: 'In doubt', carriedOver: 'Carried over', failed: 'Refused' },
  noneMatch: 'No letter matches.',
  cut: (shown: number, all: number): string =>
    `The latest ${shown} of ${all} are listed. The ledger’s sheet has the rest.`,
  runs: (count: number): string => `Last runs (${count})`,
  run: 'Run',
  outcome: 'Outcome',
  lettersSent: 'Sent',
  carried: 'Carried over',
  quotaLeft: 'Quota left',
  seconds: 'Seconds',
  note: 'Note',

  searchPeople: 'Search people',
  nobodyFound: 'Nobody matches.',
  choicesNote:
    'These choices stand in the People sheet. They change when a letter comes, never who is confirmed.',
  stateRuns: (who: string, here: boolean, since: string): string =>
    `${who} ${here ? 'runs the reminders from this account' : 'runs the reminders from another account'}, since ${since}.`,
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
  pauseHint: 'No letter before this day.',
  language: 'Language',
  languages: { en: 'English', 'zh-CN': '简体中文' },
  languageDefault: (name: string): string => `${name}, as the spreadsheet`,
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
  noAddress: 'No e-mail address',
  change: 'Change',
  changeOf: (name: string): string => `Change ${name}’s letters`,
  showRow: 'Show in the sheet',
  showRowOf: (name: string): string => `Show in the sheet: ${name}`,
  save: 'Save',
  saving: 'Saving…',
  savedFor: (name: string): string => `Saved for ${name}.`,
  failedSaving: 'Something went wrong. Please look in the People sheet whether it was saved.',
  noPeople: 'There is nobody in People yet',
  noPeopleNote: 'Add your team with e-mail addresses to the People sheet, then open this window again.',
}
export type LetterWords = typeof en
