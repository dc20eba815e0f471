import { readFileSync } from 'node:fs'
import { newWorkbook } from '../../host/cli/new-workbook.js'
import { projectRoot } from '../../host/build/build.js'
import { loadBuiltCode } from '../built-code.js'
import { namedFiles } from '../named-pages.js'
import { runOrThrow } from '../../host/bench/company-session.js'
import { findColumns, findSheet } from '../../host/bench/fill-rows.js'
import type { Findings } from '../../host/cli/report/reply.js'
import type { Checkpoint } from '../../host/emulator/session/session.js'
import { Session, type SessionOptions } from '../../host/emulator/session/session.js'
import type { Bundle } from '../../host/emulator/session/run/bundle.js'
import type { Locale } from '../../src/core/locale.js'
import type { TrackerKey } from '../../src/trackers/index.js'

/**
 * The script that is shipped; its pages have their own tests in a browser, so only their names are given
 * here.
 */
export const bundle: Bundle = {
  code: (await loadBuiltCode()).code,
  files: namedFiles,
  manifest: JSON.parse(readFileSync(new URL('appsscript.json', projectRoot), 'utf8')) as Bundle['manifest'],
}

/** Where and when a test plays, unless it says otherwise: a Tuesday morning in Shanghai. */
export const morning = { day: '2026-03-31', time: '08:00' }

export function createSession(locale: Locale, options: Partial<SessionOptions> = {}): Session {
  const snapshot = newWorkbook(locale, 'Asia/Shanghai')
  return new Session({ snapshot, bundle, now: morning, locale, ...options })
}

/** Empty rows that a shortened sheet still has below its content. */
const spareRows = 60

/**
 * Lets every sheet end soon below its rows: the thousand that Google begins with are formatted by set-up, and carrying
 * them through every run and back to every checkpoint is most of what a test would cost.
 */
export function shortenSheets(session: Session): void {
  for (const { id, rows } of session.workbook.sheets) {
    const keptRows = session.workbook.extent(id).rows + spareRows
    if (rows > keptRows) session.workbook.deleteRows(id, keptRows + 1, rows - keptRows)
  }
}

const ready = new Map<Locale, Checkpoint>()

/** A session in which everything is set up, in short sheets; once per language, since it is the longest run there is. */
export function createSetUpSession(locale: Locale, options: Partial<SessionOptions> = {}): Session {
  let done = ready.get(locale)
  if (done === undefined) {
    const session = createSession(locale)
    runOrThrow(session, 'setUp')
    shortenSheets(session)
    done = session.checkpoint()
    ready.set(locale, done)
  }
  return createSession(locale, { snapshot: done.snapshot, persisted: done.persisted, ...options })
}

/** The value of an entry that must do well. */
export function callForValue<Value>(session: Session, entry: string, ...input: unknown[]): Value {
  return (runOrThrow(session, entry, ...input).value as { value: Value }).value
}

export const readFindings = (session: Session): Findings => callForValue<Findings>(session, 'readFindings')

/** What cells of one column show, by row number from 2. */
export function readShownColumn(session: Session, key: TrackerKey, column: string): string[] {
  const sheet = findSheet(session.workbook, key)
  const at = findColumns(session.workbook, key).get(column)
  if (at === undefined) throw new RangeError(`${key} has no column ${column}.`)
  const { rows } = session.workbook.extent(sheet.id)
  return Array.from({ length: Math.max(0, rows - 1) }, (_, index) =>
    session.workbook.display({ sheet: sheet.id, row: index + 2, column: at }),
  )
}
