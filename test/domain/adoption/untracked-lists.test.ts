import { describe, expect, test } from 'vitest'
import { evaluateLines, describeAdoption, type WrittenCell } from './evaluate-lines.js'

/** Sheets by what they hold, and what Milepost makes of each: tracker, lines, columns, late rows, doubts, problems. */
const sheets: readonly [claim: string, lines: readonly (readonly WrittenCell[])[], made: string][] = [
  [
    'a board drawn in cells',
    [
      ['To do', 'In progress', 'Done'],
      ['Write', 'Test', 'Ship'],
      ['Plan', '', ''],
    ],
    'notATable: board',
  ],
  [
    'a shopping list',
    [
      ['Product', 'Price', 'Bought'],
      ['Milk', 1, true],
      ['Bread', 2, false],
    ],
    'notATable: noHeader',
  ],
  [
    'a matrix of responsibilities',
    [
      ['Task', 'PM', 'Dev', 'QA', 'Client'],
      ['Plan', 'A', 'R', 'I', 'C'],
      ['Build', 'I', 'R', 'C', 'I'],
      ['Test', 'I', 'C', 'R', 'I'],
    ],
    'notATable: matrix',
  ],
  [
    'a plan drawn with marks',
    [
      ['Task', 'Owner', 'Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun'],
      ['Dig', 'Ann', 'x', 'x', '', '', '', ''],
      ['Fill', 'Bob', '', '', 'x', 'x', '', ''],
      ['Plant', 'Cy', '', '', '', '', 'x', 'x'],
    ],
    'notATable: matrix',
  ],
  [
    'a change log of a document',
    [
      ['Version', 'Date', 'Author', 'Changes'],
      ['1.0', '@2026-01-01', 'Ann', 'First'],
      ['1.1', '@2026-02-01', 'Bob', 'Second'],
    ],
    'notATable: log',
  ],
  [
    'a glossary',
    [
      ['Term', 'Definition'],
      ['RAG', 'Red amber green'],
      ['SOW', 'Statement of work'],
    ],
    'notATable: noHeader',
  ],
  [
    'the lists behind dropdowns',
    [
      ['Status', 'Priority', 'Owner'],
      ['Not started', 'High', 'Ann'],
      ['In progress', 'Medium', 'Bob'],
      ['Done', 'Low', 'Cy'],
    ],
    'notATable: noHeader',
  ],
  [
    'a dashboard of figures',
    [
      ['Project Dashboard'],
      ['Total tasks', 12],
      ['Completed', 5],
      ['In progress', 4],
      ['Overdue', 3],
      ['% complete', 0.41],
    ],
    'notATable: numbers',
  ],
  [
    'the particulars of one project',
    [
      ['Project Name', 'Website'],
      ['Project Manager', 'Ann'],
      ['Start Date', '@2026-01-01'],
      ['End Date', '@2026-06-01'],
      ['Status', 'On track'],
      ['Budget', 10000],
    ],
    'notATable: noHeader',
  ],
  [
    'sales, in Chinese',
    [
      ['日期', '客户', '产品', '数量', '单价', '金额', '销售员'],
      ['@2026-01-01', '甲', '笔', 3, 2, 6, '张三'],
      ['@2026-01-02', '乙', '本', 4, 3, 12, '李四'],
    ],
    'notATable: noHeader',
  ],
  [
    'numbers alone',
    [
      [1, 2, 3],
      [4, 5, 6],
      [7, 8, 9],
    ],
    'notATable: numbers',
  ],
  [
    'lines without a header',
    [
      ['Draft', 'Ann', 'In progress', '@2026-03-01'],
      ['Print', 'Bob', 'Done', '@2026-03-02'],
      ['Send', 'Cy', 'To do', '@2026-05-01'],
    ],
    'notATable: noHeader',
  ],
  [
    'lines without a header, with ticks',
    [['To Do List'], ['Buy milk', 'x'], ['Call Ann', ''], ['Send mail', 'x']],
    'notATable: noHeader',
  ],
  [
    'a list of employees',
    [
      ['Name', 'Department', 'Title', 'Hire Date', 'Status'],
      ['Ann', 'Sales', 'Manager', '@2020-01-01', 'Active'],
      ['Bob', 'IT', 'Dev', '@2021-01-01', 'Active'],
    ],
    'unsure: tasks, header 1, 2 from 2 to 3 | department=B status=E title=A | late:  | title? A/C similarHeaders',
  ],
]

describe('what is not followed', () => {
  test.each(sheets)('%s', (_claim, lines, made) => {
    expect(describeAdoption(evaluateLines(lines))).toBe(made)
  })
})
