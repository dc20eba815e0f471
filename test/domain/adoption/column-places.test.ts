import { describe, expect, test } from 'vitest'
import { evaluateLines, describeAdoption, type WrittenCell } from './evaluate-lines.js'

/** Sheets by what the place of a column beside others says, and what Milepost makes of each. */
const sheets: readonly [claim: string, lines: readonly (readonly WrittenCell[])[], made: string][] = [
  [
    'a legend behind a blank column is no status',
    [
      ['Task', 'Owner', 'Due', '', 'Values'],
      ['Brief', 'Ann', '@2026-03-01', '', 'Not started'],
      ['Layout', 'Bob', '@2026-04-02', '', 'In progress'],
      ['Print', 'Ann', '@2026-04-03', '', 'Done'],
      ['Post', 'Ann', '@2026-04-04', '', ''],
    ],
    'table: tasks, header 1, 4 from 2 to 5 | due=C owner=B title=A | late: Brief',
  ],
  [
    'a date beside a start that is never before it is the end, under any header',
    [
      ['Task', 'Owner', 'Start', 'Curtain'],
      ['Brief', 'Ann', '@2026-03-01', '@2026-03-05'],
      ['Layout', 'Bob', '@2026-03-03', '@2026-04-03'],
    ],
    'table: tasks, header 1, 2 from 2 to 3 | due=D owner=B start=C title=A | late: Brief',
  ],
  [
    'a date that is not beside a start is asked about',
    [
      ['Task', 'Owner', 'Status', 'Curtain'],
      ['Brief', 'Ann', 'Open', '@2026-03-05'],
      ['Layout', 'Bob', 'Open', '@2026-04-03'],
    ],
    'table: tasks, header 1, 2 from 2 to 3 | due=D owner=B status=C title=A | late: Brief | due? D contentsOnly',
  ],
  [
    'of two equal pairs of dates the second says when it was done',
    [
      ['Task', 'Owner', 'Start', 'End', 'Start', 'End'],
      ['Brief', 'Ann', '@2026-03-01', '@2026-03-05', '@2026-03-01', '@2026-03-06'],
      ['Layout', 'Bob', '@2026-03-03', '@2026-03-07', '@2026-03-04', ''],
    ],
    'table: tasks, header 1, 2 from 2 to 3 | doneOn=F due=D owner=B start=C title=A | late: Layout',
  ],
  [
    'of two dates that both say by when a person chooses',
    [
      ['Task', 'Owner', 'Internal deadline', 'Client deadline'],
      ['Brief', 'Ann', '@2026-03-01', '@2026-04-05'],
      ['Layout', 'Bob', '@2026-03-03', '@2026-04-03'],
    ],
    'table: tasks, header 1, 2 from 2 to 3 | due=D owner=B title=A | late:  | due? D/C similarHeaders',
  ],
  [
    'N/A in a status says that nothing is to be done',
    [
      ['Task', 'Owner', 'Due', 'Status'],
      ['Brief', 'Ann', '@2026-03-01', 'N/A'],
      ['Layout', 'Bob', '@2026-03-03', 'Open'],
    ],
    'table: tasks, header 1, 2 from 2 to 3 | due=C owner=B status=D title=A | late: Layout',
  ],
  [
    'a form with a value beside each label is no list',
    [
      ['Name', 'Joon', 'Department', ''],
      ['From', '@2026-04-12', 'To', '@2026-04-13'],
      ['Reason', 'Family', '', ''],
      ['Approved by', '', '', ''],
    ],
    'notATable: noHeader',
  ],
  [
    'a list of books is no list of tasks, though each has an author',
    [
      ['Title', 'Author', 'Year', 'Publisher'],
      ['On paper', 'Hannah Cole', 1980, 'Harbour'],
      ['On ink', 'Bob Lane', 1982, 'Harbour'],
      ['On glue', 'Ann Lee', 1984, 'Harbour'],
    ],
    'notATable: noHeader',
  ],
  [
    'headers that no list has are composed of words',
    [
      ['工作事项', '督办责任人', '拟办结时限', '目前处置情况'],
      ['修路', '张三', '@2026-03-01', '办理中'],
      ['种树', '李四', '@2026-04-01', '未开始'],
    ],
    'table: tasks, header 1, 2 from 2 to 3 | due=C owner=B status=D title=A | late: 修路',
  ],
]

describe('the place of a column', () => {
  test.each(sheets)('%s', (_claim, lines, made) => {
    expect(describeAdoption(evaluateLines(lines))).toBe(made)
  })
})

test('a doubt shows the headers of the columns and a few cells of the likeliest', () => {
  const { unsure } = evaluateLines([
    ['Task', 'Team', 'Due', 'Status'],
    ['Brief', 'Ann / Bo', '@2026-03-01', 'Open'],
    ['Layout', 'Kim', '@2026-03-02', 'Open'],
    ['Print', 'Ann', '@2026-03-03', 'Open'],
  ])
  expect(unsure).toEqual([
    {
      field: 'owner',
      candidates: [2],
      why: 'namesOfPeople',
      headers: ['Team'],
      samples: ['Ann', 'Bo', 'Kim'],
    },
  ])
})
