import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  columnsOfRule,
  conclude,
  isIncomplete,
  type Coverage,
  lookedTogether,
} from '../../src/core/evidence.js'
import { holds } from '../../src/core/rule.js'
import type { Table } from '../../src/core/table.js'
import { createBookContents } from '../domain/book-contents.js'
import { scopesForFlags, isDueFlag, measureCoverage, findUnmatched } from '../../src/domain/coverage.js'
import { trackers } from '../../src/trackers/index.js'

const noHindrance: Coverage = { rows: 3, unread: [], absent: [], unplaced: [], gone: [], notUsed: [] }
const hindrances: readonly Partial<Coverage>[] = [
  { unread: [{ table: 'tasks', column: 'due', line: 4 }] },
  { absent: [{ table: 'tasks', column: 'due' }] },
  { unplaced: [{ table: 'issues', column: 'engagement', line: 2, found: 'Rebrnad' }] },
  { gone: ['milestones'] },
]

describe('a verdict', () => {
  test('is clear only where rows were read, nothing was found and nothing was left unread', () => {
    expect(conclude({ found: [], looked: noHindrance }).is).toBe('clear')
    for (const hindrance of hindrances)
      expect(conclude({ found: [], looked: { ...noHindrance, ...hindrance } }).is).toBe('unsure')
    expect(conclude({ found: [], looked: { ...noHindrance, rows: 0 } }).is).toBe('noEvidence')
    expect(conclude({ found: ['late'], looked: { ...noHindrance, gone: ['milestones'] } }).is).toBe('found')
  })

  test('is never clear where anything was found, whatever stands for it', () => {
    for (const found of [undefined, null, 0, '', false])
      expect(conclude({ found: [found], looked: noHindrance }).is, String(found)).toBe('found')
  })

  test('is not hindered by a tracker that was never set up', () => {
    expect(conclude({ found: [], looked: { ...noHindrance, notUsed: ['risks'] } }).is).toBe('clear')
  })

  test('of several looks is as unsure as the least sure of them', () => {
    fc.assert(
      fc.property(fc.subarray([...hindrances]), (chosen) => {
        const looks = [noHindrance, ...chosen.map((each) => ({ ...noHindrance, ...each }))]
        expect(isIncomplete(lookedTogether(looks))).toBe(chosen.length > 0)
        expect(lookedTogether(looks).rows).toBe(3 * looks.length)
      }),
    )
  })
})

describe('the columns of a rule', () => {
  test('are all that any flag reads of a row', () => {
    const { situation } = createBookContents('2026-03-31', {})
    for (const { key, flags } of Object.values<Table>(trackers))
      for (const flag of flags) {
        const known = columnsOfRule(flag.when)
        for (const value of [null, '2020-01-01', 'done', 5]) {
          const read = new Set<string>()
          const row = new Proxy(
            {},
            { get: (_, name) => (read.add(String(name)), name === 'at' ? undefined : value) },
          )
          holds(flag.when, row, situation)
          expect(
            [...read].filter((name) => name !== 'at' && !known.includes(name)),
            `${key}.${flag.key}`,
          ).toEqual([])
        }
      }
  })
})

describe('what was looked at', () => {
  const findDueChecks = (portfolio: Parameters<typeof measureCoverage>[0]): Coverage =>
    measureCoverage(portfolio, scopesForFlags(['tasks', 'milestones', 'risks'], isDueFlag))

  test('names the cells that decide whether something is late and cannot be read, and no others', () => {
    const portfolio = createBookContents('2026-03-31', {
      tasks: [
        { title: 'One', at: { line: 2, unread: ['due', 'department'] } },
        { title: 'Two', at: { line: 3, unread: ['department'] } },
      ],
    })
    expect(findDueChecks(portfolio)).toMatchObject({
      rows: 2,
      unread: [{ table: 'tasks', column: 'due', line: 2 }],
      gone: [],
      notUsed: ['milestones'],
    })
  })

  test('tells a tracker that is gone from one that was never set up', () => {
    const portfolio = { ...createBookContents('2026-03-31', { tasks: [{}] }), gone: ['milestones'] as const }
    expect(findDueChecks(portfolio)).toMatchObject({ gone: ['milestones'], notUsed: [] })
  })

  test('counts a column that decides and that the sheet does not have', () => {
    const portfolio = createBookContents('2026-03-31', { tasks: [{}] })
    const located = new Map([['tasks', new Set(['id', 'title', 'status'])]] as const)
    expect(findDueChecks({ ...portfolio, located }).absent).toEqual([{ table: 'tasks', column: 'due' }])
  })

  test('counts rows that name a project nobody knows', () => {
    const portfolio = createBookContents('2026-03-31', {
      engagements: [{ name: 'Rebrand' }],
      issues: [{ engagement: 'Rebrand' }, { engagement: 'Rebrnad' }, { engagement: null }],
    })
    expect(findUnmatched(portfolio, 'issues')).toEqual([
      { table: 'issues', column: 'engagement', line: 3, found: 'Rebrnad' },
    ])
  })
})
