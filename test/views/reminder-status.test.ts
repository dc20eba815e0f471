import { describe, expect, test } from 'vitest'
import { findSheet } from '../../host/bench/fill-rows.js'
import { runOrThrow } from '../../host/bench/company-session.js'
import type { Session } from '../../host/emulator/session/session.js'
import { renderArea } from '../../host/emulator/workbook/view.js'
import { statusLooks } from '../../src/core/sheet/layout.js'
import { reminderStatusTexts } from '../../src/text/reminder-status/index.js'
import { textOf } from '../../src/text/text-of.js'
import { lightCell, viewNames } from '../../src/views/index.js'
import { runHourlyAt, createTeamSession } from '../letters/team-session.js'

describe('what the light says while runs go on', () => {
  const text = textOf(reminderStatusTexts, 'en')
  const readStamp = (session: Session): string =>
    session.workbook.display({
      sheet: session.workbook.sheetNamed('Dashboard')!.id,
      row: lightCell.line,
      column: 2,
    })
  const colour = (session: Session): string | undefined => {
    const { id } = session.workbook.sheetNamed('Dashboard')!
    const area = { row: lightCell.line, column: 2, lastRow: lightCell.line, lastColumn: 2 }
    return renderArea(session.workbook, session.workbook.sheet(id), area)[0]![0]!.style.background
  }
  const late = { tasks: [{ id: 'T-1', title: 'Draft', owner: 'Li', due: '2026-03-20' }] }
  const runs = (session: Session, ...days: string[]): void => {
    for (const day of days) runHourlyAt(session, day)
  }
  test('is red after days in which no email could leave, since when and why', () => {
    const session = createTeamSession(late)
    runs(session, '2026-03-31')
    runOrThrow(session, 'refreshViews')
    expect(readStamp(session)).toBe(`● ${text.sent('2026-03-31 09:00')}`)
    expect(colour(session)).toBe(statusLooks.green.background)
    session.quota = 0
    runs(session, '2026-04-01', '2026-04-02', '2026-04-03')
    expect(readStamp(session)).toContain('2026-04-01 09:00')
    expect(readStamp(session)).toContain(textOf(reminderStatusTexts, 'en').quotaShort)
    expect(readStamp(session)).toContain('2026-03-31 09:00')
    expect(colour(session)).toBe(statusLooks.red.background)
    session.quota = 100
    runs(session, '2026-04-07')
    expect(readStamp(session)).toBe(`● ${text.sent('2026-04-07 09:00')}`)
  })
  test('is not green with nobody left to send to, nor before any email was due', () => {
    const session = createTeamSession({})
    runOrThrow(session, 'refreshViews')
    expect(readStamp(session)).toBe(`● ${text.none}`)
    expect(colour(session)).not.toBe(statusLooks.green.background)
    const { id } = findSheet(session.workbook, 'people')
    session.workbook.deleteRows(id, 2, 3)
    runs(session, '2026-04-01')
    expect(readStamp(session)).toBe(`● ${text.nobody}`)
    expect(colour(session)).toBe(statusLooks.amber.background)
  })
})

test.each(['gantt', 'dashboard', 'board'] as const)(
  'words typed over the %s get no new date: it is made anew first',
  (key) => {
    const session = createTeamSession({})
    runOrThrow(session, 'refreshViews')
    const { id } = session.workbook.sheetNamed(viewNames[key].en)!
    const readStampCell = (): string => JSON.stringify(session.workbook.sheet(id).cell(4, 3)?.v ?? null)
    const clean = readStampCell()
    session.workbook.type(id, 4, 3, 'All done, says I')
    session.workbook.type(id, 90, 20, 'Far below')
    for (const time of ['05:00', '06:00', '07:00', '08:00']) {
      session.setNow({ day: '2026-04-01', time })
      runOrThrow(session, 'hourly')
    }
    const shown = (row: number, column: number): string =>
      session.workbook.display({ sheet: id, row, column })
    expect(shown(2, key === 'gantt' ? 1 : 2)).toContain('1 Apr 2026')
    expect(readStampCell()).toBe(clean)
    expect(shown(90, 20)).toBe('')
  },
)

test.each(['dashboard', 'board', 'workload'] as const)(
  'a %s that nobody typed into is only stamped',
  (key) => {
    const session = createTeamSession({
      tasks: [{ title: 'Draft', owner: 'Li', status: 'In progress', due: '2026-04-20' }],
      engagements: [
        { name: 'Site', client: 'Acme', start: '2026-03-02', delivery: '2026-06-01', owner: 'Li' },
      ],
    })
    runOrThrow(session, 'hourly')
    runOrThrow(session, 'refreshViews')
    const sheet = session.workbook.sheetNamed(viewNames[key].en)!
    // A tint that only a rewriting would take away.
    sheet.change(sheet.rows, 1, { s: { background: '#123456' } } as never)
    for (const time of ['05:00', '06:00', '07:00']) {
      session.setNow({ day: '2026-04-01', time })
      runOrThrow(session, 'hourly')
    }
    const shown = session.workbook.display({ sheet: sheet.id, row: 2, column: 2 })
    expect(shown).toContain('1 Apr 2026')
    expect(JSON.stringify(session.workbook.sheet(sheet.id).cell(sheet.rows, 1))).toContain('123456')
  },
)
