/**
 * Views write only the lines and layers that changed; the result is the same as that of writing the whole
 * view.
 */
import { describe, expect, test } from 'vitest'
import { fillRows, type RowValues } from '../../host/bench/fill-rows.js'
import { runOrThrow, createCompany } from '../../host/bench/company-session.js'
import { seededNumber } from '../../host/emulator/realm/seed.js'
import type { Session } from '../../host/emulator/session/session.js'
import { type Locale, locales } from '../../src/core/locale.js'
import { viewNames, type ViewKey } from '../../src/views/index.js'
import { everyViewKey } from './every-view.js'
import { bundle, createSetUpSession } from '../bundle/bundle-session.js'
import { findCellPosition } from '../letters/team-session.js'
import { isWholeSweep } from '../patience.js'

const sheetIn = (session: Session, key: ViewKey, locale: Locale) =>
  session.workbook.sheetNamed(viewNames[key][locale])!
/** What the views show: of every cell that is not empty what it says and looks like, then widths and conditions. */
function viewsOf(session: Session, locale: Locale): string[] {
  const { workbook } = session
  return everyViewKey.flatMap((key) => {
    const sheet = sheetIn(session, key, locale)
    const shown: string[] = []
    sheet.each(
      { row: 1, column: 1, lastRow: sheet.rows, lastColumn: sheet.columns },
      ({ v, f, note }, row, column) => {
        const at = { sheet: sheet.id, row, column }
        const content = JSON.stringify([v ?? null, f, note, workbook.style(at), workbook.format(at)])
        if (content !== '[null,null,null,{},""]') shown.push(`${key} ${row}:${column} ${content}`)
      },
    )
    return [
      ...shown,
      `${key} ${JSON.stringify([[...sheet.widths], sheet.frozenRows, sheet.conditionalFormats])}`,
    ]
  })
}

/** The views as a whole writing makes them: somebody typed into each, so that all of it is written. */
function rewriteViews(session: Session, locale: Locale): string[] {
  const before = session.checkpoint()
  for (const key of everyViewKey) session.workbook.type(sheetIn(session, key, locale).id, 3, 2, 'typed over')
  const { calls } = runOrThrow(session, 'refreshViews')
  expect(calls.byMember['Sheet.clear']).toBe(everyViewKey.length)
  const views = viewsOf(session, locale)
  session.restore(before)
  return views
}

const rows = (count: number): RowValues[] =>
  Array.from({ length: count }, (_, nth) => ({
    id: `T-${nth}`,
    title: `Work ${nth}`,
    owner: ['Li', 'Wang', 'Zhang'][nth % 3]!,
    due: ['2026-03-20', '2026-03-31', '2026-04-20'][nth % 3]!,
    status: ['In progress', 'Not started', 'Done'][nth % 3]!,
    engagement: ['Site', 'Shop'][nth % 2]!,
  }))

function filled(): Session {
  const session = createSetUpSession('en')
  fillRows(session.workbook, 'people', [
    { id: 'P-li', name: 'Li', email: 'li@example.com' },
    { id: 'P-wang', name: 'Wang', email: 'wang@example.com' },
  ])
  fillRows(session.workbook, 'engagements', [
    { id: 'E-1', name: 'Site', client: 'Acme', start: '2026-03-02', delivery: '2026-06-01', owner: 'Li' },
    { id: 'E-2', name: 'Shop', client: 'Acme', start: '2026-01-05', delivery: '2026-03-27', owner: 'Wang' },
  ])
  fillRows(session.workbook, 'milestones', [
    { id: 'M-1', engagement: 'Site', name: 'Design', start: '2026-03-02', due: '2026-03-25', owner: 'Li' },
    { id: 'M-2', engagement: 'Site', name: 'Build', start: '2026-03-26', due: '2026-05-20', owner: 'Wang' },
    { id: 'M-3', engagement: 'Shop', name: 'Launch', start: '2026-02-02', due: '2026-03-27', owner: 'Wang' },
  ])
  fillRows(session.workbook, 'tasks', rows(24))
  runOrThrow(session, 'refreshViews')
  return session
}
const cell = (
  session: Session,
  key: 'tasks' | 'milestones',
  row: number,
  column: string,
  value: string | number,
) => session.workbook.setValues(findCellPosition(session, key, row, column), [[value]])

test.each(locales)('an unchanged view has no cell written (%s)', (locale) => {
  const session = createSetUpSession(locale)
  runOrThrow(session, 'addDemo')
  runOrThrow(session, 'refreshViews')
  runOrThrow(session, 'refreshViews')
  expect(runOrThrow(session, 'refreshViews').calls.cells.written).toBe(0)
})

describe('a changed task', () => {
  const session = filled()
  const start = session.checkpoint()
  test('writes only its lines, and of their looks only what changed', () => {
    runOrThrow(session, 'refresh')
    cell(session, 'tasks', 3, 'title', 'Work renamed')
    const { cells, byMember } = runOrThrow(session, 'refreshViews').calls
    expect(byMember['Sheet.clear']).toBeUndefined()
    expect(byMember['Range.setBackgrounds']).toBeUndefined()
    expect(cells.written).toBeGreaterThan(0)
    expect(cells.written).toBeLessThan(40)
    expect(viewsOf(session, 'en')).toEqual(rewriteViews(session, 'en'))
  })
  test('that turns red writes its colours', () => {
    session.restore(start)
    cell(session, 'milestones', 3, 'due', 46_000)
    const { cells } = runOrThrow(session, 'refreshViews').calls
    expect(cells.byMember['Range.setBackgrounds']).toBeGreaterThan(0)
    expect(viewsOf(session, 'en')).toEqual(rewriteViews(session, 'en'))
  })
})

