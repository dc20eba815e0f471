/**
 * Another user protected cells that a run fills in: the run reports the place, and all other cells are right.
 */
import { describe, expect, test } from 'vitest'
import { findColumns, fillRows, findSheet } from '../../host/bench/fill-rows.js'
import { runOrThrow } from '../../host/bench/company-session.js'
import type { Session } from '../../host/emulator/session/session.js'
import { locales } from '../../src/core/locale.js'
import type { TrackerKey } from '../../src/trackers/index.js'
import { createSetUpSession, readShownColumn } from './bundle-session.js'

const protectCells = (session: Session, key: TrackerKey, column: string | null, row?: number): void => {
  const sheet = findSheet(session.workbook, key)
  const at = column === null ? 0 : findColumns(session.workbook, key).get(column)!
  const area = column === null ? null : { row: row ?? 1, column: at, lastRow: row ?? null, lastColumn: at }
  sheet.protections.push({ area, description: 'Ours', warningOnly: false, editors: ['boss@example.com'] })
}
const makeLate = (session: Session): void => {
  fillRows(session.workbook, 'tasks', [
    { title: 'A', owner: 'Li', due: '2026-03-27' },
    { title: 'B', owner: 'Li', due: '2026-03-28' },
    { title: 'C', owner: 'Li', due: '2026-03-29' },
  ])
  fillRows(session.workbook, 'milestones', [{ name: 'Launch', owner: 'Li', due: '2026-03-20' }])
}

describe.each(locales)('in %s', (locale) => {
  test('one cell of another person costs that cell', () => {
    const session = createSetUpSession(locale)
    makeLate(session)
    protectCells(session, 'tasks', 'flag', 3)
    const { said } = runOrThrow(session, 'refresh')
    const column = findColumns(session.workbook, 'tasks').get('flag')!
    expect(said.join('\n')).toContain(`${String.fromCharCode(64 + column)}3`)
    const flags = readShownColumn(session, 'tasks', 'flag')
    expect([flags[0] !== '', flags[1], flags[2] !== '']).toEqual([true, '', true])
    expect(readShownColumn(session, 'tasks', 'id').every((id) => id !== '')).toBe(true)
  })
  test('a whole sheet of another person costs that sheet, and says so', () => {
    const session = createSetUpSession(locale)
    makeLate(session)
    runOrThrow(session, 'refresh')
    fillRows(session.workbook, 'tasks', [{ title: 'D', owner: 'Li', due: '2026-03-30' }])
    fillRows(session.workbook, 'milestones', [{ name: 'Close', owner: 'Li', due: '2026-03-20' }])
    protectCells(session, 'tasks', null)
    const { said } = runOrThrow(session, 'refresh')
    expect(said.join('\n')).toMatch(locale === 'en' ? /Tasks: .*protection/ : /“任务”的 .*受到保护/)
    expect(readShownColumn(session, 'tasks', 'id')[3]).toBe('')
    expect(readShownColumn(session, 'milestones', 'id')[1]).toMatch(/^M-/)
  })
  test('a lost column of ids that cannot be put back is said, and nothing else is touched', () => {
    const session = createSetUpSession(locale)
    makeLate(session)
    runOrThrow(session, 'refresh')
    const sheet = findSheet(session.workbook, 'tasks')
    session.workbook.deleteColumns(sheet.id, findColumns(session.workbook, 'tasks').get('id')!)
    protectCells(session, 'tasks', null)
    const readColumn = (): string =>
      JSON.stringify(session.workbook.snapshot().sheets.find(({ id }) => id === sheet.id))
    const before = readColumn()
    const { said } = runOrThrow(session, 'refresh')
    expect(said.join('\n')).toMatch(locale === 'en' ? /Tasks has no column ID/ : /“任务”缺少“编号”列/)
    expect(readColumn() === before).toBe(true)
  })
})
