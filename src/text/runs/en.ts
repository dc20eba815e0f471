/** The sentences about the hourly run itself, in English. */
export const en = {
  /** Both are for the owner of a trigger, in the email that Google sends about what failed. */
  stray: (trigger: string): string =>
    `Milepost: this hourly trigger (${trigger}) isn’t the one that sends this spreadsheet’s reminders, so it did nothing. To remove it, open script.google.com/home/triggers with the account it belongs to and delete the “hourly” trigger that has errors.`,
  noSpreadsheet:
    'Milepost: this hourly run has no spreadsheet, so nothing was checked and no email was sent. Please install the script bound to a spreadsheet (see Install in the README), and delete this trigger at script.google.com/home/triggers.',
}
export type RunsText = typeof en
