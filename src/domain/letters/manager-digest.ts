import { conclude, type Conclusion, type Coverage } from '../../core/evidence.js'
import type { Problem } from '../../core/problem.js'
import type { Day } from '../../core/day.js'
import { isOpen } from '../status/openness.js'
import type { BookContents } from '../book-contents.js'
import type { ReportDue } from '../report/reports-due.js'
import { findLateWork, measureFullCoverage } from './late-work.js'
import type { Outage } from './outage.js'
import type { TeamFigures } from '../measures/people.js'
import { listRecentPulses } from './recent-pulses.js'
import { compareUrgency, type WorkItem } from './open-work.js'
import { type SilentClient, findSilentClients } from './silent-clients.js'
import {
  measureCompletion,
  type Kpi,
  measureOverdue,
  measureResponseTime,
  type ResponseTime,
} from '../status/kpi.js'
import { evaluateEngagement } from '../status/rag/evaluate-engagement.js'
import { calculatePercentComplete, type RagReason } from '../status/status.js'
import type { RagState } from '../../core/table.js'
import { holds } from '../../core/rule.js'
import { clients as clientTable } from '../../trackers/clients/clients.js'
import { engagements as engagementTable } from '../../trackers/plan/engagements.js'
import { milestones as milestoneTable } from '../../trackers/plan/milestones.js'
import type { Pulse } from '../../trackers/clients/pulses.js'
import { getParts } from '../engagement-parts.js'
import { ragRank } from '../../core/table.js'

/** One engagement in the traffic-light list. */
export interface EngagementLine {
  readonly id: string
  readonly line: number
  readonly name: string
  readonly client: string | null
  readonly owner: string | null
  readonly rag: RagState
  /** Worst first; empty when the colour is not red and not amber. */
  readonly reasons: readonly RagReason[]
  /** What the colour was made from: what a sentence about it may say. */
  readonly conclusion: Conclusion<RagReason>
  /** False of a planned one no part of which has begun. */
  readonly hasBegun: boolean
  readonly percentComplete: number | null
  readonly delivery: Day | null
}

/** The state of the reminders themselves. */
export interface ReminderHealth {
  /** Whether readers are confirmed in this spreadsheet. */
  readonly isOn: boolean
  /** Who runs them, by the name that person gave; blank where there is none, or while they are off. */
  readonly runBy: string
  /** Whether the last run is recent enough to say that they run. */
  readonly isRunning: boolean
  /** The last day on which an email left; null when none is recorded. */
  readonly lastSent: Day | null
  /** Day and time, `2026-03-31 08:00`. */
  readonly lastRun: string | null
  /** The last long time in which no run finished, where it is not long past. */
  readonly outage: Outage | null
  /** Letters of the last seven days. */
  readonly sent: number
  readonly carriedOver: number
  /**
   * How many people wait because the quota is short, and since when the longest; null when no person waits.
   */
  readonly queue: { readonly people: number; readonly since: Day } | null
  readonly staleClaims: number
  readonly failed: readonly string[]
  readonly waiting: readonly string[]
  /** Letters that may still be sent today; null when the quota was not asked for. */
  readonly quotaLeft: number | null
}

/** What all managers need to know. */
export type SharedDigest = Omit<ManagerDigest, 'escalated' | 'team'>

/** What a manager needs to know; every list is complete, the letter shortens them. */
export interface ManagerDigest {
  readonly engagements: readonly EngagementLine[]
  readonly kpis: {
    readonly completion: Kpi
    readonly overdue: Kpi
    /** How long the client's questions wait for our answer. */
    readonly ourResponse: ResponseTime
    /** How long our questions wait for the client's answer. */
    readonly clientResponse: ResponseTime
  }
  /** What is late and ours to do, most urgent first; what subject lines count. */
  readonly overdue: readonly WorkItem[]
  /** What may be said of the overdue work. */
  readonly lateness: Conclusion<WorkItem>
  /** What may be said of the open projects: found are those that are not green. */
  readonly projects: Conclusion<EngagementLine>
  /** Everything that was read for this digest. */
  readonly looked: Coverage
  readonly deviations: readonly {
    readonly line: number
    readonly name: string
    readonly engagement: string | null
    readonly deviation: number
    readonly reason: string | null
  }[]
  /** Late for so long that this reader, as a manager, hears of it. */
  readonly escalated: readonly WorkItem[]
  /** The figures of the people whose manager this reader is. */
  readonly team: TeamFigures
  /** What clients answered to the pulse's questions in the last two weeks, what is wrong first. */
  readonly pulses: readonly Pulse[]
  readonly noOwner: readonly WorkItem[]
  readonly silent: readonly SilentClient[]
  readonly renewals: readonly { readonly line: number; readonly name: string; readonly on: Day }[]
  readonly risks: readonly {
    readonly line: number
    readonly description: string
    readonly engagement: string | null
    readonly exposure: number
  }[]
  /** Client reports that are due and wait for approval. */
  readonly reports: readonly ReportDue[]
  readonly problems: readonly Problem[]
  /** Years near today whose holidays were not entered. */
  readonly unknownYears: readonly number[]
  readonly health: ReminderHealth
}

