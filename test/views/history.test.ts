import { describe, expect, test } from 'vitest'
import { findColumns, fillRows, findSheet } from '../../host/bench/fill-rows.js'
import { runOrThrow, createCompany } from '../../host/bench/company-session.js'
import type { Session } from '../../host/emulator/session/session.js'
import { locales, type Locale } from '../../src/core/locale.js'
import { followedFields, history } from '../../src/trackers/own/history.js'
import { workStatuses } from '../../src/trackers/shared-columns.js'
import { snapshotSheetName } from '../../src/work/run/history.js'
import { bundle, createSetUpSession } from '../bundle/bundle-session.js'
import { chooseSome } from '../failure-modes.js'

/** The lines of the history as they are shown, without their ids. */
function linesOf({ workbook }: Session, locale: Locale): string[][] {
  const sheet = workbook.sheetNamed(history.name[locale])
  if (!sheet) return []
  const columns = Object.keys(history.columns).length
  return Array.from({ length: workbook.extent(sheet.id).rows - 1 }, (_, row) =>
    Array.from({ length: columns - 1 }, (_, at) =>
      workbook.display({ sheet: sheet.id, row: row + 2, column: at + 2 }),
    ),
  )
}

function change(session: Session, column: string, row: number, value: string | null): void {
  const { workbook } = session
  const at = findColumns(workbook, 'tasks').get(column)!
  workbook.setValues({ sheet: findSheet(workbook, 'tasks').id, row, column: at }, [[value]])
}

describe.each(locales)('the change history in %s', (locale) => {
  const session = createSetUpSession(locale)
  const done = workStatuses.done[locale]
  fillRows(session.workbook, 'tasks', [
    { title: 'Draw', owner: 'Li', status: workStatuses.inProgress[locale], due: '2026-04-01' },
    { title: 'Build', owner: 'Li', due: '2026-04-02' },
  ])
  const tasks = findSheet(session.workbook, 'tasks')
  session.workbook.type(tasks.id, 3, findColumns(session.workbook, 'tasks').get('title')!, "'=1+1")
  runOrThrow(session, 'refreshViews')

  test('begins with a line that says so, on hidden sheets', () => {
    expect(linesOf(session, locale)).toEqual([
      ['2026-03-31', '', '', '', followedFields.began[locale], '', '', ''],
    ])
    for (const name of [history.name[locale], snapshotSheetName[locale]])
      expect(session.workbook.sheetNamed(name)!.hidden).toBe(true)
    expect(session.workbook.activeSheet).toBe(session.workbook.sheets[0]!.id)
  })
  test('says who owned it, what it was and what it became, and nothing twice', () => {
    session.setNow({ day: '2026-04-01', time: '09:00' })
    change(session, 'status', 2, done)
    change(session, 'owner', 3, 'Wang')
    runOrThrow(session, 'refreshViews')
    runOrThrow(session, 'refreshViews')
    const [tracker, id] = [history.columns.tracker.choices!.tasks![locale], expect.stringMatching(/^T/)]
    const { inProgress } = workStatuses
    expect(linesOf(session, locale).slice(1)).toEqual([
      ['2026-04-01', tracker, id, 'Draw', followedFields.status[locale], inProgress[locale], done, 'Li'],
      ['2026-04-01', tracker, id, '=1+1', followedFields.owner[locale], 'Li', 'Wang', 'Wang'],
    ])
  })
  test('knows rows by their ids when somebody inserted one above, and notes nothing', () => {
    session.workbook.insertRows(tasks.id, 2)
    const before = linesOf(session, locale)
    runOrThrow(session, 'refreshViews')
    expect(linesOf(session, locale)).toEqual(before)
  })
  test('begins anew after somebody cleared its memory', () => {
    const { id } = session.workbook.sheetNamed(snapshotSheetName[locale])!
    session.workbook.setValues({ sheet: id, row: 1, column: 1 }, [['mine']])
    runOrThrow(session, 'refreshViews')
    expect(linesOf(session, locale).at(-1)![4]).toBe(followedFields.began[locale])
  })
})

