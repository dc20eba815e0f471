/** Boards in the form that each tool writes, with rows of our own. */
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { createFileReader } from './file-reader.js'

const { reading, rowsOf, toolOf } = createFileReader()

describe('Leantime', () => {
  const exported =
    'Ticket Number,Headline,Description,Project,Milestone,Sprint,Status,Editor,Date To Finish,Priority\n' +
    '#4,Order signs,Two sizes,Harbour,Opening,Sprint 2,Waiting for Approval,Mia,2026-03-20,High\n' +
    '#5,Hang signs,,Harbour,No Milestone,,Done,Not assigned,2026-03-24,Low\n'
  test('names who works on it editor, and when it is due its date to finish', async () => {
    expect(await toolOf('l.csv', exported)).toEqual({ tool: 'Leantime', notices: [] })
    expect(await rowsOf('l.csv', exported)).toMatchObject([
      {
        ID: '4',
        Task: 'Order signs',
        Notes: 'Two sizes',
        Project: 'Harbour',
        Milestone: 'Opening',
        Status: 'In progress',
        Owner: 'Mia',
        Due: '2026-03-20',
        Priority: 'High',
        Sprint: 'Sprint 2',
      },
      { ID: '5', Status: 'Done' },
    ])
    expect((await rowsOf('l.csv', exported))[1]).not.toHaveProperty('Milestone')
    expect((await rowsOf('l.csv', exported))[1]).not.toHaveProperty('Owner')
  })
  test('exports its table as it stores it: times after days, and no due date as a day before all others', async () => {
    const table =
      'Id,Title,Status,Milestone,Effort,Priority,Editor,Sprint,Tags,Due Date,Planned Hours,Hours Left,Booked Hours,\n' +
      '"7","Order signs","New","Opening","S","Low","Mia","Sprint 2","","2026-03-20 00:00:00","2","0","0",""\n' +
      '"8","Hang signs","New","No Milestone","S","Low","Not assigned","Backlog","","0000-00-00 00:00:00","0","0","0",""\n' +
      '"9","Clean up","New","Opening","S","Low","Mia","Backlog","","1969-12-31 00:00:00","0","0","0",""\n'
    expect(await toolOf('l.csv', table)).toEqual({ tool: 'Leantime', notices: [] })
    const rows = await rowsOf('l.csv', table)
    expect(rows.map(({ Task, Due }) => [Task, Due])).toEqual([
      ['Order signs', '2026-03-20'],
      ['Hang signs', undefined],
      ['Clean up', undefined],
    ])
  })
  test('writes the parent above the title in its table', async () => {
    const table =
      'Id,Title,Status,Milestone,Effort,Priority,Editor.,Sprint,Tags,Due Date,Planned Hours,Booked Hours\n' +
      '"#7","Order signs //\n  Ask for a price",New,Opening,S,Low,Mia,Sprint 2,,03/20/2026,2,0\n'
    expect(await rowsOf('l.csv', table)).toMatchObject([
      { ID: '7', Task: 'Order signs: Ask for a price', Due: '2026-03-20', Owner: 'Mia' },
    ])
  })
})

