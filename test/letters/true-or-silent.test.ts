/** Letters say no more than was looked at, and name all that they count. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day, plusDays } from '../../src/core/day.js'
import { conclude } from '../../src/core/evidence.js'
import type { RagState } from '../../src/core/table.js'
import { managerView } from '../../src/mail/manager.js'
import { letterText } from '../../src/mail/render.js'
import type { LetterView } from '../../src/mail/view.js'
import { lateWork, lookedAtAll, rankOfRag } from '../../src/project/letters/late-work.js'
import { managerDigest, type ReminderHealth } from '../../src/project/letters/manager-digest.js'
import { openWork } from '../../src/project/letters/open-work.js'
import type { Portfolio } from '../../src/project/portfolio.js'
import { toneColors } from '../../src/mail/view.js'
import type { TrackerKey } from '../../src/trackers/index.js'
import { trackerKeys } from '../../src/trackers/index.js'
import { healthy } from '../project/healthy.js'
import { type Given, portfolioOf } from '../project/portfolio-of.js'
import { contextIn, letterTo, plansOf, viewOf, wentOn } from './written.js'

const [li, boss] = ['li@example.com', 'boss@example.com']
const people = [
  { name: 'Li', email: li, manager: 'Zhang' },
  { name: 'Zhang', email: boss, readsManagerDigest: 'yes', digest: 'off' },
] as const
const [monday, tuesday] = ['2026-03-30', '2026-03-31']
const clear = /all clear|on track|nothing overdue|一切正常|进展正常|无逾期/i
const shop = {
  name: 'Shop',
  client: 'Acme',
  owner: 'Li',
  status: 'active',
  sowConfirmedOn: day('2026-03-27'),
  start: day('2026-03-30'),
  delivery: day('2026-12-31'),
} as const
const calm: Given = {
  people,
  clients: [
    { name: 'Acme', lastContact: day('2026-03-27'), nextStep: 'Call', nextStepDay: day('2026-06-01') },
  ],
  engagements: [shop],
  milestones: [
    {
      name: 'Build',
      engagement: 'Shop',
      owner: 'Li',
      status: 'notStarted',
      due: day('2026-11-30'),
      deliverable: 'Shop',
      acceptanceCriteria: 'Works',
    },
  ],
  tasks: [{ title: 'Draw', engagement: 'Shop', owner: 'Li', status: 'notStarted', due: day('2026-11-30') }],
}
const gone = (portfolio: Portfolio, ...keys: TrackerKey[]): Portfolio => ({ ...portfolio, gone: keys })

describe('an all-clear', () => {
  test('is said where every project was looked at and nothing was found', () => {
    expect(letterTo(portfolioOf(monday, calm), boss)).toMatch(
      /^Milepost: All clear this week\n[^]*Every project is on track \(1 project checked\)\.[^]*== On track \(1\) ==/,
    )
  })
  test('is not said in a workbook without a project', () => {
    const letter = letterTo(portfolioOf(monday, { people, tasks: [] }), boss)
    expect(letter).toMatch(/^Milepost: No projects in progress yet\n/)
    expect(letter).not.toMatch(clear)
  })
  test('gives way to the sheet that is gone, in the first sentence and in the subject', () => {
    const portfolio = gone(portfolioOf(monday, { ...calm, milestones: [] }), 'milestones')
    const letter = letterTo(portfolio, boss)
    expect(letter).toMatch(/^Milepost: Milestones missing · Not all could be checked\n/)
    expect(letter.split('\n')[4]).toBe(
      'The sheet Milestones is gone: what was in it isn’t checked. Undo the deletion (File → Version history), or choose “Set up or repair the trackers”.',
    )
    expect(letter).not.toMatch(clear)
    const own = { ...portfolio, rows: portfolioOf(monday, { people, tasks: [late('One')] }).rows }
    const personal = letterTo(own, li)
    expect(personal).toMatch(/^Milepost: Milestones missing · 1 item overdue\n/)
    expect(personal.split('\n')[4]).toContain('The sheet Milestones is gone')
  })
  test('gives way to a date that cannot be read, and says where it stands', () => {
    const { tasks } = calm
    const letter = letterTo(
      portfolioOf(monday, {
        ...calm,
        tasks: [{ ...tasks![0]!, due: null, at: { line: 7, unread: ['due'] } }],
      }),
      boss,
    )
    expect(letter).not.toMatch(clear)
    expect(letter).toContain('Not checked: 1 cell can’t be read (Tasks row 7, Due).')
  })
})

type Task = NonNullable<Given['tasks']>[number]
const late = (title: string, more: Task = {}): Task => ({
  title,
  owner: 'Li',
  status: 'inProgress',
  due: day('2026-03-27'),
  ...more,
})

describe('work that is overdue for very long', () => {
  const tasks = ['One', 'Two', 'Three'].map((title) => late(title, { due: day('2026-01-05') }))
  const soon = late('Soon', { due: day('2026-04-03') })
  const first = portfolioOf(monday, { people, tasks: [...tasks, soon] })
  const ledger = [wentOn(monday, plansOf(first).get(li)!)]
  const second = portfolioOf(tuesday, { people, tasks: [...tasks, soon] })

  test('is counted and named in every letter until it is closed, the subject first', () => {
    const letter = letterTo(second, li, ledger)
    expect(letter).toMatch(/^Milepost: 3 items overdue, 1 due this week\n/)
    for (const title of ['One', 'Two', 'Three']) expect(letter).toContain(`- ${title} [`)
    const closed = portfolioOf(tuesday, {
      people,
      tasks: [...tasks.map((task) => ({ ...task, status: 'done' as const })), soon],
    })
    expect(letterTo(closed, li, ledger)).toMatch(/^Milepost: 1 item due this week\n/)
  })
  test('sends no letter by itself', () => {
    expect(letterTo(portfolioOf(tuesday, { people, tasks }), li, ledger)).toBe('')
  })
})

test('every item that the manager’s subject counts is named with its owner and its days', () => {
  const portfolio = portfolioOf(monday, {
    people,
    tasks: [
      late('One'),
      late('Old', { due: day('2026-01-05') }),
      late('Nobody', { owner: null }),
      late('Hers', { owner: 'Grace' }),
    ],
    issues: [{ description: 'Slow', owner: 'Li', due: day('2026-03-02'), status: 'open' }],
  })
  const letter = letterTo(portfolio, boss)
  expect(letter).toMatch(/^Milepost: 0 red, 0 amber, 5 items overdue\n/)
  for (const [title, days, owner] of [
    ['One', 'Overdue by 1 working day', 'owner Li'],
    ['Old', 'Overdue by 56 working days', 'owner Li'],
    ['Nobody', 'Overdue by 1 working day', 'no owner'],
    ['Hers', 'Overdue by 1 working day', 'owner Grace'],
    ['Slow', 'Overdue by 20 working days', 'owner Li'],
  ])
    expect(letter).toMatch(new RegExp(`- ${title} \\[[^\\]]*${days}\\]\\n.*${owner}`))
})

describe('of the reminders is said', () => {
  const said = (health: Partial<ReminderHealth>): string => {
    const portfolio = portfolioOf(monday, calm)
    const digest = managerDigest(portfolio, openWork(portfolio), { ...healthy, ...health }, [])
    return letterText(managerView({ ...digest, escalated: [] }, null, contextIn(portfolio, 'en')))
  }
  test('that they run only with a recent run on record, and as whom, and what left last', () => {
    expect(said({})).toContain('Reminders are running as Zhang. Last run: 31 Mar 08:00. Last email: 30 Mar.')
    expect(said({ isRunning: false, lastRun: '2026-03-20 08:00' })).toContain(
      'Reminders are turned on (Zhang), but the last run on record was 20 Mar 08:00',
    )
    expect(said({ isRunning: false, lastRun: null, lastSent: null })).toContain(
      'no run is on record yet. No email has left yet.',
    )
    expect(said({ isOn: false })).toContain('Reminders are off')
    for (const health of [{ isRunning: false }, { isOn: false, isRunning: true }])
      expect(said(health)).not.toMatch(/running/)
  })
})

test('a state that is no colour is neither green nor listed among the green', () => {
  const portfolio = portfolioOf(monday, calm)
  const digest = managerDigest(portfolio, openWork(portfolio), healthy, [])
  for (const rag of ['unknown', 'none', 'someday'] as RagState[]) {
    const view = managerView(
      {
        ...digest,
        engagements: digest.engagements.map((line) => ({ ...line, rag: rag as 'red' })),
        projects: conclude({ found: digest.engagements, looked: digest.looked }),
        escalated: [],
      },
      null,
      contextIn(portfolio, 'en'),
    )
    expect(`${view.subject}\n${letterText(view)}`).not.toMatch(clear)
    const tones = view.sections.flatMap(({ rows }) => rows).filter(({ title }) => title === 'Shop')
    expect(tones.map(({ tone }) => tone)).toEqual(['plain'])
    expect(rankOfRag(rag)).toBeLessThan(rankOfRag('green'))
  }
  expect(Object.keys(toneColors)).toContain('plain')
})

/** How many items a section speaks of: those it lists, and those it only counts. */
const speaksOf = ({ rows, more }: LetterView['sections'][number]): number =>
  rows.length + Number(/\d+/.exec(more)?.[0] ?? 0)

