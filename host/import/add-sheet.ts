import { type Cell, type Grid, isDayCell } from '../../src/core/cell.js'
import { truncateText } from '../../src/core/text-length.js'
import { serialOf } from '../../src/core/day.js'
import type { LiveWorkbook } from '../emulator/index.js'
import type { Area, Scalar } from '../emulator/workbook/snapshot.js'

/** Characters that no sheet's name may hold in a file. */
const forbiddenCharacters = /[\\/?*[\]:]/g

/** A name for a sheet after a file's or a board's, which no other sheet has. */
export function findFreeSheetName(workbook: LiveWorkbook, baseName: string): string {
  const cleanName = truncateText(baseName.replace(forbiddenCharacters, ' ').trim(), 80) || 'Import'
  let name = cleanName
  for (let count = 2; workbook.sheetNamed(name) !== undefined; count++) name = `${cleanName} ${count}`
  return name
}

/** Adds a sheet that holds a grid: texts as the texts they are, days as days. Returns its id. */
export function putSheet(
  workbook: LiveWorkbook,
  name: string,
  grid: Grid,
  merges: readonly Area[] = [],
): number {
  const width = Math.max(1, ...grid.map((line) => line.length))
  const sheet = workbook.addSheet(name, workbook.sheets.length)
  if (width > sheet.columns) workbook.insertColumns(sheet.id, sheet.columns + 1, width - sheet.columns)
  if (grid.length > sheet.rows) workbook.insertRows(sheet.id, sheet.rows + 1, grid.length - sheet.rows)
  const scalar = (cell: Cell): Scalar => (isDayCell(cell) ? serialOf(cell.day) : cell)
  workbook.setValues(
    { sheet: sheet.id, row: 1, column: 1 },
    grid.map((line) => Array.from({ length: width }, (_, at) => scalar(line[at] ?? null))),
  )
  const area = { row: 1, column: 1, lastRow: grid.length, lastColumn: width }
  workbook.restyle(sheet.id, area, (row, column) => {
    const cell = grid[row - 1]?.[column - 1] ?? null
    return isDayCell(cell) ? { format: 'yyyy-mm-dd' } : typeof cell === 'string' ? { format: '@' } : undefined
  })
  for (const merge of merges) workbook.merge(sheet.id, merge)
  return sheet.id
}
