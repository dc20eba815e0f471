/** How a day is written: with weekday and year, or as short as the year allows. */
export type DayLength = 'long' | 'short' | 'withYear'

/** `2026-03-31` at noon of that day, in every time zone; only ever formatted in UTC again. */
const noon = (day: string): Date => new Date(`${day}T12:00:00Z`)

const dayFormatter = (locale: string, options: Intl.DateTimeFormatOptions) => {
  const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' })
  return (day: string): string => format.format(noon(day))
}
const shortDay = { day: 'numeric', month: 'short' } as const
const withYear = { ...shortDay, year: 'numeric' } as const
const english: Readonly<Record<DayLength, (day: string) => string>> = {
  long: dayFormatter('en-GB', { weekday: 'short', day: 'numeric', month: 'long', year: 'numeric' }),
  short: dayFormatter('en-GB', shortDay),
  withYear: dayFormatter('en-GB', withYear),
}
const chineseWeekday = dayFormatter('zh-CN', { weekday: 'short' })
const chineseDay = dayFormatter('zh-CN', { day: 'numeric', month: 'long' })
const chineseYear = (day: string): string => `${Number(day.slice(0, 4))}年${chineseDay(day)}`

/** `Tue 31 March 2026`, `31 Mar`, `31 Mar 2026`. */
export const dayInEnglish = (day: string, length: DayLength): string => english[length](day).replace(',', '')

/** `2026年3月31日 周二`, `3月31日`, `2026年3月31日`. */
export const dayInChinese = (day: string, length: DayLength): string =>
  length === 'long'
    ? `${chineseYear(day)} ${chineseWeekday(day)}`
    : length === 'short'
      ? chineseDay(day)
      : chineseYear(day)

/** The shortest form of a day that is clear on the day `today`: the year is written only when it differs. */
export const lengthFor = (day: string, today: string): DayLength =>
  day.slice(0, 4) === today.slice(0, 4) ? 'short' : 'withYear'

/**
 * Date and time of a reply, `2026-03-31 08:00`, with the date as people write it; any other text as it is.
 */
export const momentIn = (
  moment: string,
  today: string,
  write: (day: string, length: DayLength) => string,
): string => {
  const day = /^\d{4}-\d\d-\d\d/.exec(moment)?.[0]
  return day === undefined ? moment : write(day, lengthFor(day, today)) + moment.slice(day.length)
}
