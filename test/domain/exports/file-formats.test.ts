/** Files for other tools: every row in its place, whatever people wrote in the cells. */
import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import type { Day } from '../../../src/core/day.js'
import type { ExportedWork } from '../../../src/domain/exports/exported-work.js'
import { formatTable, formatTrello, formulaStart } from '../../../src/domain/exports/file-formats.js'

const words = {
  notesOf: ({ notes }: ExportedWork) => notes,
  statusOf: ({ status }: ExportedWork) => status,
  priorityOf: ({ priority }: ExportedWork) => priority,
  kindOf: ({ table }: ExportedWork) => table,
}
const createWork = (given: Partial<ExportedWork> = {}): ExportedWork => ({
  table: 'tasks',
  id: 'T-1',
  title: 'Draft',
  state: 'toDo',
  status: 'notStarted',
  owners: [],
  start: null,
  due: null,
  doneOn: null,
  priority: '',
  engagement: '',
  client: '',
  milestone: '',
  iteration: '',
  points: '',
  predecessors: '',
  notes: '',
  unread: [],
  ...given,
})
const readTable = (target: 'csv' | 'jira' | 'asana' | 'planner', work: readonly ExportedWork[]) =>
  Papa.parse<Record<string, string>>(formatTable(target, work, words).join('\r\n').replace('\ufeff', ''), {
    header: true,
  }).data

const textArbitrary = fc.string({
  unit: fc.constantFrom('a', '"', ',', '\n', '\r\n', '=', "'", '甲', ' ', ';'),
})

test.each(['csv', 'jira', 'asana', 'planner'] as const)(
  'a table for %s has one row for each piece of work, with its texts as they were',
  (target) => {
    const work = fc.record({ title: textArbitrary, notes: textArbitrary, engagement: textArbitrary })
    fc.assert(
      fc.property(fc.array(work, { maxLength: 6 }), (given) => {
        const rows = readTable(target, given.map(createWork))
        expect(rows).toHaveLength(given.length)
        rows.forEach((row, at) => {
          const title = row['Title'] ?? row['Summary'] ?? row['Name'] ?? row['Task Name']
          const plain = title!.startsWith("'") && formulaStart.test(title!.slice(1)) ? title!.slice(1) : title
          expect(target === 'csv' ? plain : title).toBe(given[at]!.title)
        })
      }),
    )
  },
)

describe('a table that people open in a spreadsheet program', () => {
  test('runs nothing that somebody wrote, and is known to be in UTF-8', () => {
    const lines = formatTable(
      'csv',
      [createWork({ title: '=HYPERLINK("http://x")', notes: '@SUM(A1)' })],
      words,
    )
    expect(lines[0]!.startsWith('\ufeff')).toBe(true)
    const [row] = Papa.parse<string[]>(lines[1]!).data
    expect(row!.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([])
    expect(row).toContain('\'=HYPERLINK("http://x")')
  })
})

test('a file has columns of iterations only where some work is in one', () => {
  const planned = createWork({ iteration: 'Sprint 2', points: '5' })
  expect(readTable('jira', [planned])).toMatchObject([{ Sprint: 'Sprint 2', 'Story Points': '5' }])
  expect(readTable('csv', [planned])).toMatchObject([{ Iteration: 'Sprint 2', Points: '5' }])
  for (const target of ['jira', 'csv'] as const)
    expect(Object.keys(readTable(target, [createWork()])[0]!).join()).not.toMatch(/Sprint|Iteration|Points/)
})

test('each tool gets dates, states and people as its importer takes them', () => {
  const work = createWork({
    state: 'cancelled',
    due: '2026-03-31' as Day,
    owners: [
      { name: 'Li', email: null },
      { name: 'Ann', email: 'ann@example.com' },
      { name: 'Bob', email: 'bob@example.com' },
    ],
  })
  expect(readTable('jira', [work])[0]).toMatchObject({
    'Issue Type': 'Task',
    Status: 'Done',
    Resolution: "Won't Do",
    Assignee: 'ann@example.com',
    'Due date': '2026-03-31',
    'Milepost ID': 'T-1',
  })
  expect(readTable('asana', [work])[0]).toMatchObject({
    Assignee: 'ann@example.com',
    Collaborators: 'bob@example.com',
    'Due Date': '03/31/2026',
  })
  expect(readTable('planner', [work])[0]).toMatchObject({
    'Assigned To': 'Li, Ann, Bob',
    Progress: 'Completed',
  })
  expect(formatTrello([{ ...work, title: 'Two\nlines' }])).toEqual(['Two lines (Li, Ann, Bob · 2026-03-31)'])
})
