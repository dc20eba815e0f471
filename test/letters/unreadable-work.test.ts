/**
 * Work whose date cannot be read is not late, not moved and not done: its owner reads that it was not
 * checked.
 */
import { describe, expect, test } from 'vitest'
import { parseDay } from '../../src/core/day.js'
import { createBookContents } from '../domain/book-contents.js'
import { boss, createLateTask, li, monday, people, tuesday } from './calm-rows.js'
import { renderLetterTo, planLetters, createLedgerRow } from './render-letters.js'

const spoilt = { due: null, at: { line: 7, unread: ['due'] } }
const two = [createLateTask('One', { id: 'T-1' }), createLateTask('Two', { id: 'T-2' })]
const before = createBookContents(monday, { people, tasks: two })
const after = createBookContents(tuesday, { people, tasks: [two[0]!, { ...two[1]!, ...spoilt }] })
const ledger = [createLedgerRow(monday, planLetters(before).get(li)!)]

describe('a date that cannot be read', () => {
  test('is named in the email of the row’s owner', () => {
    const letter = renderLetterTo(after, li, ledger)
    expect(letter).toMatch(/^Milepost: 1 item overdue/)
    expect(letter).toContain('Not checked: 1 cell can’t be read (Tasks row 7, Due).')
    const others = { people, tasks: [two[0]!, { ...two[1]!, ...spoilt, owner: 'Zhang' }] }
    expect(renderLetterTo(createBookContents(tuesday, others), li)).not.toContain('can’t be read')
  })
  test('is not called a day that was taken away, nor the work done', () => {
    const letter = renderLetterTo(after, li, ledger)
    expect(letter).not.toMatch(/moved|no longer on|no due/)
    const moved = createBookContents(tuesday, { people, tasks: [two[0]!, { ...two[1]!, due: null }] })
    expect(renderLetterTo(moved, li, ledger)).toContain('1 moved: Two (now no due')
    const later = createBookContents(tuesday, {
      people,
      tasks: [two[0]!, { ...two[1]!, due: parseDay('2026-09-30') }],
    })
    expect(renderLetterTo(later, li, ledger)).toContain('1 moved: Two')
  })
  test('is not called missing where the row has no owner', () => {
    const portfolio = (more: object) =>
      createBookContents(monday, { people, tasks: [{ ...two[1]!, owner: null, due: null, ...more }] })
    expect(renderLetterTo(portfolio({}), boss)).toContain('no due')
    expect(renderLetterTo(portfolio(spoilt), boss)).not.toContain('no due')
  })
})
