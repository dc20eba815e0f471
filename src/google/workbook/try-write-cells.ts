import { columnLetters } from '../../core/formula.js'
import type { RefusedCells, Sheet as FoundSheet } from '../../ports.js'
import { type Block, blocksOf, type ChangeCache, writeBlock } from './changes.js'
import { catchRefusal } from './refusal.js'
import { sheetOf } from './table-sheets.js'
import type { CellsChange, Patch } from '../../core/sheet/sheet-change.js'

type Sheet = GoogleAppsScript.Spreadsheet.Sheet

/** The most writes that are tried again together to find the cells that refuse; each costs two calls. */
const maxTries = 20

/** A block without its range, which is asked for when it is written. */
type CellBlock = Pick<Block, 'line' | 'column' | 'values'>

/**
 * Writes cells; those that refuse, because of a validation or a protection, are left as they are and
 * returned. Everything is asked for before the first cell is written, so that no question fails because of an
 * earlier write. What Google refuses only when it writes everything is found by writing block after block
 * again, each flushed.
 */
export function tryWriteCells(
  changes: readonly CellsChange[],
  sheets: readonly FoundSheet[],
  cache: ChangeCache,
  { flush, isReadBack }: { readonly flush: () => void; readonly isReadBack: boolean },
): RefusedCells[] {
  const refusedTables: RefusedCells[] = []
  const prepared = changes.flatMap(({ table, patches }) => {
    const { toWrite, cellsByName } = sheetOf(sheets, table)
    const target = { sheet: toWrite, rangeAt: isReadBack ? cellsByName : null }
    let blocks: Block[] = []
    const message = catchRefusal(() => (blocks = blocksOf(target, table, patches, cache)))
    // A sheet that was deleted since, or lost the lines, accepts nothing.
    if (message !== null) refusedTables.push(...patches.map((patch) => refusalOfPatch(table, patch, message)))
    return [{ table, sheet: toWrite, blocks }]
  })
  const budget = { left: maxTries }
  const write = (flush: () => void): RefusedCells[] =>
    prepared.flatMap(({ table, sheet, blocks }) =>
      blocks.flatMap((block) => {
        const message = catchRefusal(() => {
          writeBlock(block)
          flush()
        })
        return message === null ? [] : retryParts(sheet, table, block, message, { budget, flush })
      }),
    )
  const refused = write(() => {})
  const isLate = prepared.some(({ blocks }) => blocks.length > 0) && catchRefusal(flush) !== null
  return [...refusedTables, ...(isLate ? write(flush) : refused)]
}

/** How many writes may still be tried, and what makes Google write each part. */
interface RetryState {
  readonly budget: { left: number }
  readonly flush: () => void
}

const refusalOfPatch = (table: string, { line, column, cells }: Patch, message: string): RefusedCells => ({
  table,
  line,
  column,
  lines: cells.length,
  columns: cells[0]?.length ?? 0,
  message,
})

/**
 * Writes a block that was refused in ever smaller parts, until only the cells that refuse are left or tries
 * run out.
 */
function retryParts(
  sheet: () => Sheet,
  table: string,
  block: CellBlock,
  message: string,
  retryState: RetryState,
): RefusedCells[] {
  const { budget, flush } = retryState
  const { line, column, values } = block
  const [lines, columns] = [values.length, values[0]!.length]
  const refused: RefusedCells = { table, line, column, lines, columns, message }
  if (lines * columns === 1 || budget.left <= 0) return [refused]
  const { namedCell, parts } = split(block, message)
  return [
    ...(namedCell
      ? [{ ...refused, line: namedCell.line, column: namedCell.column, lines: 1, columns: 1 }]
      : []),
    ...parts.flatMap((part) => {
      if (budget.left <= 0) return [{ ...refused, ...sizeOf(part), message }]
      budget.left--
      const { lines: down, columns: across } = sizeOf(part)
      const again = catchRefusal(() => {
        sheet()
          .getRange(part.line, part.column, down, across)
          .setValues(part.values.map((row) => [...row]))
        flush()
      })
      return again === null ? [] : retryParts(sheet, table, part, again, retryState)
    }),
  ]
}

const sizeOf = ({ line, column, values }: CellBlock) => ({
  line,
  column,
  lines: values.length,
  columns: values[0]!.length,
})

/**
 * The parts of a block: around the cell that the message names, else halves; whole columns are parted first.
 */
function split(
  block: CellBlock,
  message: string,
): { namedCell: { line: number; column: number } | null; parts: CellBlock[] } {
  const { line, column, values } = block
  const width = values[0]!.length
  const subBlocks = (top: number, bottom: number, left: number, right: number): CellBlock[] =>
    bottom > top && right > left
      ? [
          {
            line: line + top,
            column: column + left,
            values: values.slice(top, bottom).map((row) => row.slice(left, right)),
          },
        ]
      : []
  const namedCell = findNamedCell(block, message)
  if (namedCell) {
    const [down, across] = [namedCell.line - line, namedCell.column - column]
    return {
      namedCell,
      parts: [
        ...subBlocks(0, values.length, 0, across),
        ...subBlocks(0, values.length, across + 1, width),
        ...subBlocks(0, down, across, across + 1),
        ...subBlocks(down + 1, values.length, across, across + 1),
      ],
    }
  }
  const [halfWidth, halfHeight] = [Math.ceil(width / 2), Math.ceil(values.length / 2)]
  return {
    namedCell: null,
    parts:
      width > 1
        ? [...subBlocks(0, values.length, 0, halfWidth), ...subBlocks(0, values.length, halfWidth, width)]
        : [...subBlocks(0, halfHeight, 0, 1), ...subBlocks(halfHeight, values.length, 0, 1)],
  }
}

/** The cell of a block that a message names, such as `G3`: a cell reference is the same in every language. */
function findNamedCell(
  { line, column, values }: CellBlock,
  message: string,
): { line: number; column: number } | null {
  for (const word of message.match(/[A-Za-z0-9]+/g) ?? []) {
    const [, letters, digits] = /^([A-Z]{1,3})(\d+)$/.exec(word) ?? []
    const across = values[0]!.findIndex((_, index) => columnLetters(column + index) === letters)
    const down = Number(digits) - line
    if (across >= 0 && down >= 0 && down < values.length)
      return { line: line + down, column: column + across }
  }
  return null
}
