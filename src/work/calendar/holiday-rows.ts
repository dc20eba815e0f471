import type { Cell } from '../../core/cell.js'
import type { Day } from '../../core/day.js'
import { type Locale, locales, type Localised } from '../../core/locale.js'
import type { Row } from '../../core/table.js'
import { listPublicHolidays } from '../../domain/public-holidays.js'
import type { Ports } from '../../ports.js'
import { type CalendarText, calendarTexts } from '../../text/calendar/index.js'
import { libraryTextOf } from '../../text/library-text-of.js'
import type { CountryKey } from '../../trackers/own/countries.js'
import { holidays } from '../../trackers/team/holidays.js'
import { libraryOf } from '../plan/library.js'
import { countryName, findCountry } from './countries.js'

/** One day of a country's calendar, as the library has it. */
interface CountryDay {
  readonly day: Day
  readonly kind: 'holiday' | 'workday'
  readonly name: (locale: Locale) => string
  /** The package that has it. */
  readonly source: string
}

/** What a source cell of Milepost begins with; then follow the country and the year. */
const ownSource = /^(chinese-days|date-holidays) [\d.]+/
const sourceSeparator = ' · '

const nameIn =
  (library: Ports['library'], name: Localised, word: (text: CalendarText, name: string) => string) =>
  (locale: Locale): string =>
    word(libraryTextOf(calendarTexts, locale, libraryOf(library).texts), name[locale])

/** Every day that is known of a country, in order. */
function listCountryDays(library: Ports['library'], country: CountryKey): readonly CountryDay[] {
  const { china, publicHolidays } = libraryOf(library)
  if (country === 'CN')
    return china.days.map(([day, kind, name]) => ({
      day: day as Day,
      kind,
      name: (locale) => ({ en: china.english[name]!, 'zh-CN': name })[locale],
      source: china.source,
    }))
  return listPublicHolidays(publicHolidays, country).map(({ day, name, isSubstitute, isExpected }) => ({
    day,
    kind: 'holiday',
    name: nameIn(library, name, (text, word) => {
      const full = isSubstitute ? text.substitute(word) : word
      return isExpected ? text.expected(full) : full
    }),
    source: publicHolidays.source,
  }))
}

/** The rows of a country's holidays and make-up workdays in some years. */
export const holidayRows = (
  library: Ports['library'],
  locale: Locale,
  country: CountryKey,
  isWanted: (day: Day) => boolean = () => true,
): readonly (Readonly<Record<string, Cell>> & { readonly day: { readonly day: Day } })[] =>
  listCountryDays(library, country)
    .filter(({ day }) => isWanted(day))
    .map(({ day, kind, name, source }) => ({
      id: ownIdOf(day),
      name: name(locale),
      day: { day },
      kind: holidays.columns.kind.write(kind, locale),
      source: [source, countryName(library, country)[locale], day.slice(0, 4)].join(sourceSeparator),
    }))

const ownIdOf = (day: Day): string => `${holidays.prefix}-${day}`

/** Whether a holiday's date is decided only when it is near. */
export const hasExpectedDays = (library: Ports['library'], country: CountryKey): boolean =>
  country !== 'CN' &&
  listPublicHolidays(libraryOf(library).publicHolidays, country).some(({ isExpected }) => isExpected)

type HolidayRow = Pick<Row<typeof holidays>, 'id' | 'name' | 'day' | 'kind' | 'source'>

/** The country for which Milepost wrote a row; null for a row that a person typed. Rows of older versions name none. */
export function countryOfSource(
  library: Ports['library'],
  { source }: Pick<HolidayRow, 'source'>,
): CountryKey | null {
  if (source === null || !ownSource.test(source)) return null
  const name = source.split(sourceSeparator)[1]
  return name === undefined ? 'CN' : findCountry(library, name)
}

/**
 * Tells whether Milepost wrote a row and nobody changed it since: of a day that is known it still has the name and the kind.
 */
export function ownRowChecker(library: Ports['library']): (row: HolidayRow) => boolean {
  const daysByCountry = new Map<CountryKey, ReadonlyMap<Day, CountryDay>>()
  return (row) => {
    const country = countryOfSource(library, row)
    if (country === null || row.day === null || row.id !== ownIdOf(row.day)) return false
    let days = daysByCountry.get(country)
    if (!days) {
      days = new Map(listCountryDays(library, country).map((each) => [each.day, each]))
      daysByCountry.set(country, days)
    }
    const known = days.get(row.day)
    return (
      known === undefined ||
      (known.kind === row.kind && locales.some((locale) => known.name(locale) === row.name))
    )
  }
}
