import { describe, expect, test } from 'vitest'
import { headerWords } from '../../../host/build/library/library-texts.js'
import type { Cell, Grid } from '../../../src/core/cell.js'
import { plusDays } from '../../../src/core/day.js'
import { evaluateTables } from '../../../src/domain/adoption/evaluate-sheet.js'
import { today } from './evaluate-lines.js'

const header = ['No.', 'Task', 'Owner', 'Start', 'Due', 'Status', 'Predecessors', 'Notes']
const rowAt = (line: number): Cell[] => [
  line,
  `Task number ${line} for the client`,
  ['Ann', 'Bo', 'Kim Lee'][line % 3]!,
  { day: plusDays(today, (line % 300) - 150) },
  { day: plusDays(today, (line % 200) - 100) },
  ['Open', 'Done', 'In progress'][line % 3]!,
  line % 4 === 0 ? String(line - 1) : null,
  `note of row ${line} that nobody wrote before`,
]
const sheetOf = (lines: number, lineAt: (line: number) => Cell[]): Grid =>
  Array.from({ length: lines }, (_, at) => (at === 0 ? header : lineAt(at)))
const extras = Array.from({ length: 292 }, (_, at) => at)

/** Seconds of a processor; other work on the machine does not count. */
const maxSeconds = 10

const shapes: readonly (readonly [string, () => Grid, number])[] = [
  ['50,000 lines', () => sheetOf(50_000, rowAt), 49_999],
  [
    '50,000 lines with blank ones between',
    () => sheetOf(50_000, (line) => (line % 2 ? rowAt(line) : [])),
    25_000,
  ],
  [
    '50,000 lines in blocks, each under its heading and the header again',
    () =>
      sheetOf(50_000, (line) =>
        line % 8 === 6 ? [`Module ${line}`] : line % 8 === 7 ? header : line % 8 === 5 ? [] : rowAt(line),
      ),
    31_250 - 1,
  ],
  [
    '50,000 lines, most of them notes',
    () => sheetOf(50_000, (line) => (line < 100 ? rowAt(line) : line % 3 ? [`Note ${line}`] : [])),
    99,
  ],
  [
    '300 columns',
    () => {
      const [first, ...lines] = sheetOf(1001, rowAt)
      return [
        [...first!, ...extras.map((at) => `Extra ${at}`)],
        ...lines.map((cells, line) => [
          ...cells,
          ...extras.map((at) => (at % 3 ? `word ${(line * at) % 77}` : line * at)),
        ]),
      ]
    },
    1000,
  ],
]

describe('a large sheet is evaluated in little time', () => {
  test.each(shapes)('of %s', (_shape, createSheet, rows) => {
    const grid = createSheet()
    const before = process.cpuUsage()
    const [found] = evaluateTables({ name: 'Plan', grid, filledGrid: grid }, today, headerWords)
    const { user, system } = process.cpuUsage(before)
    expect(found!.rows).toHaveLength(rows)
    expect((user + system) / 1e6).toBeLessThan(maxSeconds)
  })
})
