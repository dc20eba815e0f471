import { conclude, type Conclusion, type UnreadCell } from '../../../core/evidence.js'
import { kept } from '../../../core/kept.js'
import type { RagState } from '../../../core/table.js'
import { evidenceKindKeys, evidenceKinds } from '../../../trackers/evidence.js'
import { engagements as engagementTable, type Engagement } from '../../../trackers/plan/engagements.js'
import { partsOf } from '../../parts.js'
import type { Portfolio } from '../../portfolio.js'
import { isOpen } from '../openness.js'
import type { RagReason } from '../status.js'
import { evidenceIn, evidenceIndex, speaking } from './evidence-index.js'
import { type EvidencePart, kindOf, partOf, type PartState } from './evidence-part.js'

/** The colour of an engagement with everything it was made from. */
export interface EngagementJudged {
  readonly rag: RagState
  /** Red before amber, then what is late for longest, then the order in which Settings list the kinds. */
  readonly reasons: readonly RagReason[]
  /** Every part, whatever came of it, in the order of the trackers. */
  readonly parts: readonly EvidencePart[]
  readonly conclusion: Conclusion<RagReason>
  /** False of a planned engagement no part of which has begun: that nothing is wrong with it yet proves nothing. */
  readonly hasBegun: boolean
}

/**
 * The colour of an engagement, judged once for a portfolio whose derived columns are as of now. Of one that is
 * delivered, cancelled or on hold nothing is said any more.
 */
export const judgeEngagement = (portfolio: Portfolio, engagement: Engagement): EngagementJudged =>
  kept(
    kept(judgements, portfolio, () => new Map<Engagement, EngagementJudged>()),
    engagement,
    () => judgedAnew(portfolio, engagement),
  )
const judgements = new WeakMap<Portfolio, Map<Engagement, EngagementJudged>>()

function judgedAnew(portfolio: Portfolio, engagement: Engagement): EngagementJudged {
  if (!isOpen(engagementTable, engagement)) {
    const looked = { rows: 0, unread: [], absent: [], unplaced: [], gone: [], notUsed: [] }
    return {
      rag: 'none',
      reasons: [],
      parts: [],
      conclusion: conclude({ found: [], looked }),
      hasBegun: true,
    }
  }
  const index = evidenceIndex(portfolio)
  const rows = index.of(engagement)
  const parts = speaking.flatMap((table) =>
    evidenceIn(table).map((evidence) => partOf(portfolio, table, evidence, rows)),
  )
  const asked = parts.filter(({ raises }) => raises !== 'off')
  const reasons = asked.flatMap((part) => part.reasons).sort(worstFirst)
  const tables = (state: PartState): string[] => [
    ...new Set(asked.filter((part) => part.state === state).map(({ table }) => table)),
  ]
  const hasBegun = begun(portfolio, engagement)
  const conclusion = conclude({
    found: reasons,
    looked: {
      rows: hasBegun
        ? asked
            .filter(({ evidence, state }) => state === 'passed' && evidenceKinds[kindOf(evidence)].tells)
            .reduce((sum, part) => sum + part.rows, 0)
        : 0,
      unread: onceEach([...asked.flatMap(({ unread }) => unread), ...index.unread]),
      absent: [],
      unplaced: index.unplaced,
      gone: tables('gone'),
      notUsed: tables('notUsed'),
    },
  })
  return { rag: ragOf(conclusion), reasons, parts, conclusion, hasBegun }
}

const notBegun: readonly (string | null)[] = ['notStarted', 'cancelled', null]

function begun(portfolio: Portfolio, engagement: Engagement): boolean {
  if (engagement.status !== 'planned') return true
  const { milestones, tasks } = partsOf(portfolio).parts.get(engagement) ?? { milestones: [], tasks: [] }
  return [...milestones, ...tasks].some(({ status, doneOn }) => !notBegun.includes(status) || doneOn !== null)
}

function ragOf(conclusion: Conclusion<RagReason>): RagState {
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

const rank = { red: 0, amber: 1, green: 2 } as const
const worstFirst = (one: RagReason, other: RagReason): number =>
  rank[one.rag] - rank[other.rag] ||
  (other.days ?? 0) - (one.days ?? 0) ||
  evidenceKindKeys.indexOf(one.kind!) - evidenceKindKeys.indexOf(other.kind!)

const onceEach = (cells: readonly UnreadCell[]): UnreadCell[] => [
  ...new Map(cells.map((cell) => [`${cell.table} ${cell.column} ${cell.line}`, cell])).values(),
]
