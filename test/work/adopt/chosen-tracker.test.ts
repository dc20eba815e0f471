/** A person chooses another tracker than the recognised one: the sheet is read as that one. */
import { describe, expect, test } from 'vitest'
import { adoptSheet } from '../../../src/work/adopt/adopt-sheet.js'
import { readSheet } from '../../../src/work/adopt/read-sheet.js'
import type { TrackerKey } from '../../../src/trackers/index.js'
import { createForeignWorkbook, recognisedRequest } from './foreign-workbook.js'

const grid = [
  ['Task', 'Owner', 'Severity', 'Status', 'Due'],
  ['Page is slow', 'Li Na', 'High', 'Open', '2026-03-02'],
  ['Sum is wrong', 'Kim', 'Low', 'Closed', '2026-03-03'],
  ['Button is grey', 'Li Na', 'Low', 'Open', '2027-03-03'],
]
const read = (tracker: TrackerKey | null, cells: readonly (readonly string[])[] = grid) => {
  const google = createForeignWorkbook('en', 'Plan', cells)
  const answer = google.run((ports) => readSheet(ports, { sheet: 'Plan', tracker }))
  if (!answer.ok) throw new Error('refused')
  return answer.value
}

describe('a sheet of tasks that a person says to be issues', () => {
  test('shows the columns, lines and late rows of issues', () => {
    const { found, columns } = read('issues')
    expect(read(null).found!.tracker).toBe('tasks')
    expect(found).toMatchObject({
      tracker: 'issues',
      verdict: 'table',
      headerRow: 1,
      rows: 3,
      lateCount: 1,
      columns: { owner: 'B', severity: 'C', status: 'D', due: 'E' },
    })
    expect(found!.why).toBe('Read as “Issues”, as you chose.')
    expect(found!.lineCount).toBeGreaterThan(0)
    expect(columns).toHaveLength(5)
  })
  test('asks about the column that names its rows, which no header of issues names', () => {
    expect(read('issues').found!.unsure).toMatchObject([{ field: 'description', candidates: ['A'] }])
  })
  test('is copied once the doubt is decided, without a word on each other column', () => {
    const copy = (columns: Record<string, string> | null) =>
      createForeignWorkbook('en', 'Plan', grid).run((ports) =>
        adoptSheet(ports, {
          ...recognisedRequest,
          sheet: 'Plan',
          how: 'copy',
          tracker: 'issues',
          columns,
          dryRun: true,
        }),
      )
    expect(copy(null)).toMatchObject({ ok: false, problems: [{ column: 'description' }] })
    expect(copy({ description: 'A', severity: 'C', status: 'D', due: 'E' })).toMatchObject({
      value: { copied: 3, tracker: 'issues' },
    })
  })
  test('says in the reader’s language why', () => {
    const google = createForeignWorkbook('zh-CN', 'Plan', grid)
    const answer = google.run((ports) => readSheet(ports, { sheet: 'Plan', tracker: 'issues' }))
    expect(answer).toMatchObject({ value: { found: { why: '按你选的“问题”识别。' } } })
  })
})

describe('a list that two trackers could be', () => {
  const punchList = [
    ['Punch Item', 'PIC', 'Status'],
    ['Drawing wrong', 'Ann Lee', 'Closed'],
    ['Door jams', 'Rob Hall', 'Open'],
  ]
  const copy = (tracker: TrackerKey | null) =>
    createForeignWorkbook('en', 'Plan', punchList).run((ports) =>
      adoptSheet(ports, { ...recognisedRequest, sheet: 'Plan', how: 'copy', tracker, dryRun: true }),
    )
  const question = 'What is this list: Tasks or Issues? Its columns suit both.'

  test('is asked about, until a person says which one it is', () => {
    expect(read(null, punchList).found!.trackerInDoubt).toEqual({
      candidates: ['tasks', 'issues'],
      why: question,
    })
    expect(read('tasks', punchList).found!.trackerInDoubt).toBe(null)
    expect(read('issues', punchList).found!).toMatchObject({ tracker: 'issues', trackerInDoubt: null })
  })
  test('is not adopted before', () => {
    expect(copy(null)).toMatchObject({ ok: false, problems: [{ found: question }] })
    expect(copy('tasks')).toMatchObject({ ok: true })
    expect(copy('issues')).toMatchObject({ ok: true })
  })
})

test('a list that is refused is read as the tracker that a person chooses', () => {
  const diary = [
    ['Date', 'Weather', 'Remarks'],
    ['2026-03-02', 'Rain', 'Nothing'],
    ['2026-03-03', 'Sun', 'Walk'],
    ['2026-03-04', 'Sun', 'Swim'],
  ]
  expect(read(null, diary).found!.verdict).toBe('notATable')
  expect(read('tasks', diary).found).toMatchObject({ tracker: 'tasks', columns: {} })
})