/** The digest for managers: exceptions first, from the same rows and the same flags as everything else. */
export function createManagerDigest(
  bookContents: BookContents,
  work: readonly WorkItem[],
  health: ReminderHealth,
  reports: readonly ReportDue[],
): SharedDigest {
  const { rows, situation, calendar } = bookContents
  const { today } = situation
  const engagements = listEngagementLines(bookContents).sort(
    (a, b) => ragRank(a.rag) - ragRank(b.rag) || (a.delivery ?? '9').localeCompare(b.delivery ?? '9'),
  )
  const late = findLateWork(bookContents, work)
  const coverage = measureFullCoverage(bookContents)
  return {
    engagements,
    overdue: late.found,
    lateness: conclude(late),
    projects: conclude({
      found: engagements.filter(({ rag }) => rag !== 'green'),
      looked: { ...coverage, rows: engagements.length },
    }),
    looked: coverage,
    kpis: {
      completion: measureCompletion(rows.tasks),
      overdue: measureOverdue(rows.tasks, situation),
      ourResponse: measureResponseTime(rows.contacts, calendar, today, 'in'),
      clientResponse: measureResponseTime(rows.contacts, calendar, today, 'out'),
    },
    deviations: listDeviations(bookContents),
    pulses: listRecentPulses(bookContents),
    noOwner: work.filter(({ unowned }) => unowned).sort(compareUrgency),
    silent: findSilentClients(bookContents),
    reports,
    renewals: listRenewals(bookContents),
    risks: listTopRisks(bookContents),
    problems: bookContents.problems,
    unknownYears: findUnknownYears(bookContents),
    health,
  }
}

const hasFlag = (
  flags: typeof clientTable.flags,
  key: string,
  row: object,
  situation: BookContents['situation'],
): boolean => {
  const flag = flags.find((each) => each.key === key)
  return flag !== undefined && holds(flag.when, row as never, situation)
}

/** Milestones whose forecast is far from the baseline, the furthest first. */
const listDeviations = ({ rows, situation }: BookContents): SharedDigest['deviations'] =>
  rows.milestones
    .filter((row) => hasFlag(milestoneTable.flags, 'deviation', row, situation))
    .map((row) => ({
      line: row.at.line,
      name: row.name ?? '',
      engagement: row.engagement,
      deviation: row.deviation!,
      reason: row.delayReason,
    }))
    .sort((a, b) => b.deviation - a.deviation)

/** Contracts that end soon without a renewal, the first to end first. */
const listRenewals = ({ rows, situation }: BookContents): SharedDigest['renewals'] =>
  rows.clients
    .filter((row) => hasFlag(clientTable.flags, 'renewalOpen', row, situation))
    .map((row) => ({ line: row.at.line, name: row.name ?? '', on: row.contractEnd! }))
    .sort((a, b) => a.on.localeCompare(b.on))

/** The five open risks of the highest exposure. */
const listTopRisks = ({ rows }: BookContents): SharedDigest['risks'] =>
  rows.risks
    .filter((row) => row.status !== 'closed' && row.probability !== null && row.impact !== null)
    .map((row) => ({
      line: row.at.line,
      description: row.description ?? '',
      engagement: row.engagement,
      exposure: row.probability! * row.impact!,
    }))
    .sort((a, b) => b.exposure - a.exposure)
    .slice(0, 5)

/** Open engagements with their colour and the reasons for it. */
export function listEngagementLines(bookContents: BookContents): EngagementLine[] {
  const { parts } = getParts(bookContents)
  return bookContents.rows.engagements
    .filter((row) => isOpen(engagementTable, row))
    .map((row) => {
      const engagementParts = parts.get(row)!
      const { rag, reasons, conclusion, hasBegun } = evaluateEngagement(bookContents, row)
      return {
        id: row.id,
        line: row.at.line,
        name: row.name ?? '',
        client: row.client,
        owner: row.owner,
        rag,
        reasons,
        conclusion,
        hasBegun,
        percentComplete: calculatePercentComplete(engagementParts.tasks, engagementParts.milestones),
        delivery: row.delivery,
      }
    })
}

/** This year, and the next one from October on, where the calendar has no holidays for them. */
function findUnknownYears({ situation, calendar, has }: BookContents): number[] {
  if (!has.includes('holidays')) return []
  const [year, month] = situation.today.split('-').map(Number) as [number, number]
  return [year, ...(month >= 10 ? [year + 1] : [])].filter((each) => !calendar.knows(each))
}
