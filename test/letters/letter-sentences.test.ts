/** Sentences of letters that a sceptical reader would catch out. */
import { describe, expect, test } from 'vitest'
import { parseDay } from '../../src/core/day.js'
import { readReported, writeReported } from '../../src/domain/letters/reported-items.js'
import { type GivenRows, createBookContents } from '../domain/book-contents.js'
import { renderLetterTo, planLetters, createLetterView, createLedgerRow } from './render-letters.js'

const [li, wang, boss] = ['li@example.com', 'wang@example.com', 'boss@example.com']
const people = [
  { name: 'Li', email: li, manager: 'Zhang' },
  { name: 'Wang', email: wang, manager: 'Zhang', language: 'zh-CN' },
  { name: 'Zhang', email: boss, readsManagerDigest: 'yes' },
] as const
const [monday, tuesday] = ['2026-03-30', '2026-03-31']
type Task = NonNullable<GivenRows['tasks']>[number]
const createLateTask = (title: string, more: Task = {}): Task => ({
  title,
  owner: 'Li',
  status: 'inProgress',
  due: parseDay('2026-03-27'),
  ...more,
})

describe('the manager’s letter', () => {
  const clients = [{ name: 'Quiet', lastContact: parseDay('2026-01-05') }]

  test('calls nothing clear while a client waits to hear from us', () => {
    const letter = renderLetterTo(createBookContents(monday, { people, clients }), boss)
    expect(letter).toContain('Clients who haven’t heard from us (1)')
    expect(letter).not.toMatch(/all clear|on track/i)
  })

  test('counts late issues among what is overdue, as its lists do', () => {
    const issues = [
      { description: 'Slow', owner: 'Li', due: parseDay('2026-03-02'), status: 'open' },
    ] as const
    expect(renderLetterTo(createBookContents(monday, { people, issues }), boss)).toMatch(
      /^Milepost: .*1 item overdue\n/,
    )
  })

  test('has every number with its right noun, and no median of nothing', () => {
    const letter = renderLetterTo(
      createBookContents(monday, { people, tasks: [createLateTask('One')], contacts: [] }),
      boss,
    )
    expect(letter).toContain('0 done of 1 task')
    expect(letter).not.toContain('1 tasks')
    expect(letter).not.toContain('0 answers')
    expect(letter).toContain('no questions yet')
    expect(letter).not.toContain('0 questions')
  })

  test('opens the row from every line that speaks of one', () => {
    const portfolio = createBookContents(monday, {
      people,
      clients: [
        {
          ...clients[0],
          contractEnd: parseDay('2026-04-30'),
          email: 'c@example.com',
          reportCadence: 'weekly',
        },
      ],
      engagements: [{ name: 'Shop', client: 'Quiet', owner: 'Li', status: 'active' }],
      milestones: [{ name: 'Build', engagement: 'Shop', deviation: 0.5, status: 'inProgress' }],
      risks: [{ description: 'Storm', probability: 4, impact: 4, status: 'open' }],
      tasks: [createLateTask('One'), createLateTask('Nobody', { owner: null })],
    })
    const { sections } = createLetterView(portfolio, planLetters(portfolio).get(boss)!)
    const bare = sections
      .slice(0, -1)
      .flatMap(({ heading, rows }) => rows.flatMap(({ url }) => (url ? [] : heading)))
    expect(sections.length).toBeGreaterThan(7)
    expect(bare).toEqual([])
  })
})