describe('Wekan', () => {
  const headers = (
    'Title,Description,List,Swimlane,Owner,Requested By,Assigned By,Members,Assignee,Labels,Start,Due,End,' +
    'Overtime (hours),Spent time (hours),Created at,Last modified at,Last activity,Voting,Archived'
  ).split(',')
  /** A card as it is exported: a space where it has nothing. */
  const cardOf = (card: Readonly<Record<string, string>>): string[] =>
    headers.map(
      (header) => card[header] ?? (header === 'Swimlane' ? 'Default' : header === 'Owner' ? 'boss' : ' '),
    )
  const text = Papa.unparse(
    [
      headers,
      cardOf({
        Title: 'Lay cables',
        List: 'Doing',
        Members: 'ann bo',
        Assignee: 'ann',
        Due: '2026-03-30T16:30:00.000Z',
      }),
      cardOf({
        Title: 'Test lamps',
        List: 'Site',
        Members: 'bo',
        End: '2026-03-12T02:00:00.000Z',
        Archived: 'true',
      }),
      cardOf({ Title: 'Old idea', List: 'Site', Archived: 'true' }),
    ],
    { quotes: true },
  )
  test('writes instants, and who made a card is not its owner', async () => {
    const { exported } = await reading('w.csv', text)
    expect([exported.tool, exported.archived]).toEqual(['Wekan', 2])
    const rows = await rowsOf('w.csv', text)
    // Half past midnight in Shanghai.
    expect(rows[0]).toMatchObject({
      Task: 'Lay cables',
      Status: 'In progress',
      Owner: 'ann',
      Due: '2026-03-31',
    })
    expect(rows[1]).toMatchObject({ Milestone: 'Site', Owner: 'bo', 'Done on': '2026-03-12', Status: 'Done' })
    expect(rows[2]).toMatchObject({ Status: 'Cancelled' })
  })
  test('writes a board as JSON', async () => {
    const board = {
      _format: 'wekan-board-1.0.0',
      title: 'Harbour',
      lists: [
        { _id: 'l1', title: 'Doing' },
        { _id: 'l2', title: 'Site' },
      ],
      users: [{ _id: 'u1', username: 'ann', profile: { fullname: 'Ann Berg' } }],
      labels: [{ _id: 'x', name: 'High', color: 'red' }],
      checklists: [{ _id: 'k', cardId: 'c1', title: 'Steps' }],
      checklistItems: [
        { _id: 'i1', checklistId: 'k', title: 'Buy', isFinished: true },
        { _id: 'i2', checklistId: 'k', title: 'Lay' },
      ],
      cards: [
        {
          _id: 'c1',
          title: 'Lay cables',
          listId: 'l1',
          members: ['u9'],
          assignees: ['u1'],
          labelIds: ['x'],
          dueAt: '2026-03-30T16:30:00.000Z',
        },
        { _id: 'c2', title: 'Dig', listId: 'l2', parentId: 'c1', members: ['u9'], archived: true },
        { _id: 'c3', title: 'Test', listId: 'l2', endAt: '2026-03-12T02:00:00.000Z' },
      ],
    }
    const { exported } = await reading('w.json', JSON.stringify(board))
    expect(exported).toMatchObject({
      tool: 'Wekan',
      what: 'board',
      name: 'Harbour',
      archived: 1,
      source: 'wekan',
    })
    expect(exported.notices).toEqual([{ code: 'unknownMembers', rows: [], found: '1' }])
    const rows = await rowsOf('w.json', JSON.stringify(board))
    expect(rows[0]).toMatchObject({
      Task: 'Lay cables',
      Project: 'Harbour',
      Owner: 'Ann Berg',
      Status: 'In progress',
      Priority: 'High',
      Due: '2026-03-31',
      Complete: '0.5',
      Notes: 'Steps:\n☑ Buy\n☐ Lay\nLabels: High\nList: Doing',
    })
    expect(rows[1]).toMatchObject({
      Task: 'Lay cables: Dig',
      Milestone: 'Site',
      Status: 'Cancelled',
      Notes: 'Archived in Wekan\n1 member no longer on the board',
    })
    expect(rows[1]).not.toHaveProperty('Owner')
    expect(rows[2]).toMatchObject({ Status: 'Done', 'Done on': '2026-03-12' })
  })
})

describe('monday.com', () => {
  const text = [
    'Harbour,,,,,',
    'This month,,,,,',
    'Name,Subitems,Person,Status,Timeline - Start,Timeline - End',
    'Survey,Measure,Ann,Working on it,2026-03-02,2026-03-20',
    'Subitems,Name,Owner,Status,Date,',
    ',Measure,Bo,Stuck,2026-03-09,',
    ',,,,2 / 3,',
    'Later,,,,,',
    'Name,Subitems,Person,Status,Timeline - Start,Timeline - End',
    'Build,,,Done,,2026-04-20,beyond',
  ].join('\n')
  test('is one table again: groups, subitems, and the name of the board', async () => {
    const { exported } = await reading('m.csv', text)
    expect([exported.tool, exported.name]).toEqual(['monday.com', 'Harbour'])
    expect(exported.notices).toEqual([
      { code: 'rowsLeftOut', rows: [7], found: '2 / 3' },
      { code: 'beyondHeader', rows: [10], found: '' },
    ])
    expect(await rowsOf('m.csv', text)).toMatchObject([
      {
        Task: 'Survey',
        Milestone: 'This month',
        Status: 'In progress',
        Start: '2026-03-02',
        Due: '2026-03-20',
        Project: 'Harbour',
      },
      {
        Task: 'Survey: Measure',
        Milestone: 'This month',
        Status: 'Blocked',
        Owner: 'Bo',
        Due: '2026-03-09',
      },
      { Task: 'Build', Status: 'Done', 'Cells beyond the header': 'row 10: beyond' },
    ])
  })
})
