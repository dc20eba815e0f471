import type { Cell } from '../../core/cell.js'
import type { Day } from '../../core/day.js'
import type { Locale } from '../../core/locale.js'
import { daysLate, type FlaggedRow, raisedBy } from '../../project/status/flags.js'
import { engagementLines } from '../../project/letters/manager-digest.js'
import { type EngagementParts, partsOf } from '../../project/parts.js'
import type { Portfolio } from '../../project/portfolio.js'
import { addressKey } from '../../project/letters/readers.js'
import { waiting } from '../../project/letters/escalation.js'
import { stageNews } from '../../project/schedule/stages.js'
import { isCancelled, isDone } from '../../project/status/openness.js'
import { currentStage } from '../../project/status/status.js'
import { variance } from '../../project/schedule/baseline.js'
import { expectedFinishes } from '../../project/schedule/index.js'
import { textIn } from '../../text/index.js'
import type { LedgerRow } from '../../trackers/own/letters.js'
import { type Engagement, engagements } from '../../trackers/plan/engagements.js'
import { milestones } from '../../trackers/plan/milestones.js'
import { people } from '../../trackers/team/people.js'
import { tasks } from '../../trackers/plan/tasks.js'
import { clientCells } from './derive-clients.js'
import { products } from './derive-scores.js'
import { flagName, sayStanding } from '../wording.js'
import type { CellWish } from './writing.js'

/** What a run must know beside the portfolio to fill in the derived columns. */
export interface DeriveFrom {
  readonly locale: Locale
  readonly confirmed: ReadonlySet<string>
  readonly ledger: readonly LedgerRow[]
}

/** The cells of every derived column as they should be, by the key of their table; of a portfolio as `judged` gives it. */
export function derivedCells(portfolio: Portfolio, from: DeriveFrom): Readonly<Record<string, CellWish[]>> {
  return {
    tasks: portfolio.rows.tasks.flatMap((row) => {
      const { since, days } = waiting(row, portfolio.calendar, portfolio.situation.today)
      return [
        { id: row.id, column: 'flag', cell: flagWords('tasks', row, portfolio, from.locale) },
        dayWish(row.id, 'blockedSince', row.blockedSince),
        { id: row.id, column: 'waitingSince', cell: since === null ? null : { day: since } },
        { id: row.id, column: 'waitedDays', cell: days === 0 ? null : days },
      ]
    }),
    milestones: milestoneCells(portfolio, from.locale),
    engagements: engagementCells(portfolio, from.locale),
    clients: clientCells(portfolio, from.ledger, from.locale),
    changes: products(portfolio.rows.changes, 'priority', (row) => [row.importance, row.urgency]),
    risks: products(portfolio.rows.risks, 'exposure', (row) => [row.probability, row.impact]),
    people: portfolio.rows.people.map((row) => ({
      id: row.id,
      column: 'mail',
      cell:
        row.email === null
          ? null
          : people.columns.mail.write(
              from.confirmed.has(addressKey(row.email)) ? 'confirmed' : 'waiting',
              from.locale,
            ),
    })),
  }
}

/** A cell that holds a day, or nothing. */
const dayWish = (id: string, column: string, day: Day | null): CellWish => ({
  id,
  column,
  cell: day === null ? null : { day },
})

/** Every flag a row raises, in words: 逾期 3 个工作日；无负责人. Blank when there is none. */
function flagWords(
  table: 'tasks' | 'milestones',
  row: FlaggedRow & { readonly due: unknown },
  portfolio: Portfolio,
  locale: Locale,
  more: readonly string[] = [],
): Cell {
  const { situation, calendar } = portfolio
  const text = textIn(locale)
  const words = raisedBy(table === 'tasks' ? tasks : milestones, row, situation).map(({ key: flag }) => {
    if (flag === 'overdue') return text.overdueBy(daysLate(row, calendar, situation.today))
    if (flag === 'dueSoon') {
      const left = calendar.workdaysBetween(situation.today, row.due as never)
      return row.due === situation.today ? text.dueToday : text.dueIn(Math.max(1, left))
    }
    return flagName(table, flag, locale)
  })
  const all = [...words, ...more]
  return all.length === 0 ? null : all.join(locale === 'en' ? '; ' : '；')
}

function milestoneCells(portfolio: Portfolio, locale: Locale): CellWish[] {
  const { calendar, situation } = portfolio
  const news = stageNews(portfolio)
  const finishes = expectedFinishes(portfolio)
  return portfolio.rows.milestones.flatMap((row) => {
    const { latestStart, confirmedFirst } = row
    const told = news.get(row.id)
    const more = told ? [textIn(locale)[told]] : []
    return [
      dayWish(row.id, 'latestStart', latestStart),
      dayWish(row.id, 'blockedSince', row.blockedSince),
      { id: row.id, column: 'flag', cell: flagWords('milestones', row, portfolio, locale, more) },
      {
        id: row.id,
        column: 'variance',
        cell: variance(row, calendar, finishes.get(row) ?? null, situation.today),
      },
      { id: row.id, column: 'deviation', cell: row.deviation },
      {
        id: row.id,
        column: 'confirmedFirst',
        cell:
          confirmedFirst === null ? null : milestones.columns.confirmedFirst.write(confirmedFirst, locale),
      },
    ]
  })
}

function engagementCells(portfolio: Portfolio, locale: Locale): CellWish[] {
  const lines = new Map(engagementLines(portfolio).map((line) => [line.line, line]))
  const { parts } = partsOf(portfolio)
  const { rag } = engagements.columns
  return portfolio.rows.engagements.flatMap((row) => {
    const line = lines.get(row.at.line)
    const why = line ? sayStanding(line, locale) : openAtDelivery(row, parts.get(row)!, locale)
    return [
      { id: row.id, column: 'stage', cell: currentStage(parts.get(row)!.milestones)?.name ?? null },
      { id: row.id, column: 'percentComplete', cell: row.percentComplete },
      { id: row.id, column: 'rag', cell: line ? rag.write(line.rag, locale) : null },
      { id: row.id, column: 'reason', cell: why },
      { id: row.id, column: 'missing', cell: row.missing },
      { id: row.id, column: 'behind', cell: row.behind },
      { id: row.id, column: 'reached', cell: row.reached },
    ]
  })
}

/** What was still open when an engagement was delivered; null when nothing was, or it is not delivered. */
function openAtDelivery(row: Engagement, own: EngagementParts, locale: Locale): string | null {
  if (row.status !== 'delivered' || row.percentComplete === null || row.percentComplete >= 1) return null
  const text = textIn(locale)
  const open = (each: { status: string | null; doneOn: Day | null }): boolean => !isDone(each)
  const tasks = own.tasks.filter((task) => !isCancelled(task))
  const stages = own.milestones.filter((milestone) => !isCancelled(milestone))
  return tasks.length > 0
    ? text.openAtDelivery(tasks.filter(open).length, tasks.length)
    : text.openStagesAtDelivery(stages.filter(open).length, stages.length)
}