/** What people do between two runs. */
const edits: readonly ((session: Session, pick: (count: number) => number) => void)[] = [
  (session, pick) => cell(session, 'tasks', 2 + pick(20), 'title', `Renamed ${pick(99)}`),
  (session, pick) => cell(session, 'tasks', 2 + pick(20), 'due', 46_080 + pick(60)),
  (session, pick) =>
    cell(session, 'tasks', 2 + pick(20), 'status', ['Done', 'In progress', 'Blocked'][pick(3)]!),
  (session, pick) => cell(session, 'milestones', 2 + pick(3), 'due', 46_080 + pick(60)),
  (session, pick) => cell(session, 'milestones', 2 + pick(3), 'status', ['Done', 'In progress'][pick(2)]!),
  (session, pick) =>
    void fillRows(
      session.workbook,
      'tasks',
      rows(1 + pick(9)).map((row) => ({ ...row, id: null })),
    ),
  (session, pick) =>
    void fillRows(session.workbook, 'milestones', [
      {
        engagement: ['Site', 'Shop'][pick(2)]!,
        name: `More ${pick(99)}`,
        start: '2026-03-03',
        due: '2026-04-03',
      },
    ]),
  (session, pick) =>
    session.workbook.deleteRows(session.workbook.sheetNamed('Tasks')!.id, 2 + pick(10), 1 + pick(8)),
  (session) => session.setNow({ day: '2026-04-01', time: '07:00' }),
  (session) => session.setNow({ day: '2026-04-08', time: '07:00' }),
]

const seeds = Array.from({ length: isWholeSweep ? 80 : 2 }, (_, index) => `lines ${index}`)

test.each(seeds)('after any edits views are what a whole writing makes them (%s)', (seed) => {
  const session = filled()
  for (let step = 0; step < 6; step++) {
    let drawn = 0
    const pick = (count: number): number => seededNumber(`${seed} ${step} ${drawn++}`, count)
    edits[pick(edits.length)]!(session, pick)
    const { calls } = runOrThrow(session, 'refreshViews')
    // Whole is at most the Gantt, when it gets more weeks; what people did is remembered in a sheet of its own.
    expect(calls.byMember['Sheet.clear'] ?? 0).toBeLessThanOrEqual(2)
    expect(viewsOf(session, 'en')).toEqual(rewriteViews(session, 'en'))
  }
})

describe('what somebody did to a view', () => {
  test('is written over by the menu: typed, deleted, painted, sorted', () => {
    const session = filled()
    const clean = viewsOf(session, 'en')
    const { workbook } = session
    const board = sheetIn(session, 'board', 'en')
    for (const spoil of [
      () => workbook.type(board.id, 6, 3, 'mine'),
      () => workbook.type(board.id, 6, 2, ''),
      () => workbook.type(board.id, 90, 20, 'far below'),
      () =>
        workbook.setStyle(
          board.id,
          { row: 5, column: 2, lastRow: 5, lastColumn: 3 },
          { background: '#123456' },
        ),
      () => workbook.setStyle(board.id, { row: 5, column: 2, lastRow: 5, lastColumn: 3 }, { bold: true }),
      () => workbook.deleteRows(board.id, 4, 1),
    ]) {
      spoil()
      runOrThrow(session, 'refreshViews')
      expect(viewsOf(session, 'en')).toEqual(clean)
    }
  })
})

test('a run that breaks off at any call leaves views that the next one makes whole', () => {
  const session = filled()
  cell(session, 'tasks', 3, 'title', 'Renamed')
  cell(session, 'milestones', 2, 'due', 46_110)
  session.workbook.deleteRows(session.workbook.sheetNamed('Tasks')!.id, 9, 6)
  const start = session.checkpoint()
  const { total } = runOrThrow(session, 'refreshViews').calls
  const clean = viewsOf(session, 'en')
  for (let broken = 40; broken <= total; broken += isWholeSweep ? 1 : 11) {
    session.restore(start)
    session.failAt = broken
    session.call('refreshViews')
    session.failAt = undefined
    runOrThrow(session, 'refreshViews')
    expect([broken, ...viewsOf(session, 'en')]).toEqual([broken, ...clean])
  }
})

test('what is remembered of 2,000 tasks fits in properties', () => {
  const session = createCompany(bundle, { tasks: 2000, readers: 4 })
  runOrThrow(session, 'refreshViews')
  const { document } = session.checkpoint().persisted.properties
  const sizes = Object.entries(document).map(([key, value]) => Buffer.byteLength(key + value))
  expect(sizes.length).toBeGreaterThan(everyViewKey.length)
  expect(Math.max(...sizes)).toBeLessThan(8000)
})
