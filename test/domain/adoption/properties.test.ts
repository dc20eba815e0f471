import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { plusDays } from '../../../src/core/day.js'
import { headerRuns, evaluateLines, readLateTitles, today, type WrittenCell } from './evaluate-lines.js'

/** What people call the columns of a task list; the first two are Milepost's own names. */
const called = {
  title: ['Task', '任务名称', 'Activity', 'Task description', '事项', '工作内容', 'Action item', 'To do'],
  owner: [
    'Owner',
    '负责人',
    'Assigned To',
    'Responsible',
    'Assignee',
    '责任人',
    'PIC',
    'Person in charge',
    '经办人',
  ],
  status: ['Status', '状态', 'State', '完成情况', 'Current status', '进展情况', '当前状态'],
  due: [
    'Due',
    '截止日期',
    'Deadline',
    'Due date',
    'Target date',
    '计划完成',
    '完成期限',
    '到期日',
    'Planned end',
    '计划完成时间',
  ],
  start: ['Start', '开始日期', 'Start date', 'Begin', 'Planned start', '开始时间', '计划开始时间'],
  percentComplete: ['Complete', '完成度', '% Done', 'Percent complete', '完成百分比', '% complete'],
} as const
type Field = keyof typeof called
const fields = Object.keys(called) as Field[]

const statuses = [
  ['Not started', false],
  ['进行中', false],
  ['IN PROGRESS', false],
  ['Done', true],
  ['completed', true],
  ['已完成', true],
  ['Cancelled', true],
] as const
const work = [
  'Draft the brief',
  '写需求说明',
  'Order paper for print',
  '客户评审设计稿',
  'Test the shop',
  '准备上线清单',
]

interface Row {
  readonly cells: Readonly<Record<Field, WrittenCell>>
  readonly late: boolean
}
const row = fc
  .record({
    what: fc.constantFrom(...work),
    number: fc.nat(999),
    owner: fc.constantFrom('Ann Lee', 'Bob', '李雷', '韩梅梅', 'cy@example.com'),
    status: fc.constantFrom(...statuses),
    due: fc.integer({ min: -60, max: 60 }),
    length: fc.integer({ min: 1, max: 30 }),
    share: fc.constantFrom(0, 0.1, 0.25, 0.5, 0.9, 1),
  })
  .map(({ what, number, owner, status, due, length, share }): Row => ({
    cells: {
      title: `${what} ${number}`,
      owner,
      status: status[0],
      due: `@${plusDays(today, due)}`,
      start: `@${plusDays(today, due - length)}`,
      percentComplete: share,
    },
    late: due < 0 && !status[1] && share < 1,
  }))

const look = fc.record({
  rows: fc.array(row, { minLength: 3, maxLength: 15 }),
  order: fc.shuffledSubarray(fields, { minLength: fields.length }),
  names: fc.array(fc.nat(20), { minLength: fields.length, maxLength: fields.length }),
  shout: fc.constantFrom(
    (text: string) => text,
    (text: string) => text.toUpperCase(),
    (text: string) => ` ${text.toLowerCase()}: `,
  ),
  above: fc.nat(6),
  left: fc.nat(3),
  between: fc.nat(2),
  title: fc.constantFrom(null, 'Project plan', '项目进度表', 'Status report as of March'),
  numbered: fc.boolean(),
})

describe('a list of tasks', () => {
  test('means the same in any place, order, case and words', () => {
    fc.assert(
      fc.property(look, ({ rows, order, names, shout, above, left, between, title, numbered }) => {
        const indent: WrittenCell[] = Array.from({ length: left }, () => '')
        const header = order.map((field, at) => shout(called[field][names[at]! % called[field].length]!))
        const lines: WrittenCell[][] = [
          ...(title === null ? [] : [[...indent, title]]),
          ...Array.from({ length: above }, (): WrittenCell[] => []),
          [...indent, ...(numbered ? ['No.'] : []), ...header],
        ]
        const headerRow = lines.length
        const late: string[] = []
        rows.forEach(({ cells, late: isLate }, index) => {
          lines.push([...indent, ...(numbered ? [index + 1] : []), ...order.map((field) => cells[field])])
          for (let blank = 0; blank < between && index % 3 === 2; blank++) lines.push([])
          if (isLate) late.push(String(cells.title))
        })
        const found = evaluateLines(lines)
        expect(found).toMatchObject({
          verdict: 'table',
          tracker: 'tasks',
          headerRow,
          unsure: [],
          problems: [],
        })
        const shift = left + (numbered ? 1 : 0) + 1
        expect(found.columns).toEqual(Object.fromEntries(order.map((field, at) => [field, at + shift])))
        expect(found.rows).toHaveLength(rows.length)
        expect(readLateTitles(found)).toEqual(late)
      }),
      { numRuns: headerRuns },
    )
  })
})

