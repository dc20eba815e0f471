import { namesOf } from '../../core/locale.js'
import { labelOfTyped } from '../../core/typed-cell.js'
import type { Ports } from '../../ports.js'
import { isOutOfTime } from '../run/out-of-time.js'
import type { OpenTable } from '../tables.js'
import { cellAt } from './patches.js'
import { type CellUpdate, idOf } from './write-cells.js'
import { writeExactCells } from './write-exact-cells.js'

/**
 * Writes the list's word where another word for a choice came into a sheet that Milepost made, pasted by a program or
 * typed before it was known. A team's own sheet keeps its words, a formula stays, and a row that moved waits for the next
 * run.
 */
export function labelTypedWords(
  ports: Pick<Ports, 'cells' | 'clock' | 'spreadsheet'>,
  tables: Iterable<OpenTable>,
): void {
  for (const open of tables) {
    if (isOutOfTime(ports.clock)) return
    const updates = open.table.hasOwnWords ? [] : updatesOf(open, () => ports.spreadsheet.locale())
    if (updates.length > 0) writeExactCells(ports, open, updates, { keepsFormulas: true })
  }
}

function updatesOf(
  { table, grid, reading }: OpenTable,
  locale: Parameters<typeof labelOfTyped>[2],
): CellUpdate[] {
  const choices = Object.entries(table.columns).flatMap(([key, column]) => {
    const at = reading.location.columns.get(key)
    if (at === undefined || !column.choices || column.derived) return []
    // Nearly every cell has a label; a word that was looked up once is not looked up again.
    const known = new Set<unknown>([
      null,
      ...Object.values(column.choices).flatMap((choice) => namesOf(choice)),
    ])
    return [{ key, column, at, known }]
  })
  return reading.rows.flatMap((row) => {
    const id = idOf(row)
    if (id === '') return []
    return choices.flatMap(({ key, column, at, known }): CellUpdate[] => {
      const cell = cellAt(grid, row.at.line, at)
      if (known.has(cell)) return []
      const label = labelOfTyped(column, cell, locale)
      if (label === undefined) known.add(cell)
      return label === undefined ? [] : [{ id, column: key, cell: label }]
    })
  })
}
