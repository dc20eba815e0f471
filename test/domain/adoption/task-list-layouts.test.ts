import { describe, expect, test } from 'vitest'
import { evaluateLines, describeAdoption, type WrittenCell } from './evaluate-lines.js'

/** Sheets by what they hold, and what Milepost makes of each: tracker, lines, columns, late rows, doubts, problems. */
const sheets: readonly [claim: string, lines: readonly (readonly WrittenCell[])[], made: string][] = [
  [
    'with lines of a template below its rows',
    [
      ['#', 'Task', 'Owner', 'Due', 'Status', 'Days left'],
      [1, 'a b', 'Ann', '@2026-03-01', 'Open', -30],
      [2, '', '', '', 'Not started', 0],
      [3, '', '', '', 'Not started', 0],
    ],
    'table: tasks, header 1, 1 from 2 to 2 | due=D owner=C status=E title=B | late: a b',
  ],
  [
    'with legends above and below',
    [
      ['Status key:', 'Done', 'Late'],
      ['Owner: PMO'],
      [],
      ['Task', 'Owner', 'Due', 'Status'],
      ['a b', 'Ann', '@2026-03-01', 'Open'],
      ['c d', 'Ann', '@2026-03-01', 'Closed'],
      [],
      ['Legend', 'Green = ok'],
      ['Red', 'late'],
    ],
    'table: tasks, header 4, 2 from 5 to 6 | due=C owner=B status=D title=A | late: a b',
  ],
  [
    'with notes below',
    [
      ['Task', 'Owner', 'Due', 'Status'],
      ['a b', 'Ann', '@2026-03-01', 'Open'],
      ['c d', 'Bob', '@2026-03-01', 'Open'],
      [],
      ['Note: dates are estimates'],
      ['Contact PMO for changes'],
    ],
    'table: tasks, header 1, 2 from 2 to 3 | due=C owner=B status=D title=A | late: a b, c d',
  ],
  [
    'with its header repeated',
    [
      ['Task', 'Owner', 'Due'],
      ['a b', 'Ann', '@2026-03-01'],
      ['Task', 'Owner', 'Due'],
      ['c d', 'Bob', '@2026-03-02'],
    ],
    'table: tasks, header 1, 2 from 2 to 4 | due=C owner=B title=A | late: a b, c d',
  ],
  [
    'with plan and actual as groups above its days',
    [
      ['Task', 'Owner', 'Planned', '', 'Actual', '', 'Status'],
      ['', '', 'Start', 'End', 'Start', 'End', ''],
      ['Dig', 'Al', '@2026-01-01', '@2026-01-10', '@2026-01-01', '@2026-01-09', 'Done'],
      ['Fill', 'Bo', '@2026-01-05', '@2026-02-01', '@2026-01-09', '', 'WIP'],
    ],
    'table: tasks, header 1, 2 from 3 to 4 | doneOn=F due=D owner=B start=C status=G title=A | late: Fill',
  ],
  [
    'with plan and actual as groups, in Chinese',
    [
      ['序号', '工作内容', '计划时间', '', '实际时间', '', '责任人'],
      ['', '', '开始', '完成', '开始', '完成', ''],
      [1, '打桩', '@2026-01-01', '@2026-01-10', '@2026-01-01', '@2026-01-12', '老王'],
      [2, '浇筑', '@2026-01-11', '@2026-02-10', '@2026-01-15', '', '老李'],
    ],
    'table: tasks, header 1, 2 from 3 to 4 | doneOn=F due=D owner=G start=C title=B | late: 浇筑',
  ],
  [
    'with two lines for each row, plan and actual',
    [
      ['Task', 'Owner', 'Type', 'Start', 'End', 'Status'],
      ['Dig', 'Ann', 'Plan', '@2026-01-01', '@2026-02-01', 'Open'],
      ['', '', 'Actual', '@2026-01-03', '', ''],
      ['Fill', 'Bob', 'Plan', '@2026-02-01', '@2026-02-20', 'Open'],
      ['', '', 'Actual', '@2026-02-03', '@2026-02-19', ''],
    ],
    'table: tasks, header 1, 2 from 2 to 5 | due=E owner=B start=D status=F title=A | late: Dig',
  ],
  [
    'beside another one',
    [
      ['Task', 'Owner', 'Due', '', 'Task', 'Owner', 'Due'],
      ['a b', 'Ann', '@2026-03-01', '', 'x y', 'Bob', '@2026-04-01'],
      ['c d', 'Ann', '@2026-03-02', '', 'z w', 'Bob', '@2026-04-01'],
    ],
    'table: tasks, header 1, 2 from 2 to 3 | due=C owner=B title=A | late: a b, c d',
  ],
  [
    'that a team reports each week',
    [
      ['周报'],
      ['序号', '本周工作', '完成情况', '负责人', '下周计划', '备注'],
      [1, '完成设计稿', '已完成', '张三', '评审', ''],
      [2, '编码', '完成60%', '李四', '继续', ''],
    ],
    'table: tasks, header 2, 2 from 3 to 4 | notes=F owner=D status=C title=B | late: ',
  ],
  [
    'for what is published when',
    [
      ['Publish Date', 'Title', 'Author', 'Channel', 'Status'],
      ['@2026-03-01', 'How to', 'Ann', 'Blog', 'Published'],
      ['@2026-03-05', 'Why', 'Bob', 'Blog', 'Draft'],
      ['@2026-03-09', 'When', 'Bob', 'X', 'Draft'],
      ['@2026-03-12', 'Who', 'Bob', 'X', 'Idea'],
    ],
    'table: tasks, header 1, 4 from 2 to 5 | due=A owner=C status=E title=B | late: Why, When | owner? C namesOfPeople Ann, Bob | unknownStatus E5 Idea ×1',
  ],
  [
    'with columns that count what is late',
    [
      ['Task', 'Owner', 'Due Date', 'Status', 'Days Overdue', 'Overdue?', 'Month', 'Reminder sent'],
      ['a b', 'Ann', '@2026-03-01', 'Open', 30, 'Yes', 'March', '@2026-03-02'],
      ['c d', 'Ann', '@2026-05-01', 'Open', 0, 'No', 'May', ''],
    ],
    'table: tasks, header 1, 2 from 2 to 3 | due=C owner=B status=D title=A | late: a b',
  ],
  [
    'with nothing but ticks',
    [
      ['Task', 'Done?'],
      ['Buy milk', 'Yes'],
      ['Call Ann', 'No'],
      ['Send mail', ''],
    ],
    'table: tasks, header 1, 3 from 2 to 4 | status=B title=A | late: ',
  ],
  [
    'from a meeting',
    [
      ['Action Items'],
      ['No.', 'Action', 'Raised by', 'Owner', 'Date raised', 'Target date', 'Date closed', 'Comments'],
      [1, 'Call vendor', 'Ann', 'Bob', '@2026-02-01', '@2026-02-10', '@2026-02-09', ''],
      [2, 'Send contract', 'Ann', 'Cy', '@2026-02-01', '@2026-02-15', '', ''],
    ],
    'table: tasks, header 2, 2 from 3 to 4 | doneOn=G due=F notes=H owner=D title=B | late: Send contract',
  ],
  [
    'from a board of cards',
    [
      ['Card ID', 'Card Name', 'Labels', 'Due Date', 'Members', 'List Name'],
      ['x1', 'Write', 'red', '@2026-03-01', 'ann', 'Doing'],
      ['x2', 'Ship', '', '@2026-03-02', 'bob', 'Done'],
    ],
    'table: tasks, header 1, 2 from 2 to 3 | due=D owner=E status=F title=B | late: Write',
  ],
  [
    'with questions for headers',
    [
      ['What', 'Who', 'By when', 'How far'],
      ['Write brief', 'ann@x.com', '@2026-03-01', 'half'],
      ['Print it', 'bob@x.com', '@2026-03-01', 'finished'],
    ],
    'table: tasks, header 1, 2 from 2 to 3 | due=C owner=B status=D title=A | late:  | unknownStatus D2 half ×1',
  ],
  [
    'with signs in its statuses',
    [
      ['Task', 'Owner', 'Due', 'Status'],
      ['a', 'Ann', '@2026-03-01', '✅ Done'],
      ['b', 'Ann', '@2026-03-01', '🔴 Blocked'],
      ['c', 'Ann', '@2026-03-01', 'Completed (late)'],
      ['d', 'Ann', '@2026-03-01', '100%'],
      ['e', 'Ann', '@2026-03-01', '已完成（延期）'],
    ],
    'table: tasks, header 1, 5 from 2 to 6 | due=C owner=B status=D title=A | late: b',
  ],
]

describe('a list of work', () => {
  test.each(sheets)('%s', (_claim, lines, made) => {
    expect(describeAdoption(evaluateLines(lines))).toBe(made)
  })
})
