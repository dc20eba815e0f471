import fc from 'fast-check'
import { parseDay, plusDays } from '../../../src/core/day.js'
import type { HistoryRow } from '../../../src/trackers/own/history.js'
import type { GivenRows } from '../book-contents.js'

/** The day on which the books are read. */
export const today = '2026-03-31'

const d = parseDay
const orBlank = <T>(some: fc.Arbitrary<T>) => fc.option(some, { nil: null, freq: 4 })
const anyDay = orBlank(
  fc.oneof(
    fc.integer({ min: -400, max: 60 }).map((offset) => plusDays(d(today), offset)),
    // Where periods begin and end.
    fc.constantFrom(
      d('2025-12-31'),
      d('2026-01-01'),
      d('2025-09-30'),
      d('2025-03-31'),
      d('2025-04-01'),
      d(today),
    ),
  ),
)
const client = orBlank(fc.constantFrom('Acme', 'Beta', 'Nobody'))
const engagement = orBlank(fc.constantFrom('Site', 'App', 'site', 'Shop', 'Web', 'Fair', 'Lost'))
const owner = orBlank(fc.constantFrom('Li', 'Wang', 'Li, Wang'))
const choice = <C extends string>(...keys: C[]) => orBlank(fc.constantFrom(...keys))
const rows = <T>(row: fc.Arbitrary<T>, most: number) => fc.array(row, { maxLength: most, size: 'max' })
const work = choice('notStarted', 'inProgress', 'blocked', 'onHold', 'done', 'cancelled')

/** Small workbooks whose rows name one another, with blanks and boundaries in all that figures read. */
export const arbitraryBooks: fc.Arbitrary<{ given: GivenRows; history: readonly HistoryRow[] }> = fc
  .record({
    clients: rows(
      fc.record({
        name: orBlank(fc.constantFrom('Acme', 'Beta')),
        contractStart: fc.oneof(anyDay, fc.constant(d('2025-02-01'))),
        contractEnd: anyDay,
      }),
      9,
    ),
    engagements: rows(
      fc.record({
        name: fc.constantFrom('Site', 'App', 'Shop', 'Web', 'Fair'),
        client,
        status: choice('planned', 'active', 'onHold', 'delivered', 'cancelled'),
        start: anyDay,
        delivery: anyDay,
        sowConfirmedOn: anyDay,
        sowFirstConfirmedOn: anyDay,
      }),
      8,
    ),
    milestones: rows(
      fc.record({
        name: fc.constantFrom('Draft', 'Build', 'Launch'),
        engagement,
        status: choice('inProgress', 'onHold', 'done', 'accepted', 'cancelled', 'done', 'accepted'),
        start: anyDay,
        due: anyDay,
        baselineDue: anyDay,
        doneOn: anyDay,
        acceptedOn: anyDay,
        result: choice('pass', 'fail'),
        coCreation: choice('yes', 'no'),
        delayReason: choice('supplier', 'estimate'),
      }),
      24,
    ),
    tasks: rows(
      fc.record({
        title: fc.constantFrom('A', 'B'),
        engagement,
        owner,
        status: work,
        due: anyDay,
        doneOn: anyDay,
      }),
      12,
    ),
    requirements: rows(
      fc.record({
        engagement,
        status: choice('rejected', 'confirmed'),
        addedAfterBaseline: choice('yes', 'no'),
      }),
      10,
    ),
    pulses: rows(fc.record({ engagement, day: anyDay, asExpected: choice('yes', 'no') }), 10),
    feedback: rows(
      fc.record({
        client,
        engagement,
        receivedOn: anyDay,
        category: choice('quality', 'quality', 'schedule', 'price', 'praise', 'suggestion'),
        status: choice('open', 'answered', 'closed', 'closed') as fc.Arbitrary<never>,
        calledBackOn: anyDay,
        solved: choice('yes', 'no'),
        improvement: orBlank(fc.constant('Checklist')),
      }),
      14,
    ),
    risks: rows(fc.record({ seenOn: anyDay, occurredOn: anyDay }), 10),
    satisfaction: rows(
      fc.record({
        day: anyDay,
        who: choice('client', 'team'),
        score: orBlank(fc.integer({ min: 1, max: 5 })),
      }),
      12,
    ),
    retrospectives: rows(
      fc.record({
        prevention: orBlank(fc.constant('Ask')),
        status: work,
        due: anyDay,
        cause: choice('supplier'),
        engagement,
      }),
      8,
    ),
    gates: rows(
      fc.record({
        engagement,
        cause: choice('supplier', 'estimate'),
        state: choice('held', 'held', 'notHeld'),
      }),
      4,
    ),
    people: fc.constant([{ name: 'Li' }, { name: 'Wang' }]),
    history: rows(
      fc.record({
        day: anyDay,
        tracker: choice('clients', 'tasks'),
        row: fc.constantFrom('C1', 'C2', 'T1'),
        field: fc.constantFrom('due', 'delivery', 'due', 'contractEnd', 'kind'),
        from: orBlank(fc.constantFrom('2026-01-15', 'One-off', '2026-04-10')),
        to: orBlank(fc.constantFrom('2025-07-01', 'Subscription', '2026-05-10', '2026-05-11')),
      }),
      30,
    ),
    // Stages that took up to twenty days one after another, so that there is something to forecast from.
    finished: rows(
      fc
        .record({
          name: fc.constant('Earlier'),
          status: fc.constant('done'),
          start: fc.integer({ min: -400, max: -30 }).map((offset) => plusDays(d(today), offset)),
          durationDays: orBlank(fc.integer({ min: 1, max: 20 })),
        })
        .chain((row) =>
          fc.integer({ min: 0, max: 30 }).map((took) => ({ ...row, doneOn: plusDays(row.start, took) })),
        ),
      20,
    ),
  })
  .map(({ history, finished, ...given }) => ({
    given: { ...given, milestones: [...given.milestones, ...finished] } as unknown as GivenRows,
    history: history as unknown as HistoryRow[],
  }))
