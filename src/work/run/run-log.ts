import { packed, readStored, stored, storedKey } from '../../core/stored.js'
import { type Cell, quoteCell, tidy } from '../../core/cell.js'
import { fieldOfHeader } from '../../core/sheet/locate.js'
import type { Ports } from '../../ports.js'
import { runs } from '../../trackers/own/runs.js'
import { mailMemory } from '../letters/ledger/mailed.js'
import type { Post } from '../letters/send-letters.js'
import { appendRows } from '../refresh/writing.js'
import { noteLate } from '../refresh/unwritten.js'
import { bindTable, type OpenTable, openTable } from '../tables.js'
import { makeTable } from '../set-up/ensure-table.js'

/** The run log keeps this many lines; older ones go when it is a fifth longer. */
const mostRuns = 500

/** The last run as the store remembers it, so that no run need read the log. */
export interface LastRun {
  /** Day and time in the spreadsheet's zone. */
  readonly when: string
  readonly sent: number
  readonly carriedOver: number
  /** The log's columns stand as set-up made them. */
  readonly inOrder?: true
  /** Emails are on hold, since the ledger could not be relied on. */
  readonly held?: true
}
export const lastRun = (ports: Ports): LastRun | null => {
  const found = readStored(ports.store, stored.lastRun)
  return found === null ? null : (JSON.parse(found) as LastRun)
}

/**
 * Notes what a run did, in the workbook's language, and stores what the memory of emails did not store yet.
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
  const unsaved = mailMemory(ports).unsaved()
  const fields = {
    id: `${runs.prefix}-${day}-${time}`,
    when: `${day} ${time}`,
    run: run.name,
    outcome: runs.columns.outcome.write(run.outcome, locale),
    sent: post.sent.length,
    carriedOver: post.carriedOver.length,
    quotaLeft: post.quotaLeft,
    problems: run.problems,
    seconds: Math.round(ports.clock.elapsed() / 1000),
    note: run.note,
  }
  // A run that mailed has a call to save: it goes by the order of columns that the run before it found.
  const inOrder = appendLog(ports, fields, post.sent.length > 0 && lastRun(ports)?.inOrder === true)
  const last: LastRun = {
    when: `${day} ${time}`,
    sent: post.sent.length,
    carriedOver: post.carriedOver.length,
    ...(inOrder ? { inOrder } : {}),
    ...(post.faults.length > 0 ? { held: true } : {}),
  }
  const values = {
    ...unsaved,
    ...(counts ? { [storedKey(stored.lastRun)]: packed(stored.lastRun, JSON.stringify(last)) } : {}),
  }
  if (Object.keys(values).length > 0) ports.store.writeAll(values)
}

/**
 * Adds one line to the run log, each value under its own column wherever that is by now. What the log does not take is
 * noted among what could not be written. Returns whether its columns stand as set-up made them.
 *
 * @param known whether they did a short time ago, so that it is not asked again
 */
export function appendLog(
  ports: Ports,
  cells: Readonly<Partial<Record<keyof typeof runs.columns, Cell>>>,
  known = false,
): boolean {
  const keys = Object.keys(runs.columns) as (keyof typeof runs.columns)[]
  const isThere = bindTable(ports, 'runs')
  const before = isThere || noteLate(ports)
  if (!isThere) makeTable(ports, 'runs')
  const header = isThere && !known ? (ports.workbook.lines('runs', 1, 1, keys.length)[0] ?? []) : null
  const isInOrder =
    header === null ||
    keys.every((key, index) => fieldOfHeader(runs, tidy(quoteCell(header[index] ?? null))) === key)
  const line = keys.map((key) => cells[key] ?? null)
  if (before && isInOrder && ports.workbook.appendLine('runs', line) === null) return true
  // What was refused may as well have been written before the line, which would then say too much.
  const whole = before && !isInOrder && noteLate(ports)
  const outcome = whole ? cells.outcome : runs.columns.outcome.write('partly', ports.workbook.locale())
  const open = openTable(ports, 'runs')
  const { rows } = open.reading
  // A flush that failed may have left the line.
  if (rows.length > 0 && rows[rows.length - 1]!.id === cells.id) return false
  appendRows(ports, open as unknown as OpenTable, [
    { ...(cells as Record<string, Cell>), outcome: outcome ?? null },
  ])
  return false
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
