import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseDay } from '../../../src/core/day.js'
import { calculateFloats } from '../../../src/domain/schedule/float.js'
import { createNetwork } from '../../../src/domain/schedule/network.js'
import { parsePredecessors } from '../../../src/domain/schedule/predecessors.js'
import { createMilestones, weekdays } from '../create-rows.js'

const waitsOf = (...rows: Parameters<typeof createMilestones>) =>
  Object.fromEntries(
    createNetwork(createMilestones(...rows), weekdays).stages.map((stage) => [stage.id, stage.predecessors]),
  )

describe('predecessors as people type them', () => {
  const stages = ['需求确认', 'Design', 'R&D', 'Phase-2', 'Phase']
  const idOf = (name: string): string | undefined => (stages.includes(name) ? name : undefined)
  test.each([
    ['需求确认+2', [['需求确认', 2]]],
    ['Design +2d', [['Design', 2]]],
    [
      '需求确认＋3个工作日，Design - 1 day',
      [
        ['需求确认', 3],
        ['Design', -1],
      ],
    ],
    ['R&D', [['R&D', 0]]],
    [
      'Design & R&D+1',
      [
        ['Design', 0],
        ['R&D', 1],
      ],
    ],
    ['Phase-2', [['Phase-2', 0]]],
    ['Phase-3', [['Phase', -3]]],
    ['Design; Design+4', [['Design', 4]]],
    [null, []],
    [' 、 ', []],
  ] as const)('%s', (typed, expected) => {
    const { predecessors, unknown } = parsePredecessors(typed, idOf)
    expect(predecessors.map(({ id, lag }) => [id, lag])).toEqual(expected)
    expect(unknown).toEqual([])
  })

  test('a name nobody bears is given back, and the others still count', () => {
    expect(parsePredecessors('Desing+1、Design', idOf)).toEqual({
      predecessors: [{ id: 'Design', lag: 0 }],
      unknown: ['Desing+1'],
    })
  })
})

describe('the network of an engagement', () => {
  test('chains the stages by their order when no row names a predecessor', () => {
    const rows = createMilestones({ name: 'C', order: 3 }, { name: 'A', order: 1 }, { name: 'B', order: 2 })
    const { stages, chained } = createNetwork(rows, weekdays)
    expect(chained).toBe(true)
    expect(stages.map(({ id, predecessors }) => [id, predecessors.map((before) => before.id)])).toEqual([
      ['M2', []],
      ['M3', ['M2']],
      ['M1', ['M3']],
    ])
  })

  test('chains them as they stand in the sheet when there is no order', () => {
    expect(waitsOf({ name: 'B' }, { name: 'A' })).toEqual({ M1: [], M2: [{ id: 'M1', lag: 0 }] })
  })

  test('finds predecessors by id, by name ignoring case and spaces, and by the order’s number', () => {
    expect(
      waitsOf(
        { name: 'Kick off', order: 1 },
        { name: 'Design', order: 2, predecessors: 'KICKOFF' },
        { name: 'Build', order: 3, predecessors: 'M2+1' },
        { name: 'Test', order: 4, predecessors: '2，3' },
      ),
    ).toEqual({
      M1: [],
      M2: [{ id: 'M1', lag: 0 }],
      M3: [{ id: 'M2', lag: 1 }],
      M4: [
        { id: 'M2', lag: 0 },
        { id: 'M3', lag: 0 },
      ],
    })
  })

  test('reports a name that no milestone bears with its line', () => {
    const rows = createMilestones({ name: 'A' }, { name: 'B', predecessors: 'Z' })
    expect(createNetwork(rows, weekdays).problems).toEqual([
      { code: 'unknownReference', table: 'milestones', column: 'predecessors', line: 3, found: 'Z' },
    ])
  })

  test('leaves cancelled stages out and waits for what they waited for', () => {
    expect(
      waitsOf(
        { name: 'A' },
        { name: 'B', predecessors: 'A+1', status: 'cancelled' },
        { name: 'C', predecessors: 'B+2' },
      ),
    ).toEqual({ M1: [], M3: [{ id: 'M1', lag: 3 }] })
    expect(waitsOf({ name: 'A' }, { name: 'B', status: 'cancelled' }, { name: 'C' })).toEqual({
      M1: [],
      M3: [{ id: 'M1', lag: 0 }],
    })
  })

  test('takes a duration from the row, else from its days, else one; broken days count whole', () => {
    const [friday, monday] = [parseDay('2026-03-27'), parseDay('2026-03-30')]
    const { stages } = createNetwork(
      createMilestones(
        { durationDays: 2.5, start: friday, due: friday },
        { start: friday, due: monday },
        { start: monday, due: friday },
        {},
      ),
      weekdays,
    )
    expect(stages.map(({ durationDays }) => durationDays)).toEqual([3, 2, 1, 1])
  })

  test('gives each circle once, in the order in which its stages wait', () => {
    const { cycles } = createNetwork(
      createMilestones(
        { name: 'A', predecessors: 'C' },
        { name: 'B', predecessors: 'A' },
        { name: 'C', predecessors: 'B' },
        { name: 'D', predecessors: 'D' },
        { name: 'E', predecessors: 'C' },
      ),
      weekdays,
    )
    expect(cycles).toHaveLength(2)
    expect(cycles).toContainEqual(['M4'])
    const circle = cycles.find((cycle) => cycle.length === 3)!
    const at = circle.indexOf('M1')
    expect([...circle.slice(at), ...circle.slice(0, at)]).toEqual(['M1', 'M2', 'M3'])
  })

  test('has a cycle exactly when some stage can be reached from itself', () => {
    const edges = fc.array(fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 5 })), {
      minLength: 1,
      maxLength: 9,
    })
    fc.assert(
      fc.property(edges, (links) => {
        const rows = createMilestones(
          ...Array.from({ length: 6 }, (_, index) => ({
            name: `S${index}`,
            predecessors:
              links
                .filter(([to]) => to === index)
                .map(([, from]) => `S${from}`)
                .join(',') || null,
          })),
        )
        const reaches = Array.from({ length: 6 }, (_, to) =>
          Array.from({ length: 6 }, (__, from) => links.some(([a, b]) => a === to && b === from)),
        )
        for (let via = 0; via < 6; via++)
          for (let to = 0; to < 6; to++)
            for (let from = 0; from < 6; from++)
              if (reaches[to]![via] && reaches[via]![from]) reaches[to]![from] = true
        const looping = reaches.flatMap((row, index) => (row[index] ? [`M${index + 1}`] : []))
        const { cycles } = createNetwork(rows, weekdays)
        expect(cycles.length > 0).toBe(looping.length > 0)
        for (const id of cycles.flat()) expect(looping).toContain(id)
      }),
      { numRuns: 200 },
    )
  })
})

