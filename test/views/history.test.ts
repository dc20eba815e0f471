import { describe, expect, test } from 'vitest'
import { columnsOf, fill, sheetOf } from '../../host/bench/filling.js'
import { must, readyCompany } from '../../host/bench/morning.js'
import type { Session } from '../../host/session/session.js'
import { locales, type Locale } from '../../src/core/locale.js'
import { followed, history } from '../../src/trackers/own/history.js'
import { workStatuses } from '../../src/trackers/words.js'
import { memoryName } from '../../src/work/run/history.js'
import { bundle, setUpIn } from '../bundle/stage.js'

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
  const at = columnsOf(workbook, 'tasks').get(column)!
  workbook.setValues({ sheet: sheetOf(workbook, 'tasks').id, row, column: at }, [[value]])
}

describe.each(locales)('the change history in %s', (locale) => {
  const session = setUpIn(locale)
  const done = workStatuses.done[locale]
  fill(session.workbook, 'tasks', [
    { title: 'Draw', owner: 'Li', status: workStatuses.inProgress[locale], due: '2026-04-01' },
    { title: 'Build', owner: 'Li', due: '2026-04-02' },
  ])
  const tasks = sheetOf(session.workbook, 'tasks')
  session.workbook.type(tasks.id, 3, columnsOf(session.workbook, 'tasks').get('title')!, "'=1+1")
  must(session, 'refreshViews')

  test('begins with a line that says so, on hidden sheets', () => {
    expect(linesOf(session, locale)).toEqual([['2026-03-31', '', '', '', followed.began[locale], '', '', '']])
    for (const name of [history.name[locale], memoryName[locale]])
      expect(session.workbook.sheetNamed(name)!.hidden).toBe(true)
    expect(session.workbook.activeSheet).toBe(session.workbook.sheets[0]!.id)
  })
  test('says who owned it, what it was and what it became, and nothing twice', () => {
    session.setNow({ day: '2026-04-01', time: '09:00' })
    change(session, 'status', 2, done)
    change(session, 'owner', 3, 'Wang')
    must(session, 'refreshViews')
    must(session, 'refreshViews')
    const [tracker, id] = [history.columns.tracker.choices!.tasks![locale], expect.stringMatching(/^T/)]
    const { inProgress } = workStatuses
    expect(linesOf(session, locale).slice(1)).toEqual([
      ['2026-04-01', tracker, id, 'Draw', followed.status[locale], inProgress[locale], done, 'Li'],
      ['2026-04-01', tracker, id, '=1+1', followed.owner[locale], 'Li', 'Wang', 'Wang'],
    ])
  })
  test('knows rows by their ids when somebody inserted one above, and notes nothing', () => {
    session.workbook.insertRows(tasks.id, 2)
    const before = linesOf(session, locale)
    must(session, 'refreshViews')
    expect(linesOf(session, locale)).toEqual(before)
  })
  test('begins anew after somebody cleared its memory', () => {
    const { id } = session.workbook.sheetNamed(memoryName[locale])!
    session.workbook.setValues({ sheet: id, row: 1, column: 1 }, [['mine']])
    must(session, 'refreshViews')
    expect(linesOf(session, locale).at(-1)![4]).toBe(followed.began[locale])
  })
})

test.each(locales)('a run that dies at any writing says no change twice (%s)', (locale) => {
  const session = setUpIn(locale)
  fill(session.workbook, 'tasks', [
    { title: 'Draw', owner: 'Li', status: workStatuses.inProgress[locale], due: '2026-04-01' },
    { title: 'Build', owner: 'Li', due: '2026-04-02' },
  ])
  must(session, 'refreshViews')
  change(session, 'due', 2, '2026-04-09')
  change(session, 'status', 2, workStatuses.done[locale])
  fill(session.workbook, 'tasks', [{ id: 'T-new', title: 'Test', owner: 'Li', due: '2026-04-03' }])
  const start = session.checkpoint()
  const writings: number[] = []
  session.meanwhile = (call, member) => {
    if (/\.(?:set|clear|append|insert|flush)/.test(member)) writings.push(call)
  }
  must(session, 'refreshViews')
  session.meanwhile = undefined
  const lines = linesOf(session, locale)
  expect(lines).toHaveLength(4)
  for (const at of writings) {
    session.restore(start)
    session.failAt = at
    session.call('refreshViews')
    session.failAt = undefined
    must(session, 'refreshViews')
    expect([at, ...linesOf(session, locale)]).toEqual([at, ...lines])
  }
})

test('what changes back and again is said each time', () => {
  const session = setUpIn('en')
  fill(session.workbook, 'tasks', [{ title: 'Draw', owner: 'Li', due: '2026-04-01' }])
  must(session, 'refreshViews')
  for (const owner of ['Wang', 'Li', 'Wang', 'Li']) {
    change(session, 'owner', 2, owner)
    must(session, 'refreshViews')
  }
  expect(linesOf(session, 'en').map((line) => line[6])).toEqual(['', 'Wang', 'Li', 'Wang', 'Li'])
})

test('as many rows counted again are said again', () => {
  const session = setUpIn('en')
  must(session, 'refreshViews')
  for (let round = 0; round < 2; round++) {
    fill(
      session.workbook,
      'tasks',
      Array.from({ length: 60 }, (_, nth) => ({ title: `Round ${round}, ${nth}`, due: '2026-04-01' })),
    )
    must(session, 'refreshViews')
  }
  expect(linesOf(session, 'en').map((line) => line[6])).toEqual(['', '60', '60'])
})

describe('the hourly run', () => {
  const history = (tasks: number) => {
    const session = readyCompany(bundle, { tasks, readers: 2 })
    must(session, 'hourly')
    for (const time of ['05:00', '06:00']) {
      session.setNow({ day: '2026-04-01', time })
      must(session, 'hourly')
    }
    const { workbook } = session
    const at = columnsOf(workbook, 'tasks').get('owner')!
    const rows = Array.from({ length: tasks }, () => ['Person 2'])
    workbook.setValues({ sheet: sheetOf(workbook, 'tasks').id, row: 2, column: at }, rows)
    session.setNow({ day: '2026-04-02', time: '05:00' })
    must(session, 'hourly')
    session.setNow({ day: '2026-04-02', time: '06:00' })
    const { calls } = must(session, 'hourly')
    return { calls, lines: linesOf(session, 'en').length }
  }
  const [few, many] = [history(20), history(1500)]
  test('notes every change once a day, in as many calls for 1,500 tasks as for 20, and fewer than sixty', () => {
    expect(many!.lines).toBeGreaterThan(few!.lines + 500)
    expect(many!.calls.byMember['Range.setValues']).toBe(few!.calls.byMember['Range.setValues'])
    expect(many!.calls.total).toBeLessThan(60)
  })
})
