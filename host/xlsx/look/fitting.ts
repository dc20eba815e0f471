import { heightFor, mayBeTall } from '../../workbook/row-height.js'
import type { SheetSnapshot, StyleSnapshot } from '../../workbook/snapshot.js'
import { defaultHeight, defaultWidth } from './measures.js'

/**
 * Heights in pixels, by row, of rows that nobody sized and whose wrapped or large text needs more than the usual. Google
 * fits such rows by itself; programs that open a file keep to what it says.
 */
export function fittingRows(
  sheet: Pick<SheetSnapshot, 'cells' | 'widths' | 'heights'>,
  styles: readonly StyleSnapshot[],
): Map<number, number> {
  const rows = new Map<number, number>()
  for (const [row, line] of Object.entries(sheet.cells)) {
    if (sheet.heights[Number(row)] !== undefined) continue
    for (const [column, { v, s }] of Object.entries(line)) {
      const style = s === undefined ? undefined : styles[s]
      if (typeof v !== 'string' || v === '' || !style || !mayBeTall(style)) continue
      const needed = heightFor(v, style, sheet.widths[Number(column)] ?? defaultWidth)
      if (needed > (rows.get(Number(row)) ?? defaultHeight)) rows.set(Number(row), needed)
    }
  }
  return rows
}
