/** Lines at the beginning or at the end of each group that lack what nearly all rows have. */
import type { Grid } from '../../../core/cell.js'
import { isEmptyEntry } from './day-meaning.js'
import { countRows } from './group-totals.js'
import type { LineContext } from './line-context.js'
import type { LineFacts } from './line-facts.js'

/** The share of all lines, and of those that lack nothing, that fill a column. */
const atUsual = 0.6
const atRows = 0.8
/** A row may lack one thing. */
const minLacking = 2

interface FilledLine {
  readonly facts: LineFacts
  readonly filled: ReadonlySet<number>
}

const shareWith = (lines: readonly FilledLine[], column: number): number =>
  lines.filter(({ filled }) => filled.has(column)).length / Math.max(1, lines.length)

/** The lines of an order that begin its groups: the first of all, no two together, and all lack the same. */
function findFirst(lines: readonly FilledLine[], usual: readonly number[]): readonly LineFacts[] {
  const isLacking = ({ filled }: FilledLine): boolean => {
    const lacked = usual.filter((column) => !filled.has(column)).length
    return lacked >= minLacking && lacked * 2 >= usual.length
  }
  const first = lines.filter(isLacking)
  const others = lines.filter((line) => !isLacking(line))
  const lacked = usual.filter(
    (column) => first.every(({ filled }) => !filled.has(column)) && shareWith(others, column) >= atRows,
  )
  const isApart = lines.every((line, at) => !isLacking(line) || (lines[at + 1] && !isLacking(lines[at + 1]!)))
  const said = first.flatMap(({ facts, filled }) => (filled.size > 0 ? [facts] : []))
  return said.length > 1 && first[0] === lines[0] && isApart && lacked.length >= minLacking ? said : []
}

/** Finds the lines of groups that lack what rows have; none where they have nothing but a name. */
export function findLackingLines(
  found: readonly LineFacts[],
  grid: Grid,
  { title, named, isOfTable, hasEntry }: LineContext,
): readonly LineFacts[] {
  // A number says nothing of what a line is.
  const isNumbering = (column: number): boolean => {
    const numbers = found
      .map(({ line }) => grid[line - 1]![column - 1])
      .filter((cell) => typeof cell === 'number')
    return numbers.length > 2 && countRows(numbers)
  }
  const numbering = new Set(
    grid[(found[0]?.line ?? 1) - 1]!.flatMap((_, at) => (isNumbering(at + 1) ? [at + 1] : [])),
  )
  const lines = found.map((facts): FilledLine => {
    const filled = grid[facts.line - 1]!.flatMap((cell, at) =>
      at + 1 === title ||
      numbering.has(at + 1) ||
      !named(at + 1) ||
      !isOfTable(at + 1) ||
      isEmptyEntry(cell) ||
      !hasEntry(at + 1, cell)
        ? []
        : [at + 1],
    )
    return { facts, filled: new Set(filled) }
  })
  const columns = new Set(lines.flatMap(({ filled }) => [...filled]))
  const usual = [...columns].filter((column) => shareWith(lines, column) >= atUsual)
  const above = findFirst(lines, usual)
  return above.length > 0 ? above : findFirst([...lines].reverse(), usual)
}
