import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { commandLine } from '../../../host/cli/command-line.js'
import type { ImportOutput } from '../../../host/cli/schemas/import-output.js'
import { LiveWorkbook } from '../../../host/emulator/index.js'
import { openWorkbookFile } from '../../../host/emulator/xlsx/index.js'
import { findColumns, findSheet } from '../../../host/bench/fill-rows.js'
import type { TrackerKey } from '../../../src/trackers/index.js'
import { bundle } from '../../bundle/bundle-session.js'
import { createEnvironment, type CommandResult } from '../test-environment.js'

/** Carries a command out with the shipped script. */
export async function host(...words: string[]): Promise<CommandResult> {
  const ended: CommandResult = { exit: -1, out: '', err: '' }
  ended.exit = await commandLine(words, createEnvironment(ended, { bundle: async () => bundle }))
  return ended
}

/** A folder of its own for the files of a test, deleted after it. */
export function createFolder() {
  const made = mkdtemp(join(tmpdir(), 'milepost-import-'))
  afterAll(async () => rm(await made, { recursive: true }))
  const pathOf = async (name: string): Promise<string> => join(await made, name)
  const fileOf = async (name: string, content: string | Uint8Array): Promise<string> => {
    const path = await pathOf(name)
    await writeFile(path, content)
    return path
  }
  return { pathOf, fileOf }
}

/** Imports a file; throws what the command said where it refuses. */
export async function importFile(file: string, ...words: string[]): Promise<ImportOutput> {
  const { exit, out, err } = await host('import', file, '--json', ...words)
  if (exit !== 0) throw new Error(err)
  return JSON.parse(out) as ImportOutput
}

/** The cells of a tracker in a saved workbook, as they are shown, by column. */
export async function readTracker(file: string, key: TrackerKey): Promise<Record<string, string>[]> {
  const snapshot = await openWorkbookFile(file, { locale: 'en_US', timeZone: 'Asia/Shanghai' })
  const workbook = LiveWorkbook.from(snapshot, { now: () => 46_000 })
  const { id: sheet } = findSheet(workbook, key)
  const columns = [...findColumns(workbook, key)]
  return Array.from({ length: workbook.extent(sheet).rows - 1 }, (_, index) =>
    Object.fromEntries(
      columns.map(([name, column]) => [name, workbook.display({ sheet, row: index + 2, column })]),
    ),
  ).filter((row) => Object.values(row).some((text) => text !== ''))
}
