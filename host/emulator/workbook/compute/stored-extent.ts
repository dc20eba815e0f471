import { holdsContent } from '../cell.js'
import type { Line, LiveSheet } from '../sheet.js'

/** The last row and column whose cells hold a value or a formula. */
export const measureStoredExtent = (sheet: LiveSheet): { rows: number; columns: number } => {
  let rows = 0
  let columns = 0
  // A row that was read before adds nothing; formatted, empty rows are often one object.
  let before: Line | undefined
  for (let row = sheet.grid.length - 1; row >= 1; row--) {
    const line = sheet.grid[row]
    if (!line || line === before) continue
    before = line
    for (let column = line.length - 1; column >= 1; column--) {
      if (column <= columns && rows > 0) break
      if (!holdsContent(line[column])) continue
      rows = Math.max(rows, row)
      columns = Math.max(columns, column)
      break
    }
  }
  return { rows, columns }
}