test.each(locales)('a run that dies at any writing says no change twice (%s)', (locale) => {
  const session = createSetUpSession(locale)
  fillRows(session.workbook, 'tasks', [
    { title: 'Draw', owner: 'Li', status: workStatuses.inProgress[locale], due: '2026-04-01' },
    { title: 'Build', owner: 'Li', due: '2026-04-02' },
  ])
  runOrThrow(session, 'refreshViews')
  change(session, 'due', 2, '2026-04-09')
  change(session, 'status', 2, workStatuses.done[locale])
  fillRows(session.workbook, 'tasks', [{ id: 'T-new', title: 'Test', owner: 'Li', due: '2026-04-03' }])
  const start = session.checkpoint()
  const writings: number[] = []
  session.meanwhile = (call, member) => {
    if (/\.(?:set|clear|append|insert|flush)/.test(member)) writings.push(call)
  }
  runOrThrow(session, 'refreshViews')
  session.meanwhile = undefined
  const lines = linesOf(session, locale)
  expect(lines).toHaveLength(4)
  for (const at of chooseSome(writings, 12, `writings ${locale}`)) {
    session.restore(start)
    session.failAt = at
    session.call('refreshViews')
    session.failAt = undefined
    runOrThrow(session, 'refreshViews')
    expect([at, ...linesOf(session, locale)]).toEqual([at, ...lines])
  }
})

test('what changes back and again is said each time', () => {
  const session = createSetUpSession('en')
  fillRows(session.workbook, 'tasks', [{ title: 'Draw', owner: 'Li', due: '2026-04-01' }])
  runOrThrow(session, 'refreshViews')
  for (const owner of ['Wang', 'Li', 'Wang', 'Li']) {
    change(session, 'owner', 2, owner)
    runOrThrow(session, 'refreshViews')
  }
  expect(linesOf(session, 'en').map((line) => line[6])).toEqual(['', 'Wang', 'Li', 'Wang', 'Li'])
})

test('as many rows counted again are said again', () => {
  const session = createSetUpSession('en')
  runOrThrow(session, 'refreshViews')
  for (let round = 0; round < 2; round++) {
    fillRows(
      session.workbook,
      'tasks',
      Array.from({ length: 60 }, (_, nth) => ({ title: `Round ${round}, ${nth}`, due: '2026-04-01' })),
    )
    runOrThrow(session, 'refreshViews')
  }
  expect(linesOf(session, 'en').map((line) => line[6])).toEqual(['', '60', '60'])
})

describe('the hourly run', () => {
  const history = (tasks: number) => {
    const session = createCompany(bundle, { tasks, readers: 2 })
    runOrThrow(session, 'hourly')
    for (const time of ['05:00', '06:00']) {
      session.setNow({ day: '2026-04-01', time })
      runOrThrow(session, 'hourly')
    }
    const { workbook } = session
    const at = findColumns(workbook, 'tasks').get('owner')!
    const rows = Array.from({ length: tasks }, () => ['Person 2'])
    workbook.setValues({ sheet: findSheet(workbook, 'tasks').id, row: 2, column: at }, rows)
    session.setNow({ day: '2026-04-02', time: '05:00' })
    runOrThrow(session, 'hourly')
    session.setNow({ day: '2026-04-02', time: '06:00' })
    const { calls } = runOrThrow(session, 'hourly')
    return { calls, lines: linesOf(session, 'en').length }
  }
  const [few, many] = [history(20), history(1500)]
  test('notes every change once a day, in as many calls for 1,500 tasks as for 20, and fewer than sixty', () => {
    expect(many!.lines).toBeGreaterThan(few!.lines + 500)
    expect(many!.calls.byMember['Range.setValues']).toBe(few!.calls.byMember['Range.setValues'])
    expect(many!.calls.total).toBeLessThan(60)
  })
})
