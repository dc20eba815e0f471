import type { Cell } from '../../core/cell.js'
import { type Locale, type LocalisedName, namesOf } from '../../core/locale.js'
import type { Table } from '../../core/table.js'
import type { Ports } from '../../ports.js'
import { compareSnapshots, type RowChange } from '../../domain/history/compare-snapshots.js'
import {
  isNewerSnapshot,
  mergeSnapshots,
  takeSnapshot,
  parseSnapshot,
  serializeSnapshot,
} from '../../domain/history/snapshot.js'
import { trackers } from '../../trackers/index.js'
import { history, type HistoryRow } from '../../trackers/own/history.js'
import type { OpenBook } from '../open-book.js'
import { appendRows } from '../refresh/append-rows.js'
import { ensureTable } from '../set-up/ensure-table.js'
import { openSheet, openTable } from '../tables.js'

/** The hidden sheet that holds what rows were like when they were last read. */
export const snapshotSheetName: LocalisedName = {
  en: 'Milepost snapshot',
  'zh-CN': '客户进度快照',
  formerly: ['Milepost memory', '客户进度记忆'],
}

/** The history has at most this many lines; older ones are deleted when it is a fifth longer. */
const maxLines = 5000

/**
 * Notes what changed in clients, engagements, milestones and tasks since the last time (变动历史), in a number of
 * calls that does not depend on rows; a day without changes costs three. The first time it only notes that it
 * began. Returns how many changes were noted.
 */
export function recordHistory(ports: Ports, book: OpenBook): number {
  const locale = ports.spreadsheet.locale()
  const snapshotSheet = namesOf(snapshotSheetName).find((name) => ports.views.hasSheet(name))
  const pieces = snapshotSheet === undefined ? [] : ports.views.readTexts(snapshotSheet)
  if (isNewerSnapshot(pieces)) return 0
  const previousSnapshot = parseSnapshot(pieces)
  const snapshot = mergeSnapshots(previousSnapshot, takeSnapshot(book.contents.rows))
  const changes = previousSnapshot === null ? [firstEntry] : compareSnapshots(previousSnapshot, snapshot)
  // Lines first, since a run may die in between: the next finds what was said, but could not know what never
  // was.
  const isRecorded = changes.length === 0 || appendChanges(ports, changes, locale)
  if (changes.length > 0 && isRecorded)
    ports.views.writeTexts(snapshotSheet ?? snapshotSheetName[locale], serializeSnapshot(snapshot))
  return previousSnapshot === null ? 0 : changes.length
}

/** The first line of every history. */
const firstEntry: RowChange = {
  tracker: null,
  row: '',
  what: '',
  field: 'began',
  from: '',
  to: '',
  owner: '',
}

/** Adds lines; false when the sheet did not accept all of them, so that they come again. */
function appendChanges(ports: Ports, changes: readonly RowChange[], locale: Locale): boolean {
  const open = ensureTable(ports, 'history', new Map())
  const { day, time } = ports.clock.now()
  const unrecordedChanges = unrecorded(open.reading.rows as readonly HistoryRow[], changes, locale)
  const isWritten = appendRows(
    ports,
    open,
    unrecordedChanges.map((change, index): Record<string, Cell> => ({
      id: `${history.prefix}-${day}-${time}-${index + 1}`,
      day: { day },
      tracker: change.tracker && history.columns.tracker.write(change.tracker, locale),
      row: change.row,
      what: change.what,
      field: history.columns.field.write(change.field, locale),
      from: formatValue(change, change.from, locale),
      to: formatValue(change, change.to, locale),
      owner: change.owner,
    })),
  )
  const excessLines = open.reading.rows.length + unrecordedChanges.length - maxLines
  if (excessLines > maxLines / 5)
    ports.sheetChanger.apply(
      [
        {
          kind: 'deleteLines',
          table: 'history',
          line: open.reading.location.headerLine + 1,
          count: Math.min(excessLines, open.reading.rows.length),
        },
      ],
      [open.sheet],
    )
  return isWritten
}

/**
 * Changes that no line says yet. A run that stopped before it stored them left its lines at the end; rows
 * that were only counted may come again in the same number, so their lines are always written.
 */
function unrecorded(rows: readonly HistoryRow[], changes: readonly RowChange[], locale: Locale): RowChange[] {
  const keyOfChange = (change: RowChange): string =>
    keyOf({
      ...change,
      from: formatValue(change, change.from, locale),
      to: formatValue(change, change.to, locale),
    })
  const wanted = new Set(changes.map(keyOfChange))
  const recordedKeys = new Set<string>()
  for (let at = rows.length - 1; at >= 0 && wanted.has(keyOf(rows[at]!)); at--)
    recordedKeys.add(keyOf(rows[at]!))
  return changes.filter((change) => isCounted(change) || !recordedKeys.has(keyOfChange(change)))
}
const isCounted = ({ tracker, row }: RowChange): boolean => tracker !== null && row === ''
const keyOf = (line: Readonly<Record<(typeof identityFields)[number], string | null>>): string =>
  JSON.stringify(identityFields.map((column) => line[column]?.trim() ?? ''))
/** What makes a line different from others. */
const identityFields = ['tracker', 'row', 'what', 'field', 'from', 'to', 'owner'] as const

/** A value as people read it: states by their names in the workbook's language, all else as it is. */
function formatValue({ tracker, field }: RowChange, value: string, locale: Locale): string {
  if (tracker === null || value === '' || (field !== 'status' && field !== 'kind')) return value
  const label = (trackers[tracker] as Table).columns[field]?.choices?.[value]?.[locale]
  return label ?? value
}

/** The lines of the history so far; none while there is none. */
export function readHistory(ports: Pick<Ports, 'library' | 'sheets' | 'store'>): readonly HistoryRow[] {
  const sheet = openSheet(ports, 'history')
  return sheet ? openTable(ports, sheet).reading.rows : []
}
