import { describe, expect, test } from 'vitest'
import { evaluateLines, describeAdoption, type WrittenCell } from './evaluate-lines.js'

type Sheet = readonly [claim: string, lines: readonly (readonly WrittenCell[])[], made: string]

const titles: readonly Sheet[] = [
  [
    'not the one whose values repeat beside its parts',
    [
      ['Phase', 'Sub-Phase', 'Start Date', 'End Date'],
      ['Prepare', 'Sources', '@2026-01-05', '@2026-01-16'],
      ['Prepare', 'Access', '@2026-01-12', '@2026-01-23'],
      ['Clean', 'Rules', '@2026-01-26', '@2026-04-06'],
    ],
    'table: tasks, header 1, 3 from 2 to 4 | due=D milestone=A start=C title=B | late: Sources, Access',
  ],
  [
    'the column beside it under the same merged header',
    [
      ['序号', '任务名称', '', '负责人', '开始时间', '结束时间', '进度'],
      [1, '前期', '立项', '张一', '@2026-03-03', '@2026-03-10', 1],
      [2, '前期', '调研', '王二', '@2026-03-04', '@2026-03-17', 0.5],
      [3, '开发', '编码', '张一', '@2026-03-05', '@2026-04-24', 0],
    ],
    'table: tasks, header 1, 3 from 2 to 4 | due=F milestone=B owner=D percentComplete=G start=E title=C | late: 调研',
  ],
  [
    'the step, in a list of clients, projects and steps',
    [
      ['Client Name', 'Project Name', 'Step Name', 'Step Owner', 'Due Date', 'Status'],
      ['Lumen', 'Cabinet', 'Send invoice', 'Ira', '@2026-03-31', 'In Progress'],
      ['Nordhav', 'Profile', 'Second draft', 'Ira', '@2026-03-30', 'In Progress'],
      ['Lumen', 'Cabinet', 'Hand over', 'Bo', '@2026-03-20', 'Done'],
    ],
    'table: tasks, header 1, 3 from 2 to 4 | due=E engagement=B owner=D status=F title=C | late: Second draft',
  ],
  [
    'the next action, in a list of projects',
    [
      ['Project', 'Next action', 'Who', 'By when'],
      ['Cabinet', 'Send invoice', 'Ira', '@2026-03-30'],
      ['Profile', 'Ask for a logo', 'Bo', '@2026-04-30'],
    ],
    'table: tasks, header 1, 2 from 2 to 3 | due=D engagement=A owner=C title=B | late: Send invoice',
  ],
  [
    'the headline, with the project, the milestone and the editor beside it',
    [
      [
        'Ticket Number',
        'Headline',
        'Description',
        'Project',
        'Milestone',
        'Status',
        'Editor',
        'Date To Finish',
      ],
      ['#1', 'Fix header', '', 'Acme site', 'M1', 'In Progress', 'Ann', '@2026-03-20'],
      ['#2', 'Fix footer', '', 'Acme site', 'M1', 'Done', 'Bob', '@2026-03-21'],
    ],
    'table: tasks, header 1, 2 from 2 to 3 | due=H engagement=D milestone=E owner=G status=F title=B | late: Fix header',
  ],
]

const trackersFound: readonly Sheet[] = [
  [
    'deliverables, with the stage that each is in',
    [
      ['Client', 'Project', 'Deliverable', 'Account Manager', 'Due Date', 'Stage'],
      ['Acme', 'Rebrand', 'Logo', 'Ann', '@2026-03-10', 'In review'],
      ['Beta', 'Site', 'Home page', 'Ann', '@2026-04-10', 'Design'],
      ['Beta', 'Site', 'Blog', 'Ann', '@2026-03-12', 'Done'],
    ],
    'table: tasks, header 1, 3 from 2 to 4 | due=E engagement=B owner=D status=F title=C | late: Logo | unknownStatus F3 Design ×1',
  ],
  [
    'a punch list',
    [
      [
        'Item #',
        'Location',
        'Description',
        'Responsible Party',
        'Date Identified',
        'Due Date',
        'Date Completed',
        'Status',
      ],
      [1, 'Kitchen', 'Fix tile', 'ABC Tiles', '@2026-03-01', '@2026-03-10', '', 'Open'],
      [2, 'Hall', 'Paint wall', 'Smith Co', '@2026-03-01', '@2026-03-12', '@2026-03-11', 'Closed'],
    ],
    'table: issues, header 1, 2 from 2 to 3 | description=C due=F owner=D raisedOn=E resolvedOn=G status=H | late: Fix tile',
  ],
  [
    'a plan whose 完成日期 is beside 开始日期, filled where work goes on',
    [
      ['任务编号', '任务名称', '开始日期', '完成日期', '资源名称', '完成百分比'],
      ['1', '启动', '@2026-03-01', '@2026-03-05', '张三', '100%'],
      ['2', '设计', '@2026-03-06', '@2026-03-16', '李四', '60%'],
    ],
    'table: tasks, header 1, 2 from 2 to 3 | due=D owner=E percentComplete=F start=C title=B | late: 设计',
  ],
  [
    'no budget',
    [
      ['Item', 'Owner', 'Budget', 'Actual', 'Variance'],
      ['Travel', 'Ann', 1000, 800, 200],
      ['Rent', 'Bob', 5000, 5000, 0],
    ],
    'notATable: noHeader',
  ],
]

