import type { Cell } from '../../core/cell.js'
import { conclude, type Coverage } from '../../core/evidence.js'
import { isCancelled } from '../../domain/status/openness.js'
import { measurePlanCoverage } from '../../domain/schedule/evaluate-plan.js'
import { takeBaseline as takeBaselineOf } from '../../domain/schedule/take-baseline.js'
import type { Ports } from '../../ports.js'
import type { Engagement } from '../../trackers/plan/engagements.js'
import { planTexts } from '../../text/plan/index.js'
import { loadText } from './library.js'
import { loadPlanWords, type PlanWords } from './plan-words.js'
import { textOf } from '../../text/text-of.js'
import { punctuation } from '../../text/punctuation/index.js'
import { changes } from '../../trackers/plan/changes.js'
import { runs } from '../../trackers/own/runs.js'
import type { OpenBook, Result } from '../open-book.js'
import { refreshBook } from '../refresh/refresh.js'
import { appendLog } from '../run/run-log.js'
import { writeCells } from '../refresh/write-cells.js'
import { appendRows } from '../refresh/append-rows.js'
import { freezeRequirements } from './freeze-requirements.js'
import { type EngagementRows, findEngagement } from './engagement-rows.js'
import { refuse } from '../refuse.js'

export interface BaselineTaken {
  /** Cells that changed. */
  readonly written: number
  /** Names of stages that cannot be compared with a plan, having no due day. */
  readonly withoutDue: readonly string[]
  readonly message: string
}

/**
 * Stores an engagement's plan as its baseline. The first needs no reason; another one does, which is written
 * to the Run log and, where the workbook has change requests, among those. When the baseline is the same
 * already, nothing changes.
 */
export function takeBaseline(
  ports: Ports,
  request: { readonly engagement: string; readonly reason: string },
): Result<BaselineTaken> {
  const bookResult = refreshBook(ports)
  if (!bookResult.ok) return bookResult
  const { contents, tables } = bookResult.value
  const engagementResult = findEngagement(bookResult.value, request.engagement)
  if (!engagementResult.ok) return engagementResult
  const { row, milestones } = engagementResult.value
  const words = loadPlanWords(ports)
  const { locale, text } = words
  if (contents.gone.includes('milestones')) return refuse('goneTable', 'milestones', '', '')
  const trialResult = takeBaselineOf(row, milestones, request.reason.trim() || '?')
  if (trialResult.ok && trialResult.cells.length === 0)
    return {
      ok: true,
      value: unchangedReply(
        trialResult,
        engagementResult.value,
        measurePlanCoverage(contents, row, milestones),
        words,
      ),
    }
  const baselineResult = takeBaselineOf(row, milestones, request.reason)
  if (!baselineResult.ok)
    return refuse('baselineExists', 'engagements', 'baselineDelivery', baselineResult.delivery ?? '—')
  if (baselineResult.reason !== null) recordReason(ports, bookResult.value, row, baselineResult.reason)
  const updatesFor = (table: string) =>
    baselineResult.cells
      .filter((cell) => cell.table === table)
      .map(({ id, column, value }) => ({ id, column, cell: value === null ? null : { day: value } }))
  const written = (['milestones', 'engagements'] as const).reduce((sum, key) => {
    const open = tables.get(key)
    return sum + (open ? writeCells(ports, open, updatesFor(key)) : 0)
  }, 0)
  const frozen = baselineResult.reason === null ? freezeRequirements(ports, bookResult.value, row) : 0
  refreshBook(ports)
  const skippedIds = new Set([...baselineResult.withoutDue, ...baselineResult.unread])
  const stages = milestones.filter((each) => !isCancelled(each) && !skippedIds.has(each.id)).length
  const names = namesOf(baselineResult.withoutDue, engagementResult.value)
  const message = [
    baselineResult.reason === null ? text.baselineTaken(stages) : text.baselineRetaken(stages),
    ...(frozen > 0 ? [text.requirementsFrozen(frozen)] : []),
    ...describeLeftOut(baselineResult, engagementResult.value, words),
    ...(written < baselineResult.cells.length
      ? [text.notWritten(baselineResult.cells.length - written)]
      : []),
  ]
  return {
    ok: true,
    value: { written, withoutDue: names, message: textOf(punctuation, locale).sentences(message) },
  }
}

