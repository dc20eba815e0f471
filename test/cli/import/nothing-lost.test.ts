import { describe, expect, test } from 'vitest'
import { newWorkbook } from '../../../host/cli/new-workbook.js'
import { serialOf, type Day } from '../../../src/core/day.js'
import { LiveWorkbook } from '../../../host/emulator/index.js'
import { writeWorkbook } from '../../../host/emulator/xlsx/index.js'
import { createFolder, host, importFile, readTracker } from './import-host.js'

const { fileOf, pathOf } = createFolder()
const on = '2026-03-31'

/** Imports a file into a workbook of its own: what was said, and what the tracker has. */
async function importAndRead(name: string, content: string | Uint8Array, ...words: string[]) {
  const [file, save] = [await fileOf(name, content), await pathOf(`${name}.xlsx`)]
  const output = await importFile(file, '--on', on, '--save', save, '--overwrite', ...words)
  const key = output.sheets[0]!.tracker as 'tasks'
  return { ...output, warnings: output.imported!.warnings, rows: await readTracker(save, key), save }
}

describe('cells without a place in a table', () => {
  test('beyond the header go into the notes with their row, and the row is named', async () => {
    const { rows, warnings, notices } = await importAndRead(
      'beyond.csv',
      'Task,Owner,Due Date,Status\nA,Ann,2026-03-01,Open\nB,Bob,2026-03-02,Open,by sea,twice\n',
    )
    expect(rows.map(({ title, notes }) => [title, notes])).toEqual([
      ['A', ''],
      ['B', 'Cells beyond the header: row 3: by sea, twice'],
    ])
    expect(notices).toMatchObject([{ code: 'beyondHeader', rows: [3] }])
    expect(warnings).toEqual(['Row 3 has cells beyond the last header. They go into the notes.'])
  })
  test('below a blank header go into the notes, in Chinese too', async () => {
    const { rows, warnings } = await importAndRead(
      'blank.csv',
      '任务名称,负责人,,截止日期\n布线,王芳,两个入口,2026-03-20\n试灯,李雷,,2026-04-20\n',
      '--locale',
      'zh-CN',
    )
    expect(rows.map(({ notes }) => notes)).toEqual(['C 列：两个入口', ''])
    expect(warnings).toEqual(['C 列没有表头，其中 1 个单元格的内容会放入备注。'])
  })
  test('that a row lacks are blank, and the row is named', async () => {
    const { rows, warnings } = await importAndRead(
      'short.csv',
      'Task,Owner,Due Date,Comment\nA,Ann,2026-03-01,x\nB,Bob\nC,Bob,2026-03-02,y\n',
    )
    expect(rows.map(({ title, due }) => [title, due])).toEqual([
      ['A', '2026-03-01'],
      ['B', ''],
      ['C', '2026-03-02'],
    ])
    expect(warnings).toEqual(['Row 3 has fewer cells than the header. The missing ones are blank.'])
  })
  test('in lines and columns that are not imported are named', async () => {
    const { warnings, notices } = await importAndRead(
      'left.csv',
      'Harbour plan,,,,\n\nTask,Owner,Due Date,2026-03-01,2026-03-02\nDig,Ann,2026-03-01,x,\nBuild,Bob,2026-03-02,,x\nTotal,,,1,1\n',
    )
    expect(notices.map(({ code, rows, found }) => [code, rows, found])).toEqual([
      ['rowsLeftOut', [1, 6], 'Harbour plan'],
      ['columnsLeftOut', [], 'D, E'],
    ])
    expect(warnings).toEqual([
      'Not imported: rows 1 and 6, starting with “Harbour plan”.',
      'Not imported: D, E, with a date or a number as the header.',
    ])
  })
  test('are none where a header takes two lines, one of them repeated over its parts', async () => {
    const { sheets, rows, notices } = await importAndRead(
      'two-lines.csv',
      ',Project Name,Planned,Planned,Status\n,,(Start),(End),\n,Alpha,2026-02-02,2026-02-13,Active\n,Beta,2026-04-02,2026-04-13,Active\n',
    )
    expect(sheets[0]).toMatchObject({
      tracker: 'engagements',
      headerRow: 1,
      firstRow: 3,
      columns: { name: 'B', start: 'C', delivery: 'D', status: 'E' },
      late: [{ cell: 'D3', title: 'Alpha', due: '2026-02-13' }],
    })
    expect(rows.map(({ delivery }) => delivery)).toEqual(['2026-02-13', '2026-04-13'])
    expect(notices).toEqual([])
  })
})

