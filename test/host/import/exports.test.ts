import { describe, expect, test } from 'vitest'
import { isDayCell } from '../../../src/core/cell.js'
import { createFileReader } from './file-reader.js'

const { reading, rowsOf } = createFileReader()

const card = (over: object) => ({ id: 'c1', name: 'Draw the logo', idList: 'l1', idBoard: 'b', ...over })
const board = (cards: object[]): string =>
  JSON.stringify({
    name: 'Acme site',
    lists: [
      { id: 'l1', name: 'Design' },
      { id: 'l2', name: '✅ Done' },
    ],
    members: [{ id: 'm1', fullName: '李敏', username: 'limin' }],
    cards,
  })

describe('a board of Trello', () => {
  test('gives each card with its list, member, day and label', async () => {
    const found = await rowsOf(
      'board.json',
      board([
        card({
          idMembers: ['m1'],
          due: '2026-03-30T16:30:00.000Z',
          labels: [{ name: 'High', color: 'red' }],
          desc: 'In two colours',
        }),
      ]),
    )
    expect(found).toEqual([
      {
        ID: 'c1',
        Task: 'Draw the logo',
        Project: 'Acme site',
        Milestone: 'Design',
        Owner: '李敏',
        Priority: 'High',
        // Half past midnight in Shanghai.
        Due: '2026-03-31',
        Notes: 'In two colours\nLabels: High',
      },
    ])
  })
  test('takes a list for a status where its name is one, whatever stands around it', async () => {
    const [row] = await rowsOf('board.json', board([card({ idList: 'l2' })]))
    expect(row).toMatchObject({ Status: 'Done', Notes: 'List: ✅ Done' })
    expect(row).not.toHaveProperty('Milestone')
  })
  test('counts archived cards, which are followed no more unless they were done', async () => {
    const cards = [card({ closed: true }), card({ id: 'c2', closed: true, dueComplete: true })]
    const found = await reading('board.json', board(cards), 'zh-CN')
    expect(found.exported.archived).toBe(2)
    const rows = await rowsOf('board.json', board(cards), 'zh-CN')
    expect(rows.map(({ Status }) => Status)).toEqual(['Cancelled', 'Done'])
    expect(rows[0]!['Notes']).toBe('已在 Trello 归档')
  })
  test('keeps checklists in the notes, and makes open items with a day tasks of their own', async () => {
    const checklists = [
      {
        name: 'Steps',
        checkItems: [
          { id: 'i1', name: 'Sketch', state: 'complete' },
          { id: 'i2', name: 'Colours', state: 'incomplete', due: '2026-04-02T01:00:00.000Z' },
        ],
      },
    ]
    const rows = await rowsOf('board.json', board([card({ checklists })]))
    expect(rows[0]).toMatchObject({ Complete: '0.5', Notes: 'Steps:\n☑ Sketch\n☐ Colours' })
    expect(rows[1]).toMatchObject({ ID: 'i2', Task: 'Draw the logo: Colours', Due: '2026-04-02' })
  })
  test('is told from a single card, which names its board in its history', async () => {
    const actions = [{ data: { board: { name: 'Acme site' }, list: { id: 'l1', name: 'Doing' } } }]
    const found = await reading('card.json', JSON.stringify(card({ actions })))
    expect(found.exported.what).toBe('card')
    expect((await rowsOf('card.json', JSON.stringify(card({ actions }))))[0]).toMatchObject({
      Project: 'Acme site',
      Status: 'In progress',
    })
  })
  test('is refused when it is another JSON', async () => {
    await expect(reading('x.json', '{"a":1}')).rejects.toMatchObject({ code: 'unknownJson' })
    await expect(reading('x.json', '{"a":')).rejects.toMatchObject({ code: 'notJson' })
  })
})

describe('a table of text', () => {
  test.each([
    ['commas', 'Task,Owner\n"Draw, then send",Li\n', ','],
    ['semicolons', 'Task;Owner\n"Draw; then send";Li\n', ';'],
    ['tabs', 'Task\tOwner\nDraw, then; send\tLi\n', '\t'],
    ['a line that names what parts cells', 'sep=;\nTask;Owner\nDraw;Li\n', ';'],
  ])('is parted by %s', async (_, text, delimiter) => {
    const found = await reading('t.csv', text)
    expect(found.delimiter).toBe(delimiter)
    expect(found.exported.grid[0]).toEqual(['Task', 'Owner'])
    expect(found.exported.grid[1]![1]).toBe('Li')
  })
  test('keeps quotes and line breaks that stand in cells', async () => {
    const found = await reading('t.csv', '\ufeffTask,Notes\r\n"Say ""yes""","one\r\ntwo"\r\n')
    expect(found.exported.grid).toEqual([
      ['Task', 'Notes'],
      ['Say "yes"', 'one\ntwo'],
    ])
  })
  test('is read in the encoding Chinese Excel saves', async () => {
    // 任务 and 负责人, 画图 and 李 in GB18030.
    const bytes = new Uint8Array([
      0xc8, 0xce, 0xce, 0xf1, 0x2c, 0xb8, 0xba, 0xd4, 0xf0, 0xc8, 0xcb, 0x0a, 0xbb, 0xad, 0xcd, 0xbc, 0x2c,
      0xc0, 0xee, 0x0a,
    ])
    const found = await reading('t.csv', bytes)
    expect(found.encoding).toBe('gb18030')
    expect(found.exported.grid).toEqual([
      ['任务', '负责人'],
      ['画图', '李'],
    ])
  })
  test('is refused when it is no text, or holds no row', async () => {
    await expect(reading('t.csv', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]))).rejects.toMatchObject({
      code: 'notText',
    })
    await expect(reading('t.csv', 'Task,Owner\n')).rejects.toMatchObject({ code: 'noRows' })
  })
})

