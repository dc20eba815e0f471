import type { Problem } from '../core/problem.js'
import type { Day } from '../core/day.js'
import { isOpen } from './openness.js'
import type { Portfolio } from './portfolio.js'
import { byUrgency, type WorkItem } from './digest.js'
import { clientResponseTime, completionRate, type Kpi, overdueRate, type ResponseTime } from './kpi.js'
import { engagementStatus, percentComplete, type RagReason } from './status.js'
import { holds } from '../core/rule.js'
import { clients as clientTable } from '../trackers/clients.js'
import { engagements as engagementTable } from '../trackers/engagements.js'
import { milestones as milestoneTable } from '../trackers/milestones.js'
import { partsByEngagement } from './parts.js'

/** One engagement in the traffic-light list. */
export interface EngagementLine {
  readonly id: string
  readonly line: number
  readonly name: string
  readonly client: string | null
  readonly owner: string | null
  readonly rag: 'red' | 'amber' | 'green'
  /** Worst first; empty when green. */
  readonly reasons: readonly RagReason[]
  readonly percentComplete: number | null
  readonly delivery: Day | null
}

/** How the reminders themselves are. */
export interface ReminderHealth {
  readonly lastRun: string | null
  readonly sent: number
  readonly carriedOver: number
  readonly staleClaims: number
  readonly failed: readonly string[]
  readonly waiting: readonly string[]
  /** Letters that may still go today; null when nobody asked. */
  readonly quotaLeft: number | null
}

/** What a manager needs to know; every list is complete, capping is the letter's business. */
export interface ManagerDigest {
  readonly engagements: readonly EngagementLine[]
  readonly kpis: { readonly completion: Kpi; readonly overdue: Kpi; readonly response: ResponseTime }
  readonly deviations: readonly {
    readonly name: string
    readonly engagement: string | null
    readonly deviation: number
    readonly reason: string | null
  }[]
  readonly escalated: readonly WorkItem[]
  readonly noOwner: readonly WorkItem[]
  readonly silent: readonly { readonly name: string; readonly since: Day | null }[]
  readonly renewals: readonly { readonly name: string; readonly on: Day }[]
  readonly risks: readonly {
    readonly description: string
    readonly engagement: string | null
    readonly exposure: number
  }[]
  readonly problems: readonly Problem[]
  /** Years near today whose holidays nobody entered. */
  readonly unknownYears: readonly number[]
  readonly health: ReminderHealth
}

/** The digest for managers: exceptions first, from the same portfolio and the same flags as everything else. */
export function managerDigest(
  portfolio: Portfolio,
  work: readonly WorkItem[],
  health: ReminderHealth,
): ManagerDigest {
  const { rows, situation, calendar, settings } = portfolio
  const { today } = situation
  const holding = (flags: typeof clientTable.flags, key: string, row: object): boolean => {
    const flag = flags.find((each) => each.key === key)
    return flag !== undefined && holds(flag.when, row as never, situation)
  }
  const order = { red: 0, amber: 1, green: 2 } as const
  return {
    engagements: engagementLines(portfolio).sort(
      (a, b) => order[a.rag] - order[b.rag] || (a.delivery ?? '9').localeCompare(b.delivery ?? '9'),
    ),
    kpis: {
      completion: completionRate(rows.tasks, today),
      overdue: overdueRate(rows.tasks, situation),
      response: clientResponseTime(rows.contacts, calendar, today),
    },
    deviations: rows.milestones
      .filter((row) => holding(milestoneTable.flags, 'deviation', row))
      .map((row) => ({
        name: row.name ?? '',
        engagement: row.engagement,
        deviation: row.deviation!,
        reason: row.delayReason,
      }))
      .sort((a, b) => b.deviation - a.deviation),
    escalated: work
      .filter((item) => item.waitingOn === null && item.daysLate >= settings.escalateAfterDays)
      .sort(byUrgency),
    noOwner: work.filter((item) => item.owners.length === 0 && item.title !== '').sort(byUrgency),
    silent: rows.clients
      .filter((row) => holding(clientTable.flags, 'silent', row))
      .map((row) => ({ name: row.name ?? '', since: row.lastContact })),
    renewals: rows.clients
      .filter((row) => holding(clientTable.flags, 'renewalOpen', row))
      .map((row) => ({ name: row.name ?? '', on: row.contractEnd! }))
      .sort((a, b) => a.on.localeCompare(b.on)),
    risks: rows.risks
      .filter((row) => row.status !== 'closed' && row.probability !== null && row.impact !== null)
      .map((row) => ({
        description: row.description ?? '',
        engagement: row.engagement,
        exposure: row.probability! * row.impact!,
      }))
      .sort((a, b) => b.exposure - a.exposure)
      .slice(0, 5),
    problems: portfolio.problems,
    unknownYears: unknownYears(portfolio),
    health,
  }
}

/** Open engagements with their colour and the reasons for it. */
export function engagementLines(portfolio: Portfolio): EngagementLine[] {
  const { rows, situation, calendar } = portfolio
  const { parts } = partsByEngagement(rows.engagements, rows.milestones, rows.tasks)
  return rows.engagements
    .filter((row) => isOpen(engagementTable, row))
    .map((row) => {
      const own = parts.get(row)!
      const status = engagementStatus(row, own, situation, calendar)
      return {
        id: row.id,
        line: row.at.line,
        name: row.name ?? '',
        client: row.client,
        owner: row.owner,
        rag: status.rag,
        reasons: status.reasons,
        percentComplete: percentComplete(own.tasks, own.milestones),
        delivery: row.delivery,
      }
    })
}

/** This year, and the next one from October on, where the calendar has no holidays for them. */
export function unknownYears({ situation, calendar, has }: Portfolio): number[] {
  if (!has.includes('holidays')) return []
  const [year, month] = situation.today.split('-').map(Number) as [number, number]
  return [year, ...(month >= 10 ? [year + 1] : [])].filter((each) => !calendar.knows(each))
}
