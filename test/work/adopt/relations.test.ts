/** What rows have to do with each other arrives in the copy: predecessors, milestones, the date above a block. */
import { describe, expect, test } from 'vitest'
import { adoptSheet } from '../../../src/work/adopt/adopt-sheet.js'
import type { AdoptionRequest } from '../../../src/work/adopt/resolve-adoption.js'
import { createForeignWorkbook, readShownRows, recognisedRequest } from './foreign-workbook.js'

const request = { ...recognisedRequest, sheet: 'Plan', how: 'copy' } as const

/** A column of the tracker after those lines were copied, by the title of each row. */
function copy(
  lines: readonly (readonly string[])[],
  column: string,
  more: Partial<AdoptionRequest> = {},
): Record<string, string> {
  const google = createForeignWorkbook('en', 'Plan', lines)
  expect(google.run((ports) => adoptSheet(ports, { ...request, ...more }))).toMatchObject({ ok: true })
  const [headers, ...rows] = readShownRows(google, 'Tasks')
  const at = (name: string): number => headers!.indexOf(name)
  return Object.fromEntries(rows.map((cells) => [cells[at('Task')]!.trim(), cells[at(column)]!]))
}

describe('predecessors', () => {
  const lines = [
    ['No.', 'Task', 'Owner', 'Due', 'Predecessors'],
    ['10', 'Draw', 'Li', '2026-03-20', ''],
    ['20', 'Show, and ask', 'Li', '2026-03-21', '10'],
    ['30', 'Build', 'Kim', '2026-03-22', '10FS+2d'],
    ['40', 'Test', 'Kim', '2026-03-23', '30SS+1d'],
    ['50', 'Move', 'Kim', '2026-03-24', '30, 99'],
  ]

  test('are written by name, with the days between', () => {
    expect(copy(lines, 'After')).toEqual({
      Draw: '',
      'Show, and ask': 'Draw',
      Build: 'Draw +2d',
      Test: '',
      Move: 'Build',
    })
  })

  test('that the tracker cannot hold are in the notes', () => {
    const notes = copy(lines, 'Notes')
    expect(notes['Test']).toContain('Starts with “Build” + 1 working day')
    expect(notes['Move']).toContain('Predecessors: 99')
  })

  test('are written by id where a name would not do', () => {
    const after = copy([...lines, ['60', 'Close', 'Kim', '2026-03-25', '20']], 'After')
    expect(after['Close']).toMatch(/^T-\w+$/)
  })
})

test('a heading becomes the milestone of the tasks below it', () => {
  const lines = [
    ['Task', 'Owner', 'Due'],
    ['Design'],
    ['Draw', 'Li', '2026-03-20'],
    ['Show', 'Li', '2026-03-21'],
    ['Construction'],
    ['Build', 'Kim', '2026-03-22'],
  ]
  expect(copy(lines, 'Milestone')).toEqual({ Draw: 'Design', Show: 'Design', Build: 'Construction' })
})

describe('the date above a block', () => {
  const header = ['Owner', 'Task', 'Status']
  const lines = [
    ['Date: 2026-03-30'],
    header,
    ['Li', 'Draw', 'Open'],
    ['Kim', 'Show', 'Open'],
    [],
    ['Date: 2026-03-31'],
    header,
    ['Li', 'Build', 'Open'],
  ]

  test('is asked about before anything is copied', () => {
    const google = createForeignWorkbook('en', 'Plan', lines)
    expect(google.run((ports) => adoptSheet(ports, request))).toMatchObject({
      ok: false,
      problems: [{ column: 'due', found: expect.stringContaining('2026-03-30, 2026-03-31') as string }],
    })
    const inPlace = { ...request, how: 'over', dayAbove: { due: true } } as const
    expect(google.run((ports) => adoptSheet(ports, inPlace))).toMatchObject({ ok: false })
  })

  test.each([
    [true, { Draw: '2026-03-30', Show: '2026-03-30', Build: '2026-03-31' }],
    [false, { Draw: '', Show: '', Build: '' }],
  ])('is the due date where a person says so: %s', (isDue, dues) => {
    expect(copy(lines, 'Due', { dayAbove: { due: isDue } })).toEqual(dues)
  })
})
