import { nameSeparators } from '../../core/rule.js'

/** A stage that must be finished first, and how many working days after it the next may start. */
export interface Predecessor {
  readonly id: string
  /** Working days between the predecessor's last day and the first day after it; negative lets them overlap. */
  readonly lag: number
}

/** What one cell names: the stages found, and the words in it that name none. */
export interface PredecessorCell {
  readonly predecessors: readonly Predecessor[]
  readonly unknown: readonly string[]
}

/** `Design +2d`, `需求确认+2`, `设计-1个工作日`: a name, a sign, at most four digits, perhaps a unit. */
const lagPattern = /^(.*?)\s*([+＋\-－−])\s*(\d{1,4})\s*(?:d|days?|wd|天|个?工作日|日)?$/i

/**
 * Reads a cell of predecessors. `idOf` finds a stage by name. Several are separated by any of the name
 * separators; a name that itself has such a mark (`R&D`), or ends like a lag (`Phase-2`), is understood where
 * a stage has that name.
 */
export function parsePredecessors(
  cell: string | null,
  idOf: (name: string) => string | undefined,
): PredecessorCell {
  const found = new Map<string, number>()
  const unknown: string[] = []
  const pieces = splitPieces(cell ?? '')
  for (let first = 0; first < pieces.length;) {
    let last = pieces.length - 1
    let hit: Predecessor | undefined
    for (; last >= first; last--) {
      hit = parsePredecessor(cell!.slice(pieces[first]!.from, pieces[last]!.to), idOf)
      if (hit) break
    }
    if (hit) {
      // Where it is named twice, the longer wait decides.
      found.set(hit.id, Math.max(hit.lag, found.get(hit.id) ?? hit.lag))
      first = last + 1
    } else {
      const { from, to } = pieces[first]!
      unknown.push(cell!.slice(from, to).trim())
      first++
    }
  }
  return { predecessors: [...found].map(([id, lag]) => ({ id, lag })), unknown }
}

function parsePredecessor(
  typed: string,
  idOf: (name: string) => string | undefined,
): Predecessor | undefined {
  const named = idOf(typed.trim())
  if (named !== undefined) return { id: named, lag: 0 }
  const parts = lagPattern.exec(typed.trim())
  const id = parts ? idOf(parts[1]!.trim()) : undefined
  if (!parts || id === undefined) return undefined
  return { id, lag: (parts[2] === '+' || parts[2] === '＋' ? 1 : -1) * Number(parts[3]) }
}

/** Where the non-blank pieces between separators begin and end. */
function splitPieces(cell: string): { from: number; to: number }[] {
  const pieces: { from: number; to: number }[] = []
  const marks: readonly string[] = nameSeparators
  let from = 0
  for (let at = 0; at <= cell.length; at++) {
    if (at < cell.length && !marks.includes(cell[at]!)) continue
    if (cell.slice(from, at).trim() !== '') pieces.push({ from, to: at })
    from = at + 1
  }
  return pieces
}