describe('float and the critical path', () => {
  const monday = parseDay('2026-03-02')
  const graph = fc
    .array(fc.integer({ min: 1, max: 6 }), { minLength: 2, maxLength: 6 })
    .chain((durations) =>
      fc.record({
        durations: fc.constant(durations),
        links: fc.uniqueArray(
          fc.record({
            to: fc.integer({ min: 1, max: durations.length - 1 }),
            from: fc.integer({ min: 0, max: durations.length - 2 }),
            lag: fc.integer({ min: 0, max: 3 }),
          }),
          { minLength: 1, maxLength: 8, selector: ({ to, from }) => `${to} ${from}` },
        ),
      }),
    )
    .map(({ durations, links }) => ({ durations, links: links.filter(({ to, from }) => from < to) }))
    .filter(({ links }) => links.length > 0)

  test('agree with the length of every path through the network', () => {
    fc.assert(
      fc.property(graph, ({ durations, links }) => {
        /** Every path from a stage onwards (or backwards), as its length in workdays without that stage itself. */
        const onwards = (at: number): number[] => [
          0,
          ...links
            .filter(({ from }) => from === at)
            .flatMap(({ to, lag }) => onwards(to).map((rest) => lag + durations[to]! + rest)),
        ]
        const before = (at: number): number[] => [
          0,
          ...links
            .filter(({ to }) => to === at)
            .flatMap(({ from, lag }) => before(from).map((rest) => lag + durations[from]! + rest)),
        ]
        const through = durations.map((days, at) => Math.max(...before(at)) + days + Math.max(...onwards(at)))
        const longest = Math.max(...through)
        const rows = createMilestones(
          ...durations.map((durationDays, at) => ({
            name: `S${at}`,
            durationDays,
            predecessors:
              links
                .filter(({ to }) => to === at)
                .map(({ from, lag }) => `S${from}+${lag}`)
                .join(',') || null,
          })),
        )
        const found = calculateFloats(
          createNetwork(rows, weekdays),
          { earliest: monday, today: monday },
          weekdays,
        )
        expect(found.map(({ totalFloat }) => totalFloat)).toEqual(through.map((length) => longest - length))
        expect(found.map(({ critical }) => critical)).toEqual(through.map((length) => length === longest))
        expect(found.map(({ earliestStart }) => earliestStart)).toEqual(
          durations.map((_, at) => weekdays.plusWorkdays(monday, Math.max(...before(at)))),
        )
      }),
      { numRuns: 300 },
    )
  })

  test('a stage of n working days that starts on a workday ends on the n-th workday counting that one', () => {
    const rows = createMilestones({ name: 'A', durationDays: 5 }, { name: 'B', durationDays: 1 })
    const [a, b] = calculateFloats(
      createNetwork(rows, weekdays),
      { earliest: monday, today: monday },
      weekdays,
    )
    expect([a!.earliestStart, a!.earliestFinish]).toEqual(['2026-03-02', '2026-03-06'])
    expect([b!.earliestStart, b!.earliestFinish]).toEqual(['2026-03-09', '2026-03-09'])
  })
})
