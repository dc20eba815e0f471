/** Ways to type dates that only this part has. */
import type { Cell } from '../../../../src/core/cell.js'
import { type Day, weekdayOf } from '../../../../src/core/day.js'
import type { Locale } from '../../../../src/core/locale.js'
import type { Random } from '../../make/random.js'

const ownStyles = {
  /** `Fri, Mar 15, 2026`, `2026年3月15日（周五）`. */
  weekday: 4,
  /** `15-Mar-26`, `26.3.15`. */
  shortYear: 3,
  /** `20260315`. */
  compact: 3,
  /** `by 15 Mar 2026`, `2026年3月15日前`. */
  byDate: 3,
  /** Dates and several kinds of text, as everybody types for himself. */
  severalTexts: 5,
  /** A date with the hour by which something is due. */
  withTime: 3,
  /** `CW12`, `第12周`: no certain day. */
  weekNumber: 1,
  /** `mid March`, `3月中旬`: no certain day. */
  partOfMonth: 1,
} as const

export type UnseenDayStyle = keyof typeof ownStyles

/** How often each style is drawn. */
export const unseenDayStyles = {
  real: 48,
  iso: 6,
  dayFirst: 4,
  monthFirst: 4,
  words: 5,
  dots: 4,
  noYear: 4,
  mixed: 4,
  turned: 3,
  ...ownStyles,
} as const

/** Whether only this part has a style. */
export const isUnseenStyle = (style: string): style is UnseenDayStyle => style in ownStyles

/** Whether a careful person may ask about dates of a style that has one probable reading. */
export const isDebatableStyle = (style: string, locale: Locale): boolean =>
  style === 'shortYear' && locale === 'zh-CN'

/** The style of dates that are no deadlines, in a sheet whose deadlines have a style. */
export const withoutLimit = <Style extends string>(style: Style): Style | 'words' =>
  ['byDate', 'weekNumber', 'partOfMonth', 'withTime'].includes(style) ? 'words' : style

const months = 'January|February|March|April|May|June|July|August|September|October|November|December'.split(
  '|',
)
const weekdays = { en: 'Mon|Tue|Wed|Thu|Fri|Sat|Sun', 'zh-CN': '一|二|三|四|五|六|日' } as const
const partsOfMonth = { en: ['early', 'mid', 'late'], 'zh-CN': ['上旬', '中旬', '下旬'] } as const

/** The number of the week in which a day is, counted from the first of January. */
const weekOf = (day: Day): number =>
  Math.ceil((Number(day.slice(5, 7)) * 30.4 - 30.4 + Number(day.slice(8))) / 7)

/** The date as it is written in a style. */
export function writeUnseenDay(day: Day, style: UnseenDayStyle, locale: Locale, random: Random): Cell {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  const isEnglish = locale === 'en'
  const name = months[month - 1]!
  const inWords = isEnglish ? `${date} ${name.slice(0, 3)} ${year}` : `${year}年${month}月${date}日`
  const weekday = weekdays[locale].split('|')[weekdayOf(day) - 1]!
  const third = Math.min(2, Math.floor((date - 1) / 10))
  switch (style) {
    case 'weekday':
      return isEnglish
        ? `${weekday}, ${name.slice(0, 3)} ${date}, ${year}`
        : `${year}年${month}月${date}日（周${weekday}）`
    case 'shortYear':
      return isEnglish
        ? `${date}-${name.slice(0, 3)}-${String(year).slice(2)}`
        : `${String(year).slice(2)}.${month}.${date}`
    case 'compact':
      return Number(day.replaceAll('-', ''))
    case 'byDate':
      return isEnglish ? `by ${inWords}` : `${inWords}前`
    case 'severalTexts':
      return random.pick<Cell>([
        { day },
        day,
        inWords,
        isEnglish ? `${name} ${date}, ${year}` : `${year}.${month}.${date}`,
      ])
    case 'withTime':
      return { day, time: '17:00' }
    case 'weekNumber':
      return isEnglish ? `CW${weekOf(day)}` : `第${weekOf(day)}周`
    case 'partOfMonth':
      return isEnglish ? `${partsOfMonth.en[third]!} ${name}` : `${month}月${partsOfMonth['zh-CN'][third]!}`
  }
}
