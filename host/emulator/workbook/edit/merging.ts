import { overlaps } from '../area.js'
import type { LiveSheet } from '../sheet.js'
import { replaceValue } from './store.js'
import type { Area } from '../snapshot.js'

/** Makes the area one cell: merges inside it are removed, and only the top left cell keeps its content. */
export const mergeArea = (sheet: LiveSheet, area: Area): void => {
  const merged = sheet.bounded(area)
  unmergeArea(sheet, merged)
  if (merged.row === merged.lastRow && merged.column === merged.lastColumn) return
  let first = true
  sheet.each(merged, (cell, row, column) => {
    const corner = row === merged.row && column === merged.column
    if (!corner) {
      const lonely = first && (cell.v !== undefined || cell.f !== undefined)
      const keeper = lonely ? sheet.cell(merged.row, merged.column) : undefined
      if (lonely && keeper?.v === undefined && keeper?.f === undefined) {
        // As in a spreadsheet, the first value stays when the corner itself is empty.
        const { v, f, error } = cell
        sheet.change(merged.row, merged.column, { v, f, error })
        first = false
      }
      sheet.put(row, column, replaceValue(cell, null))
    } else if (cell.v !== undefined || cell.f !== undefined) first = false
  })
  sheet.merges.push(merged)
}

/** Removes every merge that touches the area. */
export const unmergeArea = (sheet: LiveSheet, area: Area): void => {
  sheet.merges = sheet.merges.filter((merge) => !overlaps(merge, area))
}
