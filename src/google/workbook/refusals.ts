import { columnLetters } from '../../core/formula.js'
import type { CellsChange, Patch } from '../../core/sheet/difference.js'
import type { Refused } from '../../ports.js'
import { type Block, blocksOf, type Kept } from './changes.js'
import type { SheetFinder } from './looking.js'

type Sheet = GoogleAppsScript.Spreadsheet.Sheet

/** So many writes are tried again in one go to find the cells that refuse; each costs two calls. */
const mostTries = 20

/** A block without its range, which is asked for when it is written. */
type Part = Omit<Block, 'range'>

/**
 * Writes cells; those that refuse what is written, by a validation or a protection, are left as they are and returned.
 * Everything is asked for before the first cell is written, so that no question meets an error that belongs to a write.
 * What Google refuses only when it carries all of it out is found by writing block after block again, each flushed.
 */
export function tryCells(
  changes: readonly CellsChange[],
  finder: SheetFinder,
  kept: Kept,
  flush: () => void,
): Refused[] {
  const gone: Refused[] = []
  const prepared = changes.flatMap(({ table, patches }) => {
    const sheet = finder.of(table)
    let blocks: Block[] = []
    const message = refusalOf(() => (blocks = blocksOf(finder.toWrite(table), table, patches, kept)))
    // A sheet that was deleted meanwhile, or lost the lines, takes nothing.
    if (message !== null) gone.push(...patches.map((patch) => wholeOf(table, patch, message)))
    return [{ table, sheet, blocks }]
  })
  const tries = { left: mostTries }
  const write = (end: () => void): Refused[] =>
    prepared.flatMap(({ table, sheet, blocks }) =>
      blocks.flatMap((block) => {
        const message = refusalOf(() => {
          block.range.setValues(block.values.map((row) => [...row]))
          end()
        })
        return message === null ? [] : tryParts(sheet, table, block, message, { tries, end })
      }),
    )
  const refused = write(() => {})
  const isLate = prepared.some(({ blocks }) => blocks.length > 0) && refusalOf(flush) !== null
  return [...gone, ...(isLate ? write(flush) : refused)]
}

/** How much may still be tried, and what makes sure of each part that was written. */
interface Trying {
  readonly tries: { left: number }
  readonly end: () => void
}

const wholeOf = (table: string, { line, column, cells }: Patch, message: string): Refused => ({
  table,
  line,
  column,
  lines: cells.length,
  columns: cells[0]?.length ?? 0,
  message,
})

/** What a write is refused with, in Google's words and the user's language; null when it is not. */
export function refusalOf(write: () => unknown): string | null {
  try {
    write()
    return null
  } catch (error) {
    return messageOf(error)
  }
}

/** What Google says in an error. */
export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** Writes a block that was refused in ever smaller parts, until only the cells that refuse are left or tries run out. */
function tryParts(sheet: Sheet, table: string, block: Part, message: string, trying: Trying): Refused[] {
  const { tries, end } = trying
  const { line, column, values } = block
  const [lines, columns] = [values.length, values[0]!.length]
  const refused: Refused = { table, line, column, lines, columns, message }
  if (lines * columns === 1 || tries.left <= 0) return [refused]
  const { named, others } = split(block, message)
  return [
    ...(named ? [{ ...refused, line: named.line, column: named.column, lines: 1, columns: 1 }] : []),
    ...others.flatMap((part) => {
      if (tries.left <= 0) return [{ ...refused, ...sizeOf(part), message }]
      tries.left--
      const { lines: down, columns: across } = sizeOf(part)
      const again = refusalOf(() => {
        sheet.getRange(part.line, part.column, down, across).setValues(part.values.map((row) => [...row]))
        end()
      })
      return again === null ? [] : tryParts(sheet, table, part, again, trying)
    }),
  ]
}

const sizeOf = ({ line, column, values }: Part) => ({
  line,
  column,
  lines: values.length,
  columns: values[0]!.length,
})

/** The parts of a block: around the cell that the message names, else halves; whole columns are parted first. */
function split(
  block: Part,
  message: string,
): { named: { line: number; column: number } | null; others: Part[] } {
  const { line, column, values } = block
  const width = values[0]!.length
  const cut = (top: number, bottom: number, left: number, right: number): Part[] =>
    bottom > top && right > left
      ? [
          {
            line: line + top,
            column: column + left,
            values: values.slice(top, bottom).map((row) => row.slice(left, right)),
          },
        ]
      : []
  const named = cellNamed(block, message)
  if (named) {
    const [down, across] = [named.line - line, named.column - column]
    return {
      named,
      others: [
        ...cut(0, values.length, 0, across),
        ...cut(0, values.length, across + 1, width),
        ...cut(0, down, across, across + 1),
        ...cut(down + 1, values.length, across, across + 1),
      ],
    }
  }
  const [halfWidth, halfHeight] = [Math.ceil(width / 2), Math.ceil(values.length / 2)]
  return {
    named: null,
    others:
      width > 1
        ? [...cut(0, values.length, 0, halfWidth), ...cut(0, values.length, halfWidth, width)]
        : [...cut(0, halfHeight, 0, 1), ...cut(halfHeight, values.length, 0, 1)],
  }
}

/** The cell of a block that a message names, such as `G3`: in whatever language, its address is written alike. */
function cellNamed({ line, column, values }: Part, message: string): { line: number; column: number } | null {
  for (const word of message.match(/[A-Za-z0-9]+/g) ?? []) {
    const [, letters, digits] = /^([A-Z]{1,3})(\d+)$/.exec(word) ?? []
    const across = values[0]!.findIndex((_, index) => columnLetters(column + index) === letters)
    const down = Number(digits) - line
    if (across >= 0 && down >= 0 && down < values.length)
      return { line: line + down, column: column + across }
  }
  return null
}
