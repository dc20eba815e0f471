/** Plans and lists in the form that each tool writes, with rows of our own. */
import { describe, expect, test } from 'vitest'
import { createFileReader } from './file-reader.js'

const { reading, rowsOf, toolOf } = createFileReader()

describe('OpenProject', () => {
  const text =
    'ID,Subject,Type,Status,Assignee,Accountable,Priority,Start date,Finish date,% Complete,Project,Version,Parent\n' +
    '31,Survey,Phase,In progress,Ann Berg,,Normal,2026-03-02,2026-03-20,40,Harbour,,\n' +
    '32,Measure depth,Task,Test failed,,Bo Lind,Immediate,2026-03-02,2026-03-09,100%,Harbour,,31\n' +
    '33,Draw map,Task,Rejected,Ann Berg,,Low,2026-03-10,2026-03-20,0,Harbour,1.2,Phase #31: Survey\n'
  test('names what is above a work package by number, and what is done up to a hundred', async () => {
    expect(await toolOf('o.csv', text)).toEqual({ tool: 'OpenProject', notices: [] })
    expect(await rowsOf('o.csv', text)).toMatchObject([
      { ID: '31', Task: 'Survey', Priority: 'Medium', Complete: '0.4', Due: '2026-03-20', Owner: 'Ann Berg' },
      { Milestone: 'Survey', Status: 'In progress', Priority: 'Urgent', Complete: '1', Owner: 'Bo Lind' },
      { Milestone: '1.2', Status: 'Rejected', Complete: '0' },
    ])
  })
})

describe('GanttProject', () => {
  const text =
    'ID,Name,Begin date,End date,Duration,Completion,Cost,Coordinator,Predecessors,Outline number,Resources,Assignments,Task color,Web Link,Notes\n' +
    '0,Survey,23/03/26,27/03/26,5,40,0,,,1,,,,,\n' +
    '1,  Measure,23/03/26,24/03/26,2,100,0,Bo,,1.1,,,,,Low tide\n' +
    '2,  Draw,25/03/26,27/03/26,3,0,0,,1;0-SS=P1D,1.2,Ann;Bo,0:100.00,,,\n' +
    '3,"Build \\"B\\"",30/03/26,31/03/26,2,0,0,,9,2,Ann,,,,\n' +
    '\n\nID,Name,Default role,e-mail,Phone\n0,Ann,0,ann@example.com,\n1,Bo,0,,\n'
  test('writes its people as a second table, and predecessors by number with a kind and a lag', async () => {
    const { exported } = await reading('g.csv', text)
    expect(exported.tool).toBe('GanttProject')
    expect(exported.people).toEqual([
      { name: 'Ann', email: 'ann@example.com' },
      { name: 'Bo', email: null },
    ])
    expect(exported.notices).toEqual([{ code: 'unknownLinks', rows: [5], found: '9' }])
    const rows = await rowsOf('g.csv', text)
    expect(rows.map(({ Task, Milestone, Owner }) => [Task, Milestone, Owner])).toEqual([
      ['Survey', undefined, undefined],
      ['Measure', 'Survey', 'Bo'],
      ['Draw', 'Survey', 'Ann, Bo'],
      ['Build "B"', undefined, 'Ann'],
    ])
    expect(rows[0]).toMatchObject({ Start: '2026-03-23', Due: '2026-03-27', Complete: '0.4' })
    expect(rows[2]).toMatchObject({ After: 'Measure, Survey', Predecessors: '1;0-SS=P1D' })
    expect(rows[3]).toMatchObject({ Predecessors: '9' })
  })
})

describe('Smartsheet', () => {
  const text =
    'Task Name,Duration,Start,Finish,Predecessors,Assigned To,% Complete,Status,Comments\n' +
    'Survey,5d,03/02/26,03/06/26,,ann@example.com,100%,Complete,\n' +
    'Draw,2d,03/09/26,03/10/26,1,"Bo Lind, Ann Berg",50%,In Progress,On paper\n' +
    'Build,2d,03/16/26,03/17/26,"1,2FS +2d",,0%,Not Started,\n'
  test('names predecessors by the number of their row', async () => {
    expect((await toolOf('s.csv', text)).tool).toBe('Smartsheet')
    expect(await rowsOf('s.csv', text)).toMatchObject([
      { Task: 'Survey', Owner: 'ann@example.com', Status: 'Done', Complete: '1', Due: '2026-03-06' },
      { After: 'Survey', Owner: 'Bo Lind, Ann Berg', Complete: '0.5', Notes: 'On paper' },
      { After: 'Survey, Draw', Predecessors: '1,2FS +2d' },
    ])
  })
})

