import { plural } from '../../../src/text/english.js'
import { en as beside } from '../beside/en.js'

/** Every sentence of the day's list, in English. */
export const en = {
  title: 'My day',
  ...beside,
  log: 'Log',
  sections: {
    overdue: 'Overdue',
    today: 'Today',
    week: 'This week',
    waiting: 'Waiting on others',
    next: 'Next steps',
  },
  sectionCount: (count: number): string => plural(count, 'item'),
  later: (count: number): string =>
    count === 1 ? '1 more is due later or has no date.' : `${count} more are due later or have no date.`,
  nothingListed: 'Nothing is due this week',
  nothingChosen: 'Nothing here with these filters',

  whose: 'Whose work',
  mine: (name: string): string => `Mine (${name})`,
  everyone: 'Everyone',
  iAm: 'Who are you?',
  choosePerson: 'Choose your name',
  moreFilters: 'Filters',
  filtersOn: (count: number): string => `Filters (${count})`,
  client: 'Client',
  project: 'Project',
  anyTracker: 'All trackers',
  anyClient: 'All clients',
  anyProject: 'All projects',
  clearFilters: 'Clear filters',

  select: (title: string): string => `Select: ${title}`,
  markDone: 'Done',
  markDoneTitle: (title: string): string => `Done: ${title}`,
  move: 'Another date',
  moveTitle: (title: string): string => `Another date: ${title}`,
  actions: 'More',
  actionsTitle: (title: string): string => `More for: ${title}`,
  owner: 'Owner',
  waitingOn: 'Waiting on',
  note: 'Note',
  inSheet: 'Show in sheet',
  save: 'Save',
  cancel: 'Cancel',
  noOne: 'No one',
  date: 'Date',
  moveHere: 'Move',
  nextDay: (day: string): string => `Next workday · ${day}`,
  thirdDay: (day: string): string => `In 3 workdays · ${day}`,
  nextWeek: (day: string): string => `Next week · ${day}`,
  waitsFor: { client: 'Waiting on the client', thirdParty: 'Waiting on a third party' },

  selected: (count: number): string => `${count} selected`,
  clearSelection: 'Clear',
  selection: 'Selected rows',

  wasDone: (count: number, title: string): string => (count === 1 ? `Done: ${title}` : `${count} done`),
  wasMoved: (count: number, title: string, day: string): string =>
    count === 1 ? `Moved to ${day}: ${title}` : `${count} moved to ${day}`,
  wasChanged: (count: number, title: string): string =>
    count === 1 ? `Saved: ${title}` : `${count} rows saved`,
  someLeft: (count: number): string =>
    count === 1 ? '1 row can’t be changed this way.' : `${count} rows can’t be changed this way.`,
  saving: 'Saving…',
  undo: 'Undo',
  undone: 'Undone',
  doneAnyway: 'Done anyway',
  notChanged: 'Something went wrong. Please check the rows before you try again.',

  help: 'Keyboard shortcuts',
  keys: {
    'j k ↓ ↑': 'next or previous row',
    x: 'select',
    d: 'done',
    m: 'another date',
    o: 'owner',
    w: 'waiting on',
    n: 'note',
    l: 'log something',
    g: 'show in the sheet',
    e: 'why it’s listed',
    'u Ctrl+Z': 'undo',
    Esc: 'close, or clear the selection',
    '?': 'this list',
  } as Readonly<Record<string, string>>,
  byTracker: 'Warnings by tracker',
  everythingElse: 'More',
  digests: 'Email digests',
}
export type MyDayWords = typeof en
