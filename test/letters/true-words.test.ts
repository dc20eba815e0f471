/** Sentences of letters that a sceptical reader would catch out. */
import { describe, expect, test } from 'vitest'
import { day } from '../../src/core/day.js'
import { parseTold, writeTold } from '../../src/project/letters/told.js'
import { type Given, portfolioOf } from '../project/portfolio-of.js'
import { letterTo, plansOf, reportIn, viewOf, wentOn } from './written.js'

const [li, wang, boss] = ['li@example.com', 'wang@example.com', 'boss@example.com']
const people = [
  { name: 'Li', email: li, manager: 'Zhang' },
  { name: 'Wang', email: wang, manager: 'Zhang', language: 'zh-CN' },
  { name: 'Zhang', email: boss, readsManagerDigest: 'yes' },
] as const
const [monday, tuesday] = ['2026-03-30', '2026-03-31']
type Task = NonNullable<Given['tasks']>[number]
const late = (title: string, more: Task = {}): Task => ({
  title,
  owner: 'Li',
  status: 'inProgress',
  due: day('2026-03-27'),
  ...more,
})

describe('the manager’s letter', () => {
  const clients = [{ name: 'Quiet', lastContact: day('2026-01-05') }]

  test('calls nothing clear while a client waits to hear from us', () => {
    const letter = letterTo(portfolioOf(monday, { people, clients }), boss)
    expect(letter).toContain('Clients who haven’t heard from us (1)')
    expect(letter).not.toMatch(/all clear|on track/i)
  })

  test('counts late issues among what is overdue, as its lists do', () => {
    const issues = [{ description: 'Slow', owner: 'Li', due: day('2026-03-02'), status: 'open' }] as const
    expect(letterTo(portfolioOf(monday, { people, issues }), boss)).toMatch(/^Milepost: .*1 item overdue\n/)
  })

  test('has every number with its right noun, and no median of nothing', () => {
    const letter = letterTo(portfolioOf(monday, { people, tasks: [late('One')], contacts: [] }), boss)
    expect(letter).toContain('0 done of 1 task')
    expect(letter).not.toContain('1 tasks')
    expect(letter).not.toContain('0 answers')
    expect(letter).toContain('no questions yet')
    expect(letter).not.toContain('0 questions')
  })

  test('opens the row from every line that speaks of one', () => {
    const portfolio = portfolioOf(monday, {
      people,
      clients: [
        { ...clients[0], contractEnd: day('2026-04-30'), email: 'c@example.com', reportCadence: 'weekly' },
      ],
      engagements: [{ name: 'Shop', client: 'Quiet', owner: 'Li', status: 'active' }],
      milestones: [{ name: 'Build', engagement: 'Shop', deviation: 0.5, status: 'inProgress' }],
      risks: [{ description: 'Storm', probability: 4, impact: 4, status: 'open' }],
      tasks: [late('One'), late('Nobody', { owner: null })],
    })
    const { sections } = viewOf(portfolio, plansOf(portfolio).get(boss)!)
    const bare = sections
      .slice(0, -1)
      .flatMap(({ heading, rows }) => rows.flatMap(({ url }) => (url ? [] : heading)))
    expect(sections.length).toBeGreaterThan(7)
    expect(bare).toEqual([])
  })
})