describe('whatever stands in a workbook,', () => {
  const dates = fc.integer({ min: -120, max: 60 }).map((shift) => plusDays(day(monday), shift))
  const task = fc.record({
    title: fc.constantFrom('Draw', 'Build', 'Ask'),
    engagement: fc.constantFrom('Shop', null, 'Rebrnad'),
    owner: fc.constantFrom('Li', 'Zhang', 'Grace', null),
    status: fc.constantFrom('inProgress', 'done', null),
    due: fc.option(dates, { nil: null }),
    ballInCourt: fc.constantFrom('us', 'client', null),
    unread: fc.constantFrom([], [], ['due'], ['status']),
  })
  const books = fc.record({
    tasks: fc.array(task, { maxLength: 30 }),
    gone: fc.subarray<TrackerKey>(['milestones', 'issues', 'risks'], { maxLength: 1 }),
    hasProject: fc.boolean(),
  })
  type Book = typeof books extends fc.Arbitrary<infer B> ? B : never
  const portfolioIn = ({ tasks, gone: missing, hasProject }: Book, on = monday): Portfolio =>
    gone(
      portfolioOf(on, {
        ...calm,
        engagements: hasProject ? [shop] : [],
        tasks: tasks.map(({ unread, ...row }, at) => ({ ...row, at: { line: at + 2, unread } }) as Task),
      }),
      ...missing,
    )

  test('no letter says an all-clear of what was not read, is gone or belongs to nobody known', () => {
    fc.assert(
      fc.property(books, (book) => {
        const portfolio = portfolioIn(book)
        const { unread, unplaced, absent } = lookedAtAll(portfolio)
        const doubt = unread.length + unplaced.length + absent.length + book.gone.length > 0
        for (const [, plan] of plansOf(portfolio)) {
          const view = viewOf(portfolio, plan)
          const text = `${view.subject}\n${letterText(view)}`
          if (doubt) expect(text).not.toMatch(clear)
          if (book.gone.length > 0) expect(view.opening[0]).toMatch(/is gone/)
        }
      }),
    )
  })
  test('every item that a subject counts is named or counted below, each once', () => {
    fc.assert(
      fc.property(books, (book) => {
        const before = portfolioIn(book)
        const ledger = [...plansOf(before)].map(([, plan]) => wentOn(monday, plan))
        for (const [portfolio, past] of [
          [before, []],
          [portfolioIn(book, tuesday), ledger],
        ] as const)
          for (const [, plan] of plansOf(portfolio, past)) {
            const view = viewOf(portfolio, plan)
            const counted = Number(/(\d+) items? overdue/.exec(view.subject)?.[1] ?? 0)
            const listed = view.sections
              .filter(({ heading }) => /Overdue/.test(heading))
              .reduce((sum, section) => sum + speaksOf(section), 0)
            if (plan.manager !== null) {
              expect(listed).toBe(counted)
              expect(counted).toBe(lateWork(portfolio).found.length)
            } else expect(listed - (plan.personal?.escalated.length ?? 0)).toBe(counted)
          }
      }),
    )
  })
  test('what is looked at covers every tracker that has a rule', () => {
    const portfolio = portfolioOf(monday, Object.fromEntries(trackerKeys.map((key) => [key, []])))
    expect(lookedAtAll(portfolio).notUsed).toEqual([])
  })
})
