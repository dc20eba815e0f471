import { type Day, mondayOf, plusDays } from '../../core/day.js'
import type { BookContents } from '../book-contents.js'

/** Working days that are chosen most: the next one, the third from today, the first of next week. */
export interface NextWorkdays {
  readonly one: Day
  readonly three: Day
  readonly nextWeek: Day
}

/** Those days, by the working calendar. */
export const nextWorkdays = ({
  calendar,
  situation: { today },
}: Pick<BookContents, 'calendar' | 'situation'>): NextWorkdays => ({
  one: calendar.plusWorkdays(today, 1),
  three: calendar.plusWorkdays(today, 3),
  nextWeek: calendar.plusWorkdays(plusDays(mondayOf(today), 7), 0),
})