const shares: readonly Sheet[] = [
  [
    'from 0 to 100, so that 1 is one in a hundred',
    [
      ['Task', 'Owner', 'Due date', 'Progress'],
      ['A', 'Ann', '@2026-03-01', 100],
      ['B', 'Bob', '@2026-03-02', 75],
      ['C', 'Bob', '@2026-03-03', 1],
    ],
    'table: tasks, header 1, 3 from 2 to 4 | due=C owner=B percentComplete=D title=A | late: B, C',
  ],
  [
    'from 0 to 100 as texts',
    [
      ['Task', 'Owner', 'Due date', 'Progress'],
      ['A', 'Ann', '@2026-03-01', '100'],
      ['B', 'Bob', '@2026-03-02', '75'],
      ['C', 'Bob', '@2026-03-03', '1'],
    ],
    'table: tasks, header 1, 3 from 2 to 4 | due=C owner=B percentComplete=D title=A | late: B, C',
  ],
  [
    'from 0 to 1',
    [
      ['Task', 'Owner', 'Due date', 'Progress'],
      ['A', 'Ann', '@2026-03-01', 1],
      ['B', 'Bob', '@2026-03-02', 0.75],
      ['C', 'Bob', '@2026-03-03', 0],
    ],
    'table: tasks, header 1, 3 from 2 to 4 | due=C owner=B percentComplete=D title=A | late: B, C',
  ],
  [
    'of two scales, which is asked',
    [
      ['Task', 'Owner', 'Due date', 'Progress'],
      ['A', 'Ann', '@2026-03-01', 100],
      ['B', 'Bob', '@2026-03-02', 0.75],
      ['C', 'Bob', '@2026-03-03', 1],
      ['D', 'Bob', '@2026-03-03', 0.5],
    ],
    'table: tasks, header 1, 4 from 2 to 5 | due=C owner=B percentComplete=D title=A | late: B, C, D | percentComplete? D twoScales 100, 0.75, 1',
  ],
]

const sales: readonly Sheet[] = [
  [
    'deals',
    [
      ['Deal Name', 'Account Name', 'Stage', 'Amount', 'Closing Date', 'Deal Owner'],
      ['Lumen renewal', 'Lumen', 'Negotiation/Review', 12000, '@2026-03-10', 'Ira'],
      ['Nordhav start', 'Nordhav', 'Closed Won', 8000, '@2026-02-10', 'Bo'],
    ],
    'table: deals, header 1, 2 from 2 to 3 | amount=D client=B closing=E name=A owner=F status=C | late: Lumen renewal',
  ],
  [
    'deals as Zoho CRM names their columns',
    [
      [
        'Deal Owner',
        'Amount',
        'Deal Name',
        'Closing Date',
        'Account Name',
        'Stage',
        'Probability (%)',
        'Next Step',
      ],
      ['Ira', 12000, 'Lumen renewal', '@2026-03-10', 'Lumen', 'Value Proposition', 40, 'Call'],
      ['Bo', 8000, 'Nordhav start', '@2026-02-10', 'Nordhav', 'Closed Lost to Competition', 0, null],
    ],
    'table: deals, header 1, 2 from 2 to 3 | amount=B client=E closing=D name=C nextStep=H owner=A probability=G status=F | late: Lumen renewal',
  ],
  [
    '商机 of 纷享销客, whose 生命状态 is the same in every row',
    [
      ['商机名称', '客户名称', '商机金额', '预计成交日期', '商机阶段', '赢率', '负责人', '生命状态'],
      ['远山续约', '远山', 12000, '@2026-03-10', '谈判审核', 0.6, '张三', '正常'],
      ['云帆新购', '云帆', 8000, '@2026-02-10', '赢单', 1, '李四', '正常'],
    ],
    'table: deals, header 1, 2 from 2 to 3 | amount=C client=B closing=D name=A owner=G probability=F status=E | late: 远山续约',
  ],
  [
    '商机',
    [
      ['商机名称', '客户名称', '销售阶段', '预计金额', '预计成交日期', '负责人'],
      ['远山续约', '远山', '谈判', 12000, '@2026-04-30', '张三'],
      ['云帆新购', '云帆', '赢单', 8000, '@2026-02-10', '李四'],
    ],
    'table: deals, header 1, 2 from 2 to 3 | amount=D client=B closing=E name=A owner=F status=C | late: ',
  ],
  [
    'a stage of the team’s own, by which it may be closed: asked',
    [
      ['商机名称', '客户名称', '销售阶段', '预计金额', '预计成交日期', '负责人'],
      ['远山续约', '远山', '客户考察', 12000, '@2026-02-20', '张三'],
      ['云帆新购', '云帆', '赢单', 8000, '@2026-02-10', '李四'],
    ],
    'table: deals, header 1, 2 from 2 to 3 | amount=D client=B closing=E name=A owner=F status=C | late:  | unknownStatus C2 客户考察 ×1',
  ],
]

const describeWithSamples = (lines: Sheet[1]): string => describeAdoption(evaluateLines(lines))

describe('the column that names the rows is', () => {
  test.each(titles)('%s', (_claim, lines, made) => expect(describeWithSamples(lines)).toBe(made))
})
describe('what is recognised is', () => {
  test.each(trackersFound)('%s', (_claim, lines, made) => expect(describeWithSamples(lines)).toBe(made))
})
describe('shares are read', () => {
  test.each(shares)('%s', (_claim, lines, made) => expect(describeWithSamples(lines)).toBe(made))
})
describe('what is sold is deals, of which those won or lost are never late:', () => {
  test.each(sales)('%s', (_claim, lines, made) => expect(describeWithSamples(lines)).toBe(made))
})
