/** What the dashboard and the email log say about the reminders, in English. */
export const en = {
  sent: (when: string): string => `Reminders are running: last email sent ${when}`,
  none: 'Reminders are on: no email was due yet',
  cannot: (since: string, why: string, last: string): string =>
    `No email could be sent since ${since}${why === '' ? '' : `: ${why}`} (last sent ${last === '' ? 'never' : last})`,
  nobody: 'Reminders are on, but no one in People gets a digest',
  failed: (when: string, why: string): string => `The run of ${when} didn’t finish: ${why}`,
  onHold: 'Emails are on hold: choose “More → Set up or repair the trackers”',
  quotaShort: 'Today’s email quota doesn’t cover everyone.',
}
export type ReminderStatusText = typeof en
