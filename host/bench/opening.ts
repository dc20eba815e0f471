/** What people do with a file of theirs. */
import type { Bundle } from '../session/run/bundle.js'
import { Session } from '../session/session.js'
import { readWorkbook } from '../xlsx/read.js'
import { writeWorkbook } from '../xlsx/write.js'
import { must } from './morning.js'

/** Opens a file, recognises the tables in it, and saves it; gives the saved file. */
export async function openAdoptSave(bytes: Uint8Array, bundle: Bundle): Promise<Uint8Array> {
  const snapshot = await readWorkbook(bytes, { name: 'file', locale: 'en_US', timeZone: 'Asia/Shanghai' })
  const session = new Session({ snapshot, bundle, now: { day: '2026-03-31', time: '08:00' }, locale: 'en' })
  must(session, 'readAdoption', { sheet: null })
  return writeWorkbook(session.workbook.snapshot())
}
