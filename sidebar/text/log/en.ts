/** The sentences of the forms that add rows and lead them on, in English. */
export const en = {
  what: 'What do you want to log?',
  about: (client: string): string => `About ${client}`,
  newSheet: (sheet: string): string => `The sheet ${sheet} isn’t here yet. Saving adds it.`,
  isNew: 'adds the sheet',
  moreFields: 'More fields',
  choose: 'Choose',
  fillIn: 'Please fill this in.',
  checkThis: 'Please check this.',
  forClient: 'The client may read this.',
  fromTo: (least: number, most: number): string => `${least} to ${most}`,
  nextDay: (day: string): string => `Next workday · ${day}`,
  thirdDay: (day: string): string => `In 3 workdays · ${day}`,
  nextWeek: (day: string): string => `Next week · ${day}`,
  save: 'Save',
  saving: 'Saving…',
  back: 'Back',
  cancel: 'Cancel',
  undo: 'Undo',
  undone: 'Undone. What you typed is still here.',
  saved: (what: string, title: string): string =>
    title === '' ? `Saved: ${what}` : `Saved: ${what} · ${title}`,
  inSheet: 'Show in sheet',
  noStep: 'This row has no next step any more.',
  failedSave: 'Something went wrong. What you typed is still here: saving again doesn’t add it twice.',
  undoFailed: 'Something went wrong. Please check the row before you undo again.',
}
export type LogWords = typeof en
