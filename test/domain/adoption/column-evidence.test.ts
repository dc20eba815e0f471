import { describe, expect, test } from 'vitest'
import { evaluateLines, describeAdoption, type WrittenCell } from './evaluate-lines.js'

type Sheet = readonly [claim: string, lines: readonly (readonly WrittenCell[])[], made: string]

const owners: readonly Sheet[] = [
  [
    'Resourcing',
    [
      ['Nr', 'Task', 'Resourcing', 'Start date', 'End date'],
      [1, 'Cabling', 'Arne', '@2026-01-05', '@2026-02-13'],
      [2, 'Racks', 'Arne, Bea', '@2026-02-16', '@2026-03-27'],
      [3, 'Labels', 'Bea', '@2026-02-16', '@2026-04-06'],
    ],
    'table: tasks, header 1, 3 from 2 to 4 | due=E owner=C start=D title=B | late: Cabling, Racks',
  ],
  [
    '组员',
    [
      ['组员', '计划内容', '截止日期', '完成情况'],
      ['李一', '写首页', '@2026-03-01', '未完成'],
      ['吴二', '改接口', '@2026-03-02', '已完成'],
    ],
    'table: tasks, header 1, 2 from 2 to 3 | due=C owner=A status=D title=B | late: 写首页',
  ],
  [
    'Team, where it holds names of people',
    [
      ['Task', 'Team', 'Start', 'End', 'Status'],
      ['Brief', 'Mia', '@2026-01-05', '@2026-01-09', 'Done'],
      ['Layout', 'Mia, Sven', '@2026-01-12', '@2026-01-23', 'Doing'],
      ['Print', 'Sven', '@2026-01-26', '@2026-02-06', 'To do'],
    ],
    'table: tasks, header 1, 3 from 2 to 4 | due=D owner=B start=C status=E title=A | late: Layout, Print | owner? B namesOfPeople Mia, Sven',
  ],
  [
    '部门, where it holds names of people',
    [
      ['任务', '部门', '截止日期', '状态'],
      ['甲', '张三', '@2026-03-01', '进行中'],
      ['乙', '李四', '@2026-03-02', '进行中'],
      ['丙', '张三、李四', '@2026-04-02', '进行中'],
    ],
    'table: tasks, header 1, 3 from 2 to 4 | due=C owner=B status=D title=A | late: 甲, 乙 | owner? B namesOfPeople 张三, 李四',
  ],
  [
    'not Team, where it holds teams and another column the owner',
    [
      ['Task', 'Team', 'Task owner', 'Due date', 'Status'],
      ['Quarter figures', 'Finance', 'Mara Lind', '@2026-02-20', 'Completed'],
      ['Home page', 'Web', 'Joon Park', '@2026-02-28', 'In progress'],
      ['Price list', 'Sales', 'Mara Lind', '@2026-02-28', 'Completed'],
    ],
    'table: tasks, header 1, 3 from 2 to 4 | department=B due=D owner=C status=E title=A | late: Home page',
  ],
  [
    'under a header that says nothing, where it holds names of people',
    [
      ['Task', 'Squirrel', 'Due', 'Status'],
      ['Brief', 'Anna', '@2026-03-01', 'Open'],
      ['Layout', 'Peter', '@2026-03-02', 'Open'],
      ['Print', 'Anna', '@2026-03-03', 'Done'],
    ],
    'table: tasks, header 1, 3 from 2 to 4 | due=C owner=B status=D title=A | late: Brief, Layout | owner? B namesOfPeople Anna, Peter',
  ],
  [
    'not who reported the row, though it is a person',
    [
      ['Issue', 'Reported by', 'Due', 'Status'],
      ['Cannot sign in', 'Ann', '@2026-03-01', 'Open'],
      ['Sum is wrong', 'Lea', '@2026-03-02', 'Open'],
    ],
    'table: issues, header 1, 2 from 2 to 3 | description=A due=C status=D | late: Cannot sign in, Sum is wrong',
  ],
  [
    'who resolved it, which is asked',
    [
      ['No', 'Issues', 'Status', 'Date of Resolution', 'Date of Detection', 'Detected by', 'Resolved by'],
      [1, 'Cannot log in', 'Solved', '@2026-01-19', '@2026-01-05', 'Ann', 'Raj'],
      [2, 'Bill is wrong', 'solved', '@2026-01-23', '@2026-01-13', 'Lea', 'Raj'],
      [3, 'List is slow', 'Open', '', '@2026-01-15', 'Lea', ''],
    ],
    'table: issues, header 1, 3 from 2 to 4 | description=B owner=G raisedOn=E resolvedOn=D status=C | late:  | owner? G namesOfPeople Raj',
  ],
]

const days: readonly Sheet[] = [
  [
    'not the one of approval',
    [
      ['Project name', 'Status', 'Estimates approval date', 'Planned start', 'Planned end'],
      ['Alpha move', 'Open', '@2026-01-05', '@2026-02-02', '@2026-02-13'],
      ['Beta move', 'Open', '@2026-01-07', '@2026-03-02', '@2026-04-13'],
    ],
    'table: engagements, header 1, 2 from 2 to 3 | delivery=E name=A start=D status=B | late: Alpha move',
  ],
  [
    'not the one on which a form was sent',
    [
      ['提交时间', '客户名称', '反馈内容', '联系方式', '处理状态', '处理人'],
      ['2026-03-02 10:15', '远山', '导出慢', '13800000000', '处理中', '小周'],
      ['2026-03-05 09:00', '云帆', '加报表', '', '已完成', '小周'],
    ],
    'table: feedback, header 1, 2 from 2 to 3 | client=B content=C owner=F receivedOn=A status=E | late:  | dayAsText A2 2026-03-02 10:15 ×2',
  ],
  [
    'not the one of the last change',
    [
      ['Task', 'Owner', 'Created', 'Last modified', 'Status'],
      ['Brief', 'Ann', '@2026-01-05', '@2026-02-09', 'Open'],
      ['Layout', 'Bob', '@2026-01-12', '@2026-02-23', 'Open'],
    ],
    'table: tasks, header 1, 2 from 2 to 3 | owner=B status=E title=A | late: ',
  ],
  [
    'not a finish day that is filled only where the work is done',
    [
      ['Task', 'Owner', 'Due date', 'Finish date', 'Status'],
      ['Brief', 'Ann', '@2026-02-05', '@2026-02-09', 'Done'],
      ['Layout', 'Bob', '@2026-02-12', '', 'Open'],
      ['Print', 'Bob', '@2026-02-14', '@2026-02-14', 'Done'],
    ],
    'table: tasks, header 1, 3 from 2 to 4 | doneOn=D due=C owner=B status=E title=A | late: Layout',
  ],
]

const describeWithSamples = (lines: Sheet[1]): string => describeAdoption(evaluateLines(lines))

describe('an owner is found', () => {
  test.each(owners)('%s', (_claim, lines, made) => expect(describeWithSamples(lines)).toBe(made))
})
describe('the date by which a row is due is', () => {
  test.each(days)('%s', (_claim, lines, made) => expect(describeWithSamples(lines)).toBe(made))
})
