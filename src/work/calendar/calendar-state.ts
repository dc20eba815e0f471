import type { BookContents } from '../../domain/book-contents.js'
import type { Ports } from '../../ports.js'
import { punctuation } from '../../text/punctuation/index.js'
import { textOf } from '../../text/text-of.js'
import type { CountryKey } from '../../trackers/own/countries.js'
import { libraryOf } from '../plan/library.js'
import { countryName, findCountry } from './countries.js'
import { calendarText, knownYears, notKnown, yearOf } from './describe-calendar.js'
import { countryOfSource } from './holiday-rows.js'

/** The working calendar of a workbook, as pages show it. */
export interface CalendarState {
  readonly country: CountryKey
  /** The countries to choose from, in the order of their names. */
  readonly countries: readonly { readonly key: CountryKey; readonly name: string }[]
  /** This year and the next, with how many holidays the Calendar has. */
  readonly years: readonly { readonly year: number; readonly holidays: number }[]
  /** Those of them that the chosen country has and the Calendar lacks. */
  readonly addable: readonly number[]
  /** The country alone, in the asker's language. */
  readonly summary: string
  /** What is known and what is not, in the asker's language. */
  readonly message: string
}

/** The country of a working calendar: that of the settings; of a workbook that has no such setting, that of the rows. */
const countryOf = (library: Ports['library'], { settings, rows }: BookContents): CountryKey =>
  settings.country !== ''
    ? findCountry(library, settings.country)
    : (rows.holidays.map((row) => countryOfSource(library, row)).find((country) => country !== null) ??
      'none')

/** The working calendar of an open book. */
export function calendarState(ports: Pick<Ports, 'library' | 'ui'>, contents: BookContents): CalendarState {
  const locale = ports.ui.locale()
  const text = calendarText(ports)
  const country = countryOf(ports.library, contents)
  const summary =
    country === 'none' ? text.noneChosen : text.countryIs(countryName(ports.library, country)[locale])
  const thisYear = yearOf(contents.situation.today)
  const years = [thisYear, thisYear + 1].map((year) => ({
    year,
    holidays: contents.rows.holidays.filter(
      ({ day, kind }) => kind === 'holiday' && day !== null && yearOf(day) === year,
    ).length,
  }))
  const lacking = years.filter(({ holidays }) => holidays === 0).map(({ year }) => year)
  const known = knownYears(ports, country)
  const addable = lacking.filter((year) => known.includes(year))
  return {
    country,
    countries: Object.entries(libraryOf(ports.library).countries).map(([key, name]) => ({
      key: key as CountryKey,
      name: name[locale],
    })),
    years,
    addable,
    summary,
    message: textOf(punctuation, locale).sentences([
      summary,
      ...years.map(({ year, holidays }) =>
        holidays > 0 ? text.yearKnown(year, holidays) : text.yearUnknown(year),
      ),
      ...notKnown(
        ports,
        country,
        lacking.filter((year) => !known.includes(year)),
      ),
    ]),
  }
}
