import { describe, expect, test } from 'vitest'
import { locales } from '../../src/core/locale.js'
import { day } from '../../src/core/day.js'
import type { View } from '../../src/core/sheet/view.js'
import { isOpen } from '../../src/project/status/openness.js'
import {
  isOverloaded,
  loadLevel,
  loadLevels,
  workload as loadsOf,
} from '../../src/project/status/workload.js'
import { engagements as engagementTable } from '../../src/trackers/plan/engagements.js'
import { tasks as taskTable } from '../../src/trackers/plan/tasks.js'
import type { Portfolio } from '../../src/project/portfolio.js'
import { viewTextIn } from '../../src/text/views/index.js'
import { viewKeys, views } from '../../src/views/index.js'
import { heat } from '../../src/views/palette.js'
import { looks } from '../../src/core/sheet/layout.js'
import { trackers } from '../../src/trackers/index.js'
import { type Given, portfolioOf } from '../project/portfolio-of.js'
import { company } from './company.js'
import { cellAt, contextOf, lineOf, placeOf } from './context.js'

const d = day
const context = contextOf(company)

describe('the dashboard', () => {
  const view = views.dashboard(context)
  test('lists open engagements as the manager digest has them, worst first', () => {
    const first = placeOf(view, 'Burning')
    const names = context.digest.engagements.map(
      (_, index) => cellAt(view, first.line + index, first.column).value,
    )
    expect(names).toEqual(context.digest.engagements.map(({ name }) => name))
    expect(names).toEqual(['Burning', 'Calm'])
    expect(lineOf(view, first.line)).toContain(context.reason(context.digest.engagements[0]!.reasons[0]!))
  })
  test('shows the three figures with what they are made of', () => {
    const { completion, overdue } = context.digest.kpis
    expect(lineOf(view, 6).slice(0, 2)).toEqual([
      context.words.percent(completion.value!),
      context.words.percent(overdue.value!),
    ])
    expect(lineOf(view, 7)).toContain(
      context.words.completionNote(completion.numerator, completion.denominator),
    )
  })
  test('names silent clients, renewals and work that nobody owns', () => {
    expect(placeOf(view, context.words.silent(1))).toBeTruthy()
    expect(placeOf(view, context.words.renewals(1))).toBeTruthy()
    expect(
      lineOf(
        view,
        placeOf(
          view,
          context.view.noOwnerCounts([
            { name: engagementTable.name.en, count: 1 },
            { name: taskTable.name.en, count: 1 },
          ]),
        ).line + 1,
      ),
    ).toContain('Burning')
    expect(placeOf(view, 'Soon')).toBeTruthy()
  })
  test('counts every open task that is due in its weeks once', () => {
    const { line, column } = placeOf(view, context.view.perWeek)
    const counts = Array.from({ length: 9 }, (_, index) => cellAt(view, line + 1 + index, column + 1).value)
    const open = company.rows.tasks.filter((row) => isOpen(taskTable, row) && row.due !== null)
    expect(counts.reduce<number>((sum, count) => sum + Number(count), 0)).toBe(open.length)
    expect(counts.slice(0, 2)).toEqual([1, 1])
  })
  test('makes its charts from the blocks that stand there', () => {
    expect(view.charts.map(({ area }) => cellAt(view, area.line - 1, area.column).value)).toEqual([
      context.view.byColour,
      context.view.perWeek,
    ])
    for (const { area, line } of view.charts) {
      expect(typeof cellAt(view, area.line + area.lines - 1, area.column + 1).value).toBe('number')
      expect(line).toBeGreaterThan(area.line + area.lines)
    }
  })
})

describe('the board', () => {
  const view = views.board(context)
  test('has every task under its status, but what is called off', () => {
    const under = (title: string): unknown => cellAt(view, 4, placeOf(view, title).column).value
    expect(['Late one', 'Soon', 'Parked', 'Finished'].map(under)).toEqual([
      'In progress  1',
      'Not started  1',
      'On hold  1',
      'Done  1',
    ])
    expect(() => placeOf(view, 'Gone')).toThrow(RangeError)
  })
  test('colours late cards, and only those', () => {
    const ground = (title: string): unknown => {
      const { line, column } = placeOf(view, title)
      return cellAt(view, line, column).look.background
    }
    expect(ground('Late one')).toBe(looks.row.background)
    expect(ground('Parked')).not.toBe(looks.row.background)
  })
  test('counts the cards that do not fit', () => {
    const many = portfolioOf('2026-03-31', {
      tasks: Array.from({ length: 230 }, (_, index) => ({
        title: `T${index}`,
        status: 'inProgress' as const,
      })),
    })
    const drawn = views.board(contextOf(many))
    expect(placeOf(drawn, 'and 30 more')).toBeTruthy()
    expect(drawn.cells.length).toBeLessThan(820)
  })
})

