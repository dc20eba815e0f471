import type { Cell } from '../../core/cell.js'
import type { Day } from '../../core/day.js'
import type { Locale } from '../../core/locale.js'
import { countDaysLate, type FlaggedRow, getRaisedFlags } from '../../domain/status/flags.js'
import { listEngagementLines } from '../../domain/letters/manager-digest.js'
import { type EngagementParts, getParts } from '../../domain/engagement-parts.js'
import type { BookContents } from '../../domain/book-contents.js'
import { emailKey } from '../../domain/letters/readers.js'
import { measureWaiting } from '../../domain/letters/escalation.js'
import { findStageNews } from '../../domain/schedule/stages.js'
import { isCancelled, isDone } from '../../domain/status/openness.js'
import { findCurrentStage } from '../../domain/status/status.js'
import { measureVariance } from '../../domain/schedule/baseline.js'
import { getExpectedFinishes } from '../../domain/schedule/expected-finishes.js'
import { commonTexts } from '../../text/common/index.js'
import { textOf } from '../../text/text-of.js'
import { punctuation } from '../../text/punctuation/index.js'
import type { LedgerRow } from '../../trackers/own/letters.js'
import { type Engagement, engagements } from '../../trackers/plan/engagements.js'
import { gates } from '../../trackers/team/gates.js'
import { milestones } from '../../trackers/plan/milestones.js'
import { people } from '../../trackers/team/people.js'
import { tasks } from '../../trackers/plan/tasks.js'
import { clientCells } from './client-cells.js'
import { productUpdates } from './product-updates.js'
import { flagName, describeEngagementStatus } from '../wording.js'
import type { CellUpdate } from './write-cells.js'

/** What a run must know beside the contents to fill in the derived columns. */
export interface DeriveContext {
  readonly locale: Locale
  readonly confirmed: ReadonlySet<string>
  readonly ledger: readonly LedgerRow[]
}

/**
 * The cells of every derived column as they should be, by the key of their table; from evaluated contents.
 */
export function deriveCells(
  contents: BookContents,
  context: DeriveContext,
): Readonly<Record<string, CellUpdate[]>> {
  return {
    tasks: contents.rows.tasks.flatMap((row) => {
      const { since, days } = measureWaiting(row, contents.calendar, contents.situation.today)
      return [
        { id: row.id, column: 'flag', cell: flagWords('tasks', row, contents, context.locale) },
        dayUpdate(row.id, 'blockedSince', row.blockedSince),
        { id: row.id, column: 'waitingSince', cell: since === null ? null : { day: since } },
        { id: row.id, column: 'waitedDays', cell: days === 0 ? null : days },
      ]
    }),
    milestones: milestoneCells(contents, context.locale),
    engagements: engagementCells(contents, context.locale),
    clients: clientCells(contents, context.ledger, context.locale),
    changes: productUpdates(contents.rows.changes, 'priority', (row) => [row.importance, row.urgency]),
    risks: productUpdates(contents.rows.risks, 'exposure', (row) => [row.probability, row.impact]),
    gates: contents.rows.gates.flatMap(({ id, state, due }) => [
      { id, column: 'state', cell: state === null ? null : gates.columns.state.write(state, context.locale) },
      dayUpdate(id, 'due', due),
    ]),
    iterations: contents.rows.iterations.flatMap(({ id, planned, done, open, unestimated, beyond }) =>
      Object.entries({ planned, done, open, unestimated, beyond }).map(([column, cell]) => ({
        id,
        column,
        cell,
      })),
    ),
    people: contents.rows.people.map((row) => ({
      id: row.id,
      column: 'mail',
      cell:
        row.email === null
          ? null
          : people.columns.mail.write(
              context.confirmed.has(emailKey(row.email)) ? 'confirmed' : 'waiting',
              context.locale,
            ),
    })),
  }
}

/** A cell that holds a day, or nothing. */
const dayUpdate = (id: string, column: string, day: Day | null): CellUpdate => ({
  id,
  column,
  cell: day === null ? null : { day },
})

/** Every flag a row raises, in words: 逾期 3 个工作日；无负责人. Blank when there is none. */
function flagWords(
  table: 'tasks' | 'milestones',
  row: FlaggedRow & { readonly due: unknown },
  contents: BookContents,
  locale: Locale,
  extraWords: readonly string[] = [],
): Cell {
  const { situation, calendar } = contents
  const text = textOf(commonTexts, locale)
  const words = getRaisedFlags(table === 'tasks' ? tasks : milestones, row, situation).map(
    ({ key: flag }) => {
      if (flag === 'overdue') return text.overdueBy(countDaysLate(row, calendar, situation.today))
      if (flag === 'dueSoon') {
        const left = calendar.workdaysBetween(situation.today, row.due as never)
        return row.due === situation.today ? text.dueToday : text.dueIn(Math.max(1, left))
      }
      return flagName(table, flag, locale)
    },
  )
  const all = [...words, ...extraWords]
  return all.length === 0 ? null : textOf(punctuation, locale).clauses(all)
}

function milestoneCells(contents: BookContents, locale: Locale): CellUpdate[] {
  const { calendar, situation } = contents
  const news = findStageNews(contents)
  const finishes = getExpectedFinishes(contents)
  return contents.rows.milestones.flatMap((row) => {
    const { latestStart, confirmedFirst } = row
    const newsKey = news.get(row.id)
    const extraWords = newsKey ? [textOf(commonTexts, locale)[newsKey]] : []
    return [
      dayUpdate(row.id, 'latestStart', latestStart),
      dayUpdate(row.id, 'blockedSince', row.blockedSince),
      { id: row.id, column: 'flag', cell: flagWords('milestones', row, contents, locale, extraWords) },
      {
        id: row.id,
        column: 'variance',
        cell: measureVariance(row, calendar, finishes.get(row) ?? null, situation.today),
      },
      { id: row.id, column: 'deviation', cell: row.deviation },
      { id: row.id, column: 'gate', cell: row.gate },
      {
        id: row.id,
        column: 'confirmedFirst',
        cell:
          confirmedFirst === null ? null : milestones.columns.confirmedFirst.write(confirmedFirst, locale),
      },
    ]
  })
}

function engagementCells(contents: BookContents, locale: Locale): CellUpdate[] {
  const lines = new Map(listEngagementLines(contents).map((line) => [line.line, line]))
  const { parts } = getParts(contents)
  const { rag } = engagements.columns
  return contents.rows.engagements.flatMap((row) => {
    const line = lines.get(row.at.line)
    const why = line ? describeEngagementStatus(line, locale) : openAtDelivery(row, parts.get(row)!, locale)
    return [
      { id: row.id, column: 'stage', cell: findCurrentStage(parts.get(row)!.milestones)?.name ?? null },
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
function openAtDelivery(row: Engagement, engagementParts: EngagementParts, locale: Locale): string | null {
  if (row.status !== 'delivered' || row.percentComplete === null || row.percentComplete >= 1) return null
  const text = textOf(commonTexts, locale)
  const open = (each: { status: string | null; doneOn: Day | null }): boolean => !isDone(each)
  const tasks = engagementParts.tasks.filter((task) => !isCancelled(task))
  const stages = engagementParts.milestones.filter((milestone) => !isCancelled(milestone))
  return tasks.length > 0
    ? text.openAtDelivery(tasks.filter(open).length, tasks.length)
    : text.openStagesAtDelivery(stages.filter(open).length, stages.length)
}
