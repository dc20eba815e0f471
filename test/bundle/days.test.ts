import { addDays, formatISO } from 'date-fns'
import { UTCDate } from '@date-fns/utc'
import { describe, expect, test } from 'vitest'
import { findColumns, fillRows, toSerial, findSheet } from '../../host/bench/fill-rows.js'
import { instantAt } from '../../host/emulator/session/clock.js'
import { readFindings, createSetUpSession } from './bundle-session.js'

/** Days on which a clock is moved in one of the zones, besides plain ones. */
const movedClocks: Record<string, readonly string[]> = {
  'Asia/Shanghai': ['2026-03-31'],
  'America/Sao_Paulo': ['2018-11-04', '2019-02-17'],
  'Africa/Cairo': ['2026-04-24', '2026-10-30'],
  'Pacific/Kiritimati': ['2026-12-31'],
}
/** The days on which Los Angeles, where a script's clock may be, changes its clocks. */
const movedThere = ['2026-03-08', '2026-11-01']

const plus = (day: string, days: number): string =>
  formatISO(addDays(new UTCDate(`${day}T00:00:00Z`), days), { representation: 'date' })

describe.each(Object.keys(movedClocks))('in a spreadsheet of %s', (zone) => {
  test.each(['UTC', 'America/Los_Angeles'])(
    'with a script of %s only what was due yesterday is overdue, from after midnight until before',
    (scriptZone) => {
      const session = createSetUpSession('en', { scriptZone, zone })
      const { workbook } = session
      const first = fillRows(workbook, 'tasks', [
        { id: 'T-yesterday', title: 'Yesterday', owner: 'Li', due: '2026-01-01' },
        { id: 'T-today', title: 'Today', owner: 'Li', due: '2026-01-01' },
        { id: 'T-tomorrow', title: 'Tomorrow', owner: 'Li', due: '2026-01-01' },
      ])
      const corner = {
        sheet: findSheet(workbook, 'tasks').id,
        row: first,
        column: findColumns(workbook, 'tasks').get('due') ?? 0,
      }
      const days = [...(movedClocks[zone] ?? []), ...movedThere].flatMap((day) => [day, plus(day, 1)])
      for (const day of days) {
        workbook.setValues(corner, [[toSerial(day) - 1], [toSerial(day)], [toSerial(day) + 1]])
        for (const time of ['00:30', '23:30']) {
          session.setNow({ day, time })
          const { flags, problems } = readFindings(session)
          const raisedFlags = flags.map(({ id, flag }) => `${id} ${flag}`).sort()
          expect(raisedFlags, `${day} ${time}`).toEqual([
            'T-today dueSoon',
            'T-tomorrow dueSoon',
            'T-yesterday overdue',
          ])
          expect(problems).toEqual([])
        }
      }
    },
  )
})

test('the instants of the moved clocks are really those that no other day has', () => {
  const hours = (zone: string, day: string): number =>
    (instantAt({ day: plus(day, 1), time: '12:00' }, zone) -
      instantAt({ day: plus(day, -1), time: '12:00' }, zone)) /
    3_600_000
  expect(hours('America/Sao_Paulo', '2018-11-04')).toBe(47)
  expect(hours('America/Sao_Paulo', '2019-02-17')).toBe(49)
  expect(hours('Africa/Cairo', '2026-04-24')).toBe(47)
  expect(hours('Africa/Cairo', '2026-10-30')).toBe(49)
  expect(hours('America/Los_Angeles', '2026-03-08')).toBe(47)
})

test('a red cell on the screen and a flag of the run are the same', () => {
  const session = createSetUpSession('zh-CN')
  const { workbook } = session
  const first = fillRows(workbook, 'tasks', [
    { id: 'T-1', title: '昨天', owner: '李', due: '2026-03-30' },
    { id: 'T-2', title: '今天', owner: '李', due: '2026-03-31' },
    { id: 'T-3', title: '已完成', owner: '李', due: '2026-03-30', status: '已完成' },
  ])
  const sheet = findSheet(workbook, 'tasks')
  const column = findColumns(workbook, 'tasks').get('due') ?? 0
  const reds = (): string[] => {
    const area = { row: first, column, lastRow: first + 2, lastColumn: column }
    return workbook.view(sheet.id, area).map(([cell]) => cell?.style.background ?? '')
  }
  expect(new Set(reds()).size).toBe(3)
  expect(
    readFindings(session)
      .flags.map(({ id, rag }) => `${id} ${rag}`)
      .sort(),
    // T-3 is done, without a date.
  ).toEqual(['T-1 red', 'T-2 amber', 'T-3 amber'])
  session.setNow({ day: '2026-04-01', time: '00:01' })
  expect(reds()[1]).toBe(reds()[0])
  expect(
    readFindings(session)
      .flags.map(({ id, rag }) => `${id} ${rag}`)
      .sort(),
  ).toEqual(['T-1 red', 'T-2 red', 'T-3 amber'])
})
