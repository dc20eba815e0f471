/** Somebody else protected cells that a run fills in: that is said with the place, and all other cells are right. */
import { describe, expect, test } from 'vitest'
import { columnsOf, fill, sheetOf } from '../../host/bench/filling.js'
import { must } from '../../host/bench/morning.js'
import type { Session } from '../../host/session/session.js'
import { locales } from '../../src/core/locale.js'
import type { TrackerKey } from '../../src/trackers/index.js'
import { setUpIn, shownIn } from './stage.js'

const protect = (session: Session, key: TrackerKey, column: string | null, row?: number): void => {
  const sheet = sheetOf(session.workbook, key)
  const at = column === null ? 0 : columnsOf(session.workbook, key).get(column)!
  const area = column === null ? null : { row: row ?? 1, column: at, lastRow: row ?? null, lastColumn: at }
  sheet.protections.push({ area, description: 'Ours', warningOnly: false, editors: ['boss@example.com'] })
}
const late = (session: Session): void => {
  fill(session.workbook, 'tasks', [
    { title: 'A', owner: 'Li', due: '2026-03-27' },
    { title: 'B', owner: 'Li', due: '2026-03-28' },
    { title: 'C', owner: 'Li', due: '2026-03-29' },
  ])
  fill(session.workbook, 'milestones', [{ name: 'Launch', owner: 'Li', due: '2026-03-20' }])
}

describe.each(locales)('in %s', (locale) => {
  test('one cell of another person costs that cell', () => {
    const session = setUpIn(locale)
    late(session)
    protect(session, 'tasks', 'flag', 3)
    const { said } = must(session, 'refresh')
    const column = columnsOf(session.workbook, 'tasks').get('flag')!
    expect(said.join('\n')).toContain(`${String.fromCharCode(64 + column)}3`)
    const flags = shownIn(session, 'tasks', 'flag')
    expect([flags[0] !== '', flags[1], flags[2] !== '']).toEqual([true, '', true])
    expect(shownIn(session, 'tasks', 'id').every((id) => id !== '')).toBe(true)
  })
  test('a whole sheet of another person costs that sheet, and says so', () => {
    const session = setUpIn(locale)
    late(session)
    must(session, 'refresh')
    fill(session.workbook, 'tasks', [{ title: 'D', owner: 'Li', due: '2026-03-30' }])
    fill(session.workbook, 'milestones', [{ name: 'Close', owner: 'Li', due: '2026-03-20' }])
    protect(session, 'tasks', null)
    const { said } = must(session, 'refresh')
    expect(said.join('\n')).toMatch(locale === 'en' ? /Tasks: .*protection/ : /“任务”的 .*受到保护/)
    expect(shownIn(session, 'tasks', 'id')[3]).toBe('')
    expect(shownIn(session, 'milestones', 'id')[1]).toMatch(/^M-/)
  })
  test('a lost column of ids that cannot be put back is said, and nothing else is touched', () => {
    const session = setUpIn(locale)
    late(session)
    must(session, 'refresh')
    const sheet = sheetOf(session.workbook, 'tasks')
    session.workbook.deleteColumns(sheet.id, columnsOf(session.workbook, 'tasks').get('id')!)
    protect(session, 'tasks', null)
    const standing = (): string =>
      JSON.stringify(session.workbook.snapshot().sheets.find(({ id }) => id === sheet.id))
    const before = standing()
    const { said } = must(session, 'refresh')
    expect(said.join('\n')).toMatch(locale === 'en' ? /Tasks has no column ID/ : /“任务”缺少“编号”列/)
    expect(standing() === before).toBe(true)
  })
})