describe('what changed since the last letter', () => {
  const before = createBookContents(monday, {
    people,
    tasks: ['A', 'B', 'C', 'D'].map((title) => createLateTask(title)),
  })
  const ledger = [createLedgerRow(monday, planLetters(before).get(li)!)]

  test('claims of nothing that it is no longer late, only that it is off the reader’s list', () => {
    const tasks = [
      createLateTask('A'),
      createLateTask('B', { owner: 'Wang' }),
      createLateTask('C', { ballInCourt: 'client' }),
      createLateTask('D'),
    ]
    const letter = renderLetterTo(createBookContents(tuesday, { people, tasks }), li, ledger)
    expect(letter).toContain('2 no longer on your overdue list: B, C')
  })

  test.each([
    [li, 'en', /^1 no longer on your overdue list$/m],
    [wang, 'zh-CN', /^1 项已不在你的逾期清单$/m],
  ] as const)(
    'to %s, says of a deleted row that it is gone, and names nothing',
    (reader, language, expectedText) => {
      const own = [{ ...people[0], email: reader, language }]
      const given = (...titles: string[]): GivenRows => ({
        people: own,
        tasks: titles.map((title) => createLateTask(title)),
      })
      const sent = createLedgerRow(
        monday,
        planLetters(createBookContents(monday, given('A', 'B'))).get(reader)!,
      )
      expect(renderLetterTo(createBookContents(tuesday, given('A')), reader, [sent])).toMatch(expectedText)
    },
  )

  test('folds into “unchanged” only what the letter still lists', () => {
    const old = createLateTask('Old', { due: parseDay('2026-01-05') })
    const given = { people, tasks: [old, createLateTask('A')] }
    const sent = createLedgerRow(monday, planLetters(createBookContents(monday, given)).get(li)!)
    const letter = renderLetterTo(createBookContents(tuesday, given), li, [sent])
    expect(letter).toContain('2 unchanged, the oldest “Old”')
    expect(letter.match(/- (A|Old) \[/g)).toHaveLength(2)
  })

  test('tells what is new this week, and what was due soon and has moved', () => {
    const soon = (title: string, due: string): Task => createLateTask(title, { due: parseDay(due) })
    const first = [createLateTask('A'), soon('Stays', '2026-04-02'), soon('Moves', '2026-04-03')]
    const sent = createLedgerRow(
      monday,
      planLetters(createBookContents(monday, { people, tasks: first })).get(li)!,
    )
    const then = [
      createLateTask('A'),
      soon('Stays', '2026-04-02'),
      soon('Moves', '2026-04-10'),
      soon('Fresh', '2026-04-01'),
    ]
    const letter = renderLetterTo(createBookContents(tuesday, { people, tasks: then }), li, [sent])
    expect(letter).toContain('1 new: Fresh')
    expect(letter).toContain('1 moved: Moves (now 10 Apr)')
    expect(letter).toContain('1 unchanged, the oldest “A”')
  })
})

test('nothing is due on Monday of which its owner did not hear before', () => {
  const tasks = [createLateTask('Pitch', { due: parseDay('2026-04-13') })]
  expect(renderLetterTo(createBookContents('2026-04-10', { people, tasks }), li)).toContain('Pitch')
})

test('a next step with a client that is late is told to the account manager, and whose it is', () => {
  const step = {
    name: 'Acme',
    accountManager: 'Li',
    nextStep: 'Send the offer',
    nextStepDay: parseDay('2026-03-27'),
  }
  const clients = [step, { name: 'Bird', accountManager: 'Li', nextStep: 'Some day' }]
  const letter = renderLetterTo(createBookContents(tuesday, { people, clients }), li)
  expect(letter).toMatch(/^Milepost: 1 item overdue\n/)
  expect(letter).toMatch(/- Send the offer \[Overdue by 2 working days\]\n {2}Clients · Acme · due 27 Mar/)
})

test('a last reminder names what it is the last of', () => {
  const tasks = Array.from({ length: 30 }, (_, n) =>
    createLateTask(`Old ${n}`, { due: parseDay('2026-01-05') }),
  )
  const portfolio = createBookContents(tuesday, { people, tasks })
  const plan = planLetters(portfolio).get(li)!
  expect(plan.personal?.last.size).toBe(portfolio.settings.letterRows)
  const next = renderLetterTo(createBookContents('2026-04-01', { people, tasks }), li, [
    createLedgerRow(tuesday, plan),
  ])
  expect(next).toContain('Overdue (18)')
})

test('people who share an address get their letters though one of them wants none', () => {
  const shared = [
    { name: 'Li', email: 'team@example.com', digest: 'off' },
    { name: 'Zhao', email: 'Team@example.com', pausedUntil: parseDay('2027-01-01') },
    { name: 'Zhang', email: 'team@example.com', readsManagerDigest: 'yes' },
  ] as const
  const plan = planLetters(createBookContents(monday, { people: shared, tasks: [createLateTask('A')] })).get(
    'team@example.com',
  )
  expect(plan?.kind).toBe('managerDigest')
  expect(plan?.personal?.overdue.map(({ title }) => title)).toEqual(['A'])
})

test('a row without a title can still be found', () => {
  const letter = renderLetterTo(
    createBookContents(tuesday, { people, tasks: [createLateTask('', { title: null })] }),
    li,
  )
  expect(letter).toContain('- Row 2')
})

test('the ledger remembers only whole days, however much a letter told', () => {
  const reported = Object.fromEntries(Array.from({ length: 3000 }, (_, n) => [`T-${n}`, '2026-03-27']))
  const parsed = readReported(writeReported(reported))
  expect(Object.keys(parsed).length).toBeGreaterThan(1500)
  expect(new Set(Object.values(parsed))).toEqual(new Set(['2026-03-27']))
})

test('no letter is torn within a character or turned around by one', () => {
  const tasks = [
    createLateTask(`x${'🎉'.repeat(200)}`),
    createLateTask('\u202eevil'),
    createLateTask('y'.repeat(40_000)),
  ]
  const letter = renderLetterTo(createBookContents(tuesday, { people, tasks }), li)
  expect(Buffer.from(letter).toString()).toBe(letter)
  expect(letter).not.toContain('\u202e')
  expect(letter.match(/\[New · |\[Overdue by 2 working days\]/g)).toHaveLength(3)
})

test('Chinese letters have Chinese colons', () => {
  const own = [{ ...people[2], language: 'zh-CN' }] as const
  expect(renderLetterTo(createBookContents(monday, { people: own }), boss)).not.toMatch(/[\u4e00-\u9fff]: /)
})
