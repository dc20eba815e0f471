import { conclude, type Conclusion } from '../../../core/evidence.js'
import type { Locale } from '../../../core/locale.js'
import type { RagState } from '../../../core/table.js'
import { lookedAt } from '../../../project/evidence.js'
import { nameIndex } from '../../../project/names.js'
import { partsOf } from '../../../project/parts.js'
import type { Portfolio } from '../../../project/portfolio.js'
import type { FlaggedRow } from '../../../project/status/flags.js'
import { judgeEngagement } from '../../../project/status/rag/judge-engagement.js'
import { isOpen } from '../../../project/status/openness.js'
import { milestoneStatus, type RagReason } from '../../../project/status/status.js'
import { textIn } from '../../../text/index.js'
import { moreTextIn } from '../../../text/letters/more.js'
import type { TrackerKey } from '../../../trackers/index.js'
import { engagements as engagementTable } from '../../../trackers/plan/engagements.js'
import { sayCause, sayReason, sayUnsure } from '../../wording.js'
import { type PartSaid, partsSaid } from './say-parts.js'

/** More reasons than this are counted, not named: the sentence is to be read at a glance. */
const mostReasons = 3

/** A colour with what speaks for it, in one sentence, and every part it was made from. */
export interface StatusSaid {
  readonly rag: RagState
  readonly text: string
  /** Every part that was looked at or could not be; empty for milestones, whose flags say it. */
  readonly parts: readonly PartSaid[]
}

interface Status {
  readonly rag: RagState
  readonly conclusion: Conclusion<RagReason>
  /** False of a planned project no part of which has begun. */
  readonly hasBegun: boolean
  readonly parts: readonly PartSaid[]
}

/**
 * The colour that a milestone or an engagement takes from itself and what belongs to it, with the reasons in one
 * sentence; null for rows of other trackers, whose colour is their own flags' alone, and for engagements that ended or
 * rest, which are not judged.
 */
export function statusSaid(
  portfolio: Portfolio,
  table: TrackerKey,
  row: FlaggedRow,
  locale: Locale,
): StatusSaid | null {
  const status =
    table === 'engagements'
      ? engagementStatus(portfolio, row, locale)
      : table === 'milestones'
        ? ofMilestone(portfolio, row)
        : null
  if (status === null) return null
  const { rag, parts } = status
  return { rag, text: sayConclusion(status, row, locale), parts }
}

function sayConclusion({ conclusion, rag, hasBegun }: Status, row: FlaggedRow, locale: Locale): string {
  const more = moreTextIn(locale)
  switch (conclusion.is) {
    case 'clear':
      return more.isGreen(conclusion.clear)
    case 'unsure':
      return more.isUnknown(sayUnsure(conclusion.looked, locale))
    case 'noEvidence':
      return hasBegun ? more.isNoEvidence : textIn(locale).notBegun
    case 'found': {
      const { found } = conclusion
      // What the row itself is blamed for comes before its parts.
      const own = found.filter((reason) => reason.id === row.id && reason.rag === rag)
      const reasons = [...own, ...found.filter((reason) => !own.includes(reason))]
      const named = reasons
        .slice(0, mostReasons)
        .map((reason) => (reason.id === row.id ? sayCause(reason, locale) : sayReason(reason, locale)))
      return more.because(rag === 'red' ? 'red' : 'amber', named, reasons.length - named.length)
    }
  }
}

function engagementStatus(portfolio: Portfolio, row: FlaggedRow, locale: Locale): Status | null {
  const engagement = portfolio.rows.engagements.find((each) => each === row)!
  if (!isOpen(engagementTable, engagement)) return null
  const judged = judgeEngagement(portfolio, engagement)
  const { rag, conclusion, hasBegun } = judged
  return { rag, conclusion, hasBegun, parts: partsSaid(judged, locale) }
}

function ofMilestone(portfolio: Portfolio, row: FlaggedRow): Status {
  const { rows, situation, calendar } = portfolio
  const { parts, strays } = partsOf(portfolio)
  const milestone = rows.milestones.find((each) => each === row)!
  // Engagements made from one template have stages of the same names: only its own engagement's tasks are meant.
  const { milestones, tasks } =
    [...parts.values()].find((own) => own.milestones.includes(milestone)) ?? strays
  const names = nameIndex(milestones, 'name')
  const own = tasks.filter((task) => names.find(task.milestone) === milestone)
  const { rag, reasons } = milestoneStatus(milestone, own, situation, calendar)
  const looked = lookedAt(portfolio, [
    { table: 'milestones', columns: ['due', 'status', 'doneOn', 'owner'], rows: [milestone] },
    { table: 'tasks', columns: ['due', 'status', 'doneOn', 'owner'], rows: own },
  ])
  const deciding = { ...looked, absent: looked.absent.filter(({ column }) => column === 'due'), unplaced: [] }
  const conclusion = conclude({ found: reasons, looked: deciding })
  return { rag: conclusion.is === 'unsure' ? 'unknown' : rag, conclusion, hasBegun: true, parts: [] }
}
