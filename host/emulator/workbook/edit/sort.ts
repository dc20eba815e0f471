import { FormulaError, type Value } from '../../formula/value.js'
import { translateFormula } from '../../formula/index.js'
import type { ComputedWorkbook } from '../computed.js'
import { overlaps } from '../area.js'
import { createCell } from '../cell.js'
import { Refusal } from '../refusal.js'
import type { LiveSheet } from '../sheet.js'
import type { Area } from '../snapshot.js'

/** A column of the sheet, from 1, and the direction; absent means ascending. */
export interface SortKey {
  column: number
  ascending?: boolean
}

/** Numbers before text before logical values before errors; empty cells last in both directions. */
const rank = (value: Value): number => {
  if (value === null || value === '') return 4
  if (value instanceof FormulaError) return 3
  return typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2
}

const createComparer = (locale: string): ((one: Value, other: Value, ascending: boolean) => number) => {
  const words = new Intl.Collator(locale.replace('_', '-'), { sensitivity: 'base', numeric: false })
  return (one, other, ascending) => {
    const ranks = [rank(one), rank(other)] as const
    if (ranks[0] === 4 || ranks[1] === 4) return ranks[0] - ranks[1]
    const order =
      ranks[0] !== ranks[1]
        ? ranks[0] - ranks[1]
        : typeof one === 'number' && typeof other === 'number'
          ? one - other
          : typeof one === 'boolean' && typeof other === 'boolean'
            ? Number(one) - Number(other)
            : words.compare(String(one), String(other))
    return ascending ? order : -order
  }
}

/**
 * Sorts the rows of an area; equal rows keep their order. Cells move with contents, styles, validations and
 * notes; the references of their formulas change with the new position. Row heights, hidden rows and metadata
 * stay, because a sort moves cells and not rows. Throws a {@link Refusal} where cells are merged.
 */
export const sortArea = (
  workbook: ComputedWorkbook,
  sheet: LiveSheet,
  area: Area,
  keys: readonly SortKey[],
): void => {
  const { row: first, column, lastRow, lastColumn } = sheet.bounded(area)
  if (sheet.merges.some((merge) => overlaps(merge, area))) {
    throw new Refusal('Cells in the range to sort are merged. Unmerge them first.')
  }
  const compare = createComparer(workbook.locale)
  const lines = Array.from({ length: Math.max(0, lastRow - first + 1) }, (_, down) => ({
    row: first + down,
    by: keys.map((key) => workbook.value({ sheet: sheet.id, row: first + down, column: key.column })),
    cells: (sheet.grid[first + down] ?? []).slice(column, lastColumn + 1),
  }))
  lines.sort((one, other) => {
    for (const [index, { ascending = true }] of keys.entries()) {
      const order = compare(one.by[index]!, other.by[index]!, ascending)
      if (order !== 0) return order
    }
    return 0
  })
  lines.forEach((line, down) => {
    const row = first + down
    // After the last cell of both rows there is nothing to move.
    const end = Math.max(line.cells.length, (sheet.grid[row]?.length ?? 0) - column)
    for (let across = column; across <= Math.min(lastColumn, column + end - 1); across++) {
      const cell = line.cells[across - column]
      if (cell?.f === undefined || row === line.row) sheet.put(row, across, cell)
      else {
        const f = translateFormula(cell.f, { row: line.row, column: across }, { row, column: across })
        sheet.put(row, across, createCell({ ...cell, f }))
      }
    }
  })
}
