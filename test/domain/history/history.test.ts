import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseDay } from '../../../src/core/day.js'
import { compareSnapshots } from '../../../src/domain/history/compare-snapshots.js'
import {
  followedTrackers,
  mergeSnapshots,
  type SnapshotRow,
  type Snapshot,
  takeSnapshot,
  parseSnapshot,
  serializeSnapshot,
} from '../../../src/domain/history/snapshot.js'
import { createPeriods } from '../../../src/domain/measures/figure.js'
import { measureNotice, measureRenewals } from '../../../src/domain/measures/history.js'
import type { HistoryRow } from '../../../src/trackers/own/history.js'
import { type GivenRows, createBookContents } from '../book-contents.js'
import { weekdays } from '../create-rows.js'

const d = parseDay
const today = d('2026-03-31')
const memory = (given: GivenRows): Snapshot => takeSnapshot(createBookContents(today, given).rows)
const task = { title: 'Draw', owner: 'Li', status: 'inProgress' as const, due: d('2026-04-01') }

const line = fc.stringMatching(/^[^\t\n\r]{0,12}$/).map((text) => text.trim())
const known: fc.Arbitrary<SnapshotRow> = fc.record({ title: line, owner: line, state: line, day: line })
const rows = fc.uniqueArray(fc.tuple(fc.stringMatching(/^[A-Za-z0-9-]{1,8}$/), known), {
  selector: ([id]) => id,
  maxLength: 6,
})
const memories: fc.Arbitrary<Snapshot> = fc
  .tuple(rows, rows, rows, rows)
  .map(
    (all) => Object.fromEntries(followedTrackers.map((tracker, at) => [tracker, new Map(all[at])])) as never,
  )

describe('a memory', () => {
  test('comes back from its cells as it was', () => {
    fc.assert(
      fc.property(memories, (all) => {
        expect(parseSnapshot(serializeSnapshot(all))).toEqual(all)
      }),
    )
  })
  test('of ten thousand rows goes into few cells, each of which holds it', () => {
    const tasks = new Map(
      Array.from({ length: 10_000 }, (_, at): [string, SnapshotRow] => [
        `T-${at}`,
        { title: `=Task ${at} `.repeat(5), owner: 'Li', state: 'done', day: '2026-03-31' },
      ]),
    )
    const pieces = serializeSnapshot({ ...memory({}), tasks })
    expect(pieces.length).toBeLessThan(30)
    for (const piece of pieces) {
      expect(piece.length).toBeLessThan(50_000)
      expect(piece[0]).toBe('·')
    }
    expect(parseSnapshot(pieces)!.tasks).toEqual(tasks)
  })
  test('that is missing is none, and one that somebody spoilt keeps what can be read', () => {
    expect(parseSnapshot([])).toBe(null)
    expect(parseSnapshot(['', 'hello'])).toBe(null)
    const completeMemory = serializeSnapshot(memory({ tasks: [task, { ...task, title: 'Build' }] }))
    expect(parseSnapshot([`${completeMemory[0]}\nrubbish\nnobody\tx\ta\tb\tc\td`])!.tasks.size).toBe(2)
  })
  test('puts a title of several lines into one, so that it stands in one line', () => {
    expect(memory({ tasks: [{ ...task, title: 'a\n\tb' }] }).tasks.get('T1')!.title).toBe('a b')
  })
})

