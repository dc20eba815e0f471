import { conclude, type Conclusion } from '../../../core/evidence.js'
import type { RagState } from '../../../core/table.js'
import { measureCoverage } from '../../../domain/coverage.js'
import { createNameIndex } from '../../../domain/names.js'
import { getParts } from '../../../domain/engagement-parts.js'
import type { BookContents } from '../../../domain/book-contents.js'
import type { FlaggedRow } from '../../../domain/status/flags.js'
import { evaluateEngagement } from '../../../domain/status/rag/evaluate-engagement.js'
import { isOpen } from '../../../domain/status/openness.js'
import { evaluateMilestone, type RagReason } from '../../../domain/status/status.js'
import type { LetterContext } from '../../../mail/context.js'
import { commonTexts } from '../../../text/common/index.js'
import { textOf } from '../../../text/text-of.js'
import type { TrackerKey } from '../../../trackers/index.js'
import { engagements as engagementTable } from '../../../trackers/plan/engagements.js'
import { formatCause, formatReason, describeUncertainty } from '../../wording.js'
import { type PartText, describeParts } from './describe-parts.js'

/** More reasons than this are counted, not named: the sentence must be short. */
const maxReasons = 3

/** A colour with its reasons in one sentence, and every part it was made from. */
export interface StatusText {
  readonly rag: RagState
  readonly text: string
  /** Every part that was checked or could not be; empty for milestones, whose flags say it. */
  readonly parts: readonly PartText[]
}

/** The language of the answer, and its words. */
type StatusContext = Pick<LetterContext, 'locale' | 'report'>

interface RowStatus {
  readonly rag: RagState
  readonly conclusion: Conclusion<RagReason>
  /** False for a planned project of which nothing has begun. */
  readonly hasBegun: boolean
  readonly parts: readonly PartText[]
}

/**
 * The colour that a milestone or an engagement takes from itself and what belongs to it, with the reasons in
 * one sentence; null for rows of other trackers, whose colour comes from their own flags alone, and for
 * engagements that ended or are on hold, which are not evaluated.
 */
export function describeStatus(
  contents: BookContents,
  table: TrackerKey,
  row: FlaggedRow,
  context: StatusContext,
): StatusText | null {
  const status =
    table === 'engagements'
      ? engagementStatus(contents, row, context)
      : table === 'milestones'
        ? statusOfMilestone(contents, row)
        : null
  if (status === null) return null
  const { rag, parts } = status
  return { rag, text: describeConclusion(status, row, context), parts }
}

function describeConclusion(
  { conclusion, rag, hasBegun }: RowStatus,
  row: FlaggedRow,
  { locale, report }: StatusContext,
): string {
  switch (conclusion.is) {
    case 'clear':
      return report.isGreen(conclusion.clear)
    case 'unsure':
      return report.isUnknown(describeUncertainty(conclusion.looked, locale))
    case 'noEvidence':
      return hasBegun ? report.isNoEvidence : textOf(commonTexts, locale).notBegun
    case 'found': {
      const { found } = conclusion
      // The row's own reasons come before those of its parts.
      const ownReasons = found.filter((reason) => reason.id === row.id && reason.rag === rag)
      const reasons = [...ownReasons, ...found.filter((reason) => !ownReasons.includes(reason))]
      const named = reasons
        .slice(0, maxReasons)
        .map((reason) => (reason.id === row.id ? formatCause(reason, locale) : formatReason(reason, locale)))
      return report.because(rag === 'red' ? 'red' : 'amber', named, reasons.length - named.length)
    }
  }
}

function engagementStatus(contents: BookContents, row: FlaggedRow, context: StatusContext): RowStatus | null {
  const engagement = contents.rows.engagements.find((each) => each === row)!
  if (!isOpen(engagementTable, engagement)) return null
  const evaluation = evaluateEngagement(contents, engagement)
  const { rag, conclusion, hasBegun } = evaluation
  return { rag, conclusion, hasBegun, parts: describeParts(evaluation, context) }
}

function statusOfMilestone(contents: BookContents, row: FlaggedRow): RowStatus {
  const { rows, situation, calendar } = contents
  const { parts, strays: unplaced } = getParts(contents)
  const milestone = rows.milestones.find((each) => each === row)!
  // Engagements made from one template have stages of the same names: only tasks of its own engagement count.
  const { milestones, tasks } =
    [...parts.values()].find((engagementParts) => engagementParts.milestones.includes(milestone)) ?? unplaced
  const names = createNameIndex(milestones, 'name')
  const ownTasks = tasks.filter((task) => names.find(task.milestone) === milestone)
  const { rag, reasons } = evaluateMilestone(milestone, ownTasks, situation, calendar)
  const examined = measureCoverage(contents, [
    { table: 'milestones', columns: ['due', 'status', 'doneOn', 'owner'], rows: [milestone] },
    { table: 'tasks', columns: ['due', 'status', 'doneOn', 'owner'], rows: ownTasks },
  ])
  const examinedDates = {
    ...examined,
    absent: examined.absent.filter(({ column }) => column === 'due'),
    unplaced: [],
  }
  const conclusion = conclude({ found: reasons, looked: examinedDates })
  return { rag: conclusion.is === 'unsure' ? 'unknown' : rag, conclusion, hasBegun: true, parts: [] }
}
