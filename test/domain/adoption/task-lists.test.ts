import { describe, expect, test } from 'vitest'
import { evaluateLines, describeAdoption, type WrittenCell } from './evaluate-lines.js'

/** Sheets by what they hold, and what Milepost makes of each: tracker, lines, columns, late rows, doubts, problems. */
const sheets: readonly [claim: string, lines: readonly (readonly WrittenCell[])[], made: string][] = [
  [
    'plain, in English',
    [
      ['Task', 'Owner', 'Status', 'Due date'],
      ['Draft', 'Ann', 'In progress', '@2026-03-01'],
      ['Print', 'Bob', 'Done', '@2026-03-02'],
      ['Send', 'Cy', 'To do', '@2026-05-01'],
    ],
    'table: tasks, header 1, 3 from 2 to 4 | due=D owner=B status=C title=A | late: Draft',
  ],
  [
    'plain, in Chinese',
    [
      ['任务', '负责人', '状态', '截止日期'],
      ['写方案', '李雷', '进行中', '@2026-03-01'],
      ['定稿', '韩梅', '已完成', '@2026-03-02'],
    ],
    'table: tasks, header 1, 2 from 2 to 3 | due=D owner=B status=C title=A | late: 写方案',
  ],
  [
    'with headers in capitals, stars and colons',
    [
      ['TASK NAME', 'ASSIGNED TO:', 'DUE DATE *', 'STATUS'],
      ['A B', 'ANN', '@2026-03-01', 'IN PROGRESS'],
      ['C D', 'BOB', '@2026-03-01', 'COMPLETED'],
    ],
    'table: tasks, header 1, 2 from 2 to 3 | due=C owner=B status=D title=A | late: A B',
  ],
  [
    'with headers in two languages',
    [
      ['任务\nTask', '负责人\nOwner', '截止日期\nDue Date', '状态\nStatus'],
      ['写', '李', '@2026-03-01', '进行中'],
    ],
    'table: tasks, header 1, 1 from 2 to 2 | due=C owner=B status=D title=A | late: 写',
  ],
  [
    'below a title and a line of particulars',
    [
      ['2026年重点工作推进表'],
      ['填报单位：办公室', '', '', '', '填报日期：2026年3月'],
      ['序号', '工作事项', '牵头部门', '责任人', '完成时限', '完成情况', '备注'],
      [1, '修订制度', '办公室', '张三', '2026年3月15日前', '正在推进', ''],
      [2, '组织培训', '人事部', '李四', '2026年2月底', '已完成', ''],
      [3, '档案整理', '办公室', '王五', '@2026-03-20', '未完成', ''],
    ],
    'table: tasks, header 3, 3 from 4 to 6 | department=C due=E notes=G owner=D status=F title=B | late: 修订制度, 档案整理 | dayAsText E4 2026年3月15日前 ×1 | notADay E5 2026年2月底 ×1',
  ],
  [
    'with percentages from 0 to 100',
    [
      ['Activity', 'Resource', 'Start Date', 'Finish', '% Complete'],
      ['Dig', 'Al', '@2026-01-01', '@2026-01-10', 100],
      ['Fill', 'Bo', '@2026-01-05', '@2026-02-01', 40],
      ['Plant', 'Cy', '@2026-02-05', '@2026-06-01', 0],
    ],
    'table: tasks, header 1, 3 from 2 to 4 | due=D owner=B percentComplete=E start=C title=A | late: Fill',
  ],
  [
    'with check boxes for what is done',
    [
      ['Done', 'Task', 'Who', 'When'],
      [true, 'Call', 'Ann', '@2026-03-01'],
      [false, 'Mail', 'Bob', '@2026-03-02'],
      [false, 'Fax', 'Bob', '@2026-03-03'],
    ],
    'table: tasks, header 1, 3 from 2 to 4 | due=D owner=C status=A title=B | late: Mail, Fax',
  ],
  [
    'with ticks under a tick',
    [
      ['✓', '待办', '谁', '什么时候'],
      ['√', '买票', '小王', '@2026-03-01'],
      ['', '订房', '小李', '@2026-03-02'],
    ],
    'table: tasks, header 1, 2 from 2 to 3 | due=D owner=C status=A title=B | late: 订房',
  ],
  [
    'with days done beside days due',
    [
      ['Task', 'Assigned', 'Due', 'Completed'],
      ['A1 thing', 'Ann', '@2026-03-01', '@2026-03-01'],
      ['B2 thing', 'Bob', '@2026-03-02', ''],
    ],
    'table: tasks, header 1, 2 from 2 to 3 | doneOn=D due=C owner=B title=A | late: B2 thing',
  ],
  [
    'with headings between its rows',
    [
      ['Project plan'],
      [],
      ['Task', 'Assigned To', 'Progress', 'Start', 'End'],
      ['Phase 1 Title'],
      ['Task 1', 'Ann', 0.5, '@2026-01-01', '@2026-01-05'],
      ['Task 2', 'Bob', 1, '@2026-01-05', '@2026-01-08'],
      ['Phase 2 Title'],
      ['Task 3', 'Ann', 0, '@2026-04-01', '@2026-04-05'],
      [],
      ['Insert new rows ABOVE this one'],
    ],
    'table: tasks, header 3, 3 from 5 to 8 | due=E owner=B percentComplete=C start=D title=A | late: Task 1',
  ],
  [
    'below blocks of settings, with a Gantt chart beside it',
    [
      ['PROJECT TITLE'],
      ['Company Name'],
      ['Project Lead'],
      ['', '', '', 'Project Start:', '@2026-01-05'],
      ['', '', '', 'Display Week:', 1, '', '@2026-01-05', '', '', '', '', '', '', '@2026-01-12'],
      ['', '', '', '', '', '', 5, 6, 7, 8, 9, 10, 11, 12],
      ['TASK', 'ASSIGNED TO', 'PROGRESS', 'START', 'END', 'DAYS', 'M', 'T', 'W', 'T', 'F', 'S', 'S', 'M'],
      ['Phase 1 Title'],
      ['Task 1', 'Name', 0.5, '@2026-01-05', '@2026-01-08', 4],
      ['Task 2', '', 0.6, '@2026-01-08', '@2026-01-10', 3],
      ['Task 3', '', 0.5, '@2026-01-10', '@2026-01-14', 5],
      ['Phase 2 Title'],
      ['Task 1', '', 0.5, '@2026-01-11', '@2026-01-15', 5],
      ['Task 2', '', 1, '@2026-01-12', '@2026-01-16', 5],
      ['Insert new rows ABOVE this one'],
    ],
    'table: tasks, header 7, 5 from 9 to 14 | due=E owner=B percentComplete=C start=D title=A | late: Task 1, Task 2, Task 3, Task 1',
  ],
  [
    'numbered as a work breakdown, with months beside it',
    [
      ['XX项目实施计划'],
      [
        'WBS编号',
        '任务名称',
        '责任人',
        '工期（天）',
        '开始时间',
        '结束时间',
        '前置任务',
        '完成百分比',
        '1月',
        '2月',
        '3月',
      ],
      ['1', '启动阶段', '', '10', '@2026-01-01', '@2026-01-10', '', 1],
      ['1.1', '签合同', '张三', '5', '@2026-01-01', '@2026-01-05', '', 1],
      ['1.2', '组建团队', '李四', '5', '@2026-01-06', '@2026-01-10', '1.1', 0.5],
    ],
    'table: tasks, header 2, 3 from 3 to 5 | due=F owner=C percentComplete=H start=E title=B | late: 组建团队',
  ],
  [
    'with a line of totals',
    [
      ['Task', 'Owner', 'Due', 'Hours'],
      ['a b', 'Ann', '@2026-03-01', 3],
      ['c d', 'Bob', '@2026-04-01', 4],
      ['Total', '', '', 7],
    ],
    'table: tasks, header 1, 2 from 2 to 3 | due=C owner=B title=A | late: a b',
  ],
]

describe('a list of work', () => {
  test.each(sheets)('%s', (_claim, lines, made) => {
    expect(describeAdoption(evaluateLines(lines))).toBe(made)
  })
})