test('every row of a known tool is imported, whatever it is called and however little it says', async () => {
  const { rows, imported } = await importAndRead(
    'jira.csv',
    'Summary,Issue key,Status,Due Date\nTotal cost,P-1,To Do,2026-03-20\nNotes: the rest,P-2,,\nA,P-3,Done,2026-03-20\n',
  )
  expect([imported!.copied, rows.map(({ title }) => title)]).toEqual([
    3,
    ['Total cost', 'Notes: the rest', 'A'],
  ])
})

test('of several tables in a file one is imported, and the others are named and can be chosen', async () => {
  const head = 'Task,Start,Due date,Status'
  const lines = ['2026-03-01', '2026-03-02', '2026-04-03', '2026-04-04'].map(
    (day, at) => `A${at},2026-02-01,${day},Open,,,B${at},2026-02-01,${day},Open`,
  )
  const text = `Front,,,,,,Back\n${head},,,${head}\n${lines.join('\n')}\n`
  const first = await importAndRead('pair.csv', text)
  expect(first.rows.map(({ title }) => title)).toEqual(['A0', 'A1', 'A2', 'A3'])
  expect(first.notices.slice(-1)).toMatchObject([{ code: 'tablesLeftOut', found: 'G2:J6' }])
  const second = await importAndRead('pair.csv', text, '--input', '{"table":2}')
  expect(second.rows.map(({ title }) => title)).toEqual(['B0', 'B1', 'B2', 'B3'])
  expect(second.sheets[0]!.late).toMatchObject([{ cell: 'I3', title: 'B0' }, { cell: 'I4' }])
})

test('a member of a card who left the board becomes nobody, and is said', async () => {
  const board = {
    name: 'Harbour',
    lists: [{ id: 'l', name: 'Site' }],
    members: [
      { id: 'm1', fullName: 'Ann Berg' },
      { id: 'm2', fullName: 'Bo Lind' },
    ],
    cards: [
      { id: 'c1', name: 'Dig', idList: 'l', idMembers: ['5f00aa', 'm1'], due: '2026-03-20T04:00:00.000Z' },
      { id: 'c2', name: 'Build', idList: 'l', idMembers: ['5f00aa'] },
    ],
  }
  const { rows, warnings, save } = await importAndRead('board.json', JSON.stringify(board))
  expect(rows.map(({ owner, notes }) => [owner, notes])).toEqual([
    ['Ann Berg', '1 member no longer on the board'],
    ['', '1 member no longer on the board'],
  ])
  expect(warnings).toContain('Left out: 1 card member who is no longer on the board.')
  expect((await readTracker(save, 'people')).map(({ name }) => name)).toEqual(['Ann Berg'])
})

/** A workbook with these sheets: days as dates, shares as percentages, an indent where a text begins with spaces. */
async function workbookOf(
  sheets: Readonly<Record<string, readonly (readonly (string | number | null)[])[]>>,
) {
  const empty = newWorkbook('en', 'Asia/Shanghai')
  const workbook = LiveWorkbook.from({ ...empty, sheets: [] as never }, { now: () => 46_000 })
  for (const [name, lines] of Object.entries(sheets)) {
    const sheet = workbook.addSheet(name, workbook.sheets.length)
    lines.forEach((line, down) =>
      line.forEach((cell, across) => {
        const place = { sheet: sheet.id, row: down + 1, column: across + 1 }
        const text = typeof cell === 'string' ? cell : ''
        const isDay = /^\d{4}-\d\d-\d\d$/.test(text)
        const value = isDay ? serialOf(text as unknown as Day) : typeof cell === 'string' ? cell.trim() : cell
        workbook.setValues(place, [[value]])
        const area = { row: place.row, column: place.column, lastRow: place.row, lastColumn: place.column }
        if (isDay) workbook.setStyle(sheet.id, area, { format: 'yyyy-mm-dd' })
        if (typeof cell === 'number') workbook.setStyle(sheet.id, area, { format: '0%' })
        if (text.startsWith(' ')) workbook.setStyle(sheet.id, area, { indent: 1 })
      }),
    )
  }
  return writeWorkbook(workbook.snapshot())
}

