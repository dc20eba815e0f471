import { describe, expect, test } from 'vitest'
import { locales } from '../../src/core/locale.js'
import { parseDay } from '../../src/core/day.js'
import type { View } from '../../src/core/sheet/view.js'
import { isOpen } from '../../src/domain/status/openness.js'
import { calculateWorkload as loadsOf } from '../../src/domain/status/workload.js'
import { engagements as engagementTable } from '../../src/trackers/plan/engagements.js'
import { tasks as taskTable } from '../../src/trackers/plan/tasks.js'
import { viewKeys, views } from '../../src/views/index.js'
import { loadColors } from '../../src/views/colors.js'
import { statusLooks } from '../../src/core/sheet/layout.js'
import { createBookContents } from '../domain/book-contents.js'
import { company } from './company.js'
import { findCell, createViewContext, readLine, findText } from './view-context.js'

const d = parseDay
const context = createViewContext(company)

describe('the dashboard', () => {
  const view = views.dashboard(context)
  test('lists open engagements as the manager digest has them, worst first', () => {
    const first = findText(view, 'Burning')
    const names = context.digest.engagements.map(
      (_, index) => findCell(view, first.line + index, first.column).value,
    )
    expect(names).toEqual(context.digest.engagements.map(({ name }) => name))
    expect(names).toEqual(['Burning', 'Calm'])
    expect(readLine(view, first.line)).toContain(context.reason(context.digest.engagements[0]!))
  })
  test('shows the three figures with what they are made of', () => {
    const { completion, overdue } = context.digest.kpis
    expect(readLine(view, 6).slice(0, 2)).toEqual([
      context.words.percent(completion.value!),
      context.words.percent(overdue.value!),
    ])
    expect(readLine(view, 7)).toContain(
      context.words.completionNote(completion.numerator, completion.denominator),
    )
  })
  test('names silent clients, renewals and work that nobody owns', () => {
    expect(findText(view, context.words.silent(1))).toBeTruthy()
    expect(findText(view, context.words.renewals(1))).toBeTruthy()
    expect(
      readLine(
        view,
        findText(
          view,
          context.view.noOwnerCounts([
            { name: engagementTable.name.en, count: 1 },
            { name: taskTable.name.en, count: 1 },
          ]),
        ).line + 1,
      ),
    ).toContain('Burning')
    expect(findText(view, 'Soon')).toBeTruthy()
  })
  test('counts every open task that is due in its weeks once', () => {
    const { line, column } = findText(view, context.view.perWeek)
    const counts = Array.from({ length: 9 }, (_, index) => findCell(view, line + 1 + index, column + 1).value)
    const open = company.rows.tasks.filter((row) => isOpen(taskTable, row) && row.due !== null)
    expect(counts.reduce<number>((sum, count) => sum + Number(count), 0)).toBe(open.length)
    expect(counts.slice(0, 2)).toEqual([1, 1])
  })
  test('makes its charts from the blocks that stand there', () => {
    expect(view.charts.map(({ area }) => findCell(view, area.line - 1, area.column).value)).toEqual([
      context.view.byColour,
      context.view.perWeek,
    ])
    for (const { area, line } of view.charts) {
      expect(typeof findCell(view, area.line + area.lines - 1, area.column + 1).value).toBe('number')
      expect(line).toBeGreaterThan(area.line + area.lines)
    }
  })
})

describe('the board', () => {
  const view = views.board(context)
  test('has every task under its status, but what is called off', () => {
    const under = (title: string): unknown => findCell(view, 4, findText(view, title).column).value
    expect(['Late one', 'Soon', 'Parked', 'Finished'].map(under)).toEqual([
      'In progress  1',
      'Not started  1',
      'On hold  1',
      'Done  1',
    ])
    expect(() => findText(view, 'Gone')).toThrow(RangeError)
  })
  test('colours late cards, and only those', () => {
    const readBackground = (title: string): unknown => {
      const { line, column } = findText(view, title)
      return findCell(view, line, column).look.background
    }
    expect(readBackground('Late one')).toBe(statusLooks.row.background)
    expect(readBackground('Parked')).not.toBe(statusLooks.row.background)
  })
  test('counts the cards that do not fit', () => {
    const many = createBookContents('2026-03-31', {
      tasks: Array.from({ length: 230 }, (_, index) => ({
        title: `T${index}`,
        status: 'inProgress' as const,
      })),
    })
    const drawn = views.board(createViewContext(many))
    expect(findText(drawn, 'and 30 more')).toBeTruthy()
    expect(drawn.cells.length).toBeLessThan(820)
  })
})

describe('the workload', () => {
  test('has the loads of the portfolio, and a line for what nobody owns', () => {
    const view = views.workload(context)
    const [li] = loadsOf(company.rows.tasks, company.rows.people, company.calendar, d('2026-03-31'), 8)
    const { line } = findText(view, 'Li')
    expect(findCell(view, line, 3).value).toBe(li!.overdue)
    expect(findCell(view, line + 1, 2).value).toBe('No owner')
    expect(findCell(view, line + 1, 5).value).toBe('1 task · 1 d')
  })
  test('says in words who is overloaded, and when', () => {
    const busy = createBookContents('2026-03-31', {
      people: [{ name: 'Li' }],
      tasks: Array.from({ length: 4 }, (_, index) => ({
        title: `T${index}`,
        owner: 'Li',
        status: 'inProgress' as const,
        start: d('2026-03-30'),
        due: d('2026-04-03'),
      })),
    })
    const view = views.workload(createViewContext(busy))
    const { line } = findText(view, 'Li')
    expect(findCell(view, line, 5).look.background).toBe(loadColors.double.background)
    expect(readLine(view, line)).toContain('Overloaded: 30 Mar')
  })
})

describe.each(locales)('every view in %s', (locale) => {
  const made: [string, View][] = viewKeys.map((key) => [key, views[key](createViewContext(company, locale))])
  test.each(made)('%s is rectangular, sized and speaks its language', (_key, view) => {
    expect(new Set(view.cells.map((cells) => cells.length))).toEqual(new Set([view.widths.length]))
    const words = view.cells.flat().map(({ value, formula }) => formula ?? String(value ?? ''))
    expect(/\p{Script=Han}/u.test(words.join(' '))).toBe(locale === 'zh-CN')
  })
  test.each(viewKeys.map((key) => [key]))('%s of an empty workbook stands', (key) => {
    expect(
      views[key](createViewContext(createBookContents('2026-03-31', {}), locale)).cells.length,
    ).toBeGreaterThan(3)
  })
})

test('no text that people typed becomes part of a formula', () => {
  const evil = '=IMPORTXML("https://example.com")'
  const rows = { name: evil, client: evil, engagement: evil, title: evil, owner: evil }
  const portfolio = createBookContents('2026-03-31', {
    engagements: [{ ...rows, status: 'active', start: d('2026-03-02'), delivery: d('2026-03-20') }],
    milestones: [{ ...rows, due: d('2026-03-20') }],
    tasks: [{ ...rows, status: 'inProgress', due: d('2026-03-20') }],
    people: [rows],
    clients: [{ ...rows, contractEnd: d('2026-04-20') }],
    deals: [{ ...rows, status: 'offer' }],
    iterations: [{ ...rows, end: d('2026-04-20') }],
  })
  for (const key of viewKeys) {
    const cells = views[key](createViewContext(portfolio)).cells.flat()
    expect(cells.some(({ value }) => typeof value === 'string' && value.includes(evil))).toBe(true)
    expect(cells.filter(({ formula }) => formula?.includes('IMPORTXML'))).toEqual([])
  }
})
