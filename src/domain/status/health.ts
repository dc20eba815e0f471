import { isIncomplete, type Coverage } from '../../core/evidence.js'
import { type Day, daysBetween, plusDays } from '../../core/day.js'
import { holds, type Situation } from '../../core/rule.js'
import { clients as clientTable } from '../../trackers/clients/clients.js'
import { feedback as feedbackTable, type Feedback } from '../../trackers/clients/feedback.js'
import type { Satisfaction } from '../../trackers/clients/satisfaction.js'
import { tasks as taskTable, type Task } from '../../trackers/plan/tasks.js'
import { countOverdue } from './openness.js'

type Health = 'good' | 'watch' | 'poor'
/** `unknown`: nothing contradicts it, and something that could was not read. */
export type HealthState = Health | 'unknown'

/** One part of a client's health with what it was made of. */
type HealthPart =
  | {
      readonly part: 'overdue'
      /** Null where nothing is recorded. */
      readonly health: Health | null
      readonly share: number | null
      readonly overdue: number
      readonly open: number
    }
  | {
      readonly part: 'silence'
      readonly health: Health | null
      readonly lastContact: Day | null
      /** Calendar days since then, or since the work began; null when neither is recorded. */
      readonly days: number | null
    }
  | {
      readonly part: 'feedback'
      readonly health: Health | null
      readonly open: number
      readonly overdue: number
    }
  | {
      readonly part: 'satisfaction'
      readonly health: Health | null
      /** The latest score of the client's own, 1 to 5, and its day; null when no recent one is recorded. */
      readonly score: number | null
      readonly day: Day | null
    }
  | {
      readonly part: 'loyalty'
      readonly health: Health | null
      /** Up to today; null where no purchase with a date is recorded. */
      readonly lastBought: Day | null
      readonly contractEnd: Day | null
    }

/** A client's health: the worst of its parts, which are all listed. */
export interface ClientHealth {
  readonly health: HealthState
  readonly parts: readonly HealthPart[]
}

/** From this share of open work overdue on, a client's health is poor; below it, any overdue work is worth watching. */
const poorOverdueShare = 0.3
/** Silence that lasts so many times as long as what counts as silent is poor. */
const poorSilenceFactor = 2
/** A score below the first is worth watching, below the second poor; older than so many days it says nothing of today. */
const [watchScore, poorScore, scoreDays] = [3, 2, 180]
/** A client who bought nothing for so many days and has no contract may be lost. */
const loyalDays = 365

/** What shows whether a client stays. */
export interface LoyaltyFacts {
  readonly contractEnd: Day | null
  readonly bought: readonly Day[]
  /** Whether a project of the client is not finished. */
  readonly hasWork: boolean
}

/**
 * A client's health (健康度) from the tasks of the client's engagements, the last contact, feedback, the
 * latest score, and whether the client stays: the worst of the parts for which something is recorded. Null where nothing is recorded at
 * all; "good" is only said where everything recorded could be read.
 */
export function evaluateClientHealth(
  facts: {
    readonly tasks: readonly Task[]
    readonly lastContact: Day | null
    /** Since when silence counts; the last contact where nothing else is given. */
    readonly quietSince?: Day | null
    readonly feedback: readonly Feedback[]
    readonly scores?: readonly Satisfaction[]
    readonly loyalty?: LoyaltyFacts
  },
  situation: Situation,
  coverage?: Coverage,
): ClientHealth | null {
  const parts = [
    evaluateOverdue(facts.tasks, situation),
    evaluateSilence(facts.lastContact, facts.quietSince ?? facts.lastContact, situation),
    evaluateFeedback(facts.feedback, situation),
    evaluateSatisfaction(facts.scores ?? [], situation),
    evaluateLoyalty(facts.loyalty, situation),
  ]
  const knownHealths = parts.flatMap(({ health }) => health ?? [])
  const isCoverageIncomplete = coverage !== undefined && isIncomplete(coverage)
  if (knownHealths.length === 0) return isCoverageIncomplete ? { health: 'unknown', parts } : null
  const health = findWorstHealth(knownHealths)
  return { health: health === 'good' && isCoverageIncomplete ? 'unknown' : health, parts }
}

const findWorstHealth = (healths: readonly Health[]): Health =>
  healths.includes('poor') ? 'poor' : healths.includes('watch') ? 'watch' : 'good'

function evaluateOverdue(tasks: readonly Task[], situation: Situation): HealthPart {
  const { open, overdue } = countOverdue(taskTable, tasks, situation)
  const share = open > 0 ? overdue / open : null
  const health =
    tasks.length === 0
      ? null
      : share === null || share === 0
        ? 'good'
        : share >= poorOverdueShare
          ? 'poor'
          : 'watch'
  return { part: 'overdue', health, share, overdue, open }
}

function evaluateSilence(lastContact: Day | null, quietSince: Day | null, situation: Situation): HealthPart {
  const silent = clientTable.flags.some(
    ({ key, when }) => key === 'silent' && holds(when, { quietSince }, situation),
  )
  const days = quietSince === null ? null : daysBetween(quietSince, situation.today)
  const limit = daysBetween(situation.horizons.silentSince, situation.today)
  const health = days === null ? null : !silent ? 'good' : days > poorSilenceFactor * limit ? 'poor' : 'watch'
  return { part: 'silence', health, lastContact, days }
}

function evaluateFeedback(feedback: readonly Feedback[], situation: Situation): HealthPart {
  const { open, overdue } = countOverdue(feedbackTable, feedback, situation)
  const health = feedback.length === 0 ? null : overdue > 0 ? 'poor' : open > 0 ? 'watch' : 'good'
  return { part: 'feedback', health, open, overdue }
}

function evaluateSatisfaction(scores: readonly Satisfaction[], { today }: Situation): HealthPart {
  const oldest = plusDays(today, -scoreDays)
  const latest = scores
    .filter(({ who, day, score }) => who !== 'team' && score !== null && day !== null && day <= today)
    .filter(({ day }) => day! >= oldest)
    .reduce<Satisfaction | null>(
      (last, each) => (last === null || each.day! >= last.day! ? each : last),
      null,
    )
  const score = latest?.score ?? null
  const health = score === null ? null : score >= watchScore ? 'good' : score < poorScore ? 'poor' : 'watch'
  return { part: 'satisfaction', health, score, day: latest?.day ?? null }
}

/** Of a client (客户忠诚度) with open work only what is good is said: an old contract is then no sign of leaving. */
function evaluateLoyalty(facts: LoyaltyFacts | undefined, { today }: Situation): HealthPart {
  const { contractEnd, bought, hasWork } = facts ?? { contractEnd: null, bought: [], hasWork: false }
  const lastBought = bought
    .filter((day) => day <= today)
    .reduce<Day | null>((last, day) => (last === null || day > last ? day : last), null)
  const stays =
    (contractEnd !== null && contractEnd >= today) ||
    (lastBought !== null && lastBought >= plusDays(today, -loyalDays))
  const isKnown = contractEnd !== null || lastBought !== null
  return {
    part: 'loyalty',
    health: stays ? 'good' : isKnown && !hasWork ? 'watch' : null,
    lastBought,
    contractEnd,
  }
}
