import { expect, test } from 'vitest'
import { columnsOf, fill, sheetOf } from '../../host/bench/filling.js'
import { must } from '../../host/bench/morning.js'
import { findingsOf, sessionIn, setUpIn, shownIn } from './stage.js'

test('a bad cell is listed with its place and costs that cell, never the row', () => {
  const session = setUpIn('en')
  const { workbook } = session
  const first = fill(workbook, 'tasks', [
    {
      id: 'T-1',
      title: 'Late',
      owner: 'Li',
      due: '2026-03-30',
      percentComplete: 'half',
      priority: 'Whatever',
      start: 'soon',
    },
    { id: 'T-2', title: 'No day', owner: 'Li', due: '下周' },
    { id: 'T-3', title: 'Broken', owner: 'Li', due: '2026-03-30' },
    { id: 'T-4', owner: 'Li', due: '2026-03-29' },
    { id: 'T-5', title: '<b>&amp;"', owner: '=Li', due: '2026-03-30' },
  ])
  const { id } = sheetOf(workbook, 'tasks')
  workbook.setFormula(
    { sheet: id, row: first + 2, column: columnsOf(workbook, 'tasks').get('start') ?? 0 },
    '=1/0',
  )
  const before = JSON.stringify(workbook.snapshot())
  const { flags, problems } = findingsOf(session)
  expect(JSON.stringify(workbook.snapshot()) === before).toBe(true)
  const red = flags.filter(({ flag }) => flag === 'overdue').map((flag) => flag.id)
  expect(red.sort()).toEqual(['T-1', 'T-3', 'T-4', 'T-5'])
  const told = problems.map(({ code, table, column, line, found }) => [
    code,
    table,
    column,
    line - first,
    found,
  ])
  expect(told).toEqual(
    expect.arrayContaining([
      ['notANumber', 'tasks', 'percentComplete', 0, 'half'],
      ['notAChoice', 'tasks', 'priority', 0, 'Whatever'],
      ['notADay', 'tasks', 'start', 0, 'soon'],
      ['notADay', 'tasks', 'due', 1, '下周'],
      ['errorValue', 'tasks', 'start', 2, '#DIV/0!'],
      ['required', 'tasks', 'title', 3, ''],
    ]),
  )
  expect(told).toHaveLength(6)
})

test('missing and doubled ids are mended and said, and what was typed stays', () => {
  const session = setUpIn('en')
  fill(session.workbook, 'tasks', [
    { id: 'T-1', title: 'One', due: '2026-03-30' },
    { id: 'T-1', title: 'A copied row', due: '2026-03-30' },
    { title: 'Typed below', due: '2026-03-30' },
  ])
  expect(findingsOf(session).problems).toContainEqual(
    expect.objectContaining({ code: 'duplicateId', found: 'T-1' }),
  )
  must(session, 'refresh')
  const ids = shownIn(session, 'tasks', 'id')
  expect(new Set(ids).size).toBe(3)
  expect(ids[0]).toBe('T-1')
  expect(shownIn(session, 'tasks', 'title')).toEqual(['One', 'A copied row', 'Typed below'])
  expect(findingsOf(session).problems.map(({ code }) => code)).not.toContain('duplicateId')
})

test('a workbook without a tracker is refused in the user’s language, and nothing is written', () => {
  const session = sessionIn('zh-CN')
  session.workbook.type(0, 1, 1, '购物清单')
  const before = JSON.stringify(session.workbook.snapshot())
  const { value } = session.call('readFindings')
  expect(value).toMatchObject({
    ok: false,
    message: expect.stringMatching(/^此表格中没有找到跟踪表.*“使用已有表格…”.*“新建项目或跟踪表…”/),
  })
  expect(JSON.stringify(session.workbook.snapshot()) === before).toBe(true)
})

test('rows survive sorting, inserting and moved columns between two runs', () => {
  const session = setUpIn('en')
  const { workbook } = session
  const titles = ['Charlie', 'Alpha', 'Bravo']
  fill(
    workbook,
    'tasks',
    titles.map((title, at) => ({ title, owner: 'Li', due: `2026-03-${27 + at}` })),
  )
  must(session, 'refresh')
  const flagOf = (): Map<string, string> => {
    const words = shownIn(session, 'tasks', 'flag')
    return new Map(shownIn(session, 'tasks', 'title').map((title, at) => [title, words[at] ?? '']))
  }
  const before = flagOf()
  const sheet = sheetOf(workbook, 'tasks')
  const at = columnsOf(workbook, 'tasks')
  const { rows, columns } = workbook.extent(sheet.id)
  workbook.sort(sheet.id, { row: 2, column: 1, lastRow: rows, lastColumn: columns }, [
    { column: at.get('title') ?? 0, ascending: true },
  ])
  workbook.insertRows(sheet.id, 3)
  workbook.moveColumns(sheet.id, at.get('due') ?? 0, 1, 2)
  must(session, 'refresh')
  const after = flagOf()
  for (const title of titles) expect(after.get(title), title).toBe(before.get(title))
  expect(before.get('Charlie')).toMatch(/Overdue by \d/)
})