/**
 * Writes down why a baseline is taken again, before it changes: a baseline that changed without a reason
 * would be worse than a reason without a change.
 */
function recordReason(ports: Ports, { contents, tables }: OpenBook, row: Engagement, reason: string): void {
  const locale = ports.spreadsheet.locale()
  const words = loadText(ports, planTexts, locale)
  const moved = words.baselineMoved(row.baselineDelivery ?? '—', row.delivery ?? '—')
  logInRunLog(ports, words.baselineRow, `${row.name ?? ''}: ${moved}. ${reason}`)
  const open = tables.get('changes')
  if (!open) return
  const today: Cell = { day: contents.situation.today }
  const { columns } = open.table
  const request: Record<string, Cell> = {
    id: ports.spreadsheet.createId(changes.prefix),
    content: moved,
    engagement: row.name,
    reason,
    raisedOn: today,
    impactDays:
      row.baselineDelivery === null || row.delivery === null
        ? null
        : contents.calendar.workdaysBetween(row.baselineDelivery, row.delivery),
    status: columns['status']!.write('implemented', locale),
    decision: columns['decision']!.write('approved', locale),
    decidedOn: today,
    implementedOn: today,
  }
  appendRows(ports, open, [request])
}

type BaselineResult = Extract<ReturnType<typeof takeBaselineOf>, { ok: true }>
const namesOf = (ids: readonly string[], { row, milestones }: EngagementRows): string[] =>
  ids.map((id) => [row, ...milestones].find((each) => each.id === id)?.name ?? id)

/** Stages that have no baseline because there is no due date, and rows of which a date cannot be read. */
function describeLeftOut(
  { withoutDue, unread }: BaselineResult,
  engagementRows: EngagementRows,
  { locale, text }: PlanWords,
): string[] {
  return [
    ...(withoutDue.length > 0 ? [text.withoutDue(withoutDue.length)] : []),
    ...(unread.length > 0
      ? [text.baselineUnread(textOf(punctuation, locale).list(namesOf(unread, engagementRows)))]
      : []),
  ]
}

/**
 * A baseline that nothing would change: because it says the same, or because there was nothing to hold it to.
 */
function unchangedReply(
  trialResult: BaselineResult,
  engagementRows: EngagementRows,
  looked: Coverage,
  words: PlanWords,
): BaselineTaken {
  const { locale, text } = words
  const knownDates = [engagementRows.row.delivery, ...engagementRows.milestones.map(({ due }) => due)].filter(
    (day) => day !== null,
  )
  const unread = trialResult.unread.map(() => ({ table: 'milestones', column: 'due', line: 0 }))
  const conclusion = conclude({
    found: [],
    looked: { ...looked, rows: knownDates.length, unread: [...looked.unread, ...unread] },
  })
  const message = [
    conclusion.is === 'clear'
      ? text.baselineSame(conclusion.clear)
      : conclusion.is === 'noEvidence'
        ? text.baselineNoDates
        : text.baselineUnchanged,
    ...describeLeftOut(trialResult, engagementRows, words),
  ]
  return {
    written: 0,
    withoutDue: namesOf(trialResult.withoutDue, engagementRows),
    message: textOf(punctuation, locale).sentences(message),
  }
}

/** One line in the Run log that is no run of the reminders: the stored last run does not change. */
function logInRunLog(ports: Ports, run: string, note: string): void {
  const { day, time } = ports.clock.now()
  appendLog(ports, {
    id: ports.spreadsheet.createId(runs.prefix),
    when: `${day} ${time}`,
    run,
    outcome: runs.columns.outcome.write('done', ports.spreadsheet.locale()),
    note,
  })
}
