import type { Day } from '../../core/day.js'
import { groupBy } from '../../core/group-by.js'
import type { Table } from '../../core/table.js'
import { type TrackerKey, trackerOf } from '../../trackers/index.js'
import { engagements } from '../../trackers/plan/engagements.js'
import { type Milestone, milestones as milestoneTable } from '../../trackers/plan/milestones.js'
import type { Gate } from '../../trackers/team/gates.js'
import type { AnyRow } from '../coverage.js'
import { getParts } from '../engagement-parts.js'
import type { BookContents } from '../book-contents.js'
import { toNameKey } from '../names.js'
import { findEngagement } from '../references.js'
import { type FlaggedRow, getRaisedFlags } from './flags.js'
import { isOpen } from './openness.js'

/** What a project's gate is at, and when it is needed. */
export interface GateStatus {
  readonly state: Exclude<Gate['state'], null>
  /** The start of its stage; null while the project has no such stage, or that no start. */
  readonly due: Day | null
  readonly stage: Milestone | undefined
}

/**
 * The gates of projects with their states; those of templates, and of projects that no row has, have none. A
 * gate without a flag is held from its date on; with one it is held while no row of the project raises the
 * flag, and there is such a row, since an empty list shows nothing.
 */
export function evaluateGates(contents: BookContents): ReadonlyMap<Gate, GateStatus> {
  const found = new Map<Gate, GateStatus>()
  const { rows, byName } = contents
  if (rows.gates.length === 0) return found
  const { parts } = getParts(contents)
  for (const gate of rows.gates) {
    const engagement = byName.engagements.find(gate.engagement)
    if (!engagement) continue
    const stageKey = toNameKey(gate.stage ?? '')
    const stage = parts.get(engagement)?.milestones.find(({ name }) => toNameKey(name ?? '') === stageKey)
    const isOver = !isOpen(engagements, engagement) || (stage !== undefined && !isOpen(milestoneTable, stage))
    const isHeld = gate.flag === null ? gate.heldOn !== null : isFlagOff(contents, gate.flag, engagement.id)
    found.set(gate, {
      state: isHeld ? 'held' : isOver ? 'notDue' : 'notHeld',
      due: stage?.start ?? null,
      stage,
    })
  }
  return found
}

/** Whether a project has rows that could raise a flag, and none that does or that could not be read. */
function isFlagOff(contents: BookContents, bound: string, engagementId: string): boolean {
  const [key, flag] = bound.split('.') as [TrackerKey, string]
  const tracker = trackerOf(key)
  const column = (tracker as Table).flags.find((each) => each.key === flag)?.column ?? ''
  const ownRows = (contents.rows[key] as unknown as readonly (AnyRow & FlaggedRow)[]).filter((row) =>
    key === 'engagements'
      ? row.id === engagementId
      : findEngagement(contents, row as never)?.id === engagementId,
  )
  return (
    ownRows.length > 0 &&
    ownRows.every(
      (row) =>
        !row.at.unread.includes(column) &&
        getRaisedFlags(tracker, row, contents.situation).every((each) => each.key !== flag),
    )
  )
}

/** The gates that are not held, by the stage before which they must be. */
export const gatesByStage = (statuses: ReadonlyMap<Gate, GateStatus>): ReadonlyMap<Milestone, Gate[]> =>
  groupBy(
    [...statuses].filter(([, { state }]) => state === 'notHeld').map(([gate]) => gate),
    (gate) => statuses.get(gate)!.stage,
  )
