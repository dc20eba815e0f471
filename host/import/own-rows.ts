/** Rows that came from a workbook of Milepost come back with their own ids. */
import type { Cell } from '../../src/core/cell.js'
import { markOwnId, readOwnId } from '../../src/core/own-row-id.js'
import { exportedTrackers } from '../../src/domain/exports/exported-work.js'
import { acceptedSheetNames } from '../../src/core/table.js'
import { type TrackerKey, trackers } from '../../src/trackers/index.js'
import { findColumns, findSheet } from '../bench/fill-rows.js'
import type { LiveWorkbook } from '../emulator/index.js'
import type { ToolExport } from './export.js'
import { createNotice } from './notices.js'
import type { TaskColumns } from './task-columns.js'

/** An id that a row of ours can have. */
const ownId = /^[\w.-]{1,100}$/

/** Gives each row that has an id of ours that id, marked, in place of the tool’s. */
export function addOwnIds(table: TaskColumns, typed: readonly string[]): void {
  const marked = typed.map((id) => (ownId.test(id.trim()) ? markOwnId(id.trim()) : null))
  if (marked.every((id) => id === null)) return
  const others: readonly Cell[] = table.cells('id') ?? []
  const cells = marked.map((id, index) => id ?? others[index] ?? null)
  if (table.has('id')) table.replace('id', cells)
  else table.add('id', cells)
}

/** The ids of all rows of a tracker in the workbook. */
function listIds(workbook: LiveWorkbook, key: TrackerKey): Set<string> {
  const isThere = acceptedSheetNames(trackers[key]).some((name) => workbook.sheetNamed(name) !== undefined)
  const column = isThere ? findColumns(workbook, key).get('id') : undefined
  if (column === undefined) return new Set()
  const sheet = findSheet(workbook, key).id
  const rows = Array.from({ length: workbook.extent(sheet).rows }, (_, index) => index + 1)
  return new Set(rows.map((row) => workbook.display({ sheet, row, column })).filter((id) => id !== ''))
}

/**
 * The same export for a workbook: rows that it has already in another tracker than the export’s, such as milestones, are left
 * out, and an id that is of another tracker’s row becomes one that only identifies it.
 */
export function matchOwnRows(found: ToolExport, workbook: LiveWorkbook): ToolExport {
  const column = found.known?.columns['id']
  if (!found.known || column === undefined) return found
  const { tracker } = found.known
  const ownIds = listIds(workbook, tracker)
  const others = exportedTrackers.filter((key) => key !== tracker).map((key) => listIds(workbook, key))
  const idOf = (line: readonly Cell[]): string | null => readOwnId(String(line[column - 1] ?? ''))
  const isElsewhere = (line: readonly Cell[]): boolean => {
    const id = idOf(line)
    return id !== null && !ownIds.has(id) && others.some((ids) => ids.has(id))
  }
  const left = new Set(found.grid.flatMap((line, index) => (isElsewhere(line) ? [index] : [])))
  const rowOf = (index: number): number => found.fileRows?.[index] ?? index + 1
  const withPlainId = (line: readonly Cell[]): readonly Cell[] => {
    const id = idOf(line)
    const isOwn = id === null || ownIds.has(id) || id.startsWith(`${trackers[tracker].prefix}-`)
    return isOwn ? line : line.map((cell, at) => (at === column - 1 ? id : cell))
  }
  const stays = (_: unknown, index: number): boolean => !left.has(index)
  return {
    ...found,
    grid: found.grid.filter(stays).map(withPlainId),
    fileRows: found.grid.map((_, index) => rowOf(index)).filter(stays),
    notices: [...found.notices, ...createNotice('rowsThere', [...left].map(rowOf))],
  }
}
