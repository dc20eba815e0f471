import { groupBy } from '../../core/group-by.js'
import { delayReasons } from '../../trackers/plan/milestones.js'
import type { Engagement } from '../../trackers/plan/engagements.js'
import type { BookContents } from '../book-contents.js'
import { toNameKey } from '../names.js'
import { isCancelled } from '../status/openness.js'

type Cause = keyof typeof delayReasons

/** What earlier retrospectives of the workbook found. */
export interface SeenCauses {
  /** Every root cause, with how many retrospectives of other projects found it; the most frequent first. */
  readonly causes: readonly { readonly key: Cause; readonly seen: number }[]
  /** Answers to “why” of other projects, each once, the most frequent first. */
  readonly answers: readonly string[]
}

/** So many answers are offered. */
const maxAnswers = 30

/** The causes and answers of other projects' retrospectives. */
export function findSeenCauses({ rows, byName }: BookContents, engagement: Engagement): SeenCauses {
  const others = rows.retrospectives.filter(
    (row) => !isCancelled(row) && byName.engagements.find(row.engagement)?.id !== engagement.id,
  )
  const causes = (Object.keys(delayReasons) as Cause[]).map((key) => ({
    key,
    seen: others.filter(({ cause }) => cause === key).length,
  }))
  const answers = groupBy(
    others.flatMap(({ why1, why2, why3, why4, why5 }) =>
      [why1, why2, why3, why4, why5].flatMap((why) => why ?? []),
    ),
    toNameKey,
  )
  return {
    causes: causes.sort((one, other) => other.seen - one.seen),
    answers: [...answers.values()]
      .sort((one, other) => other.length - one.length)
      .map(([first]) => first!)
      .slice(0, maxAnswers),
  }
}
