import { encodeStored, stored, storedKey } from '../../core/stored.js'
import { type Cell, formatCell, trimSpaces } from '../../core/cell.js'
import { ellipsize, maxOwnText } from '../../core/text-length.js'
import { findField } from '../../core/sheet/locate-table.js'
import type { Ports, Sheet } from '../../ports.js'
import { runs } from '../../trackers/own/runs.js'
import { mailMemory } from '../letters/ledger/mail-memory.js'
import type { SendResult } from '../letters/send-letters.js'
import { aliasesFor } from '../plan/library.js'
import { appendRows } from '../refresh/append-rows.js'
import { flushAndRecord } from '../refresh/unwritten.js'
import { openSheet, type OpenTable, openTable } from '../tables.js'
import { type LastRun, readLastRun } from './last-run.js'
import { outageOf } from './outage.js'
import { createTable } from '../set-up/ensure-table.js'

/** The run log has at most this many lines; older ones are deleted when it is a fifth longer. */
const maxRuns = 500

/**
 * Notes what a run did, in the workbook's language, and stores what the memory of emails has not stored yet.
 */
export function logRun(
  ports: Ports,
  run: {
    /** The sheet of the log, where it was searched for before. */
    log: Sheet<'runs'> | null | undefined
    name: string
    outcome: 'done' | 'partly' | 'failed'
    post: SendResult
    problems: number
    note: string
    /** Whether a clock trigger ran it. */
    fired: boolean
  },
): void {
  const locale = ports.spreadsheet.locale()
  const { day, time } = ports.clock.now()
  const { post: sendResult } = run
  const unsaved = mailMemory(ports).unsaved()
  const fields = {
    id: `${runs.prefix}-${day}-${time}`,
    when: `${day} ${time}`,
    run: run.name,
    outcome: runs.columns.outcome.write(run.outcome, locale),
    sent: sendResult.sent.length,
    carriedOver: sendResult.carriedOver.length,
    quotaLeft: sendResult.quotaLeft,
    problems: run.problems,
    seconds: Math.round(ports.clock.elapsed() / 1000),
    note: ellipsize(run.note, maxOwnText),
  }
  // A run that sent emails must save a call: it uses the order of columns that set-up or the run before it
  // left.
  const before = readLastRun(ports.store)
  const inOrder = appendLog(ports, fields, {
    isKnownInOrder: sendResult.sent.length > 0 && (before === null || before.inOrder === true),
    sheet: run.log,
  })
  const fired = run.fired ? `${day} ${time}` : readLastRun(ports.store)?.fired
  const outage = outageOf(ports)
  const last: LastRun = {
    when: `${day} ${time}`,
    sent: sendResult.sent.length,
    carriedOver: sendResult.carriedOver.length,
    ...(inOrder ? { inOrder } : {}),
    ...(sendResult.faults.length > 0 ? { held: true } : {}),
    ...(fired === undefined ? {} : { fired }),
    ...(outage === null ? {} : { outage }),
  }
  const values = {
    ...unsaved,
    [storedKey(stored.lastRun)]: encodeStored(stored.lastRun, JSON.stringify(last)),
  }
  ports.store.writeAll(values)
}

/**
 * Adds one line to the run log, each value under its own column wherever that is by now. What the log does
 * not take is noted among what could not be written. Returns whether its columns are as set-up made them.
 *
 * @param how whether they were a short time ago, so that it is not asked again, and the sheet that was found
 * before
 */
export function appendLog(
  ports: Ports,
  cells: Readonly<Partial<Record<keyof typeof runs.columns, Cell>>>,
  how: { readonly isKnownInOrder?: boolean; readonly sheet?: Sheet<'runs'> | null | undefined } = {},
): boolean {
  const keys = Object.keys(runs.columns) as (keyof typeof runs.columns)[]
  const found = how.sheet === undefined ? openSheet(ports, 'runs') : how.sheet
  const before = found !== null || flushAndRecord(ports.cells)
  const sheet = found ?? createTable(ports, 'runs', [])
  const header = found && !how.isKnownInOrder ? (found.lines(1, 1, keys.length)[0] ?? []) : null
  const isInOrder =
    header === null ||
    keys.every(
      (key, index) =>
        findField(runs, trimSpaces(formatCell(header[index] ?? null)), aliasesFor(ports.library)) === key,
    )
  const line = keys.map((key) => cells[key] ?? null)
  if (before && isInOrder && sheet.appendLine(line) === null) return true
  // What was refused may have been written before the line, which would then say too much.
  const isComplete = before && !isInOrder && flushAndRecord(ports.cells)
  const outcome = isComplete
    ? cells.outcome
    : runs.columns.outcome.write('partly', ports.spreadsheet.locale())
  const open = openTable(ports, sheet)
  const { rows } = open.reading
  // A flush that failed may have left the line.
  if (rows.length > 0 && rows[rows.length - 1]!.id === cells.id) return false
  appendRows(ports, open as unknown as OpenTable, [
    { ...(cells as Record<string, Cell>), outcome: outcome ?? null },
  ])
  return false
}

/** Deletes the oldest lines of the log. */
export function pruneRuns(ports: Ports): void {
  const sheet = openSheet(ports, 'runs')
  if (!sheet) return
  const { reading } = openTable(ports, sheet)
  const tooMany = reading.rows.length - maxRuns
  if (tooMany > maxRuns / 5)
    ports.sheetChanger.apply(
      [{ kind: 'deleteLines', table: 'runs', line: reading.location.headerLine + 1, count: tooMany }],
      [sheet],
    )
}
