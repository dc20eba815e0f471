/** A user deletes the hidden column of ids: the run reports it and puts it back, and guesses no id. */
import { describe, expect, test } from 'vitest'
import { findColumns, fillRows, findSheet } from '../../host/bench/fill-rows.js'
import { runOrThrow } from '../../host/bench/company-session.js'
import type { Session } from '../../host/emulator/session/session.js'
import { locales } from '../../src/core/locale.js'
import type { TrackerKey } from '../../src/trackers/index.js'
import { createSetUpSession, readShownColumn } from './bundle-session.js'

const removeIds = (session: Session, key: TrackerKey): void => {
  const at = findColumns(session.workbook, key).get('id')
  session.workbook.deleteColumns(findSheet(session.workbook, key).id, at!)
}
const readIds = (session: Session, key: TrackerKey): Record<string, string> => {
  const titles = readShownColumn(session, key, key === 'tasks' ? 'title' : 'name')
  return Object.fromEntries(readShownColumn(session, key, 'id').map((id, at) => [`${titles[at]} ${at}`, id]))
}

const expectIdsRestored = (session: Session): void => {
  fillRows(session.workbook, 'tasks', [
    { title: 'Alpha', owner: 'Li', due: '2026-03-27' },
    { title: 'Bravo', owner: 'Li', due: '2026-03-28' },
    { title: 'Twin', owner: 'Li', due: '2026-03-29' },
    { title: 'Twin', owner: 'Li', due: '2026-03-29' },
  ])
  fillRows(session.workbook, 'milestones', [{ name: 'Launch', owner: 'Li', due: '2026-04-30' }])
  runOrThrow(session, 'refreshViews')
}

const expectedMessages = {
  en: { some: /Tasks had lost its hidden ID column.*1 of 5 rows/, all: /All 1 row got the IDs they had/ },
  'zh-CN': {
    some: /“任务”的隐藏编号列被删除，现已补回。共 5 行，其中 1 行/,
    all: /全部 1 行都恢复了原来的编号/,
  },
}

describe.each(locales)('in %s', (locale) => {
  test('the column comes back with the ids that are certain, and new ones where two rows say the same', () => {
    const session = createSetUpSession(locale)
    expectIdsRestored(session)
    const before = readIds(session, 'tasks')
    const dueAt = findColumns(session.workbook, 'tasks').get('due')!
    removeIds(session, 'tasks')
    // One row was edited since it was last read: it may be another one.
    session.workbook.type(findSheet(session.workbook, 'tasks').id, 3, dueAt - 1, '2026-05-05')
    fillRows(session.workbook, 'tasks', [{ title: 'New', owner: 'Li' }])
    const { said } = runOrThrow(session, 'refresh')
    expect(said.join('\n')).toMatch(expectedMessages[locale].some)
    const after = readIds(session, 'tasks')
    expect(after['Alpha 0']).toBe(before['Alpha 0'])
    expect(Object.values(after).every((id) => id.startsWith('T-'))).toBe(true)
    expect(new Set(Object.values(after)).size).toBe(5)
    for (const name of ['Bravo 1', 'Twin 2', 'Twin 3'])
      expect(Object.values(before)).not.toContain(after[name])
    const snapshot = JSON.stringify(session.workbook.snapshot())
    expect(runOrThrow(session, 'refresh').said.join('\n')).not.toMatch(expectedMessages[locale].some)
    expect(JSON.stringify(session.workbook.snapshot()) === snapshot).toBe(true)
  })

  test('it is hidden, protected and marked as it was; set-up only stretches the colours over it', () => {
    const session = createSetUpSession(locale)
    expectIdsRestored(session)
    removeIds(session, 'milestones')
    expect(runOrThrow(session, 'refresh').said.join('\n')).toMatch(expectedMessages[locale].all)
    const sheet = findSheet(session.workbook, 'milestones')
    const at = findColumns(session.workbook, 'milestones').get('id')!
    expect(sheet.hiddenColumns.has(at)).toBe(true)
    expect(sheet.protections.some(({ area, warningOnly }) => area?.column === at && warningOnly)).toBe(true)
    const repaired = runOrThrow(session, 'setUp')
    expect(repaired.value).toMatchObject({ ok: true, value: { changes: 1, columns: 0 } })
    expect(repaired.calls.byMember['Sheet.setConditionalFormatRules']).toBe(1)
    expect(runOrThrow(session, 'setUp').value).toMatchObject({ ok: true, value: { changes: 0 } })
  })

  test('set-up does the same', () => {
    const session = createSetUpSession(locale)
    expectIdsRestored(session)
    const before = readIds(session, 'milestones')
    removeIds(session, 'milestones')
    expect(runOrThrow(session, 'setUp').said.join('\n')).toMatch(expectedMessages[locale].all)
    expect(readIds(session, 'milestones')).toEqual(before)
  })
})

test('the hourly run puts it back too, and says so in the run log', () => {
  const session = createSetUpSession('en')
  expectIdsRestored(session)
  removeIds(session, 'tasks')
  runOrThrow(session, 'hourly')
  expect(readShownColumn(session, 'tasks', 'id').filter((id) => id.startsWith('T-'))).toHaveLength(4)
  const log = session.workbook.sheetNamed('Run log')!
  const { rows, columns } = session.workbook.extent(log.id)
  const cells = Array.from({ length: rows * columns }, (_, at) =>
    session.workbook.display({
      sheet: log.id,
      row: Math.floor(at / columns) + 1,
      column: (at % columns) + 1,
    }),
  )
  expect(cells.join('\n')).toContain('Tasks had lost its hidden ID column')
})

test('where ids still are under a header that nobody knows, none are given', () => {
  const session = createSetUpSession('en')
  expectIdsRestored(session)
  const sheet = findSheet(session.workbook, 'tasks')
  const at = findColumns(session.workbook, 'tasks').get('id')!
  session.workbook.type(sheet.id, 1, at, 'Number of ours')
  sheet.metadata = sheet.metadata.filter(({ key }) => !key.endsWith('.id'))
  const before = session.workbook.display({ sheet: sheet.id, row: 2, column: at })
  const { said } = runOrThrow(session, 'refresh')
  expect(said.join('\n')).toContain('Tasks has no column ID')
  expect(findColumns(session.workbook, 'tasks').has('id')).toBe(false)
  expect(session.workbook.display({ sheet: sheet.id, row: 2, column: at })).toBe(before)
})

test('a sheet that set-up never made is not given one', () => {
  const session = createSetUpSession('en')
  const made = session.workbook.addSheet('Risks')
  ;['Description', 'Owner', 'Probability', 'Impact'].forEach((head, at) =>
    session.workbook.type(made.id, 1, at + 1, head),
  )
  session.workbook.type(made.id, 2, 1, 'Rain')
  const { said } = runOrThrow(session, 'refresh')
  expect(said.join('\n')).not.toContain('had lost its hidden ID column')
})
