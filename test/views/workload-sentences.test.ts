import { describe, expect, test } from 'vitest'
import { locales } from '../../src/core/locale.js'
import { parseDay } from '../../src/core/day.js'
import { isOverloaded, findLoadLevel, loadLevels } from '../../src/domain/status/workload.js'
import { tasks as taskTable } from '../../src/trackers/plan/tasks.js'
import type { BookContents } from '../../src/domain/book-contents.js'
import { viewTextIn } from '../library-texts.js'
import { views } from '../../src/views/index.js'
import { loadColors } from '../../src/views/colors.js'
import { trackers } from '../../src/trackers/index.js'
import { type GivenRows, createBookContents } from '../domain/book-contents.js'
import { findCell, createViewContext, findText } from './view-context.js'

const d = parseDay

describe.each(locales)('what the workload says of somebody with empty weeks in %s', (locale) => {
  const wordsOf = (tasks: readonly object[], more: Partial<BookContents> = {}): unknown => {
    const given = createBookContents('2026-03-31', { people: [{ name: 'Li' }], tasks: tasks as never })
    const view = views.workload(createViewContext({ ...given, ...more }, locale))
    return findCell(view, findText(view, 'Li').line, 13).value
  }
  const viewText = viewTextIn(locale)
  const at = (...unreadableTask: string[]) => ({ at: { line: 7, unread: unreadableTask } })
  test('is that nothing is planned only where all tasks could be read', () => {
    const done = { title: 'Done', owner: 'Li', status: 'done', due: d('2026-03-01') }
    expect(wordsOf([done])).toBe(viewText.free(8, {} as never))
    expect(wordsOf([])).toBe(viewText.noTasks)
  })
  test('is not that where a task has no date, or one that cannot be read, or comes later', () => {
    const task = { title: 'T', owner: 'Li', status: 'notStarted' }
    expect(wordsOf([task])).toBe(viewText.loadUnknown(1))
    expect(wordsOf([task, { ...task, ...at('due') }])).toBe(viewText.loadUnknown(2))
    expect(wordsOf([{ ...task, due: d('2026-09-01') }])).toBe(viewText.onlyLater(1, {} as never))
    expect(wordsOf([{ ...task, due: d('2026-03-02') }])).toBe(viewText.onlyOverdue(1, {} as never))
  })
  test('is not that nothing else is planned where another task could be theirs', () => {
    const unreadableTask = { title: 'U', owner: null, due: d('2026-04-01'), ...at('owner') }
    for (const due of [d('2026-09-01'), d('2026-03-02')])
      expect(
        String(wordsOf([{ title: 'T', owner: 'Li', status: 'notStarted', due }, unreadableTask])),
      ).toContain('7')
  })
  test('is not known where an owner cannot be read or the tasks are gone', () => {
    const unreadableTask = { title: 'T', owner: null, due: d('2026-04-01'), ...at('owner') }
    expect(String(wordsOf([unreadableTask]))).toContain('7')
    expect(String(wordsOf([], { has: [], gone: ['tasks'] }))).toContain(taskTable.name[locale])
  })
})

test.each(locales)(
  'a baseline that cannot be read is not called one that was never taken, in %s',
  (locale) => {
    const wordsOf = (unreadableTask: string[]): unknown[] => {
      const build = {
        name: 'Build',
        due: d('2026-05-29'),
        baselineDue: null,
        at: { line: 7, unread: unreadableTask },
      }
      const view = views.dashboard(
        createViewContext(createBookContents('2026-03-31', { milestones: [build] }), locale),
      )
      return view.cells.flat().map(({ value }) => value)
    }
    const { noBaseline } = viewTextIn(locale)
    expect(wordsOf([])).toContain(noBaseline)
    expect(wordsOf(['baselineDue'])).not.toContain(noBaseline)
  },
)

test('a preview calls too much what the workload paints as overloaded', () => {
  for (const days of [0, 1, 2.5, 5, 5.5, 10, 10.5, 30])
    expect(isOverloaded(findLoadLevel(days, 5))).toBe(days > 5)
  expect(findLoadLevel(1, 0)).toBe('double')
  expect(Object.keys(loadColors)).toEqual(loadLevels)
  expect(Object.keys(viewTextIn('en').levels)).toEqual(loadLevels.filter((level) => level !== 'idle'))
})

describe.each(locales)('an empty list in %s', (locale) => {
  const viewText = viewTextIn(locale)
  const calm: GivenRows = {
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
    more: Partial<BookContents> = {},
    given: GivenRows = calm,
  ): string[] =>
    views[key](createViewContext({ ...createBookContents('2026-03-31', given), ...more }, locale))
      .cells.flat()
      .map(({ value }) => String(value ?? ''))
  test('says that there is none only with how many rows were checked', () => {
    const none = viewText.noneOf({ looked: { rows: 1 } } as never)
    expect(shown('dashboard')).toContain(none)
    expect(shown('dashboard', {}, {}).filter((text) => text === none)).toEqual([])
    expect(shown('dashboard', {}, {})).toContain(viewText.noRows)
  })
  test('says what could not be read instead', () => {
    const unreadableTask = { ...calm.milestones![0]!, due: null, at: { line: 41, unread: ['due'] } }
    expect(shown('dashboard', {}, { ...calm, milestones: [unreadableTask] }).join()).toContain('41')
    expect(shown('meeting', {}, { ...calm, milestones: [unreadableTask] })).toContain(
      viewText.meeting.notKnown,
    )
    expect(shown('meeting')).toContain(viewText.meeting.none({} as never))
  })
  test('says that a sheet is gone instead', () => {
    const has = ['engagements', 'tasks'] as const
    const missing = { has, gone: ['milestones', 'clients'] as const }
    const name = { milestones: trackers.milestones.name[locale], clients: trackers.clients.name[locale] }
    const texts = shown('dashboard', missing, { engagements: calm.engagements!, tasks: calm.tasks! })
    expect(texts.filter((text) => text.includes(name.milestones)).length).toBeGreaterThan(0)
    expect(texts.filter((text) => text.includes(name.clients)).length).toBeGreaterThan(1)
  })
})

test('rows without an owner are counted by kind, under the names of their sheets', () => {
  const portfolio = createBookContents('2026-03-31', {
    risks: [{ description: 'R', status: 'open' }],
    issues: [{ description: 'I', status: 'open' }],
    feedback: [{ content: 'F', status: 'received' }],
  })
  const context = createViewContext(portfolio)
  const kinds = ['risks', 'issues', 'feedback'] as const
  const kindsShown = context.digest.noOwner.map(({ table }) => table)
  expect([...kindsShown].sort()).toEqual([...kinds].sort())
  const counts = kindsShown.map((key) => ({ name: trackers[key].name.en, count: 1 }))
  expect(findText(views.dashboard(context), context.view.noOwnerCounts(counts))).toBeTruthy()
  expect(context.view.noOwnerCounts(counts)).not.toContain('Milestones')
})
