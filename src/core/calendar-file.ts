import type { Day } from './day.js'
import { replaceHalfCharacters } from './half-characters.js'

/** Of a line in bytes, its break not counted (RFC 5545, 3.1). */
const maxLine = 75

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

/** A calendar: its name, and a whole date for each entry. */
interface Calendar {
  readonly name: string
  /** `uid` tells an entry from those of all other calendars, and stays the same in later files. */
  readonly entries: readonly { readonly uid: string; readonly title: string; readonly day: Day | string }[]
}

/**
 * A calendar as calendar programs read it (RFC 5545), in lines without their ends: a whole date for each entry, which leaves
 * everybody's time free.
 *
 * @param stamp when it is made: `2026-03-31T08:00:00Z`
 */
export function calendarLines({ name, entries }: Calendar, stamp: string): string[] {
  const calendarName = escapeText(name)
  const events = entries.flatMap(({ uid, title, day }) => [
    'BEGIN:VEVENT',
    `UID:${uid}@milepost`,
    `DTSTAMP:${stamp.replace(/[-:]/g, '')}`,
    `DTSTART;VALUE=DATE:${day.replace(/-/g, '')}`,
    `SUMMARY:${escapeText(title)}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ])
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Milepost//Milepost//EN',
    'METHOD:PUBLISH',
    ...(calendarName === '' ? [] : [`X-WR-CALNAME:${calendarName}`]),
    ...events,
    'END:VCALENDAR',
  ].map(foldLine)
}
