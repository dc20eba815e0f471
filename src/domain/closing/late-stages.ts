import { type delayReasons, milestones as table } from '../../trackers/plan/milestones.js'
import type { Engagement } from '../../trackers/plan/engagements.js'
import { findUnmatched } from '../coverage.js'
import { getParts } from '../engagement-parts.js'
import type { BookContents } from '../book-contents.js'
import { isCancelled, isOpen } from '../status/openness.js'

/** A stage that ended after the date that was promised for it, or is open after it. */
interface LateStage {
  /** Blank where a run has not given it one yet. */
  readonly id: string
  readonly name: string
  /** Working days after the promised date. */
  readonly days: number
  /** Whether the promised date is that of the baseline; else it is the due date, which may have been moved. */
  readonly isBaseline: boolean
  readonly isOpen: boolean
  readonly reason: keyof typeof delayReasons | null
}

/** The late stages of a project, and of how many stages that could be said at all. */
export interface LateStages {
  readonly late: readonly LateStage[]
  /** The names of all stages but those that were cancelled. */
  readonly stages: readonly string[]
  /** Those of which the baseline's date was compared. */
  readonly byBaseline: number
  /** Stages of which it is not known whether they were late: without a promised date or a done date, or unreadable. */
  readonly unknown: readonly string[]
  /** Stages in the workbook that name no known project: some may be of this one. */
  readonly unmatched: number
}

const decidingColumns: readonly string[] = ['baselineDue', 'due', 'doneOn', 'acceptedOn', 'status']

/** Which stages of a project were late, by the working days between the promised and the actual date. */
export function findLateStages(contents: BookContents, engagement: Engagement): LateStages {
  const { calendar, situation } = contents
  const { milestones = [] } = getParts(contents).parts.get(engagement) ?? {}
  const stages = milestones.filter((row) => !isCancelled(row))
  const late: LateStage[] = []
  const unknown: string[] = []
  for (const row of stages) {
    const promised = row.baselineDue ?? row.due
    const isStageOpen = isOpen(table, row) || row.status === 'onHold'
    const end = row.doneOn ?? row.acceptedOn ?? (isStageOpen ? situation.today : null)
    const isUnread = row.at.unread.some((column) => decidingColumns.includes(column))
    if (promised === null || end === null || isUnread) unknown.push(row.name ?? '')
    else {
      const days = calendar.workdaysBetween(promised, end)
      if (days > 0)
        late.push({
          id: row.id ?? '',
          name: row.name ?? '',
          days,
          isBaseline: row.baselineDue !== null,
          isOpen: isStageOpen,
          reason: row.delayReason,
        })
    }
  }
  return {
    late,
    stages: stages.map(({ name }) => name ?? ''),
    byBaseline: stages.filter(({ baselineDue }) => baselineDue !== null).length,
    unknown,
    unmatched: findUnmatched(contents, 'milestones').length,
  }
}