describe('changes', () => {
  const before = memory({ tasks: [task], clients: [{ name: 'Acme', kind: 'oneOff' }] })
  const after = (given: GivenRows): unknown[] =>
    compareSnapshots(before, mergeSnapshots(before, memory(given))).map(({ row, field, from, to, owner }) => [
      row,
      field,
      from,
      to,
      owner,
    ])
  test('are owners, states and days, each with whoever owns it now', () => {
    expect(after({ tasks: [{ ...task, owner: 'Wang', status: 'done', due: d('2026-04-02') }] })).toEqual([
      ['T1', 'owner', 'Li', 'Wang', 'Wang'],
      ['T1', 'status', 'inProgress', 'done', 'Wang'],
      ['T1', 'due', '2026-04-01', '2026-04-02', 'Wang'],
    ])
    expect(after({ clients: [{ name: 'Acme', kind: 'subscription' }] })).toEqual([
      ['C1', 'kind', 'oneOff', 'subscription', ''],
    ])
  })
  test('are rows that come and go', () => {
    const other = { ...task, id: 'T9', title: 'Build' }
    expect(after({ tasks: [other] })).toEqual([
      ['T9', 'added', '', '2026-04-01', 'Li'],
      ['T1', 'removed', '2026-04-01', '', 'Li'],
    ])
  })
  test('of many rows at once are counted, not named', () => {
    const many = Array.from({ length: 80 }, (_, at) => ({ ...task, id: `X${at}` }))
    expect(after({ tasks: [{ ...task }, ...many] })).toEqual([['', 'added', '', '80', '']])
  })
  test('are none when a sheet cannot be read, and it is not forgotten', () => {
    expect(after({})).toEqual([])
    expect(mergeSnapshots(before, memory({})).tasks).toEqual(before.tasks)
  })
  test('are none between equal memories, and undo one another', () => {
    fc.assert(
      fc.property(memories, memories, (one, other) => {
        expect(compareSnapshots(one, one)).toEqual([])
        const count = (a: Snapshot, b: Snapshot, field: string): number =>
          compareSnapshots(a, b).filter((change) => change.field === field).length
        expect(count(one, other, 'added')).toBe(count(other, one, 'removed'))
        expect(count(one, other, 'owner')).toBe(count(other, one, 'owner'))
      }),
    )
  })
})

describe('from the history', () => {
  const periods = createPeriods(today)
  const seen = (on: string, field: HistoryRow['field'], from: string | null, to: string | null, more = {}) =>
    ({ day: d(on), tracker: 'milestones', row: 'M1', field, from, to, ...more }) as HistoryRow
  const client = { tracker: 'clients' as const, row: 'C1' }

  test('a day moved later before it passed was said ahead, by so many working days', () => {
    const { ahead, workdays } = measureNotice(
      [
        seen('2026-03-02', 'due', '2026-03-06', '2026-03-20'),
        seen('2026-03-02', 'delivery', '2026-03-02', '2026-03-20'),
        seen('2026-03-02', 'due', '2026-03-16', '2026-03-20'),
        seen('2026-03-09', 'due', '2026-03-06', '2026-03-20'),
        seen('2026-03-09', 'due', '2026-03-20', '2026-03-06'),
        seen('2026-03-09', 'due', null, '2026-03-06'),
        seen('2026-03-09', 'status', 'In progress', 'Done'),
        seen('2024-03-09', 'due', '2024-03-10', '2024-03-20'),
      ],
      weekdays,
      periods,
    )
    expect(ahead).toEqual({ value: 0.75, part: 3, whole: 4 })
    expect(workdays).toEqual({ value: 4, part: 3, whole: 3 })
  })
  test('a contract is renewed when its end moved later, and lost when it passed', () => {
    const found = measureRenewals(
      [
        seen('2025-06-01', 'began', null, null, { tracker: null }),
        seen('2025-07-01', 'contractEnd', '2025-08-01', '2026-08-01', client),
        seen('2025-07-01', 'contractEnd', '2025-09-01', '2025-08-15', { ...client, row: 'C2' }),
        seen('2025-07-01', 'kind', '单次', '订阅', client),
        seen('2025-08-01', 'kind', 'Subscription', 'One-off', { ...client, row: 'C2' }),
      ],
      [
        { id: 'C1', contractEnd: d('2026-08-01') },
        { id: 'C2', contractEnd: d('2025-08-15') },
        { id: 'C3', contractEnd: d('2026-01-31') },
        { id: 'C4', contractEnd: d('2025-05-31') },
        { id: 'C5', contractEnd: today },
        { id: 'C6', contractEnd: null },
      ],
      periods,
    )
    expect(found).toMatchObject({
      renewed: { value: 1 / 3, part: 1, whole: 3 },
      converted: 1,
      since: '2025-06-01',
    })
  })
  test('nothing is said before it began', () => {
    const ended = ['C1', 'C2', 'C3', 'C4'].map((id) => ({ id, contractEnd: d('2026-01-31') }))
    expect(measureRenewals([], ended, periods)).toMatchObject({
      renewed: { value: null, part: 0, whole: 0 },
      converted: 0,
      since: null,
    })
  })
})
