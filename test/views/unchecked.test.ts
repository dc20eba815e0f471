/** Where rows are missing or cannot be read, they are not shown as a count of zero or as "yet". */
import { describe, expect, test } from 'vitest'
import { parseDay } from '../../src/core/day.js'
import { locales } from '../../src/core/locale.js'
import { createManagerLetter } from '../../src/mail/manager.js'
import { renderText } from '../../src/mail/render.js'
import { createManagerDigest } from '../../src/domain/letters/manager-digest.js'
import { listOpenWork } from '../../src/domain/letters/open-work.js'
import type { BookContents } from '../../src/domain/book-contents.js'
import { letterTextIn } from '../library-texts.js'
import { viewTextIn } from '../library-texts.js'
import { trackers } from '../../src/trackers/index.js'
import { views } from '../../src/views/index.js'
import { withMissingTrackers } from '../letters/calm-rows.js'
import { createLetterContext } from '../letters/render-letters.js'
import { healthy } from '../domain/healthy.js'
import { type GivenRows, createBookContents } from '../domain/book-contents.js'
import { findCell, createViewContext, findText } from './view-context.js'

const given = (more: GivenRows = {}): BookContents =>
  createBookContents('2026-03-31', {
    engagements: [{ name: 'Shop', status: 'active', delivery: parseDay('2026-06-30') }],
    tasks: [{ title: 'Paint', engagement: 'Shop', status: 'inProgress', due: parseDay('2026-04-10') }],
    contacts: [],
    ...more,
  })

describe.each(locales)('of a sheet that is gone, in %s,', (locale) => {
  const viewText = viewTextIn(locale)
  const words = letterTextIn(locale)
  /** The numbers of the block of the dashboard's panel with that title, and the title. */
  const block = (
    portfolio: BookContents,
    title: string,
    lines: number,
  ): { title: string; counts: unknown[] } => {
    const view = views.dashboard(createViewContext(portfolio, locale))
    const at = view.cells.findIndex((line) => String(line[11]?.value ?? '').startsWith(title))
    const counts = Array.from(
      { length: lines },
      (_, index) => view.cells[at + 1 + index]?.[12]?.value ?? null,
    )
    return { title: String(view.cells[at]?.[11]?.value), counts }
  }
  test('the dashboard’s panel gives no count, and says why', () => {
    for (const [table, title, lines] of [
      ['tasks', viewText.byStatus, 4],
      ['tasks', viewText.perWeek, 9],
      ['engagements', viewText.byColour, 5],
    ] as const) {
      const there = block(given(), title, lines)
      expect(there.title).toBe(title)
      expect(there.counts.every((count) => typeof count === 'number')).toBe(true)
      const left = block(withMissingTrackers(given({ [table]: [] }), table), title, lines)
      expect(left.title).toContain(trackers[table].name[locale])
      expect(left.counts).toEqual(Array.from({ length: lines }, () => null))
    }
  })
  test('no figure is explained by counts of nothing', () => {
    const none = {
      tasks: [words.completionNote(0, 0), words.overdueRateNote(0, 0)],
      contacts: [words.responseNote(0, 0)],
    }
    for (const [table, notes] of Object.entries(none) as ['tasks' | 'contacts', string[]][]) {
      const portfolio = withMissingTrackers(given({ [table]: [] }), table)
      const shown = views.dashboard(createViewContext(portfolio, locale)).cells.flat()
      const digest = createManagerDigest(portfolio, listOpenWork(portfolio), healthy, [])
      const letter = renderText(
        createManagerLetter(
          { ...digest, escalated: [], team: { people: 0, lines: [] } },
          null,
          createLetterContext(portfolio, locale),
        ),
      )
      for (const note of notes) {
        expect(shown.map(({ value }) => value)).not.toContain(note)
        expect(letter).not.toContain(note)
      }
    }
  })
})

