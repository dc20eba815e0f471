import { describe, expect, test } from 'vitest'
import { day } from '../../../src/core/day.js'
import { holds, type RuleRow } from '../../../src/core/rule.js'
import { paint } from '../../../src/core/sheet/layout.js'
import { managerDigest } from '../../../src/project/letters/manager-digest.js'
import { openWork } from '../../../src/project/letters/open-work.js'
import { personalDigest } from '../../../src/project/letters/digest.js'
import { readersOf } from '../../../src/project/letters/readers.js'
import type { Portfolio } from '../../../src/project/portfolio.js'
import { explain } from '../../../src/project/status/explain-flags.js'
import { type TrackerKey, trackers } from '../../../src/trackers/index.js'
import { findings } from '../../../src/work/findings.js'
import { derivedCells } from '../../../src/work/refresh/derive.js'
import { judged } from '../../../src/work/refresh/judged.js'
import { designed, draft, type Place, shop } from './designed.js'
import { type Given, portfolioOf } from '../portfolio-of.js'
import { healthy } from '../healthy.js'

const today = '2026-03-31'
/** Where a flag is told besides the sheet, the sidebar and the findings. */
const told: Readonly<Record<Place, (portfolio: Portfolio, flag: string) => boolean>> = {
  /** As a reason of the engagement's colour, on the dashboard and in the managers' letter. */
  colour: (portfolio, flag) =>
    managerDigest(portfolio, openWork(portfolio), healthy, []).engagements.some(({ reasons }) =>
      reasons.some(({ code }) => code === flag),
    ),
  /** In a list of the managers' letter. */
  list: (portfolio) => {
    const digest = managerDigest(portfolio, openWork(portfolio), healthy, [])
    return [digest.deviations, digest.noOwner, digest.silent, digest.renewals].some(
      ({ length }) => length > 0,
    )
  },
  /** In the letter of the person whose it is. */
  person: (portfolio) =>
    readersOf(portfolio, 'en').some((reader) => {
      const { overdue, thisWeek, waiting } = personalDigest(portfolio, openWork(portfolio), reader, null)
      return overdue.length + thisWeek.length + waiting.length > 0
    }),
}

describe.each(designed)('%s (%s)', (_, table, flag, rag, given, where) => {
  const portfolio = portfolioOf(today, given)
  const { id } = portfolio.rows[table][0]!
  test('is raised in the findings, under its column', () => {
    const found = findings({ portfolio, tables: new Map(), ledger: [] }).flags.filter(
      (each) => each.table === table,
    )
    const { column } = trackers[table].flags.find(({ key }) => key === flag)!
    expect(found).toContainEqual({ table, id, column, flag, rag })
  })
  test('is explained by a rule that holds', () => {
    const row = portfolio.rows[table][0] as unknown as RuleRow
    const explained = explain(trackers[table], row, portfolio.situation).find(({ key }) => key === flag)!
    expect(explained).toMatchObject({ rag, holds: true })
  })
  test('is painted by the sheet itself', () => {
    const columns = new Map(Object.keys(trackers[table].columns).map((key, index) => [key, index + 1]))
    const ground = { columns, headerLine: 1, lastLine: 100, lastColumn: columns.size }
    const rules = paint(trackers[table], ground).filter(({ formula }) =>
      formula.includes(`${table}.${flag}"`),
    )
    const at = columns.get(trackers[table].flags.find(({ key }) => key === flag)!.column)!
    expect(rules.map((rule) => rule.columns)).toEqual([[at, at]])
  })
  test(`is told: ${where.join(', ') || 'in the sheet and the sidebar'}`, () => {
    for (const place of where) expect(told[place](portfolio, flag), place).toBe(true)
  })
})

test('what a run writes is what the flags across rows go by, and is what raises them', () => {
  const raw: Given = {
    clients: [{ name: 'Acme', contractEnd: day('2026-08-31'), noticeDays: 90 }],
    engagements: [
      { ...shop, target: 80, current: 20 },
      { ...shop, id: 'E3', name: 'Over', status: 'delivered', delivery: day('2026-03-20') },
      { ...shop, id: 'E4', name: 'Reviewed', status: 'delivered', delivery: day('2026-03-20') },
      { ...shop, id: 'E5', name: 'Long ago', status: 'delivered', delivery: day('2025-03-20') },
      { ...shop, id: 'E2', name: 'Bare', owner: null, status: 'planned', sowConfirmedOn: null },
    ],
    milestones: [
      { ...draft, status: 'inProgress', start: day('2026-02-02') },
      { ...draft, id: 'M2', status: 'blocked', start: day('2026-03-02') },
      { ...draft, id: 'M3' },
    ],
    tasks: [
      {
        title: 'A',
        engagement: 'Shop',
        owner: 'Li',
        status: 'inProgress',
        percentComplete: 0,
        start: day('2026-03-02'),
        due: day('2026-04-30'),
      },
    ],
    retrospectives: [{ whatWasLate: 'The draft', engagement: 'Reviewed' }],
    requirements: [
      { description: 'A', engagement: 'Shop', confirmedOn: day('2026-03-02') },
      { description: 'B', engagement: 'Shop' },
      { description: 'C', engagement: 'Shop', status: 'rejected' },
    ],
  }
  const from = { locale: 'en', confirmed: new Set<string>(), ledger: [] } as const
  const portfolio = portfolioOf(today, raw)
  const cells = derivedCells(judged(portfolio, from.ledger), from)
  const written = (table: TrackerKey, id: string, column: string): unknown =>
    cells[table]!.find((cell) => cell.id === id && cell.column === column)!.cell
  expect(written('engagements', 'E1', 'missing')).toBe('1 of 2 requirements not confirmed')
  expect(written('engagements', 'E2', 'missing')).toBe('SOW not confirmed; no stages; no owner')
  expect(['E3', 'E4', 'E5'].map((id) => written('engagements', id, 'missing'))).toEqual([
    'Retrospective',
    null,
    null,
  ])
  expect(written('engagements', 'E1', 'reached')).toBe(0.25)
  // 22 of the task's 43 working days have passed, Qingming left out.
  expect(written('engagements', 'E1', 'behind')).toBeCloseTo(22 / 43)
  expect(['M1', 'M2', 'M3'].map((id) => written('milestones', id, 'confirmedFirst'))).toEqual([
    'No',
    'Yes',
    null,
  ])
  expect(written('milestones', 'M1', 'flag')).toContain('Started before the SOW was confirmed')
  expect(written('clients', 'C1', 'noticeBy')).toEqual({ day: '2026-06-02' })
  const gate = trackers.engagements.flags.find(({ key }) => key === 'gateOpen')!
  const row = { ...portfolio.rows.engagements[0]!, missing: '1 of 2' }
  expect(holds(gate.when, row as unknown as RuleRow, portfolio.situation)).toBe(true)
})
