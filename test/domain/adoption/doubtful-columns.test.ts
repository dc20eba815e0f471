import { describe, expect, test } from 'vitest'
import { evaluateLines, describeAdoption, type WrittenCell } from './evaluate-lines.js'

/** Sheets by what they hold, and what Milepost makes of each: tracker, lines, columns, late rows, doubts, problems. */
const sheets: readonly [claim: string, lines: readonly (readonly WrittenCell[])[], made: string][] = [
  [
    'of completion dates that are filled where nothing is done',
    [
      ['任务名称', '责任人', '完成日期', '状态'],
      ['甲', '张三', '@2026-03-01', '未开始'],
      ['乙', '李四', '@2026-04-01', '进行中'],
      ['丙', '王五', '@2026-03-05', '进行中'],
    ],
    'table: tasks, header 1, 3 from 2 to 4 | due=C owner=B status=D title=A | late: 甲, 丙 | due? C contentsDiffer',
  ],
  [
    'of a column called due in which nothing is a day',
    [
      ['Task', 'Owner', 'Due date', 'Status'],
      ['a b', 'Ann', 'next week', 'open'],
      ['c d', 'Ann', 'soon', 'done'],
      ['e f', 'Bob', '31.3.', 'open'],
    ],
    'table: tasks, header 1, 3 from 2 to 4 | due=C owner=B status=D title=A | late:  | due? C contentsDiffer | notADay C2 next week ×1 | notADay C3 soon ×1 | notADay C4 31.3. ×1',
  ],
  [
    'of written days with the month first',
    [
      ['Task', 'Owner', 'Due', 'Status'],
      ['a b', 'Ann', '3/25/2026', 'open'],
      ['c d', 'Bob', '3/4/2026', 'open'],
    ],
    'table: tasks, header 1, 2 from 2 to 3 | due=C owner=B status=D title=A | late: a b, c d | dayAsText C2 3/25/2026 ×2',
  ],
  [
    'of written days with the day first',
    [
      ['Task', 'Owner', 'Due', 'Status'],
      ['a b', 'Ann', '25/3/2026', 'open'],
      ['c d', 'Bob', '4/3/2026', 'open'],
    ],
    'table: tasks, header 1, 2 from 2 to 3 | due=C owner=B status=D title=A | late: a b, c d | dayAsText C2 25/3/2026 ×2',
  ],
  [
    'of written days that have two meanings',
    [
      ['Task', 'Owner', 'Due', 'Status'],
      ['a b', 'Ann', '3/4/2026', 'open'],
      ['c d', 'Bob', '5/6/2025', 'open'],
    ],
    'table: tasks, header 1, 2 from 2 to 3 | due=C owner=B status=D title=A | late:  | ambiguousDay C2 3/4/2026 ×2',
  ],
  [
    'of days written in Chinese',
    [
      ['任务', '负责人', '开始时间', '结束时间', '状态'],
      ['甲', '张三', '2026年1月5日', '2026年3月1日', '进行中'],
      ['乙', '李四', '2026/1/5', '2026.3.2', '已完成'],
    ],
    'table: tasks, header 1, 2 from 2 to 3 | due=D owner=B start=C status=E title=A | late: 甲 | dayAsText C2 2026年1月5日 ×2 | dayAsText D2 2026年3月1日 ×2',
  ],
  [
    'of words where days should be',
    [
      ['Task', 'Owner', 'Due', 'Status'],
      ['a', 'Ann', 'TBD', 'Open'],
      ['b', 'Ann', '-', 'Open'],
      ['c', 'Ann', '#REF!', 'Open'],
      ['d', 'Ann', 'ASAP', 'Open'],
    ],
    'table: tasks, header 1, 4 from 2 to 5 | due=C owner=B status=D title=A | late:  | due? C contentsDiffer | notADay C2 TBD ×1 | errorValue C4 #REF! ×1 | notADay C5 ASAP ×1',
  ],
  [
    'for the owner beside one for the assignee',
    [
      ['Task', 'Owner', 'Assigned To', 'Due', 'Status'],
      ['a b', 'Ann', 'Bob', '@2026-03-01', 'Open'],
      ['c d', 'Ann', 'Cy', '@2026-03-01', 'Open'],
    ],
    'table: tasks, header 1, 2 from 2 to 3 | due=D owner=B status=E title=A | late: a b, c d | owner? B/C similarHeaders',
  ],
  [
    'for the due date beside one for the deadline',
    [
      ['Task', 'Owner', 'Due Date', 'Deadline', 'Status'],
      ['a b', 'Ann', '@2026-03-01', '@2026-04-01', 'Open'],
      ['c d', 'Ann', '', '@2026-03-02', 'Open'],
    ],
    'table: tasks, header 1, 2 from 2 to 3 | due=C owner=B status=E title=A | late: a b, c d | due? C/D similarHeaders',
  ],
  [
    'for the revised day beside one for the original',
    [
      ['Task', 'Owner', 'Original Due Date', 'Revised Due Date', 'Status'],
      ['a b', 'Ann', '@2026-03-01', '@2026-04-15', 'Open'],
      ['c d', 'Ann', '@2026-03-02', '', 'Open'],
    ],
    'table: tasks, header 1, 2 from 2 to 3 | due=D owner=B status=E title=A | late: c d | due? D/C similarHeaders',
  ],
  [
    'for the status beside another that says otherwise',
    [
      ['Task', 'Owner', 'Due', 'Status', 'Status'],
      ['a b', 'Ann', '@2026-03-01', 'Open', 'Done'],
      ['c d', 'Ann', '@2026-03-01', 'Open', 'Open'],
    ],
    'table: tasks, header 1, 2 from 2 to 3 | due=C owner=B status=D title=A | late: c d | status? D/E sameHeader | statusDiffers D2 Open | Done ×1',
  ],
  [
    'of statuses in an unknown language',
    [
      ['Task', 'Owner', 'Due', 'Status'],
      ['a b', 'Ann', '@2026-03-01', 'Zurückgestellt'],
      ['c d', 'Ann', '@2026-03-01', 'Erledigt'],
      ['e f', 'Bob', '@2026-03-01', 'In Arbeit'],
    ],
    'table: tasks, header 1, 3 from 2 to 4 | due=C owner=B status=D title=A | late:  | unknownStatus D2 Zurückgestellt ×1 | unknownStatus D3 Erledigt ×1 | unknownStatus D4 In Arbeit ×1',
  ],
  [
    'for key results beside one for objectives',
    [
      ['Objective', 'Key Result', 'Owner', 'Progress', 'Status'],
      ['Grow', '10 clients', 'Ann', 0.5, 'On track'],
      ['', '5 renewals', 'Bob', 0.2, 'Behind'],
      ['Improve', 'NPS 50', 'Cy', 0.8, 'On track'],
    ],
    'table: tasks, header 1, 3 from 2 to 4 | owner=C percentComplete=D status=E title=B | late: ',
  ],
  [
    'for the name of the row that no header names',
    [
      ['Invoice', 'Client', 'Date', 'Due date', 'Amount', 'Status'],
      ['INV-1', 'Acme', '@2026-01-01', '@2026-02-01', 100, 'Paid'],
      ['INV-2', 'Beta', '@2026-01-05', '@2026-02-05', 200, 'Open'],
    ],
    'unsure: tasks, header 1, 2 from 2 to 3 | due=D status=F title=A | late: INV-2 | title? A contentsOnly',
  ],
  [
    'that could be the title beside another',
    [
      ['Test Case ID', 'Description', 'Steps', 'Expected', 'Actual', 'Status', 'Tester'],
      ['TC1', 'Login works', 'open', 'ok', 'ok', 'Pass', 'Ann'],
      ['TC2', 'Logout works', 'open', 'ok', 'no', 'Fail', 'Bob'],
    ],
    'unsure: tasks, header 1, 2 from 2 to 3 | status=F title=B | late:  | unknownStatus F2 Pass ×1 | unknownStatus F3 Fail ×1',
  ],
]

describe('a column', () => {
  test.each(sheets)('%s', (_claim, lines, made) => {
    expect(describeAdoption(evaluateLines(lines))).toBe(made)
  })
})
