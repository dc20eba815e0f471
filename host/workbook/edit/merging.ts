import { overlaps } from '../area.js'
import type { LiveSheet } from '../sheet.js'
import type { Area } from '../snapshot.js'

/** Makes one cell of the area: merges it swallows go, and only the top left cell keeps its content. */
export const mergeArea = (sheet: LiveSheet, area: Area): void => {
  const merged = sheet.bounded(area)
  unmergeArea(sheet, merged)
  if (merged.row === merged.lastRow && merged.column === merged.lastColumn) return
  let first = true
  sheet.each(merged, (cell, row, column) => {
    const corner = row === merged.row && column === merged.column
    if (!corner) {
      const lonely = first && (cell.v !== undefined || cell.f !== undefined)
      const keeper = lonely ? sheet.ensure(merged.row, merged.column) : undefined
      if (keeper && keeper.v === undefined && keeper.f === undefined) {
        // As in a spreadsheet, the first value found survives when the corner itself is empty.
        const { v, f, error } = cell
        Object.assign(
          keeper,
          v === undefined ? {} : { v },
          f === undefined ? {} : { f },
          error ? { error } : {},
        )
        first = false
      }
      delete cell.v
      delete cell.f
      delete cell.error
    } else if (cell.v !== undefined || cell.f !== undefined) first = false
  })
  sheet.merges.push(merged)
}

/** Takes apart every merge that touches the area. */
export const unmergeArea = (sheet: LiveSheet, area: Area): void => {
  sheet.merges = sheet.merges.filter((merge) => !overlaps(merge, area))
}
