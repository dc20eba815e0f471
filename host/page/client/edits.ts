/** Typing: beginning, ending and cancelling an edit; copy and paste. */
import type { Box } from '../contract.js'
import { clearArea, request, typeCells } from './actions.js'
import { boxName } from './geometry/address.js'
import { areaOf, selectCell, stepFrom } from './geometry/selection.js'
import { readTsv, writeTsv } from './geometry/tsv.js'
import type { Page } from './page.js'
import { pageTexts } from '../../text/page/index.js'
import { textOf } from '../../../src/text/text-of.js'

/** What editing the active cell starts from. */
export function inputText(page: Page, row: number, column: number): string {
  const cell = page.cells.cell(page.sheetView.id, row, column)
  return cell?.input ?? cell?.text ?? ''
}

/** Begins an edit of the active cell: with its content, or with what was typed over it. */
export function beginEdit(page: Page, typed?: string, where: 'cell' | 'bar' = 'cell'): void {
  const { row, column } = page.selection.active
  const text = typed ?? inputText(page, row, column)
  const choices = page.cells.choices(page.sheetView.id, row, column)
  page.set({
    editing: { sheet: page.sheetView.id, row, column, text, replacing: typed !== undefined, where },
    listOpen: choices !== undefined && where === 'cell',
  })
}

/** Ends the edit and moves to the next cell; text that did not change writes nothing. */
export function endEdit(page: Page, down = 0, right = 0): void {
  const { editing } = page.state
  if (!editing) return
  page.set({ editing: null, listOpen: false })
  const before = inputText(page, editing.row, editing.column)
  if (editing.text !== before && editing.sheet === page.sheetView.id) {
    void typeCells(page, [{ row: editing.row, column: editing.column, text: editing.text }])
  }
  if (down || right) {
    const { row, column } = stepFrom(page.sheetView, page.axes(), editing, down, right)
    page.select(selectCell(row, column))
  }
}

/** Leaves the cell as it was. */
export const abandonEdit = (page: Page): void => page.set({ editing: null, listOpen: false })

/** Writes one of the dropdown's choices into the active cell. */
export function choose(page: Page, choice: string): void {
  const { row, column } = page.selection.active
  page.set({ editing: null, listOpen: false })
  void typeCells(page, [{ row, column, text: choice }])
}

/** Ticks or unticks the active cell's checkbox; `false` when it is none. */
export function toggleCheckbox(page: Page): boolean {
  const { row, column } = page.selection.active
  const cell = page.cells.cell(page.sheetView.id, row, column)
  if (!cell?.checkbox) return false
  void typeCells(page, [{ row, column, text: cell.text.toUpperCase() === 'TRUE' ? 'FALSE' : 'TRUE' }])
  return true
}

/** Puts the selected cells on the clipboard as they are shown. Cells not fetched yet are fetched first. */
export async function copySelection(page: Page, clipboard: DataTransfer | null): Promise<void> {
  const sheetView = page.sheetView
  const area = areaOf(page.selection, sheetView)
  if (clipboard && page.cells.has(sheetView.id, area)) {
    clipboard.setData(
      'text/plain',
      tsv(area, (row, column) => page.cells.cell(sheetView.id, row, column)?.text),
    )
    return
  }
  const view = await request(page, 'view', { sheet: sheetView.id, area })
  if (!view) return
  const byPlace = new Map(view.cells.map((cell) => [`${cell.row}/${cell.column}`, cell.text]))
  await navigator.clipboard.writeText(tsv(area, (row, column) => byPlace.get(`${row}/${column}`)))
}

const tsv = (area: Box, textOf: (row: number, column: number) => string | undefined): string =>
  writeTsv(
    Array.from({ length: area.lastRow - area.row + 1 }, (_row, down) =>
      Array.from(
        { length: area.lastColumn - area.column + 1 },
        (_column, right) => textOf(area.row + down, area.column + right) ?? '',
      ),
    ),
  )

/** Types the clipboard's cells from the active cell on; one cell fills the whole selection. */
export function pasteText(page: Page, text: string): void {
  const rows = readTsv(text)
  const sheetView = page.sheetView
  const area = areaOf(page.selection, sheetView)
  const alone = rows.length === 1 && rows[0]?.length === 1
  const height = alone ? area.lastRow - area.row + 1 : rows.length
  const width = alone ? area.lastColumn - area.column + 1 : Math.max(...rows.map((row) => row.length))
  const lastRow = Math.min(sheetView.rows, area.row + height - 1)
  const lastColumn = Math.min(sheetView.columns, area.column + width - 1)
  const cells = []
  for (let row = area.row; row <= lastRow; row++) {
    for (let column = area.column; column <= lastColumn; column++) {
      const typed = alone ? rows[0]?.[0] : rows[row - area.row]?.[column - area.column]
      if (typed !== undefined) cells.push({ row, column, text: typed })
    }
  }
  page.select({
    active: { row: area.row, column: area.column },
    farCorner: { row: lastRow, column: lastColumn },
  })
  void typeCells(page, cells)
}

/** Selects the cell or area named in the name box; says so when there is none. */
export function goTo(page: Page, box: Box | null, typed: string): void {
  const sheetView = page.sheetView
  if (!box || box.lastRow > sheetView.rows || box.lastColumn > sheetView.columns) {
    page.toast(textOf(pageTexts, page.state.locale).noSuchCell(box ? boxName(box) : typed), '', 4)
    return
  }
  page.select({
    active: { row: box.row, column: box.column },
    farCorner: { row: box.lastRow, column: box.lastColumn },
  })
}

/** Empties the selected cells. */
export const clearSelection = (page: Page) => clearArea(page, areaOf(page.selection, page.sheetView))