describe('the workload', () => {
  test('has the loads of the portfolio, and a line for what nobody owns', () => {
    const view = views.workload(context)
    const [li] = loadsOf(company.rows.tasks, company.rows.people, company.calendar, d('2026-03-31'), 8)
    const { line } = placeOf(view, 'Li')
    expect(cellAt(view, line, 3).value).toBe(li!.overdue)
    expect(cellAt(view, line + 1, 2).value).toBe('No owner')
    expect(cellAt(view, line + 1, 5).value).toBe('1 task · 1 d')
  })
  test('says in words who is overloaded, and when', () => {
    const busy = portfolioOf('2026-03-31', {
      people: [{ name: 'Li' }],
      tasks: Array.from({ length: 4 }, (_, index) => ({
        title: `T${index}`,
        owner: 'Li',
        status: 'inProgress' as const,
        start: d('2026-03-30'),
        due: d('2026-04-03'),
      })),
    })
    const view = views.workload(contextOf(busy))
    const { line } = placeOf(view, 'Li')
    expect(cellAt(view, line, 5).look.background).toBe(heat.double.background)
    expect(lineOf(view, line)).toContain('Overloaded: 30 Mar')
  })
})

describe.each(locales)('what the workload says of somebody with empty weeks in %s', (locale) => {
  const wordsOf = (tasks: readonly object[], more: Partial<Portfolio> = {}): unknown => {
    const given = portfolioOf('2026-03-31', { people: [{ name: 'Li' }], tasks: tasks as never })
    const view = views.workload(contextOf({ ...given, ...more }, locale))
    return cellAt(view, placeOf(view, 'Li').line, 13).value
  }
  const say = viewTextIn(locale)
  const at = (...unread: string[]) => ({ at: { line: 7, unread } })
  test('is that nothing is planned only where all tasks could be read', () => {
    const done = { title: 'Done', owner: 'Li', status: 'done', due: d('2026-03-01') }
    expect(wordsOf([done])).toBe(say.free(8, {} as never))
    expect(wordsOf([])).toBe(say.noTasks)
  })
  test('is not that where a task has no date, or one that cannot be read, or comes later', () => {
    const task = { title: 'T', owner: 'Li', status: 'notStarted' }
    expect(wordsOf([task])).toBe(say.loadUnknown(1))
    expect(wordsOf([task, { ...task, ...at('due') }])).toBe(say.loadUnknown(2))
    expect(wordsOf([{ ...task, due: d('2026-09-01') }])).toBe(say.onlyLater(1))
    expect(wordsOf([{ ...task, due: d('2026-03-02') }])).toBe(say.onlyOverdue(1))
  })
  test('is not known where an owner cannot be read or the tasks are gone', () => {
    const unread = { title: 'T', owner: null, due: d('2026-04-01'), ...at('owner') }
    expect(String(wordsOf([unread]))).toContain('7')
    expect(String(wordsOf([], { has: [], gone: ['tasks'] }))).toContain(taskTable.name[locale])
  })
})

test('a preview calls too much what the workload paints as overloaded', () => {
  for (const days of [0, 1, 2.5, 5, 5.5, 10, 10.5, 30])
    expect(isOverloaded(loadLevel(days, 5))).toBe(days > 5)
  expect(loadLevel(1, 0)).toBe('double')
  expect(Object.keys(heat)).toEqual(loadLevels)
  expect(Object.keys(viewTextIn('en').levels)).toEqual(loadLevels.filter((level) => level !== 'idle'))
})

describe.each(locales)('every view in %s', (locale) => {
  const made: [string, View][] = viewKeys.map((key) => [key, views[key](contextOf(company, locale))])
  test.each(made)('%s is rectangular, sized and speaks its language', (_key, view) => {
    expect(new Set(view.cells.map((cells) => cells.length))).toEqual(new Set([view.widths.length]))
    const words = view.cells.flat().map(({ value, formula }) => formula ?? String(value ?? ''))
    expect(/\p{Script=Han}/u.test(words.join(' '))).toBe(locale === 'zh-CN')
  })
  test.each(viewKeys.map((key) => [key]))('%s of an empty workbook stands', (key) => {
    expect(views[key](contextOf(portfolioOf('2026-03-31', {}), locale)).cells.length).toBeGreaterThan(3)
  })
})

