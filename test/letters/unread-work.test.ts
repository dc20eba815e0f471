/** Work whose date cannot be read is neither late nor moved nor done: its owner hears that it was not checked. */
import { describe, expect, test } from 'vitest'
import { day } from '../../src/core/day.js'
import { portfolioOf } from '../project/portfolio-of.js'
import { boss, late, li, monday, people, tuesday } from './calm.js'
import { letterTo, plansOf, wentOn } from './written.js'

const spoilt = { due: null, at: { line: 7, unread: ['due'] } }
const two = [late('One', { id: 'T-1' }), late('Two', { id: 'T-2' })]
const before = portfolioOf(monday, { people, tasks: two })
const after = portfolioOf(tuesday, { people, tasks: [two[0]!, { ...two[1]!, ...spoilt }] })
const ledger = [wentOn(monday, plansOf(before).get(li)!)]

describe('a date that cannot be read', () => {
  test('is named in the email of the row’s owner', () => {
    const letter = letterTo(after, li, ledger)
    expect(letter).toMatch(/^Milepost: 1 item overdue/)
    expect(letter).toContain('Not checked: 1 cell can’t be read (Tasks row 7, Due).')
    const others = { people, tasks: [two[0]!, { ...two[1]!, ...spoilt, owner: 'Zhang' }] }
    expect(letterTo(portfolioOf(tuesday, others), li)).not.toContain('can’t be read')
  })
  test('is not called a day that was taken away, nor the work done', () => {
    const letter = letterTo(after, li, ledger)
    expect(letter).not.toMatch(/moved|no longer on|no due/)
    const moved = portfolioOf(tuesday, { people, tasks: [two[0]!, { ...two[1]!, due: null }] })
    expect(letterTo(moved, li, ledger)).toContain('1 moved: Two (now no due')
    const later = portfolioOf(tuesday, { people, tasks: [two[0]!, { ...two[1]!, due: day('2026-09-30') }] })
    expect(letterTo(later, li, ledger)).toContain('1 moved: Two')
  })
  test('is not called missing where the row has no owner', () => {
    const portfolio = (more: object) =>
      portfolioOf(monday, { people, tasks: [{ ...two[1]!, owner: null, due: null, ...more }] })
    expect(letterTo(portfolio({}), boss)).toContain('no due')
    expect(letterTo(portfolio(spoilt), boss)).not.toContain('no due')
  })
})