describe('an export', () => {
  test('of Jira is known, with its keys, its words and its days', async () => {
    const text =
      'Summary,Issue key,Status,Priority,Assignee,Due date,Project name,Labels,Labels\n' +
      'Log in,ACME-7,Selected for Development,Highest,Li Min,31/Mar/26 12:00 AM,Acme,web,ios\n'
    expect(await rowsOf('jira.csv', text)).toEqual([
      {
        Task: 'Log in',
        ID: 'ACME-7',
        Status: 'Not started',
        Priority: 'Urgent',
        Owner: 'Li Min',
        Due: '2026-03-31',
        Project: 'Acme',
        Labels: 'ios',
      },
    ])
  })
  test('of Asana is done where it was completed, and tells addresses', async () => {
    const text =
      'Task ID,Created At,Completed At,Name,Section/Column,Assignee,Assignee Email,Due Date,Projects\n' +
      '120,2026-03-01,2026-03-05,Brief,Kick-off,Li Min,li@example.com,2026-03-04,Acme\n' +
      '121,2026-03-01,,Draft,Doing,Li Min,li@example.com,2026-03-09,Acme\n'
    const rows = await rowsOf('asana.csv', text)
    expect(rows[0]).toMatchObject({ Milestone: 'Kick-off', Status: 'Done', 'Done on': '2026-03-05' })
    expect(rows[1]).toMatchObject({ Status: 'In progress' })
    expect((await reading('asana.csv', text)).exported.people).toEqual([
      { name: 'Li Min', email: 'li@example.com' },
    ])
  })
  test('of Planner writes the month first', async () => {
    const text =
      'Task ID,Task Name,Bucket Name,Progress,Priority,Assigned To,Due Date\n' +
      'k1,Brief,To do,In progress,Important,Li Min;Wang,03/04/2026\n'
    expect((await rowsOf('planner.csv', text))[0]).toMatchObject({
      Due: '2026-03-04',
      Owner: 'Li Min, Wang',
      Priority: 'High',
    })
  })
  test('of ClickUp holds instants, of Linear the dates of a browser', async () => {
    const clickUp =
      'Task ID,Task Name,List Name,Status,Assignees,Due Date\n8a,Brief,Acme,Open,"[Li Min,Wang]",1774886400000\n'
    expect((await rowsOf('c.csv', clickUp))[0]).toMatchObject({ Due: '2026-03-31', Owner: 'Li Min, Wang' })
    const linear =
      'ID,Team,Title,Status,Priority,Creator,Assignee,Due Date\n' +
      'ENG-1,Web,Brief,In Review,No priority,a@b.co,li@example.com,Tue Mar 31 2026 00:00:00 GMT+0000 (GMT)\n'
    expect((await rowsOf('l.csv', linear))[0]).toMatchObject({ Due: '2026-03-31', Status: 'In progress' })
    expect((await rowsOf('l.csv', linear))[0]).not.toHaveProperty('Priority')
  })
  test('of monday.com is one table again, under the names of its groups', async () => {
    const text =
      'Acme board,,,\nThis week,,,\nName,Subitems,Person,Status\nBrief,,Li,Working on it\n,,,\nLater,,,\nName,Subitems,Person,Status\nDraft,,Li,Stuck\n'
    const rows = await rowsOf('m.csv', text)
    expect(rows.map(({ Task, Milestone, Status }) => [Task, Milestone, Status])).toEqual([
      ['Brief', 'This week', 'In progress'],
      ['Draft', undefined, 'Blocked'],
    ])
  })
})

test('versions are no days, and a single day below its header is one', async () => {
  const { grid } = (await reading('t.csv', 'Task,Version,Due\nA,1.2.26,2026-03-31\n')).exported
  expect(grid[1]).toEqual(['A', '1.2.26', { day: '2026-03-31' }])
})

test('a table of Notion is known by the number behind its name, and its spans end when work is due', async () => {
  const name = 'Plan 0123456789abcdef0123456789abcdef.csv'
  const text =
    'Name,Assign,Date,Project\nBrief,Li,"March 1, 2026 → March 5, 2026",Acme (https://www.notion.so/Acme-0123)\n'
  expect((await reading(name, text)).exported).toMatchObject({ tool: 'Notion', name: 'Plan' })
  expect(await rowsOf(name, text)).toEqual([
    { Task: 'Brief', Owner: 'Li', Due: '2026-03-05', Start: '2026-03-01', Project: 'Acme' },
  ])
})

test('a day stays text where its column cannot tell the month', async () => {
  const { grid } = (await reading('t.csv', 'Task,Due\nA,03/04/2026\n')).exported
  expect(isDayCell(grid[1]![1]!)).toBe(false)
})
