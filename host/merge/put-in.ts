/** Puts what was decided into the workbook of MINE: cells, new rows below the last one, and rows that go. */
import type { Locale } from '../../src/core/locale.js'
import type { Scalar } from '../emulator/workbook/snapshot.js'
import { FormulaError, type LiveWorkbook } from '../emulator/index.js'
import type { MergedTable } from './merge-copies.js'
import { type CopyRow, trackerColumn } from './read-table.js'

/** Puts one cell of THEIRS into a line of MINE: a choice in the language of MINE, a number as it is shown in THEIRS. */
function putCell(
  { key, mine, theirs }: MergedTable,
  { row, column, line }: { row: CopyRow; column: string; line: number },
  locale: Locale,
): void {
  const source = { sheet: theirs.sheet.id, row: row.line, column: theirs.places.get(column)! }
  const target = { sheet: mine.sheet.id, row: line, column: mine.places.get(column)! }
  const found = theirs.workbook.value(source)
  const value: Scalar | FormulaError = found
  const choices = trackerColumn(key, column)?.choices
  const choice = choices?.[String(row.cells.get(column)?.value)]
  mine.workbook.setValues(target, [[choice ? choice[locale] : value]])
  const format = theirs.workbook.format(source)
  if (typeof value !== 'number' || format === '' || mine.workbook.format(target) !== '') return
  const area = { row: line, column: target.column, lastRow: line, lastColumn: target.column }
  mine.workbook.setStyle(target.sheet, area, { format })
}

/** The first of so many blank lines below the last row; they are inserted where something else is there. */
function makeRoom(workbook: LiveWorkbook, { mine }: MergedTable, count: number): number {
  const { sheet, lastLine, headerLine } = mine
  const first = lastLine + 1
  const isFree = Array.from({ length: count }, (_, index) => first + index).every(
    (line) => line <= sheet.rows && workbook.isBlankRow(sheet.id, line),
  )
  if (!isFree) workbook.insertRows(sheet.id, first, count, lastLine > headerLine ? lastLine : undefined)
  return first
}

/** Carries out what was decided for one tracker. */
export function putIn(table: MergedTable, locale: Locale): void {
  const { mine, theirs, merged, withoutId } = table
  const { workbook, sheet, idColumn } = mine
  const here = new Map(mine.rows.map((row) => [row.id, row]))
  const there = new Map(theirs.rows.map((row) => [row.id, row]))
  for (const { id, column } of merged.changes)
    putCell(table, { row: there.get(id)!, column, line: here.get(id)!.line }, locale)
  const added = [
    ...merged.additions.map((id) => there.get(id)!),
    ...withoutId.filter(({ isAdded }) => isAdded).map(({ row }) => row),
  ].sort((one, other) => one.line - other.line)
  if (added.length > 0) {
    const first = makeRoom(workbook, table, added.length)
    added.forEach((row, index) => {
      const line = first + index
      if (row.id !== '') workbook.setValues({ sheet: sheet.id, row: line, column: idColumn }, [[row.id]])
      for (const column of row.cells.keys())
        if (mine.places.has(column)) putCell(table, { row, column, line }, locale)
    })
  }
  const lines = merged.deletions.map((id) => here.get(id)!.line).sort((one, other) => other - one)
  for (const line of lines) workbook.deleteRows(sheet.id, line)
}
