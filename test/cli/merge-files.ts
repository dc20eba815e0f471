/** Copies of a workbook on disk, edited as people edit them. */
import * as v from 'valibot'
import { findColumns, findSheet } from '../../host/bench/fill-rows.js'
import { type MergeOutput, mergeOutput } from '../../host/cli/schemas/merge-output.js'
import { LiveWorkbook } from '../../host/emulator/index.js'
import { openWorkbookFile, saveWorkbookFile } from '../../host/emulator/xlsx/index.js'
import type { TrackerKey } from '../../src/trackers/index.js'
import { host } from './import/import-host.js'

/** Opens a file as it is. */
export async function openCopy(file: string): Promise<LiveWorkbook> {
  const snapshot = await openWorkbookFile(file, { locale: 'en_US', timeZone: 'Asia/Shanghai' })
  return LiveWorkbook.from(snapshot, { now: () => 46_112 })
}

/** Saves a copy of a file under another name, after somebody worked in it. */
export async function copyFile(
  from: string,
  to: string,
  edit: (workbook: LiveWorkbook) => void = () => {},
): Promise<string> {
  const workbook = await openCopy(from)
  edit(workbook)
  await saveWorkbookFile(to, workbook.snapshot())
  return to
}

function columnOf(workbook: LiveWorkbook, key: TrackerKey, column: string): number {
  const found = findColumns(workbook, key).get(column)
  if (found === undefined) throw new RangeError(`${key} has no column ${column}.`)
  return found
}

/** Where a cell of a tracker is. */
export const placeOf = (workbook: LiveWorkbook, key: TrackerKey, row: number, column: string) => ({
  sheet: findSheet(workbook, key).id,
  row,
  column: columnOf(workbook, key, column),
})

/** Types a value into a cell of a tracker, by its line. */
export function put(
  workbook: LiveWorkbook,
  key: TrackerKey,
  row: number,
  values: Readonly<Record<string, string | number | null>>,
): void {
  for (const [column, value] of Object.entries(values))
    workbook.setValues(placeOf(workbook, key, row, column), [[value]])
}

/** Adds a row below the last one. */
export function addRow(
  workbook: LiveWorkbook,
  key: TrackerKey,
  values: Record<string, string | number>,
): void {
  const sheet = findSheet(workbook, key).id
  put(workbook, key, workbook.extent(sheet).rows + 1, values)
}

/** Merges three files; the output is what its schema says. */
export async function mergeFiles(...words: string[]): Promise<MergeOutput> {
  const { exit, out, err } = await host('merge', ...words, '--on', '2026-03-31', '--json')
  if (exit !== 0) throw new Error(err)
  return v.parse(mergeOutput, JSON.parse(out))
}
