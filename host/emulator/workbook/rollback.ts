import type { LiveWorkbook } from './live.js'
import { forkWorkbook } from './convert-snapshot.js'

/**
 * Returns a function that undoes everything done to a workbook from now on. Its sheets are then new objects
 * with the same ids.
 */
export function createRollback(workbook: LiveWorkbook): () => void {
  const before = workbook.fork({ now: workbook.now })
  return () => {
    workbook.sheets.length = 0
    forkWorkbook(before, workbook)
    workbook.changed()
  }
}
