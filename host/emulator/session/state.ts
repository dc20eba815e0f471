/**
 * A state folder: everything that a project stores between runs, replaced as one and used by one process at a
 * time.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join, resolve } from 'node:path'
import { withEmulatedCharts } from '../workbook/chart-types.js'
import type { WorkbookSnapshot } from '../workbook/snapshot.js'
import { persistedStateVersion, type PersistedState } from './persisted-state.js'
import { loadOriginal, removeOtherOriginals, saveOriginal } from './original.js'

/** The files that are replaced together, by what they hold. */
const files = { snapshot: 'workbook.json', persisted: 'kept.json', spool: 'spool.json' } as const
/** It exists while new files are complete but not all of them are in place. */
const readyFile = 'ready'
/** The place of the folder when it was last written: a copy of it is in another place. */
const locationFile = 'place.json'

/** The content of a state folder. `spool` belongs to the sender of emails and not to the session. */
export interface StateContent {
  readonly snapshot: WorkbookSnapshot
  readonly persisted: PersistedState
  readonly spool?: unknown
}

/** The content of a state folder was written by a newer host than this one, which must not overwrite it. */
export class NewerState extends Error {}

/** The JSON of a file; null where there is none. Throws SyntaxError. */
export function readJson<Content>(path: string): Content | null {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw thrown
  }
  return JSON.parse(text) as Content
}

/** Writes a file as a whole or not at all, also if the machine stops. */
export function writeAtomically(path: string, value: unknown): void {
  writeFileSync(`${path}.new`, `${JSON.stringify(value)}\n`, { flush: true })
  renameSync(`${path}.new`, path)
}

/** Puts complete new files in place; also those that a stopped process left. */
function putInPlace(folder: string): void {
  for (const file of Object.values(files)) {
    const made = join(folder, `${file}.new`)
    if (existsSync(made)) renameSync(made, join(folder, file))
  }
  rmSync(join(folder, readyFile), { force: true })
}

/**
 * Replaces the content of a folder, which is made when missing: all of it or, if the machine stops, nothing.
 */
export function saveState(folder: string, content: StateContent): void {
  mkdirSync(folder, { recursive: true })
  saveOriginal(folder, content.snapshot.origin)
  for (const [part, file] of Object.entries(files)) {
    const value = content[part as keyof typeof files]
    const text = `${JSON.stringify(value ?? null)}\n`
    if (value !== undefined || existsSync(join(folder, file)))
      writeFileSync(join(folder, `${file}.new`), text, { flush: true })
  }
  writeFileSync(join(folder, readyFile), '', { flush: true })
  putInPlace(folder)
  removeOtherOriginals(folder, content.snapshot.origin)
  const place = readFolderLocation(folder)
  if (JSON.stringify(readJson(join(folder, locationFile))) !== JSON.stringify(place))
    writeAtomically(join(folder, locationFile), place)
}

/**
 * What {@link saveState} wrote, or null where nothing is stored yet.
 *
 * @throws SyntaxError when a file is not JSON
 * @throws NewerState when a newer host wrote it
 */
export function loadState(folder: string): StateContent | null {
  if (existsSync(join(folder, readyFile))) putInPlace(folder)
  const snapshot = readJson<WorkbookSnapshot>(join(folder, files.snapshot))
  const persisted = readJson<PersistedState>(join(folder, files.persisted))
  const spool = readJson<unknown>(join(folder, files.spool))
  if ((persisted?.version ?? persistedStateVersion) > persistedStateVersion) throw new NewerState()
  if (snapshot === null || persisted === null) return null
  loadOriginal(folder, snapshot.origin)
  return { snapshot: withEmulatedCharts(snapshot), persisted, ...(spool === null ? {} : { spool }) }
}

interface FolderLocation {
  readonly machine: string
  readonly path: string
  /** The file system's own number of the folder, which moving it does not change. */
  readonly folder: string
}

function readFolderLocation(folder: string): FolderLocation {
  const { dev, ino } = statSync(folder)
  return { machine: hostname(), path: resolve(folder), folder: `${dev} ${ino}` }
}

/**
 * Whether a folder is a copy: its place is not where its state was written, and it is not that folder, moved.
 * False where an older host wrote it, which stored no place.
 */
export function isCopied(folder: string): boolean {
  const written = readJson<FolderLocation>(join(folder, locationFile))
  if (written === null) return false
  const here = readFolderLocation(folder)
  const isMoved = written.folder === here.folder
  const isRestored = written.machine === here.machine && written.path === here.path
  return !isMoved && !isRestored
}
