import { describe, expect, test } from 'vitest'
import { parseDay } from '../../../src/core/day.js'
import { holds, type RuleRow } from '../../../src/core/rule.js'
import { createConditionalFormats } from '../../../src/core/sheet/layout.js'
import { createManagerDigest } from '../../../src/domain/letters/manager-digest.js'
import { listOpenWork } from '../../../src/domain/letters/open-work.js'
import { createPersonalDigest } from '../../../src/domain/letters/digest.js'
import { listReaders } from '../../../src/domain/letters/readers.js'
import type { BookContents } from '../../../src/domain/book-contents.js'
import { explainFlags } from '../../../src/domain/status/explain-flags.js'
import { type TrackerKey, trackers } from '../../../src/trackers/index.js'
import { findingsOf } from '../../../src/work/findings.js'
import { deriveCells } from '../../../src/work/refresh/derive-cells.js'
import { evaluateContents } from '../../../src/work/refresh/evaluate-contents.js'
import { amberFlagCases } from './amber-flag-cases.js'
import { draft, type FlagChannel, shop } from './flag-rows.js'
import { redFlagCases } from './red-flag-cases.js'

const flagCases = [...redFlagCases, ...amberFlagCases]
import { type GivenRows, createBookContents } from '../book-contents.js'
import { healthy } from '../healthy.js'

const today = '2026-03-31'
/** Where a flag is reported besides the sheet, the sidebar and the findings. */
const channelChecks: Readonly<Record<FlagChannel, (portfolio: BookContents, flag: string) => boolean>> = {
  /** As a reason of the engagement's colour, on the dashboard and in the managers' letter. */
  colour: (portfolio, flag) =>
    createManagerDigest(portfolio, listOpenWork(portfolio), healthy, []).engagements.some(({ reasons }) =>
      reasons.some(({ code }) => code === flag),
    ),
  /** In a list of the managers' letter. */
  list: (portfolio) => {
    const digest = createManagerDigest(portfolio, listOpenWork(portfolio), healthy, [])
    return [digest.deviations, digest.noOwner, digest.silent, digest.renewals].some(
      ({ length }) => length > 0,
    )
  },
  /** In the letter of the person whose it is. */
  person: (portfolio) =>
    listReaders(portfolio, 'en').some((reader) => {
      const { overdue, thisWeek, waiting } = createPersonalDigest(
        portfolio,
        listOpenWork(portfolio),
        reader,
        null,
      )
      return overdue.length + thisWeek.length + waiting.length > 0
    }),
}

describe.each(flagCases)('%s (%s)', (_, table, flag, rag, given, where) => {
  const portfolio = createBookContents(today, given)
  const { id } = portfolio.rows[table][0]!
  test('is raised in the findings, under its column', () => {
    const found = findingsOf({ contents: portfolio, tables: new Map(), ledger: [] }).flags.filter(
      (each) => each.table === table,
    )
    const { column } = trackers[table].flags.find(({ key }) => key === flag)!
    expect(found).toContainEqual({ table, id, column, flag, rag })
  })
  test('is explained by a rule that holds', () => {
    const row = portfolio.rows[table][0] as unknown as RuleRow
    const explained = explainFlags(trackers[table], row, portfolio.situation).find(({ key }) => key === flag)!
    expect(explained).toMatchObject({ rag, holds: true })
  })
  test('is painted by the sheet itself', () => {
    const columns = new Map(Object.keys(trackers[table].columns).map((key, index) => [key, index + 1]))
    const tableContext = { columns, headerLine: 1, lastLine: 100, lastColumn: columns.size }
    const rules = createConditionalFormats(trackers[table], tableContext).filter(({ formula }) =>
      formula.includes(`${table}.${flag}"`),
    )
    const at = columns.get(trackers[table].flags.find(({ key }) => key === flag)!.column)!
    expect(rules.map((rule) => rule.columns)).toEqual([[at, at]])
  })
  test(`is told: ${where.join(', ') || 'in the sheet and the sidebar'}`, () => {
    for (const place of where) expect(channelChecks[place](portfolio, flag), place).toBe(true)
  })
})

test('what a run writes is what the flags across rows go by, and is what raises them', () => {
  const raw: GivenRows = {
    clients: [{ name: 'Acme', contractEnd: parseDay('2026-08-31'), noticeDays: 90 }],
    engagements: [
      { ...shop, target: 80, current: 20 },
      { ...shop, id: 'E3', name: 'Over', status: 'delivered', delivery: parseDay('2026-03-20') },
      { ...shop, id: 'E4', name: 'Reviewed', status: 'delivered', delivery: parseDay('2026-03-20') },
      { ...shop, id: 'E5', name: 'Long ago', status: 'delivered', delivery: parseDay('2025-03-20') },
      { ...shop, id: 'E2', name: 'Bare', owner: null, status: 'planned', sowConfirmedOn: null },
    ],
    milestones: [
      { ...draft, status: 'inProgress', start: parseDay('2026-02-02') },
      { ...draft, id: 'M2', status: 'blocked', start: parseDay('2026-03-02') },
      { ...draft, id: 'M3' },
    ],
    tasks: [
      {
        title: 'A',
        engagement: 'Shop',
        owner: 'Li',
        status: 'inProgress',
        percentComplete: 0,
        start: parseDay('2026-03-02'),
        due: parseDay('2026-04-30'),
      },
    ],
    retrospectives: [{ whatWasLate: 'The draft', engagement: 'Reviewed' }],
    requirements: [
      { description: 'A', engagement: 'Shop', confirmedOn: parseDay('2026-03-02') },
      { description: 'B', engagement: 'Shop' },
      { description: 'C', engagement: 'Shop', status: 'rejected' },
    ],
  }
  const from = { locale: 'en', confirmed: new Set<string>(), ledger: [] } as const
  const portfolio = createBookContents(today, raw)
  const cells = deriveCells(evaluateContents(portfolio, from.ledger), from)
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
