import { assert, constantFrom, integer, property } from 'fast-check'
import { expect, test } from 'vitest'
import { toUtc, toInstant, isZone, toWallClock } from '../../../host/emulator/realm/zone.js'

const zones = [
  'Asia/Shanghai',
  'America/New_York',
  'America/Santiago',
  'Africa/Cairo',
  'Australia/Lord_Howe',
  'GMT-3:30',
]

test('what a clock shows leads back to an instant at which it shows that', () => {
  assert(
    property(
      integer({ min: Date.UTC(1970, 0, 3), max: Date.UTC(2037, 0, 1) }),
      constantFrom(...zones),
      (instant, zone) => {
        const wall = toWallClock(instant, zone)
        const back = toInstant(toUtc(wall), zone)
        expect(toWallClock(back, zone)).toEqual(wall)
        expect(back).toBeLessThanOrEqual(instant)
      },
    ),
  )
})

test('a time that is skipped is taken as if the clocks had not changed yet', () => {
  const skipped = toInstant(toUtc({ year: 2026, month: 3, day: 8, hour: 2, minute: 30 }), 'America/New_York')
  expect(toWallClock(skipped, 'America/New_York')).toMatchObject({ hour: 3, minute: 30 })
})

test('only real zones are zones', () => {
  expect(['Asia/Shanghai', 'GMT+8', 'UTC'].every(isZone)).toBe(true)
  expect(['Mars/Base', '', 'GMT+'].some(isZone)).toBe(false)
})
