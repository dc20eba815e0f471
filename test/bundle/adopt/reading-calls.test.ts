/** A strange sheet is read in as few calls whatever its size; the first reading also asks for the clock of its zone. */
import { expect, test } from 'vitest'
import { newWorkbook } from '../../../host/cli/new-workbook.js'
import { putSheet } from '../../../host/import/add-sheet.js'
import { LiveWorkbook } from '../../../host/emulator/workbook/live.js'
import type { Cell, Grid } from '../../../src/core/cell.js'
import { type Day, plusDays } from '../../../src/core/day.js'
import type { AdoptionAnswer } from '../../../src/domain/adoption/sheet-answer.js'
import { createSession } from '../bundle-session.js'

const maxCalls = { first: 15, later: 12 } as const
/** Its dates are around today, which need not be asked for then; where titles are merged as well, one area more may be. */
const maxMergedCalls = 12

const header = ['Phase', 'Task', 'Owner', 'Due', 'Status']
const rowAt = (line: number): Cell[] => [
  line % 9 === 1 ? `Phase ${line}` : null,
  `Task number ${line}`,
  line % 3 === 0 ? null : 'Ann',
  { day: plusDays('2026-03-31' as Day, (line % 200) - 100) },
  line % 5 === 0 ? null : 'Open',
]
const sheetOf = (lines: number, columns: number): Grid =>
  Array.from({ length: lines }, (_, line) => [
    ...(line === 0 ? header : rowAt(line)),
    ...Array.from({ length: columns - header.length }, (_cell, at) =>
      line === 0 ? `Extra ${at}` : at % 2 === 0 ? null : at,
    ),
  ])

test.each([
  [3, 5],
  [50_000, 5],
  [200, 300],
])('%i lines and %i columns', (lines, columns) => {
  const workbook = LiveWorkbook.from(newWorkbook('en', 'Asia/Shanghai'), { now: () => 46_000 })
  const empty = workbook.sheets[0]!.id
  putSheet(workbook, 'Plan', sheetOf(lines, columns))
  workbook.deleteSheet(empty)
  const session = createSession('en', { snapshot: workbook.snapshot() })
  const read = () => {
    const { calls, value } = session.call('readAdoption', { sheet: 'Plan' })
    const [found] = (value as { value: AdoptionAnswer }).value.sheets
    expect([found!.verdict, found!.rows]).toEqual(['table', lines - 1])
    return calls.total
  }
  expect(read()).toBeLessThanOrEqual(maxCalls.first)
  // Dates of a few lines need not be around today, which is then asked for.
  expect(read()).toBeLessThanOrEqual(maxCalls.later + (lines < 10 ? 1 : 0))
})

/** The names of the merged groups of a plan, each over so many rows, and titles above them that are merged as well. */
function createMergedSession(groups: number, { titles }: { readonly titles: number }) {
  const workbook = LiveWorkbook.from(newWorkbook('en', 'Asia/Shanghai'), { now: () => 46_000 })
  const empty = workbook.sheets[0]!.id
  const above = Array.from({ length: titles }, (_, at): Cell[] => [`Title ${at}`])
  const rows = Array.from({ length: groups * 3 }, (_, at): Cell[] => [
    at % 3 === 0 ? `Phase ${at / 3}` : null,
    ...rowAt(at + 2).slice(1, 3),
    { day: plusDays('2026-03-31' as Day, at % 2 === 0 ? 20 : -20) },
    rowAt(at + 2)[4]!,
  ])
  putSheet(workbook, 'Plan', [...above, header, ...rows])
  const { id } = workbook.sheetNamed('Plan')!
  for (let line = 1; line <= titles; line++)
    workbook.merge(id, { row: line, column: 1, lastRow: line, lastColumn: 5 })
  for (let group = 0; group < groups; group++) {
    const row = titles + 2 + group * 3
    workbook.merge(id, { row, column: 1, lastRow: row + 2, lastColumn: 1 })
  }
  workbook.deleteSheet(empty)
  return createSession('en', { snapshot: workbook.snapshot() })
}

test.each([
  [1, 0],
  [2, 1],
  [5, 0],
  [5, 2],
  [8, 0],
  [24, 0],
  [60, 0],
  [24, 3],
  [60, 12],
])('%i merged groups below %i merged titles take about as many calls as a plain sheet', (groups, titles) => {
  const session = createMergedSession(groups, { titles })
  const read = () => session.call('readSheet', { sheet: 'Plan', tracker: null, table: null })
  read()
  const { calls, value } = read()
  const { found } = (value as { value: { found: { columns: Record<string, string>; rows: number } } }).value
  expect(found).toMatchObject({ rows: groups * 3, columns: { milestone: 'A' } })
  expect(calls.total, JSON.stringify(calls.byMember)).toBeLessThanOrEqual(
    maxMergedCalls + (groups < 3 && titles > 0 ? 1 : 0),
  )
})
