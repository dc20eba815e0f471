import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseDay } from '../../src/core/day.js'
import { createFlow } from '../../src/domain/schedule/flow.js'
import { views } from '../../src/views/index.js'
import { evaluateContents } from '../../src/work/refresh/evaluate-contents.js'
import { createBookContents } from '../domain/book-contents.js'
import { createViewContext, findCell, findText, readLine } from './view-context.js'

const d = parseDay
const stage = (name: string, predecessors: string | null, more: object = {}) => ({
  name,
  engagement: 'Shop',
  predecessors,
  ...more,
})
const contentsOf = (milestones: readonly object[], gates: readonly object[] = []) =>
  evaluateContents(
    createBookContents('2026-03-31', {
      clients: [{ name: 'Acme' }],
      engagements: [{ name: 'Shop', client: 'Acme', status: 'active' }],
      milestones: milestones as never,
      gates: gates as never,
    }),
    [],
  )
const branching = contentsOf(
  [
    stage('Scope', null, { status: 'done', doneOn: d('2026-03-02') }),
    stage('Design', 'Scope', { status: 'inProgress', due: d('2026-04-10') }),
    stage('Data', 'Scope', { due: d('2026-03-20') }),
    stage('Build', 'Design, Data', { start: d('2026-03-30'), due: d('2026-05-01') }),
    stage('Dropped', 'Build', { status: 'cancelled' }),
  ],
  [{ gate: 'The client has signed off the design', stage: 'Build', engagement: 'Shop' }],
)

describe('the flow of stages', () => {
  const view = views.flow(createViewContext(branching))
  const at = (name: string) => findText(view, name)
  test('goes from left to right; what goes on at the same time is one below the other', () => {
    expect(at('Scope').column).toBeLessThan(at('▶ Design').column)
    expect(at('Data').column).toBe(at('▶ Design').column)
    expect(at('Data').line).toBeGreaterThan(at('▶ Design').line)
    expect(at('Build').column).toBeGreaterThan(at('Data').column)
    expect(() => at('Dropped')).toThrow(RangeError)
  })
  test('says where the project is, what is late, and which gate stops the next stage', () => {
    expect(readLine(view, at('Shop').line + 1)).toEqual(['Acme · 1 of 4 stages done · now: Design'])
    expect(findCell(view, at('Data').line, at('Data').column).look.background).toBe('#f6c1bb')
    expect(readLine(view, at('Scope').line + 1)).toContain('→')
    expect(readLine(view, at('Scope').line + 1)).toContain('◆')
    expect(at('Gate: The client has signed off the design').column).toBe(at('Build').column)
  })
  test('says where the order of the rows is all that is known, and where stages wait for each other', () => {
    const chained = views.flow(createViewContext(contentsOf([stage('A', null), stage('B', null)])))
    expect(readLine(chained, 5).join()).toContain('drawn in the order of the rows, since no stage')
    const circle = views.flow(createViewContext(contentsOf([stage('A', 'B'), stage('B', 'A')])))
    expect(readLine(circle, 5).join()).toContain('since stages wait for each other')
  })
})

test('every stage is drawn once, after all that it waits for', () => {
  const links = fc.array(fc.array(fc.nat(20), { maxLength: 3 }), { minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(links, (given) => {
      // A stage waits for stages above it alone, so that there is no circle.
      const before = given.map((each, index) => (index === 0 ? [] : each.map((number) => number % index)))
      const { rows, calendar } = contentsOf(
        before.map((each, index) =>
          stage(`S${index}`, each.map((number) => `S${number}`).join(', ') || null),
        ),
      )
      const { steps, isAssumed } = createFlow(rows.milestones, calendar)
      const stepOf = new Map(steps.flatMap((step, at) => step.map(({ name }) => [name!, at] as const)))
      expect(steps.flat()).toHaveLength(given.length)
      expect(stepOf.size).toBe(given.length)
      if (!isAssumed)
        before.forEach((each, index) =>
          each.forEach((number) =>
            expect(stepOf.get(`S${index}`)!).toBeGreaterThan(stepOf.get(`S${number}`)!),
          ),
        )
    }),
  )
})
