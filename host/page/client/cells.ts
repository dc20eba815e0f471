/**
 * The cells fetched so far, in blocks. Scrolling asks for the blocks it needs; a new version of the workbook
 * makes blocks stale, and stale blocks stay on screen until their successors arrive, so nothing flickers.
 */
import type { Box, CellFace, SheetFace, View } from '../contract.js'
import type { StyleSnapshot } from '../../workbook/snapshot.js'
import { ask } from './api.js'

const blockRows = 64
const blockColumns = 32
/** Enough for a long scroll; the oldest are let go beyond it. */
const keptBlocks = 160

interface Block {
  version: number
  view: View | null
  cells: Map<number, CellFace>
  asked: number
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
  want(face: SheetFace, area: Box, version: number): void {
    for (let row = blockOf(area.row, blockRows); row <= area.lastRow; row += blockRows) {
      for (
        let column = blockOf(area.column, blockColumns);
        column <= area.lastColumn;
        column += blockColumns
      ) {
        void this.fetch(face, row, column, version)
      }
    }
  }

  /** The cell as last fetched, or `undefined` when it is blank or not here yet. */
  cell(sheet: number, row: number, column: number): CellFace | undefined {
    return this.block(sheet, row, column)?.cells.get(row * 100_000 + column)
  }

  /** The look of a cell, `undefined` for the default. */
  style(sheet: number, cell: CellFace): StyleSnapshot | undefined {
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
    for (let row = blockOf(area.row, blockRows); row <= area.lastRow; row += blockRows) {
      for (
        let column = blockOf(area.column, blockColumns);
        column <= area.lastColumn;
        column += blockColumns
      ) {
        if (!this.block(sheet, row, column)?.view) return false
      }
    }
    return true
  }

  private block(sheet: number, row: number, column: number): Block | undefined {
    return this.blocks.get(`${sheet}/${blockOf(row, blockRows)}/${blockOf(column, blockColumns)}`)
  }

  private async fetch(face: SheetFace, row: number, column: number, version: number): Promise<void> {
    if (row > face.rows || column > face.columns) return
    const key = `${face.id}/${row}/${column}`
    const block = this.blocks.get(key) ?? { version: -1, view: null, cells: new Map(), asked: -1 }
    if (block.version >= version || block.asked >= version) return
    block.asked = version
    this.blocks.delete(key)
    this.blocks.set(key, block)
    const area = {
      row,
      column,
      lastRow: Math.min(face.rows, row + blockRows - 1),
      lastColumn: Math.min(face.columns, column + blockColumns - 1),
    }
    try {
      const view = await ask('view', { sheet: face.id, area })
      if (view.version < block.version) return
      block.version = view.version
      block.view = view
      block.cells = new Map(view.cells.map((cell) => [cell.row * 100_000 + cell.column, cell]))
      this.letGo()
      this.arrivals += 1
      this.changed()
    } catch (reason) {
      block.asked = -1
      this.failed(reason)
    }
  }

  private letGo(): void {
    for (const key of this.blocks.keys()) {
      if (this.blocks.size <= keptBlocks) return
      this.blocks.delete(key)
    }
  }
}

const blockOf = (line: number, size: number): number => Math.floor((line - 1) / size) * size + 1
