/** What the menu offers, in English: the label of an entry has the entry's name. */
export const en = {
  /** This language, in itself. */
  languageName: 'English',
  menuFollows: 'Milepost is in English now. The menu follows when you reopen the spreadsheet.',
  menuCaption: 'Client progress',
  menuMore: 'More',
  showSidebar: 'Open Milepost',
  showStart: 'New project…',
  showAdopt: 'Use a sheet you already have…',
  previewLetters: 'Email digests…',
  showTrackers: 'Warnings by tracker…',
  showPlan: 'Plan, baseline and changes…',
  showClient: 'Client overview and report…',
  showClose: 'Close a project…',
  refresh: 'Update flags',
  refreshViews: 'Update dashboard, Gantt, measures and other views',
  sendNow: 'Send due emails now',
  turnOffLetters: 'Turn off email digests',
  planCare: 'Plan client care for the next 30 days',
  runAutomations: 'Set up or run automation rules',
  addDemo: 'Add demo rows',
  removeDemo: 'Remove demo rows',
  showHealth: 'Health and setup…',
  setUp: 'Set up or repair the trackers',
  selfCheck: 'Self-check',
  hourly: 'Hourly run',
}
export type MenuText = typeof en