describe('TAPD', () => {
  const text =
    'ID,标题,状态,优先级,处理人,预计开始,预计结束,进度,迭代,父需求,完成时间\n' +
    '1010,登录改版,实现中,High,张三;李四;,2026-03-02,2026-03-20,40,三月迭代,,\n' +
    '1011,短信登录,已实现,Nice To Have,李四;,2026-03-02,2026-03-06,100%,,1010,2026-03-05 18:20:00\n' +
    '1012,总计页,已拒绝,中,,,,0,,登录改版,\n'
  test('separates people by semicolons, and says the requirement above', async () => {
    expect(await toolOf('t.csv', text)).toEqual({ tool: 'TAPD', notices: [] })
    expect(await rowsOf('t.csv', text)).toMatchObject([
      {
        ID: '1010',
        Task: '登录改版',
        Status: 'In progress',
        Priority: 'High',
        Owner: '张三, 李四',
        Start: '2026-03-02',
        Due: '2026-03-20',
        Complete: '0.4',
        Milestone: '三月迭代',
      },
      { Status: 'Done', Priority: 'Low', Owner: '李四', Milestone: '登录改版', 'Done on': '2026-03-05' },
      { Task: '总计页', Status: 'Cancelled', Milestone: '登录改版' },
    ])
  })
})

describe('Teambition', () => {
  const text =
    '任务ID,标题,执行者,开始时间,截止时间,优先级,任务列表,任务分组,是否完成,父任务,备注\n' +
    'a1,搭建展台,王芳,2026-03-01 09:00,2026-03-20 18:00,紧急,进行中,现场,否,,两个入口\n' +
    'a2,布线,待认领,,2026/3/25,普通,进行中,,是,搭建展台,\n' +
    'a3,清场,王芳,,2026/3/26,普通,进行中,,否,无,\n'
  test('says who does it, when it ends, and whether it is done', async () => {
    expect(await toolOf('t.csv', text)).toEqual({ tool: 'Teambition', notices: [] })
    const rows = await rowsOf('t.csv', text)
    expect(rows.slice(0, 2)).toMatchObject([
      {
        ID: 'a1',
        Task: '搭建展台',
        Owner: '王芳',
        Start: '2026-03-01',
        Due: '2026-03-20',
        Priority: 'High',
        Status: 'In progress',
        Milestone: '现场',
        Notes: '两个入口',
      },
      { Due: '2026-03-25', Priority: 'Medium', Status: 'Done', Milestone: '搭建展台' },
    ])
    expect(rows[1]).not.toHaveProperty('Owner')
    expect(rows[2]).not.toHaveProperty('Milestone')
  })
})

describe('飞书多维表格', () => {
  const text =
    '任务描述,任务执行人,进展,重要紧急程度,开始日期,预计完成日期,实际完成日期,是否延期,父记录\n' +
    '布展方案,"王芳,李雷",进行中,重要紧急,2026/03/01,2026/03/20,,✅ 正常,\n' +
    '画平面图,李雷,已停滞,不重要不紧急,2026/03/01,2026/03/10,,,布展方案\n' +
    '量尺寸,,已完成,紧急不重要,,2026/03/05,2026/03/04,,布展方案\n'
  test('is known by the fields of its templates', async () => {
    const { exported } = await reading('任务管理_任务表_全部任务.csv', text)
    expect(exported).toMatchObject({ tool: '飞书多维表格', source: 'larkbase', notices: [] })
    expect(await rowsOf('f.csv', text)).toMatchObject([
      { Task: '布展方案', Owner: '王芳, 李雷', Status: '进行中', Priority: 'Urgent', Due: '2026-03-20' },
      { Status: 'Blocked', Priority: 'Low', Milestone: '布展方案' },
      { Status: '已完成', Priority: 'Medium', 'Done on': '2026-03-04' },
    ])
  })
})

describe('Notion', () => {
  const name = 'Plan 0123456789abcdef0123456789abcdef_all.csv'
  test('names what is above a page and what it waits for, with their addresses', async () => {
    const text =
      'Name,Assign,Status,Date,Parent item,Blocked by,Sub-item\n' +
      '"Survey, by boat",Ann Berg,In progress,"March 2, 2026 → March 20, 2026",,,Measure (https://www.notion.so/Measure-01)\n' +
      'Measure,"Ann Berg, Bo Lind",Not started,"March 5, 2026 9:00 AM","Survey, by boat (https://www.notion.so/Survey-02)",,\n' +
      'Draw,,Done,2026年3月9日,"Survey, by boat (Survey%20by%20boat%20012.md)",Measure (https://www.notion.so/Measure-01),\n'
    expect(await toolOf(name, text)).toEqual({ tool: 'Notion', notices: [] })
    expect(await rowsOf(name, text)).toMatchObject([
      { Task: 'Survey, by boat', Start: '2026-03-02', Due: '2026-03-20' },
      { Milestone: 'Survey, by boat', Owner: 'Ann Berg, Bo Lind', Due: '2026-03-05' },
      { Milestone: 'Survey, by boat', After: 'Measure', Due: '2026-03-09', Status: 'Done' },
    ])
  })
})
