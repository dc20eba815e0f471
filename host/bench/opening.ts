/** What people do with one of their files. */
import { type Bundle, Session } from '../emulator/index.js'
import { readWorkbook, writeWorkbook } from '../emulator/xlsx/index.js'
import { runOrThrow } from './company-session.js'

/** Opens a file, recognises the tables in it, and saves it; gives the saved file. */
export async function openAdoptSave(bytes: Uint8Array, bundle: Bundle): Promise<Uint8Array> {
  const snapshot = await readWorkbook(bytes, { name: 'file', locale: 'en_US', timeZone: 'Asia/Shanghai' })
  const session = new Session({ snapshot, bundle, now: { day: '2026-03-31', time: '08:00' }, locale: 'en' })
  runOrThrow(session, 'readAdoption', { sheet: null })
  return writeWorkbook(session.workbook.snapshot())
}