test('no text that people typed becomes part of a formula', () => {
  const evil = '=IMPORTXML("https://example.com")'
  const rows = { name: evil, client: evil, engagement: evil, title: evil, owner: evil }
  const portfolio = portfolioOf('2026-03-31', {
    engagements: [{ ...rows, status: 'active', start: d('2026-03-02'), delivery: d('2026-03-20') }],
    milestones: [{ ...rows, due: d('2026-03-20') }],
    tasks: [{ ...rows, status: 'inProgress', due: d('2026-03-20') }],
    people: [rows],
    clients: [{ ...rows, contractEnd: d('2026-04-20') }],
  })
  for (const key of viewKeys) {
    const cells = views[key](contextOf(portfolio)).cells.flat()
    expect(cells.some(({ value }) => typeof value === 'string' && value.includes(evil))).toBe(true)
    expect(cells.filter(({ formula }) => formula?.includes('IMPORTXML'))).toEqual([])
  }
})

describe.each(locales)('an empty list in %s', (locale) => {
  const say = viewTextIn(locale)
  const calm: Given = {
    engagements: [{ name: 'Site', owner: 'Li', status: 'active', delivery: d('2026-06-30') }],
    milestones: [
      {
        name: 'Build',
        engagement: 'Site',
        owner: 'Li',
        status: 'inProgress',
        due: d('2026-05-29'),
        baselineDue: d('2026-05-29'),
      },
    ],
    tasks: [{ title: 'T', engagement: 'Site', owner: 'Li', status: 'inProgress', due: d('2026-05-01') }],
  }
  const shown = (
    key: 'dashboard' | 'meeting',
    more: Partial<Portfolio> = {},
    given: Given = calm,
  ): string[] =>
    views[key](contextOf({ ...portfolioOf('2026-03-31', given), ...more }, locale))
      .cells.flat()
      .map(({ value }) => String(value ?? ''))
  test('says that there is none only with how many rows were checked', () => {
    const none = say.noneOf({ looked: { rows: 1 } } as never)
    expect(shown('dashboard')).toContain(none)
    expect(shown('dashboard', {}, {}).filter((text) => text === none)).toEqual([])
    expect(shown('dashboard', {}, {})).toContain(say.noRows)
  })
  test('says what could not be read instead', () => {
    const unread = { ...calm.milestones![0]!, due: null, at: { line: 41, unread: ['due'] } }
    expect(shown('dashboard', {}, { ...calm, milestones: [unread] }).join()).toContain('41')
    expect(shown('meeting', {}, { ...calm, milestones: [unread] })).toContain(say.meeting.notKnown)
    expect(shown('meeting')).toContain(say.meeting.none({} as never))
  })
  test('says that a sheet is gone instead', () => {
    const has = ['engagements', 'tasks'] as const
    const gone = { has, gone: ['milestones', 'clients'] as const }
    const name = { milestones: trackers.milestones.name[locale], clients: trackers.clients.name[locale] }
    const texts = shown('dashboard', gone, { engagements: calm.engagements!, tasks: calm.tasks! })
    expect(texts.filter((text) => text.includes(name.milestones)).length).toBeGreaterThan(0)
    expect(texts.filter((text) => text.includes(name.clients)).length).toBeGreaterThan(1)
  })
})

test('rows without an owner are counted by kind, under the names of their sheets', () => {
  const portfolio = portfolioOf('2026-03-31', {
    risks: [{ description: 'R', status: 'open' }],
    issues: [{ description: 'I', status: 'open' }],
    feedback: [{ content: 'F', status: 'received' }],
  })
  const context = contextOf(portfolio)
  const kinds = ['risks', 'issues', 'feedback'] as const
  const kindsShown = context.digest.noOwner.map(({ table }) => table)
  expect([...kindsShown].sort()).toEqual([...kinds].sort())
  const counts = kindsShown.map((key) => ({ name: trackers[key].name.en, count: 1 }))
  expect(placeOf(views.dashboard(context), context.view.noOwnerCounts(counts))).toBeTruthy()
  expect(context.view.noOwnerCounts(counts)).not.toContain('Milestones')
})
