import type { Localised } from '../../core/locale.js'
import { clientOf } from './engagements.js'
import { contactName, type DemoRow, engagement, milestone, people, workday } from './value.js'
import { type DemoEngagementKey, type DemoPersonKey } from './keys.js'

/** A stage of an engagement, before its place in the engagement is known. Dates are working days from today. */
interface DemoStage {
  readonly name: Localised
  readonly deliverable: Localised
  readonly criteria: Localised
  readonly owner: DemoPersonKey
  readonly start: number
  readonly due: number
  /** Where the client accepted it. */
  readonly doneOn?: number
  readonly baseline?: readonly [start: number, due: number]
  readonly more?: DemoRow<'milestones'>
}

/** Stages of one engagement that follow one another. */
export function createStages(
  engagementKey: DemoEngagementKey,
  stages: Readonly<Record<string, DemoStage>>,
): [string, DemoRow<'milestones'>][] {
  const keys = Object.keys(stages)
  return Object.entries(stages).map(([key, stage], index) => {
    const { name, deliverable, criteria, owner, start, due, doneOn, more: extraCells } = stage
    const [baselineStart, baselineDue] = stage.baseline ?? [start, due]
    const row: DemoRow<'milestones'> = {
      name,
      engagement: engagement(engagementKey),
      order: index + 1,
      owner: people(owner),
      status: doneOn === undefined ? 'notStarted' : 'accepted',
      start: workday(start),
      due: workday(due),
      ...(doneOn === undefined
        ? {}
        : {
            doneOn: workday(doneOn),
            acceptedBy: contactName(clientOf[engagementKey]),
            acceptedOn: workday(doneOn),
            result: 'pass',
          }),
      deliverable,
      acceptanceCriteria: criteria,
      baselineStart: workday(baselineStart),
      baselineDue: workday(baselineDue),
      durationDays: due - start + 1,
      ...(index === 0 ? {} : { predecessors: milestone(keys[index - 1]!) }),
      coCreation: 'no',
      ...extraCells,
    }
    return [key, row]
  })
}
