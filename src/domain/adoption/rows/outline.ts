/** The groups of an outline: headings between rows, numbers such as 1 and 1.1, indented titles. */
import { type Cell, type Grid, formatCell, isBlank } from '../../../core/cell.js'
import type { LeftOutReason } from '../types.js'

/** The rows of a table and what divides them. */
export interface OutlinedRows {
  readonly grid: Grid
  readonly items: readonly number[]
  readonly left: ReadonlyMap<number, LeftOutReason>
  /** Headings that say a state, and name no group. */
  readonly states: ReadonlySet<number>
  readonly title: number
  readonly headers: readonly string[]
}

/** An indent is two spaces or more, or one that is as wide as a Chinese character. */
const indentPattern = /^(?: {2,}|[\t\u3000]+)[ \t\u3000]*/
const outlinePattern = /^\d+(\.\d+)+\.?$/

const textAt = (grid: Grid, line: number, column: number): string => {
  const cell: Cell = grid[line - 1]?.[column - 1] ?? null
  return isBlank(cell) ? '' : formatCell(cell)
}

/** How deep each row is below the first level, by outline numbers or else by indents; null where it has no levels. */
function findLevels({ grid, items, title, headers }: OutlinedRows): ReadonlyMap<number, number> | null {
  // Outline numbers are left of what they number.
  for (let column = 1; column < Math.min(title, headers.length + 1); column++) {
    const numbers = items.map((line) => textAt(grid, line, column).trim())
    const outlined = numbers.filter((number) => outlinePattern.test(number)).length
    const numbered = numbers.filter((number) => /^\d+(\.\d+)*\.?$/.test(number)).length
    if (outlined === 0 || outlined === items.length || numbered < items.length * 0.8) continue
    if (new Set(numbers.filter((number) => number !== '')).size < numbered) continue
    return new Map(
      items.map((line, at) => [
        line,
        numbers[at]!.replace(/\.$/, '')
          .replace(/(\.0)+$/, '')
          .split('.').length - 1,
      ]),
    )
  }
  const indents = items.map((line) => indentPattern.exec(textAt(grid, line, title))?.[0].length ?? 0)
  const isOutlined = indents[0] === 0 && indents.some((indent) => indent > 0)
  return isOutlined ? new Map(items.map((line, at) => [line, indents[at]!])) : null
}

/** The name of the group of each row that is in one: that of the heading above it, or of the row it is part of. */
export function findGroups(rows: OutlinedRows): ReadonlyMap<number, string> {
  const { grid, items, left, states, title } = rows
  const levels = findLevels(rows)
  const groups = new Map<number, string>()
  const taken = new Set(items)
  let [heading, parent] = ['', '']
  for (const line of [...left.keys(), ...items].sort((a, b) => a - b)) {
    if (left.get(line) === 'heading') {
      const first = grid[line - 1]!.find((cell) => !isBlank(cell))
      ;[heading, parent] = [first === undefined || states.has(line) ? '' : formatCell(first).trim(), '']
    }
    if (!taken.has(line)) continue
    const level = levels?.get(line) ?? 0
    if (level === 0 && levels) parent = textAt(grid, line, title).trim()
    const group = level > 0 ? parent : heading
    if (group !== '') groups.set(line, group)
  }
  return groups
}
