import { measureHeight, canBeTall } from '../../workbook/row-height.js'
import type { SheetSnapshot, StyleSnapshot } from '../../workbook/snapshot.js'
import { defaultHeight, defaultWidth } from './measures.js'

/**
 * Heights in pixels, by row, of rows without a set height whose wrapped or large text needs more than the
 * usual. Google fits such rows automatically; programs that open a file use the heights in it.
 */
export function findFittedRows(
  sheet: Pick<SheetSnapshot, 'cells' | 'widths' | 'heights'>,
  styles: readonly StyleSnapshot[],
): Map<number, number> {
  const rows = new Map<number, number>()
  const tall = styles.map(canBeTall)
  if (!tall.includes(true)) return rows
  for (const row in sheet.cells) {
    if (sheet.heights[Number(row)] !== undefined) continue
    const line = sheet.cells[row]!
    for (const column in line) {
      const { v, s } = line[column]!
      if (typeof v !== 'string' || v === '' || s === undefined || !tall[s]) continue
      const style = styles[s]!
      const needed = measureHeight(v, style, sheet.widths[Number(column)] ?? defaultWidth)
      if (needed > (rows.get(Number(row)) ?? defaultHeight)) rows.set(Number(row), needed)
    }
  }
  return rows
}
