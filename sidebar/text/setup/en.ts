/** What the steps of setting a workbook up say, in English. */
export const en = {
  setup: 'Setup',
  stepsOpen: (open: number): string => (open === 0 ? 'All steps done' : `${open} open`),
  stepsNote: 'You can leave at any time: these steps are also under “Health and setup” in the sidebar.',
  done: 'Done',
  open: 'Open',
  showPeople: 'Go to People',
  showSettings: 'Go to Settings',
  emails: 'Email digests…',
  newProject: 'New project…',
  country: 'Country of the public holidays',
  useCountry: 'Use this country',
  addYears: (years: string): string => `Add the holidays of ${years}`,
  sources:
    'Public holidays: chinese-days for China; date-holidays for other countries, after Wikipedia, CC BY-SA 3.0, shortened and translated.',
}
export type SetupWords = typeof en
