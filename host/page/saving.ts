/** The workbook as a file for the page: once for what is left out, which is asked first, and for the download. */
import { type Saved, saveWorkbook } from '../emulator/xlsx/index.js'
import { listObjects } from '../text/objects/index.js'
import type { PageSession } from './session/page-session.js'

const saves = new WeakMap<PageSession, { version: number; saved: Promise<Saved> }>()

/** The workbook as it is now, as a file; made once for each version of it. */
export function saveCurrentWorkbook(pageSession: PageSession): Promise<Saved> {
  const cachedSave = saves.get(pageSession)
  if (cachedSave?.version === pageSession.version) return cachedSave.saved
  const saved = saveWorkbook(pageSession.session.workbook.snapshot())
  saves.set(pageSession, { version: pageSession.version, saved })
  return saved
}

/** What is in the file that was opened and will not be in the one that is downloaded, in words; null when nothing is. */
export async function describeLeftOut(pageSession: PageSession): Promise<string | null> {
  const { left } = await saveCurrentWorkbook(pageSession)
  return left.length === 0 ? null : listObjects(pageSession.session.locale, left)
}
