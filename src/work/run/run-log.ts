import { readStored, stored, writeStored } from '../../core/stored.js'
import type { Ports } from '../../ports.js'
import { runs } from '../../trackers/own/runs.js'
import type { Post } from '../letters/send-letters.js'
import { bindTable, openTable } from '../tables.js'
import { makeTable } from '../set-up/ensure-table.js'

/** The run log keeps this many lines; older ones go when it is a fifth longer. */
const mostRuns = 500

/** The last run as the store remembers it, so that no run need read the log. */
export interface LastRun {
  /** Day and time in the spreadsheet's zone. */
  readonly when: string
  readonly sent: number
  readonly carriedOver: number
}
export const lastRun = (ports: Ports): LastRun | null => {
  const found = readStored(ports.store, stored.lastRun)
  return found === null ? null : (JSON.parse(found) as LastRun)
}

/**
 * Notes what a run did, in the workbook's language. The log's columns stand as set-up made them: it is hidden and ours.
 *
 * @param counts false for a run that did nothing, and says nothing of whether the reminders live
 */
export function logRun(
  ports: Ports,
  run: { name: string; outcome: 'done' | 'partly' | 'failed'; post: Post; problems: number; note: string },
  counts = true,
): void {
  const locale = ports.workbook.locale()
  const { day, time } = ports.clock.now()
  const { post } = run
  if (!bindTable(ports, 'runs')) makeTable(ports, 'runs')
  const cells: Record<keyof typeof runs.columns, string | number | null> = {
    id: `${runs.prefix}-${day}-${time}`,
    when: `${day} ${time}`,
    run: run.name,
    outcome: runs.columns.outcome.write(run.outcome, locale) as string,
    sent: post.sent.length,
    carriedOver: post.carriedOver.length,
    quotaLeft: post.quotaLeft,
    problems: run.problems,
    seconds: Math.round(ports.clock.elapsed() / 1000),
    note: run.note,
  }
  ports.workbook.appendLine(
    'runs',
    Object.keys(runs.columns).map((key) => cells[key as keyof typeof cells]),
  )
  if (!counts) return
  const last: LastRun = {
    when: `${day} ${time}`,
    sent: post.sent.length,
    carriedOver: post.carriedOver.length,
  }
  writeStored(ports.store, stored.lastRun, JSON.stringify(last))
}

/** Lets the oldest lines of the log go. */
export function pruneRuns(ports: Ports): void {
  if (!bindTable(ports, 'runs')) return
  const { reading } = openTable(ports, 'runs')
  const tooMany = reading.rows.length - mostRuns
  if (tooMany > mostRuns / 5)
    ports.workbook.apply([
      { kind: 'deleteLines', table: 'runs', line: reading.location.headerLine + 1, count: tooMany },
    ])
}