describe('a workbook of another tool', () => {
  test('of monday.com has its board above its groups', async () => {
    const bytes = await workbookOf({
      harbour: [
        ['Harbour'],
        ['This month'],
        ['Name', 'Subitems', 'Person', 'Status', 'Date'],
        ['Survey', null, 'Ann Berg', 'Working on it', '2026-03-20'],
        ['Later'],
        ['Name', 'Subitems', 'Person', 'Status', 'Date'],
        ['Build', null, null, 'Stuck', '2026-04-20'],
      ],
    })
    const { tool, name, encoding, sheets, rows } = await importAndRead('monday.xlsx', bytes)
    expect([tool, name, encoding]).toEqual(['monday.com', 'Harbour', null])
    expect(
      rows.map(({ title, engagement, milestone, status, due }) => [
        title,
        engagement,
        milestone,
        status,
        due,
      ]),
    ).toEqual([
      ['Survey', 'Harbour', 'This month', 'In progress', '2026-03-20'],
      ['Build', 'Harbour', '', 'Blocked', '2026-04-20'],
    ])
    expect(sheets[0]).toMatchObject({
      headerRow: 3,
      late: [{ cell: 'E4', title: 'Survey', owner: 'Ann Berg' }],
    })
    expect(sheets[0]!.area).toMatch(/^A3:[A-Z]7$/)
    const lines = ['Row 3: header.', 'Row 4: used.', 'Row 7: used.']
    expect(sheets[0]!.lines.map(({ says }) => says)).toEqual(lines)
  })
  test('of Smartsheet has shares, indents for what is below, and other sheets, which are named', async () => {
    const bytes = await workbookOf({
      Plan: [
        ['Task Name', 'Assigned To', 'Start', 'Finish', 'Predecessors', '% Complete'],
        ['Survey', 'ann@example.com', '2026-03-02', '2026-03-20', null, 0.5],
        ['  Measure', null, '2026-03-02', '2026-03-06', null, 1],
        ['  Draw', null, '2026-03-09', '2026-03-20', '2FS +2d', 0],
      ],
      Comments: [
        ['Author', 'Text'],
        ['Ann', 'Late'],
      ],
    })
    const { tool, rows, warnings, sheets } = await importAndRead('plan.xlsx', bytes)
    expect(tool).toBe('Smartsheet')
    expect(
      rows.map(({ title, milestone, predecessors, percentComplete }) => [
        title,
        milestone,
        predecessors,
        percentComplete,
      ]),
    ).toEqual([
      ['Survey', '', '', '50%'],
      ['Measure', 'Survey', '', '100%'],
      ['Draw', 'Survey', 'Measure', '0%'],
    ])
    expect(rows[2]!['notes']).toBe('Predecessors: 2FS +2d')
    expect(sheets[0]!.late.map(({ title }) => title)).toEqual(['Survey', 'Draw'])
    expect(warnings).toEqual(['Not imported: Comments. To import another sheet, add --sheet NAME.'])
  })
  test('of no known tool is read sheet by sheet, and the one that is a table is imported', async () => {
    const bytes = await workbookOf({
      Prices: [
        ['Lamp', 12],
        ['Cable', 5],
      ],
      Work: [
        ['Task', 'Owner', 'Due date'],
        ['Dig', 'Ann', '2026-03-20'],
        ['Build', 'Bo', '2026-04-20'],
      ],
    })
    const { sheets, rows } = await importAndRead('team.xlsx', bytes)
    expect([sheets[0]!.sheet, rows.map(({ title }) => title)]).toEqual(['Work', ['Dig', 'Build']])
    const file = await fileOf('team.xlsx', bytes)
    expect((await host('import', file, '--sheet', 'Plan')).err).toContain('has no sheet with that name')
    expect((await host('import', file, '--sheet', 'Prices', '--json')).exit).toBe(0)
  })
  test('that cannot be opened is refused', async () => {
    const file = await fileOf('broken.xlsx', Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0]))
    const { exit, out, err } = await host('import', file)
    expect([exit, out]).toEqual([1, ''])
    expect(err).toContain('broken.xlsx')
  })
})
