/** A second opinion on back-planning: random plans, and what a person with a wall calendar makes of them. */
import fc from 'fast-check'
import { type Day, parseDay, plusDays } from '../../../src/core/day.js'
import { createMilestones, isWorkedInChina } from '../create-rows.js'

export interface PlanShape {
  readonly durations: readonly number[]
  /** For each stage, the earlier stages it waits for, with lags. */
  readonly waits: readonly (readonly { on: number; lag: number }[])[]
  readonly delivery: Day
  readonly bufferDays: number
}

const stageName = (index: number): string => `阶段${index + 1}`

/** Plans of up to six stages, delivered between July 2025 and November 2026. */
export const plan: fc.Arbitrary<PlanShape> = fc
  .array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 6 })
  .chain((durations) =>
    fc.record({
      durations: fc.constant(durations),
      waits: fc.tuple(
        ...durations.map((_, index) =>
          index === 0
            ? fc.constant([])
            : fc.uniqueArray(
                fc.record({
                  on: fc.integer({ min: 0, max: index - 1 }),
                  lag: fc.integer({ min: 0, max: 4 }),
                }),
                { maxLength: 2, selector: ({ on }) => on },
              ),
        ),
      ),
      delivery: fc.integer({ min: 0, max: 500 }).map((offset) => plusDays(parseDay('2025-07-01'), offset)),
      bufferDays: fc.integer({ min: 0, max: 8 }),
    }),
  )

/** The plan as milestones of a sheet. */
export const rowsOf = ({ durations, waits }: PlanShape) =>
  createMilestones(
    ...durations.map((durationDays, index) => ({
      name: stageName(index),
      durationDays,
      order: index + 1,
      predecessors:
        waits[index]!.length === 0
          ? null
          : waits[index]!.map(({ on, lag }) => `${stageName(on)}${lag > 0 ? `+${lag}` : ''}`).join('、'),
    })),
  )
/** The workday before a day, found by walking. */
const workdayBefore = (at: Day): Day => {
  let found = plusDays(at, -1)
  while (!isWorkedInChina(found)) found = plusDays(found, -1)
  return found
}
const stepBack = (at: Day, steps: number): Day => (steps === 0 ? at : stepBack(workdayBefore(at), steps - 1))

/** What a patient person with a wall calendar would do: cross off days, one at a time, from the delivery day. */
export function planByHand({
  durations,
  waits,
  delivery,
  bufferDays,
}: PlanShape): { start: Day; due: Day }[] {
  let lastDue = delivery
  while (!isWorkedInChina(lastDue)) lastDue = plusDays(lastDue, -1)
  lastDue = stepBack(lastDue, bufferDays)
  const chained = waits.every((each) => each.length === 0)
  const found: { start: Day; due: Day }[] = []
  for (let index = durations.length - 1; index >= 0; index--) {
    let due = lastDue
    for (let later = index + 1; later < durations.length; later++) {
      const wait = chained ? later === index + 1 && { lag: 0 } : waits[later]!.find(({ on }) => on === index)
      if (!wait) continue
      const limit = stepBack(workdayBefore(found[later]!.start), wait.lag)
      if (limit < due) due = limit
    }
    found[index] = { start: stepBack(due, durations[index]! - 1), due }
  }
  return found
}
