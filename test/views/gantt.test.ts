import { describe, expect, test } from 'vitest'
import { parseDay } from '../../src/core/day.js'
import { views } from '../../src/views/index.js'
import * as palette from '../../src/core/palette.js'
import { barColors, ganttBackgrounds } from '../../src/views/colors.js'
import { createBookContents } from '../domain/book-contents.js'
import { company } from './company.js'
import { findCell, createViewContext, findText } from './view-context.js'

const d = parseDay
const context = createViewContext(company)

describe('the Gantt chart', () => {
  const view = views.gantt(context)
  const colors = (name: string): (string | undefined)[] =>
    view.cells[findText(view, name).line - 1]!.slice(6).map(({ look }) => look.background)
  test('leaves out what is delivered', () => {
    expect(() => findText(view, 'Over')).toThrow(RangeError)
  })
  test('paints done work to its last day and draws its baseline below it', () => {
    const { line } = findText(view, '      Kick-off')
    expect(colors('      Kick-off').filter((color) => color === barColors.done)).toHaveLength(4)
    const baseline = view.rules.find(({ weight }) => weight === 'thick')!
    expect(baseline.areas).toContainEqual(expect.objectContaining({ line, columns: 2 }))
  })
  test('paints what lies behind the due day of open work red, up to today', () => {
    const painted = colors('      Build')
    const today = painted.lastIndexOf(barColors.late)
    expect(painted.filter((color) => color === barColors.late)).toHaveLength(3)
    expect(findCell(view, 4, 7 + today).value).toBe(30)
    expect(painted[painted.indexOf(barColors.late) - 1]).toBe(barColors.planned)
  })
  test('calls overdue only what is, and gives what is expected later than due a colour and words of its own', () => {
    const days = { engagement: 'Short', start: d('2026-03-23'), due: d('2026-04-01') }
    const slow = createBookContents('2026-03-31', {
      engagements: [{ name: 'Short', status: 'active', start: d('2026-03-23'), delivery: d('2026-04-03') }],
      milestones: [{ name: 'One', status: 'inProgress', baselineDue: d('2026-04-01'), ...days }],
      tasks: [{ title: 'T', milestone: 'One', status: 'notStarted', ...days }],
    })
    const drawn = views.gantt(createViewContext(slow))
    const row = drawn.cells[findText(drawn, '      One').line - 1]!
    expect(row.filter(({ look }) => look.background === barColors.late)).toEqual([])
    expect(row.filter(({ look }) => look.background === barColors.beyond).length).toBeGreaterThan(3)
    expect(row[5]).toMatchObject({ look: { color: palette.slip } })
    expect(String(row[5]!.value)).toMatch(/^\+\d/)
    const { legend } = createViewContext(slow).view
    for (const word of [legend.late, legend.beyond, legend.slip]) expect(findText(drawn, word)).toBeTruthy()
  })
  test('says how an expected finish is worked out', () => {
    for (const note of context.view.ganttNotes) expect(findText(view, note)).toBeTruthy()
  })
  test('shows days, and days off in grey, while the span is short', () => {
    const short = createBookContents('2026-03-31', {
      engagements: [{ name: 'Short', status: 'active', start: d('2026-03-23'), delivery: d('2026-04-03') }],
      milestones: [{ name: 'One', engagement: 'Short', start: d('2026-03-30'), due: d('2026-04-01') }],
    })
    const drawn = views.gantt(createViewContext(short))
    const row = drawn.cells[findText(drawn, '      One').line - 1]!.slice(6)
    const heads = drawn.cells[3]!.slice(6).map(({ value }) => value)
    expect(heads.slice(0, 3)).toEqual([22, 23, 24])
    expect(row[heads.indexOf(28)]!.look.background).toBe(ganttBackgrounds.dayOff)
    expect(row[heads.indexOf(30)]!.look.background).toBe(barColors.planned)
  })
  test('shows the critical path where the team said what comes before what', () => {
    const days = { start: d('2026-03-30'), due: d('2026-04-01') }
    const linked = createBookContents('2026-03-31', {
      engagements: [{ name: 'Short', status: 'active', start: d('2026-03-23'), delivery: d('2026-04-03') }],
      milestones: [
        { name: 'One', engagement: 'Short', durationDays: 3, ...days },
        { name: 'Side', engagement: 'Short', durationDays: 1, ...days },
        { name: 'Two', engagement: 'Short', predecessors: 'One, Side', ...days },
      ],
    })
    const drawn = views.gantt(createViewContext(linked))
    const painted = (name: string): boolean =>
      drawn.cells[findText(drawn, `      ${name}`).line - 1]!.some(
        ({ look }) => look.background === barColors.critical,
      )
    expect(['One', 'Side', 'Two'].map(painted)).toEqual([true, false, true])
  })
  test('keeps a window around today when years would not fit', () => {
    const long = createBookContents('2026-03-31', {
      engagements: [{ name: 'Long', status: 'active', start: d('2020-01-01'), delivery: d('2030-01-01') }],
    })
    const drawn = views.gantt(createViewContext(long))
    expect(drawn.widths).toHaveLength(6 + 80)
    expect(drawn.cells[3]!.filter(({ look }) => look.background === palette.amberMark)).toHaveLength(1)
  })
})
