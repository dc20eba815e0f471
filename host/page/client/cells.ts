/**
 * The cells fetched so far, in blocks. Scrolling asks for the blocks it needs; a new version of the workbook
 * makes blocks outdated, and these stay on screen until the new ones arrive, so that nothing flickers.
 */
import type { Box, CellView, SheetView, View } from '../contract.js'
import type { StyleSnapshot } from '../../emulator/workbook/snapshot.js'
import { sendRequest } from './api.js'

const blockRows = 64
const blockColumns = 32
/** Enough for a long scroll; the oldest are removed beyond it. */
const maxBlocks = 160

interface Block {
  version: number
  view: View | null
  cells: Map<number, CellView>
  requestedVersion: number
}

export class Cells {
  private readonly blocks = new Map<string, Block>()
  /** Grows whenever cells arrive. */
  arrivals = 0

  /** `changed` is called when cells arrived; `failed` with the reason when they did not. */
  constructor(
    private readonly changed: () => void,
    private readonly failed: (reason: unknown) => void,
  ) {}

  /** Asks for every block of the area that is missing or older than `version`. */
  requestArea(sheet: SheetView, area: Box, version: number): void {
    for (let row = firstOfBlock(area.row, blockRows); row <= area.lastRow; row += blockRows) {
      for (
        let column = firstOfBlock(area.column, blockColumns);
        column <= area.lastColumn;
        column += blockColumns
      ) {
        void this.fetch(sheet, row, column, version)
      }
    }
  }

  /** The cell as last fetched, or `undefined` when it is blank or not here yet. */
  cell(sheet: number, row: number, column: number): CellView | undefined {
    return this.block(sheet, row, column)?.cells.get(row * 100_000 + column)
  }

  /** The look of a cell, `undefined` for the default. */
  style(sheet: number, cell: CellView): StyleSnapshot | undefined {
    if (cell.style === undefined) return undefined
    return this.block(sheet, cell.row, cell.column)?.view?.styles[cell.style]
  }

  /** What the cell's dropdown offers, or `undefined` when it has none. */
  choices(sheet: number, row: number, column: number): string[] | undefined {
    const index = this.cell(sheet, row, column)?.choices
    return index === undefined ? undefined : this.block(sheet, row, column)?.view?.choices[index]
  }

  /** Whether every cell of the area is here. */
  has(sheet: number, area: Box): boolean {
    for (let row = firstOfBlock(area.row, blockRows); row <= area.lastRow; row += blockRows) {
      for (
        let column = firstOfBlock(area.column, blockColumns);
        column <= area.lastColumn;
        column += blockColumns
      ) {
        if (!this.block(sheet, row, column)?.view) return false
      }
    }
    return true
  }

  private block(sheet: number, row: number, column: number): Block | undefined {
    return this.blocks.get(`${sheet}/${firstOfBlock(row, blockRows)}/${firstOfBlock(column, blockColumns)}`)
  }

  private async fetch(sheet: SheetView, row: number, column: number, version: number): Promise<void> {
    if (row > sheet.rows || column > sheet.columns) return
    const key = `${sheet.id}/${row}/${column}`
    const block = this.blocks.get(key) ?? { version: -1, view: null, cells: new Map(), requestedVersion: -1 }
    if (block.version >= version || block.requestedVersion >= version) return
    block.requestedVersion = version
    this.blocks.delete(key)
    this.blocks.set(key, block)
    const area = {
      row,
      column,
      lastRow: Math.min(sheet.rows, row + blockRows - 1),
      lastColumn: Math.min(sheet.columns, column + blockColumns - 1),
    }
    try {
      const view = await sendRequest('view', { sheet: sheet.id, area })
      if (view.version < block.version) return
      block.version = view.version
      block.view = view
      block.cells = new Map(view.cells.map((cell) => [cell.row * 100_000 + cell.column, cell]))
      this.dropOldestBlocks()
      this.arrivals += 1
      this.changed()
    } catch (reason) {
      block.requestedVersion = -1
      this.failed(reason)
    }
  }

  private dropOldestBlocks(): void {
    for (const key of this.blocks.keys()) {
      if (this.blocks.size <= maxBlocks) return
      this.blocks.delete(key)
    }
  }
}

const firstOfBlock = (line: number, size: number): number => Math.floor((line - 1) / size) * size + 1
