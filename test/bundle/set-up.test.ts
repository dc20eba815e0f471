import { describe, expect, test } from 'vitest'
import { columnsOf, fill, sheetOf } from '../../host/bench/filling.js'
import { must } from '../../host/bench/morning.js'
import type { Session } from '../../host/session/session.js'
import type { Column } from '../../src/core/column.js'
import { locales } from '../../src/core/locale.js'
import { trackers } from '../../src/trackers/index.js'
import { bundle, findingsOf, sessionIn, setUpIn, shownIn } from './stage.js'
import { besideOf } from '../../src/core/beside.js'

/** Everything in the workbook that somebody could see or that Milepost could go by. */
const everything = (session: Session): string => JSON.stringify(session.workbook.snapshot())

describe.each(locales)('set-up in %s', (locale) => {
  test('done twice changes nothing', () => {
    const session = setUpIn(locale)
    const before = everything(session)
    must(session, 'setUp')
    expect(everything(session) === before).toBe(true)
  })
  test('leaves what people typed, added, painted and sized as it is', () => {
    const session = setUpIn(locale)
    const { workbook } = session
    fill(workbook, 'tasks', [{ title: 'Paint', due: '2026-04-02' }])
    const sheet = sheetOf(workbook, 'tasks')
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
    must(session, 'setUp')
    const before = everything(session)
    must(session, 'setUp')
    expect(everything(session) === before).toBe(true)
    expect(workbook.display({ sheet: sheet.id, row: 2, column: 3 })).toBe('2')
    expect(sheet.widths.get(2)).toBe(333)
    expect(sheet.conditionalFormats.filter(({ look }) => look.background === '#00ff00')).toHaveLength(1)
    expect(shownIn(session, 'tasks', 'title')).toEqual(['Paint'])
  })
  test('says at each new header what the column’s own record says of it', () => {
    const { workbook } = setUpIn(locale)
    let said = 0
    for (const key of ['clients', 'engagements', 'milestones', 'tasks', 'people'] as const)
      for (const [field, record] of Object.entries(trackers[key].columns as Record<string, Column>)) {
        const { help } = besideOf(record)
        if (!help) continue
        const column = columnsOf(workbook, key).get(field) ?? 0
        const area = { row: 1, column, lastRow: 1, lastColumn: column }
        const [header] = workbook.view(sheetOf(workbook, key).id, area)[0]!
        expect(header?.note, `${key} ${field}`).toBe(help[locale])
        said++
      }
    expect(said).toBeGreaterThan(5)
  })
  test('leaves a column known though somebody reworded its header', () => {
    const session = setUpIn(locale)
    const { workbook } = session
    const sheet = sheetOf(workbook, 'people')
    const column = columnsOf(workbook, 'people').get('email') ?? 0
    const line = fill(workbook, 'people', [{ name: 'Li', email: 'not an address' }])
    workbook.setValues({ sheet: sheet.id, row: 1, column }, [['Where to reach them']])
    must(session, 'setUp')
    expect(workbook.display({ sheet: sheet.id, row: 1, column })).toBe('Where to reach them')
    expect(findingsOf(session).problems).toContainEqual({
      code: 'notAnEmail',
      table: 'people',
      column: 'email',
      line,
      found: 'not an address',
    })
  })
  test('and demo rows: flags refreshed twice are the same as refreshed once', () => {
    const session = setUpIn(locale)
    must(session, 'addDemo')
    must(session, 'refresh')
    const before = everything(session)
    must(session, 'refresh')
    expect(everything(session) === before).toBe(true)
  })
  test('the flags that stand beside new rows are right at once', () => {
    const session = setUpIn(locale)
    must(session, 'addDemo')
    const before = shownIn(session, 'milestones', 'flag')
    must(session, 'refresh')
    expect(shownIn(session, 'milestones', 'flag')).toEqual(before)
  })
  test('demo rows come and go without a trace', () => {
    const session = setUpIn(locale)
    const titles = (): string[][] =>
      (['clients', 'tasks'] as const).map((key) => shownIn(session, key, key === 'tasks' ? 'title' : 'name'))
    fill(session.workbook, 'tasks', [{ title: 'Mine', due: '2026-04-02' }])
    must(session, 'addDemo')
    expect(titles().map(({ length }) => length > 3)).toEqual([true, true])
    const once = titles()
    must(session, 'addDemo')
    expect(titles()).toEqual(once)
    must(session, 'removeDemo')
    expect(titles().map((column) => column.filter((title) => title !== ''))).toEqual([[], ['Mine']])
  })
})

test('every locale gives the same workbook every time', () => {
  const made = (): string => {
    const session = sessionIn('zh-CN')
    must(session, 'setUp')
    return everything(session)
  }
  expect(made() === made()).toBe(true)
})

test('onOpen builds the menu before anybody authorised anything, and asks nothing else', () => {
  const session = sessionIn('zh-CN', { bundle, granted: [] })
  const { error, calls } = session.open('NONE')
  expect(error).toBeUndefined()
  expect(session.menu()[0]?.label).toBe('客户进度')
  expect(
    Object.keys(calls.byMember).filter(
      (member) => !/^(Menu|Ui|SpreadsheetApp\.getUi|Session\.getActiveUserLocale)/.test(member),
    ),
  ).toEqual([])
})
