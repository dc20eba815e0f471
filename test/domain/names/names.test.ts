import { libraryPort } from '../../library-texts.js'
import { describe, expect, test } from 'vitest'
import { locales } from '../../../src/core/locale.js'
import { parseDay } from '../../../src/core/day.js'
import { findAmbiguousReferences } from '../../../src/domain/references.js'
import { createNameIndex } from '../../../src/domain/names.js'
import { getParts } from '../../../src/domain/engagement-parts.js'
import { resolveOwners } from '../../../src/domain/letters/readers.js'
import { findUnmatched } from '../../../src/domain/coverage.js'
import { planAutomations } from '../../../src/domain/automation.js'
import { isRequestedByClient } from '../../../src/domain/report/change-steps.js'
import { formatProblem } from '../../../src/work/wording.js'
import { type GivenRows, createBookContents } from '../book-contents.js'

const twoLis: GivenRows = {
  people: [
    { name: 'Li', email: 'li.na@example.com' },
    { name: 'Li', email: 'li.wei@example.com' },
    { name: 'Bo', email: 'bo@example.com' },
  ],
  tasks: [
    { title: 'a', owner: 'Li' },
    { title: 'b', owner: 'li, Bo' },
    { title: 'c', owner: 'P2' },
  ],
}
const twoShops: GivenRows = {
  clients: [{ name: 'Acme' }, { name: 'Bolt' }],
  engagements: [
    { name: 'Shop', client: 'Acme', status: 'active' },
    { name: 'Shop', client: 'Bolt', status: 'active' },
  ],
  milestones: [
    { name: 'A', engagement: 'Shop', order: 1, result: 'pass', status: 'done' },
    { name: 'B', engagement: 'Shop', order: 2, status: 'notStarted' },
  ],
  contacts: [
    { engagement: 'Shop', client: 'Bolt', day: parseDay('2026-03-01') },
    { engagement: 'Shop', day: parseDay('2026-03-01') },
  ],
}

describe('a name that several rows have', () => {
  const rows = [
    { id: 'P1', name: 'Li', email: 'one@example.com' },
    { id: 'P2', name: ' ｌi', email: 'two@example.com' },
    { id: 'P3', name: 'Bo', email: 'bo@example.com' },
    { id: 'P4', name: 'Bo', email: 'Bo@example.com' },
  ]
  const names = createNameIndex(rows, 'name', 'email')
  test('finds none of them, while ids and addresses still find theirs', () => {
    expect(names.find('Li')).toBeUndefined()
    expect(names.findAll('LI').map(({ id }) => id)).toEqual(['P1', 'P2'])
    expect(names.isAmbiguous('li')).toBe(true)
    expect([names.find('P2'), names.find('two@example.com')]).toEqual([rows[1], rows[1]])
    expect(names.isAmbiguous('P2')).toBe(false)
    expect([names.isAmbiguous('Nobody'), names.find('Nobody')]).toEqual([false, undefined])
  })
  test('is no doubt where all of them share one address', () => {
    expect(names.find('Bo')?.id).toBe('P3')
    expect(names.duplicates.map(({ name }) => name)).toEqual(['Li', 'Bo'])
  })
  test('may be decided by what else is known', () => {
    expect(names.find('Li', ({ email }) => email.startsWith('two'))).toBe(rows[1])
    expect(names.find('Li', () => true)).toBeUndefined()
  })
})

describe('rows that name it', () => {
  test('are nobody’s: neither of two people of a name owns them', () => {
    const portfolio = createBookContents('2026-03-31', twoLis)
    expect(resolveOwners(portfolio, 'Li').map(({ address, person }) => [address, person])).toEqual([
      [null, null],
    ])
    expect(resolveOwners(portfolio, 'P2').map(({ address }) => address)).toEqual(['li.wei@example.com'])
  })
  test('are in no project, unless the client they name decides', () => {
    const portfolio = createBookContents('2026-03-31', twoShops)
    const { parts, strays } = getParts(portfolio)
    expect([...parts.values()].map(({ milestones }) => milestones.length)).toEqual([0, 0])
    expect(strays.milestones).toHaveLength(2)
    expect(findUnmatched(portfolio, 'contacts').map(({ line }) => line)).toEqual([3])
    const rules = [{ ...portfolio.rows.automations[0]!, trigger: 'milestonePassed', action: 'openNextStage' }]
    expect(planAutomations(portfolio, rules as never, 'en')).toEqual([])
  })
  test('are told of once for each name, with how many there are and what to do', () => {
    const findAmbiguities = (given: GivenRows) =>
      findAmbiguousReferences(createBookContents('2026-03-31', given))
    expect(findAmbiguities(twoLis)).toEqual([
      {
        code: 'ambiguousName',
        table: 'people',
        column: 'name',
        line: 2,
        found: 'Li',
        lines: [2, 3],
        count: 2,
      },
    ])
    expect(findAmbiguities(twoShops)).toEqual([
      {
        code: 'ambiguousName',
        table: 'engagements',
        column: 'name',
        line: 2,
        found: 'Shop',
        lines: [2, 3],
        count: 3,
      },
    ])
    expect(findAmbiguities({ people: twoLis.people!, tasks: [{ owner: 'Bo' }] })).toEqual([])
  })
  test('of a stage are told of only where the project does not decide', () => {
    const stages = (milestone: object) => ({
      engagements: [{ name: 'One' }, { name: 'Two' }],
      milestones: [
        { name: 'Build', engagement: 'One' },
        { name: 'Build', engagement: 'Two' },
      ],
      tasks: [{ title: 'a', milestone: 'Build', ...milestone }],
    })
    const findAmbiguities = (given: GivenRows) =>
      findAmbiguousReferences(createBookContents('2026-03-31', given)).length
    expect(findAmbiguities(stages({ engagement: 'One' }))).toBe(0)
    expect(findAmbiguities(stages({}))).toBe(1)
  })
  test('do not make a request the client’s', () => {
    const portfolio = createBookContents('2026-03-31', {
      ...twoLis,
      changes: [{ content: 'x', requester: 'Li' }],
    })
    expect(isRequestedByClient(portfolio.rows.changes[0]!, portfolio)).toBe(false)
  })
})

test.each(locales)('the sentence names rows and count, in %s', (locale) => {
  const [problem] = findAmbiguousReferences(createBookContents('2026-03-31', twoLis))
  const problemText = formatProblem(libraryPort, problem!, locale)
  for (const each of ['Li', '2', '3']) expect(problemText).toContain(each)
  expect(problemText).toContain(locale === 'en' ? 'email address' : '邮箱')
})
