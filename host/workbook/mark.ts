import type { LiveWorkbook } from './live.js'
import { fillFrom } from './save.js'

/** Gives what takes back everything that is done to a workbook from now on. Its sheets are others then, with the same ids. */
export function mark(workbook: LiveWorkbook): () => void {
  const before = workbook.fork({ now: workbook.now })
  return () => {
    workbook.sheets.length = 0
    fillFrom(before, workbook)
    workbook.changed()
  }
}
