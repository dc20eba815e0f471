/** Lists and figures of the measures say what they could not look at, also beside what they found. */
import { describe, expect, test } from 'vitest'
import { parseDay } from '../../src/core/day.js'
import { locales } from '../../src/core/locale.js'
import { figures } from '../../src/domain/measures/figures/index.js'
import { trackers } from '../../src/trackers/index.js'
import { views } from '../../src/views/index.js'
import { withMissingTrackers } from '../letters/calm-rows.js'
import { createBookContents } from '../domain/book-contents.js'
import { createViewContext } from './view-context.js'

const shownOf = (portfolio: ReturnType<typeof createBookContents>, locale: 'en' | 'zh-CN'): string[] =>
  views
    .measures(createViewContext(portfolio, locale))
    .cells.map((line) => line.flatMap(({ value }) => (value === null ? [] : [String(value)])).join(' | '))

describe.each(locales)('in %s', (locale) => {
  test('a list with rows names the cells that keep others out of it', () => {
    const project = (name: string, more: object) => ({
      name,
      status: 'active' as const,
      budget: 100,
      ...more,
    })
    const read = project('Shop', { spent: 20 })
    const unreadableProject = project('Site', { spent: null, at: { line: 7, unread: ['spent'] } })
    const name = trackers.engagements.columns.spent.name[locale]
    const named = (all: readonly object[]): string[] =>
      shownOf(createBookContents('2026-03-31', { engagements: all as never }), locale).filter(
        (line) => line.includes(name) && line.includes('7'),
      )
    expect(named([read])).toEqual([])
    expect(named([read, unreadableProject])).toHaveLength(1)
  })
  test('nothing is counted of clients whose sheet is gone', () => {
    const given = {
      feedback: [{ content: 'Slow', client: 'Acme', receivedOn: parseDay('2026-03-20') }],
      clients: [],
    }
    const sheet = trackers.clients.name[locale]
    const there = shownOf(createBookContents('2026-03-31', given), locale)
    const left = shownOf(withMissingTrackers(createBookContents('2026-03-31', given), 'clients'), locale)
    const named = (lines: readonly string[]): number =>
      lines.filter((line) => line.includes(sheet) && /gone|已不在|不在/.test(line)).length
    expect(named(there)).toBe(0)
    const { converted } = Object.fromEntries(figures.map((each) => [each.key, each]))
    const line = left.find((each) => each.startsWith(converted!.name[locale]))
    expect(line).toContain(sheet)
    expect(line).not.toMatch(/ 0 |0 个/)
    // Two figures of clients besides, and the list of changes and complaints by client.
    expect(named(left)).toBeGreaterThanOrEqual(4)
  })
})
