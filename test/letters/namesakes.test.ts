import { describe, expect, test } from 'vitest'
import { locales } from '../../src/core/locale.js'
import { runHourlyAt, findBody, boss, people, createTeamSession } from './team-session.js'

describe.each(locales)('two people of one name, in %s', (locale) => {
  const [one, two] = ['li.na@example.com', 'li.wei@example.com']
  const team = [
    { id: 'P-one', name: 'Li', email: one, digest: 'Daily' },
    { id: 'P-two', name: 'Li', email: two, digest: 'Daily' },
    people[2]!,
  ]
  const due = '2026-03-20'
  const session = createTeamSession(
    {
      people: team,
      tasks: [
        { id: 'T-1', title: 'Whose alpha', owner: 'Li', due },
        { id: 'T-2', title: 'Whose beta', owner: 'li', due },
        { id: 'T-3', title: 'By address', owner: two, due },
        { id: 'T-4', title: 'By id', owner: 'P-one', due },
      ],
    },
    { in: locale, readers: [one, two, boss] },
  )
  // A Monday: the manager digest is due too.
  const letters = runHourlyAt(session, '2026-03-30')
  test('get only what their address or id says', () => {
    expect(findBody(letters, one)).toContain('By id')
    expect(findBody(letters, two)).toContain('By address')
    for (const reader of [one, two]) expect(findBody(letters, reader)).not.toContain('Whose')
    expect(findBody(letters, one)).not.toContain('By address')
  })
  test('are a problem that the manager reads, with the rows and how many name them', () => {
    const digest = findBody(letters, boss)
    expect(digest).toContain(
      locale === 'en' ? '2 rows are called “Li” (rows 2, 3)' : '有 2 行同名“Li”（第 2、3 行）',
    )
    expect(digest).toContain(locale === 'en' ? '2 rows that name it' : '有 2 行写了这个名称')
  })
})
