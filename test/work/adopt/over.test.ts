import { describe, expect, test } from 'vitest'
import { isOwnFormat } from '../../../src/core/sheet/layout.js'
import { adoptSheet } from '../../../src/work/adopt/adopt-sheet.js'
import type { AdoptionReply } from '../../../src/work/adopt/adoption-reply.js'
import type { AdoptionRequest } from '../../../src/work/adopt/resolve-adoption.js'
import { findingsOf } from '../../../src/work/findings.js'
import { openBook } from '../../../src/work/open-book.js'
import { refreshBook } from '../../../src/work/refresh/refresh.js'
import { setUp } from '../../../src/work/set-up/set-up.js'
import type { Google } from '../../contract/fake-google.js'
import { chineseColumns, chinesePlan, readShownRows, createForeignWorkbook } from './foreign-workbook.js'

const request: AdoptionRequest = {
  sheet: '计划',
  how: 'over',
  tracker: 'tasks',
  headerRow: 5,
  columns: chineseColumns,
  dryRun: false,
  addNames: false,
  source: null,
  addresses: {},
}
const adopt = (google: Google, over: Partial<AdoptionRequest> = {}) =>
  google.run((ports) => adoptSheet(ports, { ...request, ...over }))
function adopted(google: Google, over: Partial<AdoptionRequest> = {}): AdoptionReply {
  const done = adopt(google, over)
  if (!done.ok) throw new Error(JSON.stringify(done.problems))
  return done.value
}
const refusal = (google: Google, over: Partial<AdoptionRequest> = {}): string => {
  const done = adopt(google, over)
  return done.ok ? 'done' : done.problems.map(({ found }) => found).join(' ')
}
const plan = (): Google => createForeignWorkbook('zh-CN', '计划', chinesePlan)
const flags = (google: Google): string[] =>
  google.run((ports) => {
    const book = openBook(ports)
    if (!book.ok) throw new Error('no book')
    const titles = new Map(book.value.contents.rows.tasks.map(({ id, title }) => [id, title]))
    return findingsOf(book.value).flags.map(({ id, flag }) => `${titles.get(id)} ${flag}`)
  })

describe('laid over a sheet whose header is in line 5, in words of its own', () => {
  test('nothing that was typed changes, and late rows are found', () => {
    const google = plan()
    const answer = adopted(google)
    expect(answer).toMatchObject({ target: '计划', rows: 3, copied: 0 })
    const cells = readShownRows(google, '计划')
    chinesePlan.forEach((line, down) =>
      line.forEach((text, across) => expect(cells[down]![across], `${down} ${across}`).toBe(text)),
    )
    expect(cells[4]).toContain('预警')
    expect(cells[4]).not.toContain('任务名称')
    expect(flags(google)).toEqual(['画海报 overdue', '定预算 doneWithoutDate'])
  })
  test('a dry run says what will change, and changes nothing', () => {
    const google = plan()
    const before = JSON.stringify(google.workbook.snapshot())
    const preview = adopted(google, { dryRun: true })
    expect(JSON.stringify(google.workbook.snapshot())).toBe(before)
    const { message, dryRun, ...done } = adopted(google)
    expect(message).toContain('计划')
    expect(dryRun).toBe(false)
    expect({ ...preview, message, dryRun }).toEqual({ ...done, message, dryRun })
    expect(preview.changes.join('\n')).toContain('给 3 行编号')
  })
  test('a second time nothing changes, and set-up changes nothing', () => {
    const google = plan()
    adopted(google)
    const before = JSON.stringify(google.workbook.snapshot())
    const again = adopted(google)
    expect(again.changes).toEqual([])
    expect(JSON.stringify(google.workbook.snapshot())).toBe(before)
    const cells = readShownRows(google, '计划')
    expect(google.run((ports) => setUp(ports))).toMatchObject({
      value: { sheets: 3, columns: 0, problems: [] },
    })
    expect(google.run((ports) => setUp(ports))).toMatchObject({ value: { sheets: 0, changes: 0 } })
    expect(readShownRows(google, '计划')).toEqual(cells)
  })
  test('it is found again when it is renamed, sorted, moved and reworded', () => {
    const google = plan()
    adopted(google)
    const { workbook } = google
    const { id } = workbook.sheetNamed('计划')!
    workbook.renameSheet(id, '二季度')
    workbook.insertRows(id, 1, 2, 1)
    workbook.moveColumns(id, 3, 1, 1)
    workbook.type(id, 7, 1, '期限到')
    google.run((ports) => refreshBook(ports))
    expect([...flags(google)].sort()).toEqual(['定预算 doneWithoutDate', '画海报 overdue'])
  })
  test('colours of the team’s own stay before ours', () => {
    const google = plan()
    const sheet = google.workbook.sheetNamed('计划')!
    sheet.conditionalFormats.push({
      areas: [{ row: 6, column: 5, lastRow: 20, lastColumn: 5 }],
      criteria: 'CUSTOM_FORMULA',
      values: ['=$E6="上海"'],
      look: { background: '#abcdef' },
    })
    adopted(google)
    const formulas = google.workbook
      .sheetNamed('计划')!
      .conditionalFormats.map(({ values }) => String(values[0]))
    expect(formulas[0]).toBe('=$E6="上海"')
    expect(formulas.slice(1).length).toBeGreaterThan(3)
    expect(formulas.slice(1).every(isOwnFormat)).toBe(true)
  })
  test('new rows get an id and count', () => {
    const google = plan()
    adopted(google)
    const { id } = google.workbook.sheetNamed('计划')!
    ;['王强', '印海报', '2026-03-01'].forEach((text, at) => google.workbook.type(id, 9, at + 1, text))
    google.run((ports) => refreshBook(ports))
    expect(flags(google)).toContain('印海报 overdue')
  })
})

