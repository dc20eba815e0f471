import { expect, test } from 'vitest'
import { runOrThrow } from '../../../host/bench/company-session.js'
import { toSerial, findSheet } from '../../../host/bench/fill-rows.js'
import type { Outcome } from '../../../host/emulator/session/outcome.js'
import type { Session } from '../../../host/emulator/session/session.js'
import { createSession } from '../bundle-session.js'
import { trackerKeys } from '../../../src/trackers/index.js'
import { allReaders, findCellPosition, readRunNotes, createTeamSession } from '../../letters/team-session.js'
import { calmSheets, readProperty } from './quiet-state.js'

/** What an hour that has nothing to do may ask of Google. */
const maxCalls = 10

/** The hourly run of a day at an hour. */
function runHour(session: Session, at: number, day = '2026-04-01'): Outcome {
  session.setNow({ day, time: `${String(at).padStart(2, '0')}:00` })
  return runOrThrow(session, 'hourly')
}
const isQuiet = ({ calls, letters }: Outcome): boolean => calls.total <= maxCalls && letters.length === 0

/** A team on which hours have passed until nothing was left to do, at 11 o'clock; played once for all tests. */
const idle = createTeamSession(calmSheets)
for (let at = 0; at <= 11; at++) runHour(idle, at)
expect(isQuiet(runHour(idle, 11))).toBe(true)
const idleState = idle.checkpoint()

const createIdleSession = (): Session =>
  createSession('en', { ...idleState, now: { day: '2026-04-01', time: '11:00' } })

test('an hour in which nothing is due and nothing changed makes at most 10 calls, with every tracker and view', () => {
  const session = createTeamSession(calmSheets, {
    more: trackerKeys.filter((key) => !(key in calmSheets) && key !== 'people' && key !== 'holidays'),
  })
  runOrThrow(session, 'refreshViews')
  const outcomes = Array.from({ length: 24 }, (_, at) => runHour(session, at))
  expect(outcomes.filter(isQuiet).length).toBeGreaterThan(10)
  expect(Math.min(...outcomes.map(({ calls }) => calls.total))).toBeLessThanOrEqual(maxCalls)
})
test('such an hour writes no cell and no line in the run log, and says when it was', () => {
  const session = createIdleSession()
  const before = readRunNotes(session)
  const outcome = runHour(session, 13)
  expect(outcome.calls.cells.written).toBe(0)
  expect(readRunNotes(session)).toEqual(before)
  expect(JSON.parse(readProperty(session, 'lastRun')!)).toMatchObject({ when: '2026-04-01 13:00', sent: 0 })
})
test('the first run of a day, one at an hour of emails and one in twelve hours read everything', () => {
  const session = createIdleSession()
  const loud = Array.from({ length: 12 }, (_, at) => at + 12).filter((at) => !isQuiet(runHour(session, at)))
  expect(loud).toEqual([22])
  const next = Array.from({ length: 24 }, (_, at) => at).filter(
    (at) => !isQuiet(runHour(session, at, '2026-04-02')),
  )
  expect(next).toContain(0)
  expect(next).toContain(8)
})
test('the dashboard’s light hears of a run at least every twelve hours, and stays as it is', () => {
  const session = createTeamSession(calmSheets)
  runOrThrow(session, 'refreshViews')
  const sheet = session.workbook.sheetNamed('Dashboard')!.id
  for (let at = 0; at < 24; at++) {
    runHour(session, at)
    const now = toSerial('2026-04-01') + at / 24
    const stamped = Number(session.workbook.value({ sheet, row: 3, column: 10 }))
    expect(now - stamped).toBeLessThan(0.5)
    expect(session.workbook.display({ sheet, row: 3, column: 2 })).not.toMatch(/stopped/i)
  }
})
test('a person who asks what is due has everything read', () => {
  const session = createIdleSession()
  session.setNow({ day: '2026-04-01', time: '12:00' })
  expect(runOrThrow(session, 'sendNow').calls.total).toBeGreaterThan(maxCalls)
})

