import type { Cell } from '../../core/cell.js'
import { conclude, type Looked } from '../../core/evidence.js'
import { isCancelled } from '../../project/status/openness.js'
import { lookedForPlan } from '../../project/schedule/index.js'
import { takeBaseline as freeze } from '../../project/schedule/take-baseline.js'
import type { Ports } from '../../ports.js'
import { planTextIn } from '../../text/plan/index.js'
import { changes } from '../../trackers/plan/changes.js'
import { runs } from '../../trackers/own/runs.js'
import type { Maybe } from '../portfolio.js'
import { refreshBook } from '../refresh/refresh.js'
import { appendLog } from '../run/run-log.js'
import { appendRows, writeCells } from '../refresh/writing.js'
import { type Engaged, engagementIn, refused } from './engagement.js'

export interface BaselineTaken {
  /** Cells that changed. */
  readonly written: number
  /** Names of stages that cannot be held to a plan, having no due day. */
  readonly withoutDue: readonly string[]
  readonly message: string
}

/**
 * Freezes an engagement's plan as its baseline. The first is free; another one needs a reason, which goes to the Run
 * log and, where the workbook keeps change requests, among those. When the baseline says the same already, nothing
 * changes.
 */
export function takeBaseline(
  ports: Ports,
  sent: { readonly engagement: string; readonly reason: string },
): Maybe<BaselineTaken> {
  const opened = refreshBook(ports)
  if (!opened.ok) return opened
  const { portfolio, tables } = opened.value
  const engaged = engagementIn(opened.value, sent.engagement)
  if (!engaged.ok) return engaged
  const { row, milestones } = engaged.value
  const text = planTextIn(ports.desk.locale())
  if (portfolio.gone.includes('milestones')) return refused('goneTable', 'milestones', '', '')
  const would = freeze(row, milestones, sent.reason.trim() || '?')
  if (would.ok && would.cells.length === 0)
    return {
      ok: true,
      value: unchanged(would, engaged.value, lookedForPlan(portfolio, row, milestones), ports),
    }
  const taking = freeze(row, milestones, sent.reason)
  if (!taking.ok) return refused('baselineExists', 'engagements', 'baselineDelivery', taking.delivery ?? '—')
  if (taking.reason !== null) {
    // The reason is kept first: a baseline that changed without one would be worse than a reason without a change.
    const locale = ports.workbook.locale()
    const words = planTextIn(locale)
    const moved = words.baselineMoved(row.baselineDelivery ?? '—', row.delivery ?? '—')
    noteInRunLog(ports, words.baselineRow, `${row.name ?? ''}: ${moved}. ${taking.reason}`)
    const today = portfolio.situation.today
    const open = tables.get('changes')
    const { status, decision } = changes.columns
    const request: Record<string, Cell> = {
      id: ports.workbook.newId(changes.prefix),
      content: moved,
      engagement: row.name,
      reason: taking.reason,
      raisedOn: { day: today },
      impactDays:
        row.baselineDelivery === null || row.delivery === null
          ? null
          : portfolio.calendar.workdaysBetween(row.baselineDelivery, row.delivery),
      status: status.write('implemented', locale),
      decision: decision.write('approved', locale),
      decidedOn: { day: today },
      implementedOn: { day: today },
    }
    if (open) appendRows(ports, open, [request])
  }
  const wishes = (table: string) =>
    taking.cells
      .filter((cell) => cell.table === table)
      .map(({ id, column, value }) => ({ id, column, cell: value === null ? null : { day: value } }))
  const written = (['milestones', 'engagements'] as const).reduce((sum, key) => {
    const open = tables.get(key)
    return sum + (open ? writeCells(ports, open, wishes(key)) : 0)
  }, 0)
  refreshBook(ports)
  const left = new Set([...taking.withoutDue, ...taking.unread])
  const stages = milestones.filter((each) => !isCancelled(each) && !left.has(each.id)).length
  const names = namesOf(taking.withoutDue, engaged.value)
  const message = [
    taking.reason === null ? text.baselineTaken(stages) : text.baselineRetaken(stages),
    ...sayLeft(taking, engaged.value, ports),
    ...(written < taking.cells.length ? [text.notWritten(taking.cells.length - written)] : []),
  ]
  return {
    ok: true,
    value: { written, withoutDue: names, message: message.join(ports.desk.locale() === 'en' ? ' ' : '') },
  }
}

type Taking = Extract<ReturnType<typeof freeze>, { ok: true }>
const namesOf = (ids: readonly string[], { row, milestones }: Engaged): string[] =>
  ids.map((id) => [row, ...milestones].find((each) => each.id === id)?.name ?? id)

/** Stages that have no baseline because there is no due date, and rows of which a date cannot be read. */
function sayLeft({ withoutDue, unread }: Taking, engaged: Engaged, ports: Ports): string[] {
  const text = planTextIn(ports.desk.locale())
  return [
    ...(withoutDue.length > 0 ? [text.withoutDue(withoutDue.length)] : []),
    ...(unread.length > 0 ? [text.baselineUnread(text.list(namesOf(unread, engaged)))] : []),
  ]
}

/** A baseline that nothing would change: because it says the same, or because there was nothing to hold it to. */
function unchanged(would: Taking, engaged: Engaged, looked: Looked, ports: Ports): BaselineTaken {
  const locale = ports.desk.locale()
  const text = planTextIn(locale)
  const dated = [engaged.row.delivery, ...engaged.milestones.map(({ due }) => due)].filter(
    (day) => day !== null,
  )
  const unread = would.unread.map(() => ({ table: 'milestones', column: 'due', line: 0 }))
  const seen = conclude({
    found: [],
    looked: { ...looked, rows: dated.length, unread: [...looked.unread, ...unread] },
  })
  const message = [
    seen.is === 'clear'
      ? text.baselineSame(seen.clear)
      : seen.is === 'noEvidence'
        ? text.baselineNoDates
        : text.baselineKept,
    ...sayLeft(would, engaged, ports),
  ]
  return {
    written: 0,
    withoutDue: namesOf(would.withoutDue, engaged),
    message: message.join(locale === 'en' ? ' ' : ''),
  }
}

/** One line in the Run log that is no run of the reminders: the store's last run stays what it was. */
function noteInRunLog(ports: Ports, run: string, note: string): void {
  const { day, time } = ports.clock.now()
  appendLog(ports, {
    id: ports.workbook.newId(runs.prefix),
    when: `${day} ${time}`,
    run,
    outcome: runs.columns.outcome.write('done', ports.workbook.locale()),
    note,
  })
}
