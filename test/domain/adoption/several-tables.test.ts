import { describe, expect, test } from 'vitest'
import { headerWords } from '../../../host/build/library/library-texts.js'
import { evaluateTables } from '../../../src/domain/adoption/evaluate-sheet.js'
import { createGrid, describeAdoption, today, type WrittenCell } from './evaluate-lines.js'

/** Each table of those lines, in a line. */
const describeTables = (lines: readonly (readonly WrittenCell[])[]): string[] =>
  evaluateTables({ name: 'Sheet1', grid: createGrid(lines) }, today, headerWords).map((found) => {
    const { lines: rows, columns } = found.area!
    return `${found.table} ${columns.first}-${columns.last} × ${rows.first}-${rows.last} ${describeAdoption(found)}`
  })

const tasks: readonly WrittenCell[][] = [
  ['Task', 'Owner', 'Due', 'Status'],
  ['Draft the brief', 'Ann', '@2026-03-02', 'Done'],
  ['Order paper', 'Bo', '@2026-03-09', 'In progress'],
  ['Test the shop', 'Ann', '@2026-04-06', 'Not started'],
]
const backend: readonly WrittenCell[][] = [
  ['Task', 'Owner', 'Due', 'Status'],
  ['Model', 'Kim', '@2026-03-03', 'Open'],
  ['Unit tests', 'Kim', '@2026-03-04', 'Done'],
]
const risks: readonly WrittenCell[][] = [
  ['Risk', 'Probability', 'Impact', 'Response', 'Owner'],
  ['Rain on the day', 'High', 'Low', 'Hire a tent', 'Bo'],
  ['Printer breaks', 'Low', 'High', 'Second printer', 'Ann'],
]

const beside = (left: readonly WrittenCell[][], right: readonly WrittenCell[][]): WrittenCell[][] =>
  left.map((cells, at) => [...cells, '', ...(right[at] ?? [])])

describe('several tables on one sheet are all said', () => {
  test('side by side, under the same headers', () => {
    expect(describeTables([['Frontend', '', '', '', '', 'Backend'], [], ...beside(tasks, backend)])).toEqual([
      '1 1-4 × 3-6 table: tasks, header 3, 3 from 4 to 6 | due=C owner=B status=D title=A | late: Order paper',
      '2 6-9 × 3-5 table: tasks, header 3, 2 from 4 to 5 | due=H owner=G status=I title=F | late: Model',
    ])
  })

  test('side by side, of different kinds', () => {
    expect(describeTables(beside(tasks, risks))).toEqual([
      '1 1-4 × 1-4 table: tasks, header 1, 3 from 2 to 4 | due=C owner=B status=D title=A | late: Order paper',
      '2 6-10 × 1-3 table: risks, header 1, 2 from 2 to 3 | description=F owner=J response=I | late: ',
    ])
  })

  test('one below the other', () => {
    expect(describeTables([...tasks, [], ['Risks'], ...risks, [], ['Backend'], ...backend])).toEqual([
      '1 1-4 × 1-14 table: tasks, header 1, 5 from 2 to 14 | due=C owner=B status=D title=A | late: Order paper, Model',
      '2 1-5 × 7-9 table: risks, header 7, 2 from 8 to 9 | description=A owner=E response=D | late: ',
    ])
  })

  test('far below the first', () => {
    const many = Array.from({ length: 120 }, (_, at): WrittenCell[] => [
      `Step ${at}`,
      'Ann',
      '@2026-04-06',
      'Open',
    ])
    const [first, second] = describeTables([...tasks, ...many, [], ['Risks'], ...risks])
    expect(first).toContain('123 from 2 to 124')
    expect(second).toContain('table: risks, header 127, 2 from 128 to 129')
  })

  test('the smaller above the larger, which is the main one', () => {
    const [first, second] = describeTables([...risks, [], ['Work'], ...tasks])
    expect([first, second].sort()).toEqual([
      expect.stringMatching(/: (tasks|risks), header [16]/),
      expect.stringMatching(/: (tasks|risks), header [16]/),
    ])
  })
})

describe('one table is one', () => {
  test.each<[string, readonly (readonly WrittenCell[])[]]>([
    [
      'with a list of statuses beside it',
      beside(tasks, [['Statuses'], ['Not started'], ['In progress'], ['Done']]),
    ],
    ['with a price list below it', [...tasks, [], ['Item', 'Price', 'Number'], ['Server', 1500, 2]]],
    ['with its header again above each block', [...tasks, [], ...tasks, [], ...tasks]],
    ['with a blank column in it', tasks.map(([title, ...cells]) => [title!, '', ...cells])],
    ['below a block of facts', [['Client', 'Acme'], ['Project', 'Move'], ['Owner', 'Bo'], [], ...tasks]],
  ])('%s', (_claim, lines) => {
    expect(describeTables(lines)).toHaveLength(1)
  })
})
