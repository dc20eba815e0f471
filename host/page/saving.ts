/** The workbook as a file for the page: once for what is left out, which is asked first, and for the download. */
import type { Saved } from '../xlsx/write.js'
import { saveWorkbook } from '../xlsx/write.js'
import { objectsIn } from '../cli/text/objects.js'
import type { Sitting } from './sitting/sitting.js'

const saves = new WeakMap<Sitting, { version: number; saved: Promise<Saved> }>()

/** The workbook as it is now, as a file; made once for each version of it. */
export function savedNow(sitting: Sitting): Promise<Saved> {
  const known = saves.get(sitting)
  if (known?.version === sitting.version) return known.saved
  const saved = saveWorkbook(sitting.session.workbook.snapshot())
  saves.set(sitting, { version: sitting.version, saved })
  return saved
}

/** What is in the file that was opened and will not be in the one that is downloaded, in words; null when nothing is. */
export async function leftOutNow(sitting: Sitting): Promise<string | null> {
  const { left } = await savedNow(sitting)
  return left.length === 0 ? null : objectsIn(sitting.session.locale, left)
}
