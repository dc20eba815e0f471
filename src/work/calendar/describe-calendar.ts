import type { Ports } from '../../ports.js'
import { type CalendarText, calendarTexts } from '../../text/calendar/index.js'
import { punctuation } from '../../text/punctuation/index.js'
import { libraryTextOf } from '../../text/library-text-of.js'
import { textOf } from '../../text/text-of.js'
import type { CountryKey } from '../../trackers/own/countries.js'
import { libraryOf } from '../plan/library.js'
import { countryName } from './countries.js'
import { hasExpectedDays, holidayRows } from './holiday-rows.js'

/** What the replacement of the Calendar's rows did. */
export interface CalendarChange {
  readonly removed: number
  /** Rows that a person typed or changed. */
  readonly unchanged: number
}

/** What is said about the calendar, in the asker's language. */
export const calendarText = ({ library, ui }: Pick<Ports, 'library' | 'ui'>): CalendarText =>
  libraryTextOf(calendarTexts, ui.locale(), libraryOf(library).texts)

/** The year of a day. */
export const yearOf = (day: string): number => Number(day.slice(0, 4))

/** The years of which a country's holidays are known. */
export const knownYears = (ports: Pick<Ports, 'library'>, country: CountryKey): readonly number[] => [
  ...new Set(holidayRows(ports.library, 'en', country).map(({ day }) => yearOf(day.day))),
]

/** That years are not known, where a country is chosen. */
export const notKnown = (
  ports: Pick<Ports, 'library' | 'ui'>,
  country: CountryKey,
  years: readonly number[],
): string[] =>
  country === 'none' || years.length === 0
    ? []
    : [calendarText(ports).notKnown(countryName(ports.library, country)[ports.ui.locale()], years)]

/** What the choice of a country did to the Calendar, in the asker's language. */
export function describeCountryChange(
  ports: Pick<Ports, 'library' | 'ui'> & { readonly clock: Ports['clock'] },
  country: CountryKey,
  { removed, unchanged }: CalendarChange,
): string {
  const locale = ports.ui.locale()
  const text = calendarText(ports)
  const thisYear = yearOf(ports.clock.now().day)
  const known = knownYears(ports, country)
  const unknown = [thisYear, thisYear + 1].filter((year) => !known.includes(year))
  return textOf(punctuation, locale).sentences([
    country === 'none' ? text.noneChosen : text.chosen(countryName(ports.library, country)[locale], known),
    ...(removed > 0 ? [text.replaced(removed)] : []),
    ...(unchanged > 0 ? [text.typedStay(unchanged)] : []),
    ...notKnown(ports, country, unknown),
    ...(hasExpectedDays(ports.library, country) ? [text.mayMove] : []),
    ...(country === 'none' || country === 'CN' ? [] : [text.onlyNationwide]),
  ])
}
