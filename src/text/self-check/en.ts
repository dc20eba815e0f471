/** What a self-check says, in English. */
export const en = {
  /** What was asked about, and what does not work where the answer differs. */
  subjects: {
    formulas: ['formulas', 'Colours, the dashboard and other formulas can show errors.'],
    readBack: ['formulas read back', 'A repair can rewrite formulas and colours that are already right.'],
    text: ['text', 'Text such as 007 or =1+1 can change when Milepost writes it.'],
    dates: ['dates', 'Dates that Milepost writes can end up as text and be missed.'],
    refused: ['refused values', 'A value that a dropdown refuses can get lost without a message.'],
    columns: ['marks of columns', 'A column that was moved and renamed may not be found.'],
    rows: ['marks of rows', 'This doesn’t affect your trackers.'],
    storage: ['storage', 'Recipients and plans may not be stored.'],
    time: ['time of 50 calls (ms)', 'On large sheets a run may be cut off; the next one goes on.'],
    quota: ['emails left today', 'No email can be sent until Google renews the quota.'],
    clock: [
      'hourly run',
      'Reminders don’t go out by themselves. Please turn them on again in “Email digests…”.',
    ],
  },
  count: (fine: number, asked: number): string => `${fine} of ${asked} answers are as expected.`,
  differs: (name: string, found: string, expected: string, effect: string): string =>
    `✗ ${name}: found “${found}”, expected ${expected}. ${effect}`,
  fine: (names: readonly string[]): string => `As expected: ${names.join(', ')}.`,
  clock: {
    notSeen: 'No hourly run was recorded in this spreadsheet in the last 24 hours.',
    seen: 'The hourly run was recorded in this spreadsheet in the last 24 hours.',
    waiting: 'Reminders were just turned on; their first hourly run is still to come.',
    off: 'Reminders are off, so the hourly run wasn’t checked.',
  },
  send: (isLogged: boolean): string =>
    `For the maintainers, without anything from your cells${isLogged ? ' (also in the run log)' : ''}:`,
}
export type SelfCheckText = {
  readonly [K in keyof typeof en]: K extends 'subjects'
    ? { readonly [S in keyof (typeof en)['subjects']]: readonly string[] }
    : (typeof en)[K]
}
