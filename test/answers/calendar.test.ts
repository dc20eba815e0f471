/** The calendar of a client's link, as other programs read it. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatCalendar } from '../../src/answers/calendar.js'
import { replaceHalfCharacters } from '../../src/core/half-characters.js'
import { createCalendar } from './client/sample-client.js'
import { readCalendar } from './read-calendar.js'

const format = (calendar: Parameters<typeof formatCalendar>[0]): string =>
  formatCalendar(calendar, { fingerprint: 'f1', stamp: '2026-03-31T08:00:00Z' })

describe('a calendar', () => {
  test('has a whole date for each entry, which does not fill the time of anybody', () => {
    const text = format(createCalendar())
    expect(readCalendar(text)).toEqual({
      name: 'Acme · Website',
      events: [
        {
          uid: expect.stringMatching(/^[0-9a-f]{32}@milepost$/),
          title: 'Design; signed off',
          day: '2026-04-10',
          isDate: true,
        },
        {
          uid: expect.stringMatching(/^[0-9a-f]{32}@milepost$/),
          title: '上线，全部',
          day: '2026-06-30',
          isDate: true,
        },
      ],
    })
    expect(text.match(/\r\nTRANSP:TRANSPARENT\r\n/g)).toHaveLength(2)
    expect(text.match(/\r\nDTSTAMP:20260331T080000Z\r\n/g)).toHaveLength(2)
  })

  test('names an entry the same each time, though never by what the team calls it', () => {
    const [first] = readCalendar(format(createCalendar())).events
    const changed = createCalendar({ name: 'Other', entries: createCalendar().entries.slice(0, 1) })
    expect(readCalendar(format(changed)).events[0]!.uid).toBe(first!.uid)
    expect(format(createCalendar())).not.toContain('M-1')
  })

  test('that is empty is one too', () => {
    expect(readCalendar(format(null))).toEqual({ name: null, events: [] })
  })

  const text = fc.string({
    unit: fc.constantFrom(
      'a',
      '字',
      '😀',
      '\ud800',
      '\r',
      '\n',
      '\t',
      '\u0000',
      '\u2028',
      ',',
      ';',
      ':',
      '\\',
      '"',
      ' ',
      'END:VEVENT',
    ),
    maxLength: 120,
  })
  test('reads as it was published, whatever its texts are, in lines of at most 75 bytes', () => {
    fc.assert(
      fc.property(text, text, (name, title) => {
        const entries = [{ id: 'M-1', title, day: createCalendar().entries[0]!.day }]
        const written = format(createCalendar({ name, entries }))
        const expected = replaceHalfCharacters(title)
          .replace(/[\s\u0000-\u001f\u007f]+/g, ' ')
          .trim()
        const { events } = readCalendar(written)
        expect(events.map(({ title: read }) => read)).toEqual([expected])
        expect(written.endsWith('\r\n')).toBe(true)
        const lines = written.slice(0, -2).split('\r\n')
        for (const line of lines) {
          expect(line).not.toMatch(/[\r\n\u0000-\u0008]/)
          expect(Buffer.from(line).toString()).toBe(line)
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
        }
        expect(lines.filter((line) => line.startsWith('BEGIN:VEVENT'))).toHaveLength(1)
      }),
    )
  })
})
