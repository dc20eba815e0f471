import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { WorkbookSnapshot } from '../workbook/snapshot.js'
import { keptVersion, type KeptState } from './kept.js'
import { recallOriginal, removeOtherOriginals, saveOriginal } from './original.js'
import type { Session } from './session.js'

const workbookFile = 'workbook.json'
const keptFile = 'kept.json'

/** A file is there whole or not at all, whatever stops the machine. */
function writeWhole(path: string, value: unknown): void {
  writeFileSync(`${path}.new`, `${JSON.stringify(value)}\n`)
  renameSync(`${path}.new`, path)
}

function read<Content>(path: string): Content | null {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw thrown
  }
  return JSON.parse(text) as Content
}

/** What stands in a state directory was written by a newer host than this one, which must not write over it. */
export class NewerState extends Error {}

/** Writes a session's workbook and everything it remembers into a directory, which is made when missing. */
export function saveState(directory: string, session: Session): void {
  mkdirSync(directory, { recursive: true })
  const { origin } = session.workbook
  saveOriginal(directory, origin)
  writeWhole(join(directory, workbookFile), session.workbook.snapshot())
  writeWhole(join(directory, keptFile), session.keep())
  removeOtherOriginals(directory, origin)
}

/** What {@link saveState} wrote, or null where nothing is kept yet. Throws SyntaxError when a file is not JSON, {@link NewerState} for one of a newer version. */
export function loadState(directory: string): { snapshot: WorkbookSnapshot; kept: KeptState } | null {
  const snapshot = read<WorkbookSnapshot>(join(directory, workbookFile))
  const kept = read<KeptState>(join(directory, keptFile))
  if ((kept?.version ?? keptVersion) > keptVersion) throw new NewerState()
  if (snapshot === null || kept === null) return null
  recallOriginal(directory, snapshot.origin)
  return { snapshot, kept }
}
