import type { PublishedCalendar } from '../core/answers/published-page.js'
import { calendarLines } from '../core/calendar-file.js'
import { sha256 } from './sha-256.js'

/** Hexadecimal digits that tell the entries of all calendars apart. */
const idDigits = 32

/** Whose calendar it is, and when it is asked for: `2026-03-31T08:00:00Z`. */
interface CalendarContext {
  readonly fingerprint: string
  readonly stamp: string
}

/** A published calendar as a file; an empty one where there is none. */
export const formatCalendar = (
  calendar: Pick<PublishedCalendar, 'name' | 'entries'> | null,
  { fingerprint, stamp }: CalendarContext,
): string =>
  calendarLines(
    {
      name: calendar?.name ?? '',
      entries: (calendar?.entries ?? []).map(({ id, title, day }) => ({
        uid: sha256(`${fingerprint} ${id}`).slice(0, idDigits),
        title,
        day,
      })),
    },
    stamp,
  )
    .map((line) => `${line}\r\n`)
    .join('')
