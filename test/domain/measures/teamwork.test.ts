import { describe, expect, test } from 'vitest'
import { parseDay } from '../../../src/core/day.js'
import { createPeriods } from '../../../src/domain/measures/figure.js'
import { listDepartments, listVoices } from '../../../src/domain/measures/teamwork.js'
import { createBookContents } from '../book-contents.js'

const periods = createPeriods(parseDay('2026-03-31'))

describe('clients who hear from several people', () => {
  const voicesOf = (...talks: readonly (readonly [owner: string | null, more?: object])[]) =>
    listVoices(
      createBookContents('2026-03-31', {
        clients: [{ name: 'Acme', accountManager: 'li@example.com' }, { name: 'Globex' }],
        people: [{ name: 'Li Wei', email: 'li@example.com' }, { name: 'Bo' }],
        contacts: talks.map(([owner, more]) => ({
          summary: 'x',
          client: 'Acme',
          day: parseDay('2026-03-10'),
          direction: 'out' as const,
          owner,
          ...more,
        })),
      }),
      periods,
    ).lines
  test('are named with all of their people, whatever the way a person is written', () => {
    expect(voicesOf(['Li Wei'], ['li@example.com'], ['Bo'])).toEqual([
      { client: 'Acme', people: ['Li Wei', 'Bo'], talks: 3, manager: 'Li Wei' },
    ])
  })
  test('are none where one person took part in every talk', () => {
    expect(voicesOf(['Li Wei'], ['Li Wei, Bo'])).toEqual([])
    expect(voicesOf(['Li Wei'], [null])).toEqual([])
  })
  test('are none by what the client began, by older talks, or by talks with another client', () => {
    expect(voicesOf(['Li Wei'], ['Bo', { direction: 'in' }])).toEqual([])
    expect(voicesOf(['Li Wei'], ['Bo', { day: parseDay('2025-10-01') }])).toEqual([])
    expect(voicesOf(['Li Wei'], ['Bo', { client: 'Globex' }])).toEqual([])
  })
})

test('departments come with their contacts, those without one first', () => {
  const found = listDepartments(
    createBookContents('2026-03-31', {
      people: [
        { name: 'Li Wei', department: 'Design', departmentContact: 'yes' },
        { name: 'Bo', department: 'design', departmentContact: 'no' },
        { name: 'Chen', department: 'Sales' },
        { name: 'Dora' },
      ],
    }),
  )
  expect(found).toEqual([
    { name: 'Sales', people: 1, contacts: [] },
    { name: 'Design', people: 2, contacts: ['Li Wei'] },
  ])
})
