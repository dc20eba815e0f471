import { expect, test } from 'vitest'
import { findColumns, fillRows, findSheet } from '../../host/bench/fill-rows.js'
import { runOrThrow } from '../../host/bench/company-session.js'
import { readFindings, createSession, createSetUpSession, readShownColumn } from './bundle-session.js'

test('a bad cell is listed with its place and costs that cell, never the row', () => {
  const session = createSetUpSession('en')
  const { workbook } = session
  const first = fillRows(workbook, 'tasks', [
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
  const { id } = findSheet(workbook, 'tasks')
  workbook.setFormula(
    { sheet: id, row: first + 2, column: findColumns(workbook, 'tasks').get('start') ?? 0 },
    '=1/0',
  )
  const before = JSON.stringify(workbook.snapshot())
  const { flags, problems } = readFindings(session)
  expect(JSON.stringify(workbook.snapshot()) === before).toBe(true)
  const red = flags.filter(({ flag }) => flag === 'overdue').map((flag) => flag.id)
  expect(red.sort()).toEqual(['T-1', 'T-3', 'T-4', 'T-5'])
  const foundProblems = problems.map(({ code, table, column, line, found }) => [
    code,
    table,
    column,
    line - first,
    found,
  ])
  expect(foundProblems).toEqual(
    expect.arrayContaining([
      ['notANumber', 'tasks', 'percentComplete', 0, 'half'],
      ['notAChoice', 'tasks', 'priority', 0, 'Whatever'],
      ['notADay', 'tasks', 'start', 0, 'soon'],
      ['notADay', 'tasks', 'due', 1, '下周'],
      ['errorValue', 'tasks', 'start', 2, '#DIV/0!'],
      ['required', 'tasks', 'title', 3, ''],
    ]),
  )
  expect(foundProblems).toHaveLength(6)
})

test('missing and doubled ids are mended and said, and what was typed stays', () => {
  const session = createSetUpSession('en')
  fillRows(session.workbook, 'tasks', [
    { id: 'T-1', title: 'One', due: '2026-03-30' },
    { id: 'T-1', title: 'A copied row', due: '2026-03-30' },
    { title: 'Typed below', due: '2026-03-30' },
  ])
  expect(readFindings(session).problems).toContainEqual(
    expect.objectContaining({ code: 'duplicateId', found: 'T-1' }),
  )
  runOrThrow(session, 'refresh')
  const ids = readShownColumn(session, 'tasks', 'id')
  expect(new Set(ids).size).toBe(3)
  expect(ids[0]).toBe('T-1')
  expect(readShownColumn(session, 'tasks', 'title')).toEqual(['One', 'A copied row', 'Typed below'])
  expect(readFindings(session).problems.map(({ code }) => code)).not.toContain('duplicateId')
})

test('a workbook without a tracker is refused in the user’s language, and nothing is written', () => {
  const session = createSession('zh-CN')
  session.workbook.type(0, 1, 1, '购物清单')
  const before = JSON.stringify(session.workbook.snapshot())
  const { value } = session.call('readFindings')
  expect(value).toMatchObject({
    ok: false,
    message: expect.stringMatching(/^此表格中没有找到跟踪表.*“使用已有表格…”.*“新建项目…”/),
  })
  expect(JSON.stringify(session.workbook.snapshot()) === before).toBe(true)
})

test('rows survive sorting, inserting and moved columns between two runs', () => {
  const session = createSetUpSession('en')
  const { workbook } = session
  const titles = ['Charlie', 'Alpha', 'Bravo']
  fillRows(
    workbook,
    'tasks',
    titles.map((title, at) => ({ title, owner: 'Li', due: `2026-03-${27 + at}` })),
  )
  runOrThrow(session, 'refresh')
  const flagOf = (): Map<string, string> => {
    const words = readShownColumn(session, 'tasks', 'flag')
    return new Map(readShownColumn(session, 'tasks', 'title').map((title, at) => [title, words[at] ?? '']))
  }
  const before = flagOf()
  const sheet = findSheet(workbook, 'tasks')
  const at = findColumns(workbook, 'tasks')
  const { rows, columns } = workbook.extent(sheet.id)
  workbook.sort(sheet.id, { row: 2, column: 1, lastRow: rows, lastColumn: columns }, [
    { column: at.get('title') ?? 0, ascending: true },
  ])
  workbook.insertRows(sheet.id, 3)
  workbook.moveColumns(sheet.id, at.get('due') ?? 0, 1, 2)
  runOrThrow(session, 'refresh')
  const after = flagOf()
  for (const title of titles) expect(after.get(title), title).toBe(before.get(title))
  expect(before.get('Charlie')).toMatch(/Overdue by \d/)
})
