import type { PublishedCalendar } from '../core/answers/published-page.js'
import { replaceHalfCharacters, sha256 } from './sha-256.js'

/** Of a line in bytes, its break not counted (RFC 5545, 3.1). */
const maxLine = 75
/** Hexadecimal digits that tell the entries of all calendars apart. */
const idDigits = 32

/** Programs take a line break or a control character in a text for the end of it, or refuse the calendar. */
const notInLines = /[\s\u0000-\u001f\u007f]+/g
const special = /[\\;,]/g

const escapeText = (text: string): string =>
  replaceHalfCharacters(text).replace(notInLines, ' ').trim().replace(special, '\\$&')

/** How many bytes of UTF-8 a character has. */
const bytesOf = (character: string): number => {
  const code = character.codePointAt(0)!
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
}

/** A line in as many as its length needs; the libraries that were tried count characters, and tear some in two. */
function foldLine(line: string): string {
  let folded = ''
  let length = 0
  for (const character of line) {
    const bytes = bytesOf(character)
    if (length + bytes > maxLine) {
      folded += '\r\n '
      length = 1
    }
    folded += character
    length += bytes
  }
  return folded
}

/** Whose calendar it is, and when it is asked for: `2026-03-31T08:00:00Z`. */
interface CalendarContext {
  readonly fingerprint: string
  readonly stamp: string
}

/**
 * A calendar as calendar programs read it (RFC 5545): a whole date for each entry, which leaves everybody's time free. An
 * empty one where there is none.
 */
export function formatCalendar(
  calendar: Pick<PublishedCalendar, 'name' | 'entries'> | null,
  { fingerprint, stamp }: CalendarContext,
): string {
  const name = escapeText(calendar?.name ?? '')
  const events = (calendar?.entries ?? []).flatMap(({ id, title, day }) => [
    'BEGIN:VEVENT',
    `UID:${sha256(`${fingerprint} ${id}`).slice(0, idDigits)}@milepost`,
    `DTSTAMP:${stamp.replace(/[-:]/g, '')}`,
    `DTSTART;VALUE=DATE:${day.replace(/-/g, '')}`,
    `SUMMARY:${escapeText(title)}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ])
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Milepost//Milepost//EN',
    'METHOD:PUBLISH',
    ...(name === '' ? [] : [`X-WR-CALNAME:${name}`]),
    ...events,
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${foldLine(line)}\r\n`).join('')
}
