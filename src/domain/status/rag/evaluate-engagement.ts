import { conclude, type Conclusion, type UnreadableCell } from '../../../core/evidence.js'
import { memoize } from '../../../core/memoize.js'
import type { RagState } from '../../../core/table.js'
import { evidenceKindKeys, evidenceKinds } from '../../../trackers/evidence.js'
import { engagements as engagementTable, type Engagement } from '../../../trackers/plan/engagements.js'
import { getParts } from '../../engagement-parts.js'
import type { BookContents } from '../../book-contents.js'
import { isOpen } from '../openness.js'
import type { RagReason } from '../status.js'
import { evidenceOfTracker, getEvidenceIndex, evidenceTrackers } from './evidence-index.js'
import { type EvidencePart, evidenceKindOf, evaluateEvidence, type PartState } from './evidence-part.js'
import { ragRank } from '../../../core/table.js'

/** The colour of an engagement with everything it was made from. */
export interface EngagementEvaluation {
  readonly rag: RagState
  /** Red before amber, then what is late for longest, then the order in which Settings list the kinds. */
  readonly reasons: readonly RagReason[]
  /** Every part, with and without evidence, in the order of the trackers. */
  readonly parts: readonly EvidencePart[]
  readonly conclusion: Conclusion<RagReason>
  /**
   * False of a planned engagement no part of which has begun: that nothing is wrong with it yet proves
   * nothing.
   */
  readonly hasBegun: boolean
}

/**
 * The colour of an engagement, evaluated once for a workbook whose derived columns are as of now. One that
 * is delivered, cancelled or on hold has no colour any more.
 */
export const evaluateEngagement = (
  bookContents: BookContents,
  engagement: Engagement,
): EngagementEvaluation =>
  memoize(
    memoize(evaluationCache, bookContents, () => new Map<Engagement, EngagementEvaluation>()),
    engagement,
    () => computeEvaluation(bookContents, engagement),
  )
const evaluationCache = new WeakMap<BookContents, Map<Engagement, EngagementEvaluation>>()

function computeEvaluation(bookContents: BookContents, engagement: Engagement): EngagementEvaluation {
  if (!isOpen(engagementTable, engagement)) {
    const coverage = { rows: 0, unread: [], absent: [], unplaced: [], gone: [], notUsed: [] }
    return {
      rag: 'none',
      reasons: [],
      parts: [],
      conclusion: conclude({ found: [], looked: coverage }),
      hasBegun: true,
    }
  }
  const index = getEvidenceIndex(bookContents)
  const rows = index.of(engagement)
  const parts = evidenceTrackers.flatMap((table) =>
    evidenceOfTracker(table).map((evidence) => evaluateEvidence(bookContents, table, evidence, rows)),
  )
  const activeParts = parts.filter(({ raises }) => raises !== 'off')
  const reasons = activeParts.flatMap((part) => part.reasons).sort(compareReasons)
  const tables = (state: PartState): string[] => [
    ...new Set(activeParts.filter((part) => part.state === state).map(({ table }) => table)),
  ]
  const hasBegun = hasWorkBegun(bookContents, engagement)
  const conclusion = conclude({
    found: reasons,
    looked: {
      rows: hasBegun
        ? activeParts
            .filter(
              ({ evidence, state }) =>
                state === 'passed' && evidenceKinds[evidenceKindOf(evidence)].isInformative,
            )
            .reduce((sum, part) => sum + part.rows, 0)
        : 0,
      unread: uniqueCells([...activeParts.flatMap(({ unread: unreadable }) => unreadable), ...index.unread]),
      absent: [],
      unplaced: index.unplaced,
      gone: tables('gone'),
      notUsed: tables('notUsed'),
    },
  })
  return { rag: ragOfConclusion(conclusion), reasons, parts, conclusion, hasBegun }
}

const notBegunStatuses: readonly (string | null)[] = ['notStarted', 'cancelled', null]

function hasWorkBegun(bookContents: BookContents, engagement: Engagement): boolean {
  if (engagement.status !== 'planned') return true
  const { milestones, tasks } = getParts(bookContents).parts.get(engagement) ?? { milestones: [], tasks: [] }
  return [...milestones, ...tasks].some(
    ({ status, doneOn }) => !notBegunStatuses.includes(status) || doneOn !== null,
  )
}

function ragOfConclusion(conclusion: Conclusion<RagReason>): RagState {
  switch (conclusion.is) {
    case 'found':
      return conclusion.found.some(({ rag }) => rag === 'red') ? 'red' : 'amber'
    case 'unsure':
      return 'unknown'
    case 'noEvidence':
      return 'none'
    case 'clear':
      return 'green'
  }
}

const compareReasons = (one: RagReason, other: RagReason): number =>
  ragRank(one.rag) - ragRank(other.rag) ||
  (other.days ?? 0) - (one.days ?? 0) ||
  evidenceKindKeys.indexOf(one.kind!) - evidenceKindKeys.indexOf(other.kind!)

const uniqueCells = (cells: readonly UnreadableCell[]): UnreadableCell[] => [
  ...new Map(cells.map((cell) => [`${cell.table} ${cell.column} ${cell.line}`, cell])).values(),
]
