import { describe, expect, test } from 'vitest'
import { sheetOf } from '../../host/bench/filling.js'
import { must } from '../../host/bench/morning.js'
import type { Session } from '../../host/session/session.js'
import { viewArea } from '../../host/workbook/view.js'
import { looks } from '../../src/core/sheet/layout.js'
import { lightTextIn } from '../../src/text/light/index.js'
import { lightCell, viewNames } from '../../src/views/index.js'
import { moreTextIn } from '../../src/text/letters/more.js'
import { at, teamWith } from '../letters/stage.js'

describe('what the light says while runs go on', () => {
  const text = lightTextIn('en')
  const said = (session: Session): string =>
    session.workbook.display({
      sheet: session.workbook.sheetNamed('Dashboard')!.id,
      row: lightCell.line,
      column: 2,
    })
  const colour = (session: Session): string | undefined => {
    const { id } = session.workbook.sheetNamed('Dashboard')!
    const area = { row: lightCell.line, column: 2, lastRow: lightCell.line, lastColumn: 2 }
    return viewArea(session.workbook, session.workbook.sheet(id), area)[0]![0]!.style.background
  }
  const late = { tasks: [{ id: 'T-1', title: 'Draft', owner: 'Li', due: '2026-03-20' }] }
  const runs = (session: Session, ...days: string[]): void => {
    for (const day of days) at(session, day)
  }
  test('is red after days in which no email could leave, since when and why', () => {
    const session = teamWith(late)
    runs(session, '2026-03-31')
    must(session, 'refreshViews')
    expect(said(session)).toBe(`● ${text.sent('2026-03-31 09:00')}`)
    expect(colour(session)).toBe(looks.green.background)
    session.quota = 0
    runs(session, '2026-04-01', '2026-04-02', '2026-04-03')
    expect(said(session)).toContain('2026-04-01 09:00')
    expect(said(session)).toContain(moreTextIn('en').quotaShort)
    expect(said(session)).toContain('2026-03-31 09:00')
    expect(colour(session)).toBe(looks.red.background)
    session.quota = 100
    runs(session, '2026-04-07')
    expect(said(session)).toBe(`● ${text.sent('2026-04-07 09:00')}`)
  })
  test('is not green with nobody left to send to, nor before any email was due', () => {
    const session = teamWith({})
    must(session, 'refreshViews')
    expect(said(session)).toBe(`● ${text.none}`)
    expect(colour(session)).not.toBe(looks.green.background)
    const { id } = sheetOf(session.workbook, 'people')
    session.workbook.deleteRows(id, 2, 3)
    runs(session, '2026-04-01')
    expect(said(session)).toBe(`● ${text.nobody}`)
    expect(colour(session)).toBe(looks.amber.background)
  })
})

test.each(['gantt', 'dashboard', 'board'] as const)(
  'words typed over the %s get no new date: it is made anew first',
  (key) => {
    const session = teamWith({})
    must(session, 'refreshViews')
    const { id } = session.workbook.sheetNamed(viewNames[key].en)!
    const whole = (): string => JSON.stringify(session.workbook.sheet(id).cell(4, 3)?.v ?? null)
    const clean = whole()
    session.workbook.type(id, 4, 3, 'All done, says I')
    session.workbook.type(id, 90, 20, 'Far below')
    for (const time of ['05:00', '06:00', '07:00', '08:00']) {
      session.setNow({ day: '2026-04-01', time })
      must(session, 'hourly')
    }
    const shown = (row: number, column: number): string =>
      session.workbook.display({ sheet: id, row, column })
    expect(shown(2, key === 'gantt' ? 1 : 2)).toContain('1 Apr 2026')
    expect(whole()).toBe(clean)
    expect(shown(90, 20)).toBe('')
  },
)

test.each(['dashboard', 'board', 'workload'] as const)(
  'a %s that nobody typed into is only stamped',
  (key) => {
    const session = teamWith({
      tasks: [{ title: 'Draft', owner: 'Li', status: 'In progress', due: '2026-04-20' }],
      engagements: [
        { name: 'Site', client: 'Acme', start: '2026-03-02', delivery: '2026-06-01', owner: 'Li' },
      ],
    })
    must(session, 'hourly')
    must(session, 'refreshViews')
    const sheet = session.workbook.sheetNamed(viewNames[key].en)!
    // A tint that only a rewriting would take away.
    sheet.change(sheet.rows, 1, { s: { background: '#123456' } } as never)
    for (const time of ['05:00', '06:00', '07:00']) {
      session.setNow({ day: '2026-04-01', time })
      must(session, 'hourly')
    }
    const shown = session.workbook.display({ sheet: sheet.id, row: 2, column: 2 })
    expect(shown).toContain('1 Apr 2026')
    expect(JSON.stringify(session.workbook.sheet(sheet.id).cell(sheet.rows, 1))).toContain('123456')
  },
)
