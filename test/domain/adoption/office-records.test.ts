import { describe, expect, test } from 'vitest'
import { evaluateLines, describeAdoption, type WrittenCell } from './evaluate-lines.js'

/** Sheets by what they hold, and what Milepost makes of each: tracker, lines, columns, late rows, doubts, problems. */
const sheets: readonly [claim: string, lines: readonly (readonly WrittenCell[])[], made: string][] = [
  [
    'a price list',
    [
      ['Item', 'Description', 'Qty', 'Unit price', 'Total'],
      ['Pen', 'Blue pen', 3, 1.5, 4.5],
      ['Ink', 'Black ink', 2, 5, 10],
    ],
    'notATable: noHeader',
  ],
  [
    'a budget',
    [
      ['Category', 'Jan', 'Feb', 'Mar', 'Total'],
      ['Rent', 100, 100, 100, 300],
      ['Food', 50, 60, 70, 180],
    ],
    'notATable: numbers',
  ],
  [
    'an address book',
    [
      ['Name', 'Phone', 'Address', 'Birthday'],
      ['Ann', '1', 'x street', '@1990-01-01'],
      ['Bob', '2', 'y street', '@1991-01-01'],
    ],
    'unsure: clients, header 1, 2 from 2 to 3 | birthday=D name=A phone=B | late: ',
  ],
  [
    'a time sheet',
    [
      ['Date', 'Employee', 'Task', 'Hours'],
      ['@2026-03-01', 'Ann', 'Design', 3],
      ['@2026-03-02', 'Ann', 'Design', 4],
      ['@2026-03-03', 'Bob', 'Code', 5],
    ],
    'notATable: diary',
  ],
  [
    'a calendar',
    [
      ['Mon', 'Tue', 'Wed', 'Thu', 'Fri'],
      ['@2026-03-02', '@2026-03-03', '@2026-03-04', '@2026-03-05', '@2026-03-06'],
      ['Standup', '', 'Review', '', ''],
    ],
    'notATable: diary',
  ],
  [
    'a roster of days',
    [
      ['Name', '@2026-03-01', '@2026-03-02', '@2026-03-03', '@2026-03-04', '@2026-03-05', '@2026-03-06'],
      ['Ann', 'D', 'D', 'N', '', '', 'D'],
      ['Bob', 'N', '', 'D', 'D', '', ''],
    ],
    'notATable: diary',
  ],
  [
    'a list of attendance, in Chinese',
    [
      ['姓名', '周一', '周二', '周三', '周四', '周五'],
      ['张三', '√', '√', '×', '√', '√'],
      ['李四', '√', '√', '√', '√', '√'],
    ],
    'notATable: matrix',
  ],
  [
    'a timetable, in Chinese',
    [
      ['时间', '周一', '周二', '周三', '周四', '周五'],
      ['8:00', '语文', '数学', '英语', '体育', '音乐'],
      ['9:00', '数学', '语文', '英语', '体育', '音乐'],
    ],
    'notATable: diary',
  ],
  [
    'an inventory',
    [
      ['SKU', 'Product', 'Stock', 'Reorder level', 'Location'],
      ['A1', 'Pen', 3, 1, 'X'],
      ['A2', 'Ink', 4, 2, 'Y'],
    ],
    'notATable: noHeader',
  ],
  [
    'the notes of a meeting',
    [
      ['Meeting notes 3 March'],
      ['Present: Ann, Bob'],
      ['We discussed the plan and agreed to go on.'],
      ['Next meeting on Friday'],
    ],
    'notATable: noHeader',
  ],
  [
    'grades',
    [
      ['Student', 'Test 1', 'Test 2', 'Average'],
      ['Ann', 80, 90, 85],
      ['Bob', 70, 60, 65],
    ],
    'notATable: numbers',
  ],
  [
    'answers to a survey',
    [
      ['Timestamp', 'Email Address', 'How satisfied are you?', 'Comments'],
      ['@2026-03-01', 'a@x.com', 5, 'Good'],
      ['@2026-03-02', 'b@x.com', 4, ''],
    ],
    'notATable: log',
  ],
  [
    'a pivot table',
    [
      ['Row Labels', 'Sum of Hours', 'Count of Task'],
      ['Ann', 30, 4],
      ['Bob', 20, 3],
      ['Grand Total', 50, 7],
    ],
    'notATable: numbers',
  ],
  [
    'a diary, in Chinese',
    [
      ['日期', '工作内容', '备注'],
      ['@2026-03-01', '开会', ''],
      ['@2026-03-02', '写文档', ''],
      ['@2026-03-03', '测试', ''],
    ],
    'notATable: diary',
  ],
  [
    'a diary with a column for each person',
    [
      ['Day', 'Ann', 'Bob', 'Cy'],
      ['@2026-03-01', 'Designed logo', 'Met client', 'Off'],
      ['@2026-03-02', 'Logo again', 'Code', 'Off'],
      ['@2026-03-03', 'Print', 'Code', 'Test'],
      ['@2026-03-04', 'Print', 'Code', 'Test'],
    ],
    'notATable: diary',
  ],
]

describe('what is not followed', () => {
  test.each(sheets)('%s', (_claim, lines, made) => {
    expect(describeAdoption(evaluateLines(lines))).toBe(made)
  })
})
