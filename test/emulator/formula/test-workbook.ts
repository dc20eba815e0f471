/** A workbook of plain values for the formula tests. */
import type { CellSource, CellPosition, Value } from '../../../host/emulator/formula/value.js'
import type { Area } from '../../../host/emulator/workbook/snapshot.js'

/** 2026-03-31, a Tuesday, 08:30. */
export const NOW = 46112 + 8.5 / 24
export const HERE: CellPosition = { sheet: 1, row: 1, column: 26 }

/** A source with these rows on sheet 1 (`Sheet1`) and on sheet 2 (`任务 表`). */
export function workbook(
  rows: Value[][],
  others: Value[][] = [],
  names: Record<string, { sheet: number; area: Area }> = {},
): CellSource {
  const sheets: Record<number, Value[][]> = { 1: rows, 2: others }
  const ids: Record<string, number> = { sheet1: 1, '任务 表': 2, 任务: 2 }
  return {
    value: ({ sheet, row, column }) => sheets[sheet]?.[row - 1]?.[column - 1] ?? null,
    sheetNamed: (name) => ids[name.toLowerCase()],
    namedRange: (name) => names[name.toLowerCase()],
    extent: (sheet) => ({
      rows: sheets[sheet]?.length ?? 0,
      columns: Math.max(0, ...(sheets[sheet] ?? []).map((line) => line.length)),
    }),
    now: () => NOW,
    today: () => Math.floor(NOW),
  }
}
