import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { SheetAdoption } from '../../../src/domain/adoption/types.js'
import { evaluateLines, type WrittenCell } from './evaluate-lines.js'

const header = ['Task', 'Owner', 'Due', 'Status']
const rows: readonly WrittenCell[][] = [
  ['Draft the brief', 'Ann', '@2026-03-02', 'Done'],
  ['Order paper', 'Bo', '@2026-03-09', 'In progress'],
  ['Test the shop', 'Ann', '@2026-04-06', 'Not started'],
]

/** The lines in short: `1 header, 2-4, 5 blank`. */
const describeLines = ({ lines }: SheetAdoption): string =>
  lines
    .map(({ from, to, reason }) =>
      [from === to ? `${from}` : `${from}-${to}`, reason].filter((part) => part !== null).join(' '),
    )
    .join(', ')

const cases: readonly (readonly [string, readonly (readonly WrittenCell[])[], string])[] = [
  [
    'a legend of statuses below a gap',
    [header, ...rows, [], ['Status'], ['Not started'], ['In progress'], ['Done']],
    '1 header, 2-4, 5 blank, 6-9 legend',
  ],
  [
    'a legend with what each status means',
    [header, ...rows, [], ['Legend'], ['Done', 'accepted by the client'], ['On hold', 'nobody works on it']],
    '1 header, 2-4, 5 blank, 6-8 legend',
  ],
  [
    'notes and payments in Chinese',
    [
      ['任务', '负责人', '截止日期', '状态'],
      ['需求访谈', '田', '@2026-03-02', '已完成'],
      ['界面设计', '高', '@2026-03-09', '进行中'],
      [],
      ['说明：', '界面需反复确认'],
      ['', '每项最多缓冲一周'],
      [],
      ['付款'],
      ['12月1日 首付30%'],
      ['1月30日 验收后70%'],
      [],
      ['其他费用'],
      ['服务器', '', '', '1500/月'],
      ['域名', '', '', '200/年'],
    ],
    '1 header, 2-3, 4 blank, 5-6 note, 7 blank, 8-10 note, 11 blank, 12-14 otherKind',
  ],
  [
    'prices right below the rows',
    [header, ...rows, ['Server', 1500, 12, 18000], ['Domain', 20, 1, 20]],
    '1 header, 2-4, 5-6 otherKind',
  ],
  [
    'a line of hints below the header',
    [header, ['in a few words', 'who does it', 'year-month-day', 'pick one of three'], ...rows],
    '1 header, 2 note, 3-5',
  ],
  [
    'lines below that are not filled in',
    [header, ...rows, ['New task', 'Name', '@2026-03-02', 'Not started'], ['Task 5', '', '', 'Not started']],
    '1 header, 2-4, 5-6 template',
  ],
  ['an invitation to write more', [header, ...rows, ['Add more rows here']], '1 header, 2-4, 5 template'],
  [
    'an example that a mark beside it names',
    [
      ['No.', ...header, 'Notes'],
      ['e.g.', 'Call the printer', 'Ann', '@2026-03-02', 'Done', ''],
      [1, ...rows[0]!, ''],
      [2, ...rows[1]!, ''],
      [3, ...rows[2]!, 'delete this row when done'],
    ],
    '1 header, 2 template, 3-4, 5 template',
  ],
  [
    'signatures and revisions',
    [
      header,
      ...rows,
      [],
      ['Project manager:', '', 'Client:', ''],
      [],
      ['Version', 'Date', 'Author', 'Change'],
      ['1.0', '@2026-01-02', 'Ann', 'First issue'],
      ['1.1', '@2026-02-02', 'Bo', 'Dates moved'],
    ],
    '1 header, 2-4, 5 blank, 6 note, 7 blank, 8-10 otherTable',
  ],
  [
    'totals and a summary',
    [header, ...rows, ['Total', '', '', 3], ['总结：按计划进行']],
    '1 header, 2-4, 5-6 total',
  ],
  [
    'examples and lines to be copied',
    [
      header,
      ['Task (example)', 'Name', '@2020-01-01', 'Not started'],
      ...rows,
      ['TEMPLATE ROW - copy me', 'Name', '@2020-01-01', 'Not started'],
      ['Insert new rows ABOVE this one'],
    ],
    '1 header, 2 template, 3-5, 6-7 template',
  ],
  [
    'examples in brackets, and titles that are only there to be replaced',
    [
      header,
      ['【填写示例】准备报价', 'Name', '@2020-01-01', 'Done'],
      ...rows,
      ['1、XXX工作', '姓名', '@2020-01-01', 'Done'],
    ],
    '1 header, 2 template, 3-5, 6 template',
  ],
  [
    'the caption of another table, right above its header',
    [
      header,
      ...rows,
      ['Other module'],
      ['Issue', 'Severity', 'Raised on', 'Owner'],
      ['Slow', 'High', '@2026-03-02', 'Bo'],
    ],
    '1 header, 2-4, 5-7 otherTable',
  ],
  [
    'headings of groups',
    [header, ['Phase 1'], ...rows, ['Phase 2'], ...rows],
    '1 header, 2 heading, 3-5, 6 heading, 7-9',
  ],
  [
    'a caption between two blocks',
    [header, ...rows, [], ['Second module'], [], ...rows],
    '1 header, 2-4, 5 blank, 6 heading, 7 blank, 8-10',
  ],
  [
    'the header again above each block, also with another word in it',
    [header, ...rows, [], header, ...rows, [], ['Task', 'Owner', 'Due', 'State'], ...rows],
    '1 header, 2-4, 5 blank, 6 header, 7-9, 10 blank, 11 header, 12-14',
  ],
  [
    'another table below its caption',
    [
      header,
      ...rows,
      [],
      ['Risks'],
      ['Risk', 'Probability', 'Impact', 'Owner'],
      ['Rain', 'High', 'Low', 'Bo'],
    ],
    '1 header, 2-4, 5 blank, 6-8 otherTable',
  ],
  [
    'who approved it',
    [header, ...rows, [], ['Prepared by:', 'Ann', '@2026-03-02'], ['Approved by:', 'Bo', '@2026-03-03']],
    '1 header, 2-4, 5 blank, 6-7 note',
  ],
]