describe('is refused before anything is written', () => {
  test.each([
    ['a sheet that is not there', { sheet: '没有' }, '没有工作表“没有”'],
    ['a column chosen twice', { columns: { ...chineseColumns, status: 'C' } }, 'C 列同时选作'],
    ['a column without a header', { columns: { ...chineseColumns, notes: 'K' } }, 'K 列没有表头'],
    ['no column for the name of a row', { columns: { owner: 'A', due: 'C' } }, '请先选择'],
  ])('%s', (_, over, expectedText) => {
    const google = plan()
    const before = JSON.stringify(google.workbook.snapshot())
    expect(refusal(google, over)).toContain(expectedText)
    expect(JSON.stringify(google.workbook.snapshot())).toBe(before)
  })
  test('a field in doubt, until it is chosen or said not to be there', () => {
    const google = createForeignWorkbook('en', 'Work', [
      ['Task', 'Owner', 'Status', 'Due', 'Status'],
      ['Draw', 'Li', 'Open', '2026-03-20', 'Done'],
      ['Send', 'Wang', 'Open', '2026-03-21', 'Open'],
      ['Bill', 'Li', 'Done', '2026-03-22', 'Open'],
    ])
    const sent = { sheet: 'Work', tracker: null, headerRow: null, columns: null } as const
    expect(refusal(google, sent)).toContain('Which column is “Status”: C or E?')
    const columns = { title: 'A', owner: 'B', due: 'D', status: 'E' }
    expect(adopted(google, { ...sent, columns }).changes).not.toEqual([])
    expect(flags(google)).toEqual(['Draw doneWithoutDate', 'Send overdue', 'Bill overdue'])
  })
  test('a tracker that is in another sheet', () => {
    const google = plan()
    google.run((ports) => setUp(ports))
    expect(refusal(google)).toContain('已在工作表“任务”')
  })
})

test('cells that cannot be followed as typed are named, and get no validation that refuses them', () => {
  const google = createForeignWorkbook('en', 'Work', [
    ['Task', 'Owner', 'Status', 'Due'],
    ['Draw', 'Li', 'Half way', 'next week'],
    ['Send', 'Wang', 'Open', '2026-03-21'],
  ])
  const columns = { title: 'A', owner: 'B', status: 'C', due: 'D' }
  const answer = adopted(google, { sheet: 'Work', headerRow: 1, columns })
  expect(answer.warnings.join('\n')).toContain('D2 “next week”')
  expect(answer.warnings.join('\n')).toContain('C2 “Half way”')
  const sheet = google.workbook.sheetNamed('Work')!
  expect(google.workbook.snapshot().sheets[0]!.cells[3]![4]).not.toHaveProperty('d')
  expect(sheet.name).toBe('Work')
})
