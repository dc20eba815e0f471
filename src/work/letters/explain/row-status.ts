import type { Locale } from '../../../core/locale.js'
import type { Rag } from '../../../core/table.js'
import { nameIndex } from '../../../project/names.js'
import { partsOf } from '../../../project/parts.js'
import type { Portfolio } from '../../../project/portfolio.js'
import type { FlaggedRow } from '../../../project/status/flags.js'
import { engagementStatus, milestoneStatus, type RagStatus } from '../../../project/status/status.js'
import { moreTextIn } from '../../../text/letters/more.js'
import type { TrackerKey } from '../../../trackers/index.js'
import { sayCause, sayReason } from '../../wording.js'

/** More reasons than this are counted, not named: the sentence is to be read at a glance. */
const mostReasons = 3

/** A colour with what speaks for it, in one sentence. */
export interface StatusSaid {
  readonly rag: Rag
  readonly text: string
}

/**
 * The colour that a milestone or an engagement takes from itself and its parts, with the reasons in one sentence; null
 * for rows of other trackers, whose colour is their own flags' alone.
 */
export function statusSaid(
  portfolio: Portfolio,
  table: TrackerKey,
  row: FlaggedRow,
  locale: Locale,
): StatusSaid | null {
  const status = statusOf(portfolio, table, row)
  if (status === null) return null
  const { rag } = status
  // What the row itself is blamed for comes before its parts.
  const own = status.reasons.filter((reason) => reason.id === row.id && reason.rag === rag)
  const reasons = [...own, ...status.reasons.filter((reason) => !own.includes(reason))]
  const named = reasons
    .slice(0, mostReasons)
    .map((reason) => (reason.id === row.id ? sayCause(reason, locale) : sayReason(reason, locale)))
  return { rag, text: moreTextIn(locale).because(rag, named, reasons.length - named.length) }
}

function statusOf(portfolio: Portfolio, table: TrackerKey, row: FlaggedRow): RagStatus | null {
  if (table !== 'engagements' && table !== 'milestones') return null
  const { rows, situation, calendar } = portfolio
  const { parts, strays } = partsOf(portfolio)
  if (table === 'engagements') {
    const [engagement, own] = [...parts].find(([each]) => each === row)!
    return engagementStatus(engagement, own, situation, calendar)
  }
  const milestone = rows.milestones.find((each) => each === row)!
  // Engagements made from one template have stages of the same names: only its own engagement's tasks are meant.
  const { milestones, tasks } =
    [...parts.values()].find((own) => own.milestones.includes(milestone)) ?? strays
  const names = nameIndex(milestones, 'name')
  const own = tasks.filter((task) => names.find(task.milestone) === milestone)
  return milestoneStatus(milestone, own, situation, calendar)
}