describe('what is not followed', () => {
  test('is no table when it is numbers, with any text around them', () => {
    const names = fc.constantFrom('North', 'South', 'Jan', 'Feb', '一月', '收入', 'Total', 'Rent', 'A', 'Q1')
    const grid = fc.record({
      header: fc.array(names, { minLength: 4, maxLength: 8 }),
      lines: fc.array(fc.tuple(names, fc.array(fc.nat(9000), { minLength: 7, maxLength: 7 })), {
        minLength: 3,
        maxLength: 12,
      }),
    })
    fc.assert(
      fc.property(grid, ({ header, lines }) => {
        const found = evaluateLines([
          ['', ...header],
          ...lines.map(([name, numbers]) => [name, ...numbers.slice(0, header.length)]),
        ])
        expect(found).toMatchObject({ verdict: 'notATable', tracker: null, columns: {}, late: [] })
      }),
      { numRuns: headerRuns },
    )
  })
  test('is no table when it is a diary, a column for each person', () => {
    const person = fc.constantFrom('Ann', 'Bob', 'Cy', '周国城', '林育新', '莫冠钊', 'Dora')
    const did = fc.constantFrom('', 'Wrote the brief', '完成登录页设计', 'Met the client', '修补 bug', 'Off')
    const diary = fc.record({
      head: fc.constantFrom('Date', '日期', '工作日期', 'Day'),
      people: fc.uniqueArray(person, { minLength: 2, maxLength: 6 }),
      lines: fc.array(fc.array(did, { minLength: 6, maxLength: 6 }), { minLength: 4, maxLength: 12 }),
      written: fc.boolean(),
    })
    fc.assert(
      fc.property(diary, ({ head, people, lines, written }) => {
        const found = evaluateLines([
          [head, ...people],
          ...lines.map((line, index) => {
            const day = plusDays(today, index)
            return [
              written ? `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日` : `@${day}`,
              ...line.slice(0, people.length),
            ]
          }),
        ])
        expect(found).toMatchObject({ verdict: 'notATable', because: 'diary', tracker: null })
      }),
      { numRuns: headerRuns },
    )
  })
})

test('every sheet can be evaluated, and nothing is said of cells that are not there', () => {
  const cell = fc.oneof(
    fc.constantFrom<WrittenCell>(
      'Task',
      'Owner',
      'Due',
      'Status',
      '任务',
      '截止日期',
      'Plan',
      'Actual',
      'Done',
      '',
      '@1899-12-30',
      '@2026-03-01',
    ),
    fc.constantFrom<WrittenCell>(
      '3/4/2026',
      '#REF!',
      '2026-13-45',
      'TBD',
      '—',
      'Total',
      'x',
      true,
      false,
      0,
      45_000,
      -1,
    ),
    fc.string(),
    fc.double(),
  )
  fc.assert(
    fc.property(fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 14 }), (lines) => {
      const { columns, late, problems, rows, firstRow, lastRow } = evaluateLines(lines)
      const within = (line: number, column: number): boolean =>
        line >= 1 && line <= lines.length + 1 && column >= 1 && column <= 8
      for (const { line, column } of [...late, ...problems]) expect(within(line, column)).toBe(true)
      for (const { line } of rows) expect(line >= firstRow && line <= lastRow).toBe(true)
      expect(new Set(Object.values(columns)).size).toBe(Object.values(columns).length)
    }),
    { numRuns: headerRuns * 3 },
  )
})
