/** Cells as the page draws them, compact: blank cells are left out, styles and lists are sent once. */
import { format as formatted, isDateFormat } from 'numfmt'
import { type LiveWorkbook, type RenderedCell, usesDecimalComma } from '../../emulator/index.js'
import type { StyleSnapshot } from '../../emulator/workbook/snapshot.js'
import type { Box, CellView, Summary, View } from '../contract.js'

/** The most cells in one reply; the page asks in much smaller blocks. */
const maxCells = 400_000

/** The area cut to the sheet and to a size that fits into a reply. */
function limitArea(workbook: LiveWorkbook, sheetId: number, area: Box): Box {
  const box = workbook.sheet(sheetId).bounded(area)
  const width = Math.max(1, box.lastColumn - box.column + 1)
  return { ...box, lastRow: Math.min(box.lastRow, box.row + Math.floor(maxCells / width) - 1) }
}

/** What an area shows. */
export function createView(workbook: LiveWorkbook, sheetId: number, requestedArea: Box): View {
  const area = limitArea(workbook, sheetId, requestedArea)
  const styles = new Pool<StyleSnapshot>()
  const choices = new Pool<string[]>()
  const cells: CellView[] = []
  workbook.view(sheetId, area).forEach((line, down) =>
    line.forEach((cell, across) => {
      const [row, column] = [area.row + down, area.column + across]
      const look = readStyle(cell)
      if (
        cell.kind === 'empty' &&
        !look &&
        !cell.note &&
        !cell.choices &&
        cell.checked === undefined &&
        !cell.formula
      )
        return
      const input = readInput(workbook, sheetId, row, column, cell)
      cells.push({
        row,
        column,
        text: cell.text,
        ...(input === cell.text ? {} : { input }),
        kind: cell.kind === 'date' ? 'number' : cell.kind === 'empty' ? 'text' : cell.kind,
        ...(look ? { style: styles.number(look) } : {}),
        ...(cell.choices ? { choices: choices.number(cell.choices) } : {}),
        ...(cell.checked === undefined
          ? {}
          : { checkbox: true as const, text: cell.checked ? 'TRUE' : 'FALSE' }),
        ...(cell.note ? { note: cell.note } : {}),
        ...(cell.result ? { result: cell.result } : {}),
      })
    }),
  )
  return { version: workbook.version, sheet: sheetId, area, styles: styles.all, choices: choices.all, cells }
}

/** What the selected cells add up to. */
export function summarizeArea(workbook: LiveWorkbook, sheetId: number, area: Box): Summary {
  const summary = { filled: 0, numbers: 0, sum: 0 }
  workbook.eachValue(sheetId, area, (value, row, column) => {
    if (value === null || value === '') return
    summary.filled += 1
    if (typeof value !== 'number' || isDay(workbook.format({ sheet: sheetId, row, column }))) return
    summary.numbers += 1
    summary.sum += value
  })
  return summary
}

const isDay = (format: string): boolean => format !== '' && isDateFormat(format)

function readStyle({ style, link }: RenderedCell): StyleSnapshot | undefined {
  const { format: _format, ...look } = style
  const linkedLook = link === undefined ? look : { ...look, link }
  return Object.keys(linkedLook).length > 0 ? linkedLook : undefined
}

/** What is edited when the cell is edited: the formula, the day in full, the number with all its digits. */
function readInput(
  workbook: LiveWorkbook,
  sheet: number,
  row: number,
  column: number,
  cell: RenderedCell,
): string {
  if (cell.formula !== undefined) return cell.formula
  const value = workbook.cell({ sheet, row, column })?.v
  if (typeof value !== 'number') return typeof value === 'string' ? value : cell.text
  if (cell.kind === 'date') {
    const pattern = value % 1 === 0 ? 'yyyy-mm-dd' : value < 1 ? 'hh:mm:ss' : 'yyyy-mm-dd hh:mm:ss'
    return formatted(pattern, value)
  }
  const percent = cell.text.endsWith('%')
  const text = percent ? `${Number((value * 100).toPrecision(12))}%` : String(value)
  return usesDecimalComma(workbook.locale) ? text.replace('.', ',') : text
}

/** Numbers for things said more than once. */
class Pool<T> {
  readonly all: T[] = []
  private readonly numbers = new Map<string, number>()

  number(item: T): number {
    const key = JSON.stringify(item)
    const found = this.numbers.get(key)
    if (found !== undefined) return found
    this.numbers.set(key, this.all.length)
    return this.all.push(item) - 1
  }
}