describe('every line has its reason', () => {
  test.each(cases)('%s', (_claim, lines, described) => {
    expect(describeLines(evaluateLines(lines))).toBe(described)
  })

  test('and the rows are those that are taken, whatever is below', () => {
    const anyLine = fc.constantFrom(...cases.flatMap(([, lines]) => lines))
    fc.assert(
      fc.property(fc.array(anyLine, { maxLength: 12 }), (below) => {
        const found = evaluateLines([header, ...rows, ...below])
        const ranges = found.lines
        expect(ranges[0]).toMatchObject({ from: found.headerRow, reason: 'header' })
        ranges.slice(1).forEach(({ from }, at) => expect(from).toBe(ranges[at]!.to + 1))
        const taken = ranges.filter(({ reason }) => reason === null)
        const lines = taken.flatMap(({ from, to }) =>
          Array.from({ length: to - from + 1 }, (_, at) => from + at),
        )
        expect(found.rows.map(({ line }) => line)).toEqual(lines)
      }),
      { numRuns: 200 },
    )
  })
})

describe('work stays work', () => {
  test('below a gap, with a number and nothing else yet', () => {
    const lines = [
      ['No.', ...header],
      ...rows.map((cells, at) => [at + 1, ...cells]),
      [],
      [4, 'Write the manual'],
      [5, 'Train the team'],
    ]
    expect(describeLines(evaluateLines(lines))).toBe('1 header, 2-4, 5 blank, 6-7')
  })

  test('as the first row of an outline, with a number and a duration but no date', () => {
    const lines = [
      ['ID', 'Req', 'Task', 'Duration', 'Owner', 'Due'],
      [1, 'R1', 'Network', '16', '', ''],
      [2, 'R1', '   Design', '6', 'Ann', '@2026-02-13'],
      [3, 'R1', '   Build', '10', 'Bo', '@2026-03-27'],
      [4, 'R2', '   Move', '3', 'Bo', '@2026-03-06'],
    ]
    expect(describeLines(evaluateLines(lines))).toBe('1 header, 2-5')
  })

  test('with “to be defined” in all its cells, as the last row', () => {
    const lines = [header, ...rows, ['Write the manual', 'TBD', 'TBD', 'TBD']]
    expect(describeLines(evaluateLines(lines))).toBe('1 header, 2-5')
  })

  test('where rows are divided by blank lines', () => {
    const lines = [
      header,
      rows[0]!,
      [],
      rows[1]!,
      [],
      rows[2]!,
      [],
      ['Write the manual', '', '', 'Not started'],
    ]
    expect(describeLines(evaluateLines(lines))).toBe('1 header, 2, 3 blank, 4, 5 blank, 6, 7 blank, 8')
  })

  test('when its title speaks of a template, a sample or a total', () => {
    const titles = ['Template design', 'Sample approval', 'Example.com redesign', '模板设计', '示例代码编写']
    const lines = [header, ...titles.map((title) => [title, 'Ann', '@2026-03-02', 'Done'])]
    expect(describeLines(evaluateLines(lines))).toBe('1 header, 2-6')
  })

  test('with an empty box beside a number, or a date of the team’s own, where headings have neither', () => {
    const boxed = [
      ['Task', 'Owner', 'Done', 'Days', 'Approved on'],
      ['Concept', '', '', '', ''],
      ['Brief', 'Ann', true, 3, '@2026-03-02'],
      ['Name', '', false, 4, ''],
      ['Production', '', '', '', ''],
      ['Print', 'Bo', false, 5, '@2026-03-05'],
      ['Ship', '', '', '', '@2026-03-06'],
      ['Open', 'Bo', false, 2, '@2026-03-09'],
    ]
    expect(describeLines(evaluateLines(boxed))).toBe('1 header, 2 heading, 3-4, 5 heading, 6-8')
  })
})
