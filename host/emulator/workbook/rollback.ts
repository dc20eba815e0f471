import type { LiveWorkbook } from './live.js'
import { forkWorkbook } from './convert-snapshot.js'

/** Gives what takes back everything that is done to a workbook from now on. Its sheets are others then, with the same ids. */
export function createRollback(workbook: LiveWorkbook): () => void {
  const before = workbook.fork({ now: workbook.now })
  return () => {
    workbook.sheets.length = 0
    forkWorkbook(before, workbook)
    workbook.changed()
  }
}
