import { enumerate, plural } from '../english.js'

const listYears = (years: readonly number[]): string => enumerate(years.map(String))

/** What is said about the working calendar and its country, in English. */
export const en = {
  /** The names of holidays as they are written into the sheet. */
  substitute: (name: string): string => `${name} (day off in lieu)`,
  expected: (name: string): string => `${name} (expected)`,
  chosen: (country: string, years: readonly number[]): string =>
    `The Calendar has the public holidays of ${country} for ${listYears(years)}.`,
  noneChosen: 'No country is chosen.',
  countryIs: (country: string): string => `Public holidays: ${country}.`,
  yearKnown: (year: number, count: number): string => `${year}: ${plural(count, 'holiday')} in the Calendar.`,
  yearUnknown: (year: number): string =>
    `${year}: no holidays in the Calendar, only weekends count as days off.`,
  replaced: (rows: number): string =>
    `${plural(rows, 'row')} that Milepost had entered before ${rows === 1 ? 'was' : 'were'} taken out.`,
  typedStay: (rows: number): string =>
    `${plural(rows, 'row')} that someone typed or changed ${rows === 1 ? 'stays' : 'stay'}.`,
  notKnown: (country: string, years: readonly number[]): string =>
    `This version doesn’t know the public holidays of ${country} for ${listYears(years)}.`,
  mayMove: 'Dates marked “expected” depend on the moon and can move by a day.',
  onlyNationwide:
    'Only whole public holidays of the whole country are in it: please add regional ones, and days your own team has off.',
}
export type CalendarText = typeof en
