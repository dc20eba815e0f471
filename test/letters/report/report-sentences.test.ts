/** Sentences of the client report that a sceptical reader would catch out. */
import { describe, expect, test } from 'vitest'
import { parseDay } from '../../../src/core/day.js'
import { type GivenRows, createBookContents } from '../../domain/book-contents.js'
import { renderReport } from '../render-letters.js'

const tuesday = '2026-03-31'

describe('the client report', () => {
  const given: GivenRows = {
    people: [{ name: 'Li', email: 'li@example.com' }],
    clients: [{ name: 'Acme', contact: 'Ann', email: 'ann@example.com' }],
    engagements: [
      { name: 'Shop', client: 'Acme', owner: 'Li', status: 'active', delivery: parseDay('2026-03-02') },
    ],
    milestones: [
      {
        name: 'Build',
        engagement: 'Shop',
        status: 'inProgress',
        due: parseDay('2026-02-02'),
        forecast: parseDay('2026-03-20'),
      },
    ],
    issues: [
      {
        description: 'Slow',
        engagement: 'Shop',
        solution: 'Faster',
        due: parseDay('2026-03-12'),
        status: 'open',
      },
    ],
    tasks: [
      {
        title: 'Photos',
        engagement: 'Shop',
        ballInCourt: 'client',
        due: parseDay('2026-03-25'),
        status: 'inProgress',
      },
    ],
    decisions: [{ question: 'Blue?', optionA: 'Yes', engagement: 'Shop', answerBy: parseDay('2026-03-27') }],
  }
  const english = renderReport(createBookContents(tuesday, given), 'en')

  test('promises no day that has passed, in either language', () => {
    expect(english).not.toContain('we now expect it on')
    expect(english).toContain('We don’t have a new date yet')
    expect(english).not.toMatch(/please answer by|(?<!was )due 12 Mar|delivery 2 Mar/)
    expect(english.match(/was due/g)).toHaveLength(5)
    const chinese = renderReport(createBookContents(tuesday, given), 'zh-CN')
    expect(chinese).not.toMatch(/\p{Lo}: |A: /u)
    expect(chinese).not.toMatch(/预计3月20日|前答复|3月12日到期|3月2日交付/)
  })

  test('says of a late stage once where it stands', () => {
    expect(english.match(/- Build/g)).toHaveLength(1)
  })
})
