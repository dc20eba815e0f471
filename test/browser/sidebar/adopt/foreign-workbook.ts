import { newWorkbook } from '../../../../host/cli/new-workbook.js'
import type { Session } from '../../../../host/emulator/session/session.js'
import { LiveWorkbook } from '../../../../host/emulator/workbook/live.js'
import { putSheet } from '../../../../host/import/add-sheet.js'
import type { Grid } from '../../../../src/core/cell.js'
import type { Locale } from '../../../../src/core/locale.js'
import { createSession, shortenSheets } from '../../../bundle/bundle-session.js'

/** A workbook that a team made, with one sheet of these cells. */
export function createForeignWorkbook(locale: Locale, name: string, grid: Grid): Session {
  const workbook = LiveWorkbook.from(newWorkbook(locale, 'Asia/Shanghai'), { now: () => 46_000 })
  const first = workbook.sheets[0]!.id
  putSheet(workbook, name, grid)
  workbook.deleteSheet(first)
  const session = createSession(locale, { snapshot: workbook.snapshot() })
  shortenSheets(session)
  return session
}
