import { describe, expect, test } from 'vitest'
import { fillRows } from '../../host/bench/fill-rows.js'
import { runOrThrow, createCompany } from '../../host/bench/company-session.js'
import type { Outcome } from '../../host/emulator/session/outcome.js'
import type { Session } from '../../host/emulator/session/session.js'
import { renderArea } from '../../host/emulator/workbook/view.js'
import { statusLooks } from '../../src/core/sheet/layout.js'
import { locales } from '../../src/core/locale.js'
import { reminderStatusTexts } from '../../src/text/reminder-status/index.js'
import { textOf } from '../../src/text/text-of.js'
import { viewTextIn } from '../library-texts.js'
import { lightCell, viewNames } from '../../src/views/index.js'
import { everyViewKey } from './every-view.js'
import { bundle, createSetUpSession } from '../bundle/bundle-session.js'

const everything = (session: Session): string => JSON.stringify(session.workbook.snapshot())

/** Which members a run calls beyond those another run calls, and how often. */
const beyond = (one: Outcome, other: Outcome): Record<string, number> =>
  Object.fromEntries(
    Object.entries(one.calls.byMember).flatMap(([member, count]) => {
      const more = count - (other.calls.byMember[member] ?? 0)
      return more > 0 ? [[member, more]] : []
    }),
  )

describe.each(locales)('views in %s', (locale) => {
  const session = createSetUpSession(locale)
  runOrThrow(session, 'addDemo')
  runOrThrow(session, 'refreshViews')

  test('stand first, marked, and the dashboard is shown', () => {
    const names = session.workbook.sheets.map(({ name }) => name)
    expect(names.slice(0, everyViewKey.length)).toEqual(everyViewKey.map((key) => viewNames[key][locale]))
    expect(session.workbook.activeSheet).toBe(session.workbook.sheets[0]!.id)
    expect(session.workbook.sheets[0]!.charts).toHaveLength(2)
  })
  test('written again on the same day are the same', () => {
    const before = everything(session)
    runOrThrow(session, 'refreshViews')
    expect(everything(session) === before).toBe(true)
  })
  test('are made anew after somebody typed all over them', () => {
    const before = everything(session)
    const { id } = session.workbook.sheetNamed(viewNames.board[locale])!
    session.workbook.type(id, 6, 3, 'mine')
    session.workbook.type(id, 4, 3, '')
    runOrThrow(session, 'refreshViews')
    expect(everything(session) === before).toBe(true)
  })
  test('renamed are found again', () => {
    const { id } = session.workbook.sheetNamed(viewNames.gantt[locale])!
    session.workbook.renameSheet(id, 'Plan')
    const count = session.workbook.sheets.length
    runOrThrow(session, 'refreshViews')
    expect(session.workbook.sheets).toHaveLength(count)
    session.workbook.renameSheet(id, viewNames.gantt[locale])
    runOrThrow(session, 'refreshViews')
  })
})

test('a sheet of a view’s name that somebody made is left as it is', () => {
  const session = createSetUpSession('en')
  const own = session.workbook.addSheet('Dashboard', 0)
  session.workbook.type(own.id, 1, 1, 'My own figures')
  runOrThrow(session, 'refreshViews')
  expect(session.workbook.display({ sheet: own.id, row: 1, column: 1 })).toBe('My own figures')
  expect(session.workbook.sheetNamed('Dashboard (Milepost)')).toBeDefined()
})

test('text that looks like a formula stays text in every view', () => {
  const session = createSetUpSession('en')
  fillRows(session.workbook, 'tasks', [
    { title: "'=1+1", owner: "'=2+2", engagement: "'+3", status: 'In progress', due: '2026-03-20' },
  ])
  fillRows(session.workbook, 'engagements', [{ name: "'=4+4", start: '2026-03-01', delivery: '2026-04-30' }])
  runOrThrow(session, 'refreshViews')
  const formulas = everyViewKey.flatMap((key) => {
    const sheet = session.workbook.sheetNamed(viewNames[key].en)!
    const found: string[] = []
    sheet.each({ row: 1, column: 1, lastRow: sheet.rows, lastColumn: sheet.columns }, (cell) => {
      if (cell.f !== undefined) found.push(cell.f)
    })
    return found
  })
  expect(formulas).toHaveLength(1)
  expect(formulas[0]).toContain('NOW()')
})