test.each(locales)(
  'no questions are said to be missing where nobody keeps a log of them, in %s',
  (locale) => {
    const none = letterTextIn(locale).responseNote(0, 0)
    const valuesOf = (portfolio: BookContents): unknown[] =>
      views
        .dashboard(createViewContext(portfolio, locale))
        .cells.flatMap((line) => line.map(({ value }) => value))
    const complete = given()
    const unkept = { ...complete, has: complete.has.filter((key) => key !== 'contacts') }
    const letterOf = (portfolio: BookContents): string =>
      renderText(
        createManagerLetter(
          {
            ...createManagerDigest(portfolio, listOpenWork(portfolio), healthy, []),
            escalated: [],
            team: { people: 0, lines: [] },
          },
          null,
          createLetterContext(portfolio, locale),
        ),
      )
    expect(valuesOf(complete)).toContain(none)
    expect(letterOf(complete)).toContain(none)
    expect(valuesOf(unkept)).not.toContain(none)
    expect(valuesOf(unkept)).toContain(viewTextIn(locale).measures.notUsed(trackers.contacts.name[locale]))
    expect(letterOf(unkept)).not.toContain(none)
  },
)

describe.each(locales)('a cell that cannot be read, in %s,', (locale) => {
  const viewText = viewTextIn(locale)
  test('is named beside the bars it is missing from, and is no blank status', () => {
    const [read] = given().rows.tasks
    for (const [column, title] of [
      ['status', viewText.byStatus],
      ['due', viewText.perWeek],
    ] as const) {
      const tasks = [{ ...read!, [column]: null, at: { line: 7, unread: [column] } }] as never
      const view = views.dashboard(createViewContext(given({ tasks }), locale))
      const at = view.cells.findIndex((line) => String(line[11]?.value ?? '').startsWith(title))
      expect(String(view.cells[at]![11]!.value)).toContain('7')
      const blank = findText(view, viewText.noStatus)
      expect(findCell(view, blank.line, blank.column + 1).value).toBe(0)
    }
  })
})

describe.each(locales)('where every project is closed, in %s,', (locale) => {
  test('nobody is asked to fill in the sheet', () => {
    const engagements = [{ name: 'Shop', status: 'delivered' as const }]
    for (const view of ['dashboard', 'gantt'] as const) {
      const cells = views[view](createViewContext(given({ engagements, tasks: [] }), locale)).cells.flat()
      expect(cells.map(({ value }) => value)).not.toContain(viewTextIn(locale).noEngagements)
    }
    const cells = views
      .dashboard(createViewContext(given({ engagements: [], tasks: [] }), locale))
      .cells.flat()
    expect(cells.map(({ value }) => value)).toContain(viewTextIn(locale).noEngagements)
  })
})

describe.each(locales)('of two people of one name, in %s,', (locale) => {
  test('neither is called free, and their name is not called unknown', () => {
    const viewText = viewTextIn(locale)
    const task = { title: 'Paint', owner: 'Li', status: 'inProgress' as const, due: parseDay('2026-04-10') }
    const twice = [
      { name: 'Li', email: 'li@example.com' },
      { name: 'Li', email: 'other@example.com' },
    ]
    const shown = (people: NonNullable<GivenRows['people']>): unknown[] =>
      views
        .workload(createViewContext(given({ people, tasks: [task] }), locale))
        .cells.flatMap((line) => line.map(({ value }) => value))
    expect(shown([{ name: 'Grace' }])).toContain(viewText.free(8, {} as never))
    expect(shown([{ name: 'Grace' }])).toContain(viewText.stranger('Li'))
    expect(shown(twice)).not.toContain(viewText.free(8, {} as never))
    expect(shown(twice)).not.toContain(viewText.stranger('Li'))
  })
})

test.each(locales)('the calendar’s own rows are none that people wait to see checked, in %s', (locale) => {
  const holidays = [{ day: parseDay('2026-05-01'), kind: 'holiday' as const }]
  const empty = createBookContents('2026-03-31', { holidays })
  const values = views
    .dashboard(createViewContext(empty, locale))
    .cells.flatMap((line) => line.map(({ value }) => value))
  const none = viewTextIn(locale).noneOf({ looked: { rows: 1 } } as never)
  expect(values).not.toContain(none)
  expect(values).toContain(viewTextIn(locale).noRows)
})
