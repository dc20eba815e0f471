import { describe, expect, test } from 'vitest'
import { locales } from '../../src/core/locale.js'
import { parseDay } from '../../src/core/day.js'
import { statusLooks } from '../../src/core/sheet/layout.js'
import { feedback as feedbackTable } from '../../src/trackers/clients/feedback.js'
import { figures } from '../../src/domain/measures/figures/index.js'
import { viewTextIn } from '../library-texts.js'
import { views } from '../../src/views/index.js'
import { type GivenRows, createBookContents } from '../domain/book-contents.js'
import { findCell, createViewContext, readLine, findText } from './view-context.js'

const d = parseDay
const measuresText = viewTextIn('en').measures
const done = (on: string) => ({
  status: 'done' as const,
  due: d('2026-03-10'),
  doneOn: d(on),
  engagement: 'Site',
})
const given: GivenRows = {
  clients: [{ name: 'Acme' }],
  engagements: [
    { name: 'Site', client: 'Acme', status: 'active', delivery: d('2026-06-01'), budget: 1000, spent: 900 },
  ],
  milestones: ['2026-03-09', '2026-03-10', '2026-03-10', '2026-03-11'].map((on, index) => ({
    name: `M${index}`,
    ...done(on),
  })),
  tasks: [{ title: 'Write', owner: 'Li', engagement: 'Site', due: d('2026-03-20') }],
  people: [{ name: 'Li' }],
  feedback: ['A', 'B', 'B'].map((client) => ({
    content: 'x',
    category: 'quality' as const,
    client,
    receivedOn: d('2026-03-01'),
  })),
}
const recordOf = (key: string) => figures.find((record) => record.key === key)!
const view = views.measures(createViewContext(createBookContents('2026-03-31', given)))

describe('the measures', () => {
  test('say a figure with its counts and its definition in one line', () => {
    const { name, counts } = recordOf('onTime')
    const line = readLine(view, findText(view, name.en).line).map((cell) => String(cell).trim())
    expect(line).toEqual([name.en, '75%', counts.en(3, 4), measuresText.definition.onTime])
  })
  test('say that there are too few rows rather than a figure', () => {
    const { name, counts } = recordOf('defects')
    const line = readLine(view, findText(view, name.en).line).map((cell) => String(cell).trim())
    expect(line.slice(1, 3)).toEqual(['–', `${counts.en(0, 0)} · ${measuresText.tooFew}`])
  })
  test('give no figure where one of its sheets is not there, and say which', () => {
    const { feedback: _, ...without } = given
    const drawn = views.measures(createViewContext(createBookContents('2026-03-31', without)))
    for (const key of ['complaints', 'solved']) {
      const line = readLine(drawn, findText(drawn, recordOf(key).name.en).line)
      expect(line.slice(1, 3).map((cell) => String(cell).trim())).toEqual([
        '–',
        measuresText.notUsed(feedbackTable.name.en),
      ])
    }
    const withoutFeedback = { ...createBookContents('2026-03-31', without), gone: ['feedback' as const] }
    const shown = views.measures(createViewContext(withoutFeedback))
    expect(String(readLine(shown, findText(shown, recordOf('solved').name.en).line)[2])).toContain('gone')
  })
  test('paint a score by how good it is, and name the rows to begin with', () => {
    const place = findText(view, measuresText.gap.feedback)
    expect(findCell(view, place.line, place.column + 1)).toMatchObject({
      value: 0,
      look: { background: statusLooks.red.background },
    })
    expect(findText(view, measuresText.startRow('Write', measuresText.repair.current))).toBeTruthy()
  })
  test('set the budget beside the work, and mark what runs ahead of it', () => {
    const { line, column } = findText(view, measuresText.budgets)
    expect(findCell(view, line + 3, column).value).toBe('Site')
    expect(findCell(view, line + 3, column + 1).value).toBe('90%')
    const share = Number(String(findCell(view, line + 3, column + 2).value).replace('%', ''))
    expect(findCell(view, line + 3, column + 3).value).toBe(
      `${share < 90 ? '+' : '−'}${Math.abs(90 - share)}`,
    )
  })
  test('name a common problem', () => {
    expect(findText(view, `  ${measuresText.common}`)).toBeTruthy()
  })
  test('say nothing of what one person did, since everyone with access reads this sheet', () => {
    expect(view.cells.flat().map(({ value }) => value)).not.toContain('Li')
  })
  test('do not call a list empty whose cells are all blank', () => {
    const below = (title: string): unknown => {
      const { line, column } = findText(view, title)
      return findCell(view, line + 2, column).value
    }
    expect(below(measuresText.versionTitle)).toBe(measuresText.notSaid)
    expect(below(measuresText.departmentTitle)).toBe(measuresText.notSaid)
    expect(below(measuresText.riskTitle)).toBe(measuresText.noRows)
  })
  test('count what a list has no room for', () => {
    const many = createBookContents('2026-03-31', {
      tasks: Array.from({ length: 40 }, (_, at) => ({ title: `T${at >> 1}`, owner: `Person ${at}` })),
    })
    const drawn = views.measures(createViewContext(many))
    expect(findText(drawn, 'and 8 more')).toBeTruthy()
  })
})

/** How wide a text is drawn: East Asian letters take an em, others a little less than half of one. */
const widthOf = (text: string, size: number): number =>
  [...text].reduce((sum, letter) => sum + (letter > '⺀' ? 1 : 0.47), 0) * size * (4 / 3)

test.each(locales)('no definition in %s is cut off by the edge of the sheet', (locale) => {
  const drawn = views.measures(createViewContext(createBookContents('2026-03-31', given), locale))
  const [, , ...numbers] = drawn.widths
  const half = drawn.widths[1]! + numbers.slice(0, 6).reduce((sum, width) => sum + width, 0)
  const notes = drawn.cells.flatMap((cells) => cells.filter(({ look }) => look.size === 8))
  const long = notes.map(({ value }) => String(value)).filter((text) => widthOf(text, 8) > half + 28)
  expect(notes.length).toBeGreaterThan(20)
  expect(long).toEqual([])
})