/** Everything on the sheets of views, except the time of the last run. */
const viewSheetsApart = (session: Session): string[] =>
  session.workbook
    .snapshot()
    .sheets.slice(0, everyViewKey.length)
    .map((sheet) =>
      JSON.stringify(sheet).replace(/As of [^"]*|last email sent 2026[^"]*|\b46\d{3}\.\d+/g, ''),
    )
const viewSheets = (session: Session): string => viewSheetsApart(session).join('\n')

describe('the hourly run', () => {
  const session = createCompany(bundle, { tasks: 20, readers: 2 })
  const { workbook } = session
  const asOf = (key: keyof typeof viewNames, column: number): string =>
    workbook.display({ sheet: workbook.sheetNamed(viewNames[key].en)!.id, row: 2, column })
  test('makes no view that nobody asked for', () => {
    runOrThrow(session, 'hourly')
    expect(workbook.sheetNamed('Dashboard')).toBeUndefined()
  })
  test('brings the views up to the day, three a run, and changes nothing more that day', () => {
    runOrThrow(session, 'refreshViews')
    session.setNow({ day: '2026-04-01', time: '04:00' })
    const were = viewSheetsApart(session)
    runOrThrow(session, 'hourly')
    const rewritten = viewSheetsApart(session).filter((sheet, index) => sheet !== were[index])
    expect(rewritten.length).toBeGreaterThan(0)
    expect(rewritten.length).toBeLessThanOrEqual(3)
    expect(asOf('dashboard', 2)).toContain('1 Apr 2026')
    expect(asOf('gantt', 1)).toContain('1 Apr 2026')
    session.setNow({ day: '2026-04-01', time: '05:00' })
    runOrThrow(session, 'hourly')
    expect(asOf('measures', 2)).toContain('1 Apr 2026')
    const before = viewSheets(session)
    session.setNow({ day: '2026-04-01', time: '06:00' })
    runOrThrow(session, 'hourly')
    expect(viewSheets(session) === before).toBe(true)
  })
  test('does not bring back a view that somebody deleted', () => {
    workbook.deleteSheet(workbook.sheetNamed('Board')!.id)
    session.setNow({ day: '2026-04-02', time: '05:00' })
    runOrThrow(session, 'hourly')
    expect(workbook.sheetNamed('Board')).toBeUndefined()
    expect(asOf('dashboard', 2)).toContain('2 Apr 2026')
    runOrThrow(session, 'refreshViews')
    expect(workbook.sheetNamed('Board')).toBeDefined()
  })
})

describe('the dead-man’s light', () => {
  const text = viewTextIn('en')
  const light = (session: Session): { text: string; background: string | undefined } => {
    const { id } = session.workbook.sheetNamed('Dashboard')!
    const place = { sheet: id, row: lightCell.line, column: 2 }
    const area = { row: place.row, column: 2, lastRow: place.row, lastColumn: 2 }
    return {
      text: session.workbook.display(place),
      background: renderArea(session.workbook, session.workbook.sheet(id), area)[0]![0]!.style.background,
    }
  }
  const running = (): Session => {
    const session = createCompany(bundle, { tasks: 20, readers: 2 })
    runOrThrow(session, 'hourly')
    runOrThrow(session, 'refreshViews')
    return session
  }
  test('is neutral while letters are off', () => {
    const session = createSetUpSession('en')
    runOrThrow(session, 'refreshViews')
    expect(light(session).text).toContain(text.lettersOff)
    expect([statusLooks.red.background, statusLooks.green.background]).not.toContain(
      light(session).background,
    )
  })
  test('is green a day after the last run, and red a minute later, with no script running', () => {
    const session = running()
    session.setNow({ day: '2026-04-01', time: '08:00' })
    expect(light(session).text).toContain(textOf(reminderStatusTexts, 'en').sent('2026-03-31 08:00'))
    expect(light(session).background).toBe(statusLooks.green.background)
    session.setNow({ day: '2026-04-01', time: '08:01' })
    expect(light(session).text).toContain(`${text.stopped}2026-03-31 08:00`)
    expect(light(session).background).toBe(statusLooks.red.background)
  })
})

test('views cost as many calls for 2,000 tasks as for 50, and no more than fifteen each', () => {
  const [few, many] = [50, 2000].map((tasks) => {
    const session = createCompany(bundle, { tasks, readers: 4 })
    runOrThrow(session, 'refresh')
    runOrThrow(session, 'refreshViews')
    const flags = runOrThrow(session, 'refresh')
    return beyond(runOrThrow(session, 'refreshViews'), flags)
  })
  expect(many).toEqual(few)
  expect(Object.values(many!).reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(
    15 * everyViewKey.length,
  )
})