/** Changes that no user typed; after each of them the next hour reads everything. */
const changes: Readonly<Record<string, (session: Session) => void>> = {
  'a date is another': (session) =>
    session.workbook.setValues(findCellPosition(session, 'tasks', 3, 'due'), [[46_100]]),
  'a status is another': (session) =>
    session.workbook.setValues(findCellPosition(session, 'tasks', 3, 'status'), [['Done']]),
  'two rows change places': (session) =>
    session.workbook.sort(
      findSheet(session.workbook, 'tasks').id,
      { row: 2, column: 1, lastRow: 4, lastColumn: 26 },
      [{ column: findCellPosition(session, 'tasks', 2, 'title').column, ascending: true }],
    ),
  'a row is added': (session) =>
    session.workbook.setValues(findCellPosition(session, 'tasks', 5, 'title'), [['More']]),
  'a row is added far below': (session) =>
    session.workbook.setValues(findCellPosition(session, 'tasks', 62, 'title'), [['More']]),
  'a row is deleted': (session) => session.workbook.deleteRows(findSheet(session.workbook, 'tasks').id, 3),
  'an id is emptied': (session) =>
    session.workbook.setValues(findCellPosition(session, 'tasks', 3, 'id'), [[null]]),
  'a flag is typed over': (session) =>
    session.workbook.setValues(findCellPosition(session, 'tasks', 2, 'flag'), [['fine']]),
  'a number became text': (session) =>
    session.workbook.setValues(findCellPosition(session, 'tasks', 3, 'percentComplete'), [['a lot']]),
  'a setting is another': (session) => {
    const sheet = session.workbook.sheetNamed('Settings')!.id
    session.workbook.setValues({ sheet, row: 2, column: 3 }, [[9]])
  },
  'a holiday is added': (session) =>
    session.workbook.setValues(findCellPosition(session, 'holidays', 2, 'day'), [[46_113]]),
  'a column is headed otherwise': (session) =>
    session.workbook.setValues(findCellPosition(session, 'tasks', 1, 'due'), [['Deadline']]),
  'a column moves': (session) =>
    session.workbook.moveColumns(findSheet(session.workbook, 'tasks').id, 4, 1, 8),
  'a sheet is gone': (session) => session.workbook.deleteSheet(findSheet(session.workbook, 'milestones').id),
  'the sheet of calculations is gone': (session) =>
    session.workbook.deleteSheet(session.workbook.sheetNamed('Milepost calculations')!.id),
  'the formulas are emptied': (session) => {
    const sheet = session.workbook.sheetNamed('Milepost calculations')!.id
    session.workbook.clear(sheet, { row: 2, column: 11, lastRow: 900, lastColumn: 11 }, { contents: true })
  },
  'somebody lost their word': (session) =>
    void runOrThrow(session, 'confirmReaders', { readers: allReaders.slice(1), runBy: 'Zhang' }),
}
test.each(Object.entries(changes))('where %s the next hour reads everything', (_, change) => {
  const session = createIdleSession()
  change(session)
  expect(isQuiet(runHour(session, 12))).toBe(false)
})
test('where a sheet has a new name only, nothing has to be read', () => {
  const session = createIdleSession()
  session.workbook.renameSheet(findSheet(session.workbook, 'tasks').id, 'Our work')
  expect(isQuiet(runHour(session, 12))).toBe(true)
  expect(runHour(session, 0, '2026-04-02').calls.total).toBeGreaterThan(maxCalls)
})
test('an edit by hand that the formulas do not see is noted, once until the next run', () => {
  const session = createIdleSession()
  const { sheet, row, column } = findCellPosition(session, 'tasks', 2, 'owner')
  const noted = session.edit(sheet, row, column, 'Lo')
  expect(noted.calls.byMember['Properties.setProperty']).toBe(1)
  expect(session.edit(sheet, row, column, 'Lu').calls.byMember['Properties.setProperty']).toBeUndefined()
  expect(isQuiet(runHour(session, 12))).toBe(false)
})
test('formulas that were lost come back, and hours are quiet again', () => {
  const session = createIdleSession()
  changes['the formulas are emptied']!(session)
  const calls = [12, 13, 14, 15].map((at) => runHour(session, at).calls.total)
  expect(calls[0]).toBeGreaterThan(maxCalls)
  expect(calls[3]).toBeLessThanOrEqual(maxCalls)
})
test('after rows were deleted and others added the formulas look at all of them again', () => {
  const session = createIdleSession()
  const { sheet, row, column } = findCellPosition(session, 'tasks', 5, 'title')
  session.workbook.insertRows(sheet, 60, 120)
  for (let round = 0; round < 2; round++) {
    session.workbook.setValues(
      { sheet, row, column },
      Array.from({ length: 90 }, (_, at) => [`Task ${at}`]),
    )
    for (const at of [12, 13, 14]) runHour(session, at + 3 * round)
    session.workbook.deleteRows(sheet, 10, 80)
  }
  session.workbook.setValues(
    { sheet, row, column },
    Array.from({ length: 90 }, (_, at) => [`Task ${at}`]),
  )
  for (const at of [18, 19, 20]) runHour(session, at)
  expect(isQuiet(runHour(session, 20))).toBe(true)
  session.workbook.setValues({ sheet, row: 90, column }, [['Tusk 8?']])
  expect(isQuiet(runHour(session, 21))).toBe(false)
})
test('while an email waits for tomorrow’s quota every hour reads everything', () => {
  const session = createTeamSession(calmSheets, { quota: 1 })
  for (let at = 0; at <= 12; at++) runHour(session, at)
  expect(isQuiet(runHour(session, 13))).toBe(false)
})
test('another script than the one that found nothing to do reads everything', () => {
  const session = createIdleSession()
  const { snapshot, persisted } = session.checkpoint()
  const quiet = JSON.parse(persisted.properties.document['milepost.quiet']!) as Record<string, unknown>
  persisted.properties.document['milepost.quiet'] = JSON.stringify({ ...quiet, script: 'an earlier one' })
  session.restore({ snapshot, persisted })
  expect(isQuiet(runHour(session, 12))).toBe(false)
})
