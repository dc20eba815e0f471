import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { createFolder, host } from './import-host.js'

const { fileOf, pathOf } = createFolder()

const board = JSON.stringify({
  name: 'Acme site',
  lists: [{ id: 'l1', name: '设计' }],
  members: [{ id: 'm1', fullName: '李敏' }],
  cards: [
    { id: 'c1', name: '画标志', idList: 'l1', idMembers: ['m1'], due: '2026-03-20T04:00:00.000Z' },
    { id: 'c2', name: '选字体', idList: 'l1', closed: true },
  ],
})

test('import writes a board into a workbook that can be imported into again, and then adds nothing', async () => {
  const [file, save] = [await fileOf('board.json', board), await pathOf('out.xlsx')]
  const first = await host('import', file, '--save', save, '--locale', 'zh-CN', '--json')
  expect([first.exit, first.err]).toEqual([0, ''])
  expect(JSON.parse(first.out)).toMatchObject({
    tool: 'Trello',
    what: 'board',
    archived: 1,
    sheets: [
      {
        verdict: 'table',
        tracker: 'tasks',
        headerRow: 1,
        rows: 2,
        columns: { title: 'B', due: 'I' },
        late: [{ title: '画标志', owner: '李敏', due: '2026-03-20' }],
      },
    ],
    imported: {
      target: '任务',
      copied: 2,
      already: 0,
      rows: [
        { id: 'c1', title: '画标志', milestone: '设计', owner: '李敏', due: '2026-03-20' },
        { id: 'c2' },
      ],
    },
    saved: save,
  })
  const over = await host('import', file, '--into', save, '--save', save, '--json')
  expect([over.exit, over.out]).toEqual([1, ''])
  expect(over.err).toContain('--overwrite')
  const again = await host('import', file, '--into', save, '--save', save, '--overwrite', '--json')
  expect([again.exit, again.err]).toEqual([0, ''])
  expect(JSON.parse(again.out).imported).toMatchObject({ target: '任务', copied: 0, already: 2, unknown: [] })
})

test('import tells what it would do, and writes nothing, unless it is told where', async () => {
  const file = await fileOf('plan.csv', 'Task;Owner;Due date\nDraw;Li;20.03.2026\nSend;Li;25.03.2026\n')
  const { exit, out } = await host('import', file)
  expect(exit).toBe(0)
  expect(out).toContain('Table “plan”: 2 rows')
  expect(out).toContain('Copies 2 rows into “Tasks”.')
  expect(out).toContain('Add --save OUT.xlsx or --state DIR to save it')
})

test('import takes an export of Jira whose columns are repeated, and loses none of them', async () => {
  const file = await fileOf(
    'jira.csv',
    'Summary,Issue key,Issue Type,Status,Assignee,Due Date,Created,Sprint,Sprint,Comment,Comment\n' +
      'Login,P-1,Story,Done,Ann,20/Mar/26 12:00 AM,01/Jan/26 9:00 AM,S1,S2,first,second\n' +
      'Logout,P-2,Bug,In Progress,Bob,21/Mar/26 12:00 AM,01/Jan/26 9:00 AM,S2,,,third\n',
  )
  const { exit, out, err } = await host('import', file, '--on', '2026-03-31', '--json')
  expect([exit, err]).toEqual([0, ''])
  const { imported, sheets } = JSON.parse(out)
  expect(imported).toMatchObject({ copied: 1, toNotes: expect.arrayContaining(['Sprint', 'Comment']) })
  expect(sheets[1].late).toMatchObject([{ title: 'Logout', owner: 'Bob', due: '2026-03-21' }])
})

test('import takes sprints, story points and bugs of Jira into iterations, points and issues', async () => {
  const file = await fileOf(
    'sprints.csv',
    'Summary,Issue key,Issue Type,Status,Priority,Assignee,Sprint,Sprint,Custom field (Story Points),Resolved\n' +
      'Login,P-1,Story,Done,High,Ann,S1,S2,5.0,20/Mar/26 12:00 AM\n' +
      'Logout,P-2,Bug,To Do,Highest,Bob,S2,,3.0,\n',
  )
  const { exit, out, err } = await host('import', file, '--on', '2026-03-31', '--json')
  expect([exit, err]).toEqual([0, ''])
  const { imported, issues } = JSON.parse(out)
  expect(imported).toMatchObject({
    target: 'Tasks',
    copied: 1,
    rows: [{ title: 'Login', iteration: 'S2', points: 5 }],
  })
  expect(issues).toMatchObject({
    target: 'Issues',
    copied: 1,
    rows: [{ description: 'Logout', severity: 'critical', status: 'open', iteration: 'S2', points: 3 }],
  })
  expect([...imported.changes, ...issues.changes].join(' ')).toContain('Iterations')
})

test('import asks for the order of days that nothing tells, and takes the answer', async () => {
  const file = await fileOf('days.csv', 'Task,Owner,Due\nDraw,Li,03/04/2026\n')
  expect((await host('import', file)).out).toContain('--dates dayFirst or --dates monthFirst')
  const { out } = await host('import', file, '--dates', 'dayFirst', '--json')
  expect(JSON.parse(out).imported.rows).toMatchObject([{ due: '2026-04-03' }])
})

test('every row of a known tool’s export is said to be used, as it is, even one called a total', async () => {
  const text = 'ID,Subject,Type,Status,Assignee,Accountable\n1,Survey,Task,New,Ann,\n2,Total,Task,New,Ann,\n'
  const { out } = await host('import', await fileOf('packages.csv', text), '--json')
  const { tool, sheets, imported } = JSON.parse(out)
  expect([tool, imported.rows.length]).toEqual(['OpenProject', 2])
  expect(sheets[0].lines.map(({ says }: { says: string }) => says)).toEqual([
    'Row 1: header.',
    'Rows 2–3: used.',
  ])
})

test.each([
  ['a file that is not there', ['nowhere.csv'], 1, 'cannot be read'],
  ['JSON of another kind', ['other.json'], 1, 'neither a board nor a card of Trello'],
  ['a folder', ['.'], 1, 'is a folder; name the file in it'],
  ['a folder, in Chinese', ['.', '--locale', 'zh-CN'], 1, '是文件夹，请指明其中的文件。'],
  ['a file in which nothing stands', ['empty.csv'], 1, 'is empty.'],
  ['no file', [], 2, 'import needs a file.'],
  [
    'an order of days that is none',
    ['other.json', '--dates', 'american'],
    2,
    '--dates is dayFirst or monthFirst',
  ],
])('import refuses %s', async (_, words, code, said) => {
  await fileOf('other.json', '{"a":1}')
  await fileOf('empty.csv', '')
  const [name, ...more] = words
  const { exit, out, err } = await host('import', ...(name ? [await pathOf(name)] : []), ...more)
  expect([exit, out]).toEqual([code, ''])
  expect(err).toContain(said)
})

test.each(['en', 'zh-CN'])('a text that no cell holds is refused with its place, in %s', async (locale) => {
  const file = await fileOf('long.csv', `Task,Owner,Notes\nWrite,Li,short\nRead,Li,${'x'.repeat(50_001)}\n`)
  const save = await pathOf(`long-${locale}.xlsx`)
  const { exit, out, err } = await host('import', file, '--save', save, '--locale', locale)
  expect([exit, out]).toEqual([1, ''])
  expect(err).toContain('C3')
  expect(err).toMatch(/50001.*50000/)
  await expect(readFile(save)).rejects.toThrow()
})
