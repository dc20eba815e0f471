import { describe, expect, test } from 'vitest'
import { instantOfSerial, serialOfInstant } from '../../../host/emulator/workbook/zone.js'

/** Days since 1899-12-30 of a day and time as written. */
const serial = (text: string): number => Date.parse(`${text}Z`) / 86_400_000 + 25_569
const instant = (text: string, zone: string): string =>
  new Date(instantOfSerial(serial(text), zone)).toISOString()

describe('a wall clock and the instant it shows', () => {
  test.each([
    ['Asia/Shanghai', '2026-03-31T00:00:00', '2026-03-30T16:00:00.000Z'],
    // China had summer time from 1986 to 1991.
    ['Asia/Shanghai', '1988-07-01T00:00:00', '1988-06-30T15:00:00.000Z'],
    ['America/Sao_Paulo', '2018-11-03T00:00:00', '2018-11-03T03:00:00.000Z'],
    ['Africa/Cairo', '2026-04-23T00:00:00', '2026-04-22T22:00:00.000Z'],
    ['Pacific/Kiritimati', '2026-01-01T00:00:00', '2025-12-31T10:00:00.000Z'],
    ['Asia/Kathmandu', '2026-01-01T00:00:00', '2025-12-31T18:15:00.000Z'],
  ])('in %s, %s is %s', (zone, wall, expected) => expect(instant(wall, zone)).toBe(expected))

  test('midnight that is skipped means the first instant after the gap', () => {
    // Both clocks jump from midnight to one o'clock.
    expect(instant('2018-11-04T00:00:00', 'America/Sao_Paulo')).toBe('2018-11-04T03:00:00.000Z')
    expect(instant('2018-11-04T00:30:00', 'America/Sao_Paulo')).toBe('2018-11-04T03:00:00.000Z')
    expect(instant('2026-04-24T00:00:00', 'Africa/Cairo')).toBe('2026-04-23T22:00:00.000Z')
  })

  test('a time shown twice means its first time', () => {
    expect(instant('2018-02-17T23:30:00', 'America/Sao_Paulo')).toBe('2018-02-18T01:30:00.000Z')
  })

  test('the day that Kiritimati left out means the next day', () => {
    expect(instant('1994-12-31T12:00:00', 'Pacific/Kiritimati')).toBe('1994-12-31T10:00:00.000Z')
  })

  test.each(['Asia/Shanghai', 'America/Sao_Paulo', 'Africa/Cairo', 'Pacific/Kiritimati', 'America/New_York'])(
    'in %s every third hour comes back from its serial number, but for the hours shown twice',
    (zone) => {
      let lost = 0
      for (
        let at = Date.parse('2018-01-01T00:00Z');
        at < Date.parse('2026-06-01T00:00Z');
        at += 3 * 3_600_000
      ) {
        const back = instantOfSerial(serialOfInstant(at, zone), zone)
        if (back !== at) {
          expect(serialOfInstant(back, zone)).toBe(serialOfInstant(at, zone))
          lost += 1
        }
      }
      expect(lost).toBeLessThan(10)
    },
  )
})
