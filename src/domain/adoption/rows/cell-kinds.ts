/** How alike the cells of a column are: work keeps each column to its kinds, what is around a table does not. */
import { type Cell, type Grid, isBlank, isDayCell, isErrorText } from '../../../core/cell.js'
import { interpretDay, isEmptyEntry } from './day-meaning.js'
import type { StatusReader } from './status-reader.js'

/** What a filled cell is, as far as its column is concerned. */
type CellKind = 'day' | 'number' | 'tick' | 'status' | 'text' | 'sentence'

/** Longer texts are sentences. */
const maxPhraseLength = 40
const undecidedPattern = /^(tbd|tbc|tba|asap|待定|未定|另定)[.。]?$/i

/** The kind of a cell; null where it says nothing, such as a dash or “TBD”. */
export function kindOfCell(cell: Cell | undefined, statuses: StatusReader): CellKind | null {
  if (cell === undefined || isEmptyEntry(cell) || isErrorText(cell)) return null
  if (isDayCell(cell)) return 'day'
  if (typeof cell === 'boolean') return 'tick'
  if (typeof cell === 'number') return 'number'
  const text = String(cell).trim()
  if (undecidedPattern.test(text)) return null
  if (/^[-+]?[\d.,\s]+[%％]?$/.test(text) && interpretDay(text, null).is === 'none') return 'number'
  if (!['none', 'blank', 'error'].includes(interpretDay(text, null).is)) return 'day'
  if (text.length > maxPhraseLength) return 'sentence'
  return statuses.kindOf(text) === undefined ? 'text' : 'status'
}

/** The kinds that each column has in some lines. */
export interface ColumnKinds {
  /** Whether a cell is like the others of its column; also where the column has none. */
  fits(column: number, cell: Cell | undefined): boolean
  /** Whether the column has any. */
  has(column: number): boolean
}

/** As many lines show what a column holds. */
const maxSampleLines = 200

/** Collects the kinds of each column from lines that are surely work. */
export function collectColumnKinds(
  grid: Grid,
  lines: readonly number[],
  statuses: StatusReader,
): ColumnKinds {
  const kinds = new Map<number, Set<CellKind>>()
  const step = Math.max(1, Math.floor(lines.length / maxSampleLines))
  for (let at = 0; at < lines.length; at += step)
    grid[lines[at]! - 1]!.forEach((cell, index) => {
      if (isBlank(cell)) return
      const kind = kindOfCell(cell, statuses)
      if (kind === null) return
      const known = kinds.get(index + 1)
      if (known) known.add(kind)
      else kinds.set(index + 1, new Set([kind]))
    })
  return {
    has: (column) => kinds.has(column),
    fits(column, cell) {
      const kind = kindOfCell(cell, statuses)
      const known = kinds.get(column)
      return kind !== null && (known === undefined || known.has(kind) || isBothText(kind, known))
    },
  }
}

/** A longer title beside short ones is no other kind. */
const isBothText = (kind: CellKind, known: ReadonlySet<CellKind>): boolean =>
  kind === 'sentence' && known.has('text') && known.size === 1