describe('what changed since the last letter', () => {
  const before = portfolioOf(monday, { people, tasks: ['A', 'B', 'C', 'D'].map((title) => late(title)) })
  const ledger = [wentOn(monday, plansOf(before).get(li)!)]

  test('claims of nothing that it is no longer late, only that it is off the reader’s list', () => {
    const tasks = [late('A'), late('B', { owner: 'Wang' }), late('C', { ballInCourt: 'client' }), late('D')]
    const letter = letterTo(portfolioOf(tuesday, { people, tasks }), li, ledger)
    expect(letter).toContain('2 no longer on your overdue list: B, C')
  })

  test.each([
    [li, 'en', /^1 no longer on your overdue list$/m],
    [wang, 'zh-CN', /^1 项已不在你的逾期清单$/m],
  ] as const)('to %s, says of a deleted row that it is gone, and names nothing', (reader, language, said) => {
    const own = [{ ...people[0], email: reader, language }]
    const given = (...titles: string[]): Given => ({ people: own, tasks: titles.map((title) => late(title)) })
    const sent = wentOn(monday, plansOf(portfolioOf(monday, given('A', 'B'))).get(reader)!)
    expect(letterTo(portfolioOf(tuesday, given('A')), reader, [sent])).toMatch(said)
  })

  test('folds into “unchanged” only what the letter still lists', () => {
    const old = late('Old', { due: day('2026-01-05') })
    const given = { people, tasks: [old, late('A')] }
    const sent = wentOn(monday, plansOf(portfolioOf(monday, given)).get(li)!)
    const letter = letterTo(portfolioOf(tuesday, given), li, [sent])
    expect(letter).toContain('2 unchanged, the oldest “Old”')
    expect(letter.match(/- (A|Old) \[/g)).toHaveLength(2)
  })

  test('tells what is new this week, and what was due soon and has moved', () => {
    const soon = (title: string, due: string): Task => late(title, { due: day(due) })
    const first = [late('A'), soon('Stays', '2026-04-02'), soon('Moves', '2026-04-03')]
    const sent = wentOn(monday, plansOf(portfolioOf(monday, { people, tasks: first })).get(li)!)
    const then = [
      late('A'),
      soon('Stays', '2026-04-02'),
      soon('Moves', '2026-04-10'),
      soon('Fresh', '2026-04-01'),
    ]
    const letter = letterTo(portfolioOf(tuesday, { people, tasks: then }), li, [sent])
    expect(letter).toContain('1 new: Fresh')
    expect(letter).toContain('1 moved: Moves (now 10 Apr)')
    expect(letter).toContain('1 unchanged, the oldest “A”')
  })
})

test('nothing is due on Monday of which its owner did not hear before', () => {
  const tasks = [late('Pitch', { due: day('2026-04-13') })]
  expect(letterTo(portfolioOf('2026-04-10', { people, tasks }), li)).toContain('Pitch')
})

test('a next step with a client that is late is told to the account manager, and whose it is', () => {
  const step = {
    name: 'Acme',
    accountManager: 'Li',
    nextStep: 'Send the offer',
    nextStepDay: day('2026-03-27'),
  }
  const clients = [step, { name: 'Bird', accountManager: 'Li', nextStep: 'Some day' }]
  const letter = letterTo(portfolioOf(tuesday, { people, clients }), li)
  expect(letter).toMatch(/^Milepost: 1 item overdue\n/)
  expect(letter).toMatch(/- Send the offer \[Overdue by 2 working days\]\n {2}Clients · Acme · due 27 Mar/)
})

test('a last reminder names what it is the last of', () => {
  const tasks = Array.from({ length: 30 }, (_, n) => late(`Old ${n}`, { due: day('2026-01-05') }))
  const portfolio = portfolioOf(tuesday, { people, tasks })
  const plan = plansOf(portfolio).get(li)!
  expect(plan.personal?.last.size).toBe(portfolio.settings.letterRows)
  const next = letterTo(portfolioOf('2026-04-01', { people, tasks }), li, [wentOn(tuesday, plan)])
  expect(next).toContain('Overdue (18)')
})

test('people who share an address get their letters though one of them wants none', () => {
  const shared = [
    { name: 'Li', email: 'team@example.com', digest: 'off' },
    { name: 'Zhao', email: 'Team@example.com', pausedUntil: day('2027-01-01') },
    { name: 'Zhang', email: 'team@example.com', readsManagerDigest: 'yes' },
  ] as const
  const plan = plansOf(portfolioOf(monday, { people: shared, tasks: [late('A')] })).get('team@example.com')
  expect(plan?.kind).toBe('managerDigest')
  expect(plan?.personal?.overdue.map(({ title }) => title)).toEqual(['A'])
})

test('a row without a title can still be found', () => {
  const letter = letterTo(portfolioOf(tuesday, { people, tasks: [late('', { title: null })] }), li)
  expect(letter).toContain('- Row 2')
})

describe('the client report', () => {
  const given: Given = {
    people,
    clients: [{ name: 'Acme', contact: 'Ann', email: 'ann@example.com' }],
    engagements: [
      { name: 'Shop', client: 'Acme', owner: 'Li', status: 'active', delivery: day('2026-03-02') },
    ],
    milestones: [
      {
        name: 'Build',
        engagement: 'Shop',
        status: 'inProgress',
        due: day('2026-02-02'),
        forecast: day('2026-03-20'),
      },
    ],
    issues: [
      { description: 'Slow', engagement: 'Shop', solution: 'Faster', due: day('2026-03-12'), status: 'open' },
    ],
    tasks: [
      {
        title: 'Photos',
        engagement: 'Shop',
        ballInCourt: 'client',
        due: day('2026-03-25'),
        status: 'inProgress',
      },
    ],
    decisions: [{ question: 'Blue?', optionA: 'Yes', engagement: 'Shop', answerBy: day('2026-03-27') }],
  }
  const english = reportIn(portfolioOf(tuesday, given), 'en')

  test('promises no day that has passed, in either language', () => {
    expect(english).not.toContain('we now expect it on')
    expect(english).toContain('We don’t have a new date yet')
    expect(english).not.toMatch(/please answer by|(?<!was )due 12 Mar|delivery 2 Mar/)
    expect(english.match(/was due/g)).toHaveLength(5)
    const chinese = reportIn(portfolioOf(tuesday, given), 'zh-CN')
    expect(chinese).not.toMatch(/\p{Lo}: |A: /u)
    expect(chinese).not.toMatch(/预计3月20日|前答复|3月12日到期|3月2日交付/)
  })

  test('says of a late stage once where it stands', () => {
    expect(english.match(/- Build/g)).toHaveLength(1)
  })
})

test('the ledger remembers only whole days, however much a letter told', () => {
  const told = Object.fromEntries(Array.from({ length: 3000 }, (_, n) => [`T-${n}`, '2026-03-27']))
  const kept = parseTold(writeTold(told))
  expect(Object.keys(kept).length).toBeGreaterThan(1500)
  expect(new Set(Object.values(kept))).toEqual(new Set(['2026-03-27']))
})

test('no letter is torn within a character or turned around by one', () => {
  const tasks = [late(`x${'🎉'.repeat(200)}`), late('\u202eevil'), late('y'.repeat(40_000))]
  const letter = letterTo(portfolioOf(tuesday, { people, tasks }), li)
  expect(Buffer.from(letter).toString()).toBe(letter)
  expect(letter).not.toContain('\u202e')
  expect(letter.match(/\[New · |\[Overdue by 2 working days\]/g)).toHaveLength(3)
})

test('Chinese letters have Chinese colons', () => {
  const own = [{ ...people[2], language: 'zh-CN' }] as const
  expect(letterTo(portfolioOf(monday, { people: own }), boss)).not.toMatch(/[\u4e00-\u9fff]: /)
})
