import { describe, expect, test } from 'vitest'
import { findColumns, fillRows, findSheet } from '../../host/bench/fill-rows.js'
import { runOrThrow } from '../../host/bench/company-session.js'
import type { Session } from '../../host/emulator/session/session.js'
import type { Column } from '../../src/core/column.js'
import { locales } from '../../src/core/locale.js'
import { trackers } from '../../src/trackers/index.js'
import { bundle, readFindings, createSession, createSetUpSession, readShownColumn } from './bundle-session.js'
import { libraryDetailsOf } from '../../src/core/library-details.js'

/** Everything in the workbook that somebody could see or that Milepost could go by. */
const serializeWorkbook = (session: Session): string => JSON.stringify(session.workbook.snapshot())

describe.each(locales)('set-up in %s', (locale) => {
  test('done twice changes nothing', () => {
    const session = createSetUpSession(locale)
    const before = serializeWorkbook(session)
    runOrThrow(session, 'setUp')
    expect(serializeWorkbook(session) === before).toBe(true)
  })
  test('leaves what people typed, added, painted and sized as it is', () => {
    const session = createSetUpSession(locale)
    const { workbook } = session
    fillRows(workbook, 'tasks', [{ title: 'Paint', due: '2026-04-02' }])
    const sheet = findSheet(workbook, 'tasks')
    workbook.insertColumns(sheet.id, 3, 1)
    workbook.type(sheet.id, 1, 3, 'My own')
    workbook.type(sheet.id, 2, 3, '=1+1')
    sheet.widths.set(2, 333)
    sheet.conditionalFormats.unshift({
      areas: [{ row: 2, column: 3, lastRow: 9, lastColumn: 3 }],
      criteria: 'CUSTOM_FORMULA',
      values: ['=$C2>1'],
      look: { background: '#00ff00' },
    })
    runOrThrow(session, 'setUp')
    const before = serializeWorkbook(session)
    runOrThrow(session, 'setUp')
    expect(serializeWorkbook(session) === before).toBe(true)
    expect(workbook.display({ sheet: sheet.id, row: 2, column: 3 })).toBe('2')
    expect(sheet.widths.get(2)).toBe(333)
    expect(sheet.conditionalFormats.filter(({ look }) => look.background === '#00ff00')).toHaveLength(1)
    expect(readShownColumn(session, 'tasks', 'title')).toEqual(['Paint'])
  })
  test('says at each new header what the column’s own record says of it', () => {
    const { workbook } = createSetUpSession(locale)
    let messageCount = 0
    for (const key of ['clients', 'engagements', 'milestones', 'tasks', 'people'] as const)
      for (const [field, record] of Object.entries(trackers[key].columns as Record<string, Column>)) {
        const { help } = libraryDetailsOf(record)
        if (!help || record.besideTracker !== undefined) continue
        const column = findColumns(workbook, key).get(field) ?? 0
        const area = { row: 1, column, lastRow: 1, lastColumn: column }
        const [header] = workbook.view(findSheet(workbook, key).id, area)[0]!
        expect(header?.note, `${key} ${field}`).toBe(help[locale])
        messageCount++
      }
    expect(messageCount).toBeGreaterThan(5)
  })
  test('leaves a column known though somebody reworded its header', () => {
    const session = createSetUpSession(locale)
    const { workbook } = session
    const sheet = findSheet(workbook, 'people')
    const column = findColumns(workbook, 'people').get('email') ?? 0
    const line = fillRows(workbook, 'people', [{ name: 'Li', email: 'not an address' }])
    workbook.setValues({ sheet: sheet.id, row: 1, column }, [['Where to reach them']])
    runOrThrow(session, 'setUp')
    expect(workbook.display({ sheet: sheet.id, row: 1, column })).toBe('Where to reach them')
    expect(readFindings(session).problems).toContainEqual({
      code: 'notAnEmail',
      table: 'people',
      column: 'email',
      line,
      found: 'not an address',
    })
  })
  test('and demo rows: flags refreshed twice are the same as refreshed once', () => {
    const session = createSetUpSession(locale)
    runOrThrow(session, 'addDemo')
    runOrThrow(session, 'refresh')
    const before = serializeWorkbook(session)
    runOrThrow(session, 'refresh')
    expect(serializeWorkbook(session) === before).toBe(true)
  })
  test('the flags that stand beside new rows are right at once', () => {
    const session = createSetUpSession(locale)
    runOrThrow(session, 'addDemo')
    const before = readShownColumn(session, 'milestones', 'flag')
    runOrThrow(session, 'refresh')
    expect(readShownColumn(session, 'milestones', 'flag')).toEqual(before)
  })
  test('demo rows come and go without a trace', () => {
    const session = createSetUpSession(locale)
    const titles = (): string[][] =>
      (['clients', 'tasks'] as const).map((key) =>
        readShownColumn(session, key, key === 'tasks' ? 'title' : 'name'),
      )
    fillRows(session.workbook, 'tasks', [{ title: 'Mine', due: '2026-04-02' }])
    runOrThrow(session, 'addDemo')
    expect(titles().map(({ length }) => length > 3)).toEqual([true, true])
    const once = titles()
    runOrThrow(session, 'addDemo')
    expect(titles()).toEqual(once)
    runOrThrow(session, 'removeDemo')
    expect(titles().map((column) => column.filter((title) => title !== ''))).toEqual([[], ['Mine']])
  })
})

test('every locale gives the same workbook every time', () => {
  const made = (): string => {
    const session = createSession('zh-CN')
    runOrThrow(session, 'setUp')
    return serializeWorkbook(session)
  }
  expect(made() === made()).toBe(true)
})

test('onOpen builds the menu before anybody authorised anything, and asks nothing else', () => {
  const session = createSession('zh-CN', { bundle, granted: [] })
  const { error, calls } = session.open('NONE')
  expect(error).toBeUndefined()
  expect(session.menu()[0]?.label).toBe('客户进度')
  expect(
    Object.keys(calls.byMember).filter(
      (member) => !/^(Menu|Ui|SpreadsheetApp\.getUi|Session\.getActiveUserLocale)/.test(member),
    ),
  ).toEqual([])
})
