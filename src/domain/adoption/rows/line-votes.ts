/** What the cells of a line say for and against its being work: the same kinds and words as in the other rows. */
import { type Cell, type Grid, formatCell } from '../../../core/cell.js'
import { kindOfCell } from './cell-kinds.js'
import type { LineContext } from './line-context.js'
import type { LineFacts } from './line-facts.js'

/** Kinds by which a column shows what its rows hold; names and titles are of any kind of text. */
const strictKinds: readonly string[] = ['day', 'number', 'tick', 'status']

/** The share of a column’s cells of such a kind from which another cell in it is strange. */
const strictShare = 0.7

/** As many lines show what the columns hold. */
const maxSampleLines = 200

interface ColumnHabit {
  /** The strict kinds that most of its cells have; none where its cells are words of any kind. */
  readonly kinds: ReadonlySet<string>
  /** How many lines have each of its words. */
  readonly words: ReadonlyMap<string, number>
}

/** The votes of a line’s cells in the tracker’s columns beside the title. */
interface LineVotes {
  /** Cells of the kind that their column has in most rows. */
  readonly fitting: number
  /** Those of them that any figures beside a table lack: dates, statuses, ticks. */
  readonly telling: number
  /** Cells with a word that another row has in the same column. */
  readonly recurring: number
  /** Words in columns of dates, numbers or ticks. */
  readonly strange: number
  /** Words that no other row has, in a column that may hold any. */
  readonly novel: number
}

/** Counts the votes of any line by what the others hold. */
export type CountVotes = (line: Pick<LineFacts, 'line'>) => LineVotes

/** The words of a cell; two names in one cell are two words. */
const wordsOf = (cell: Cell): string[] => [
  ...new Set(
    formatCell(cell)
      .toLowerCase()
      .split(/[、,，;；&+/\n]/)
      .map((word) => word.trim())
      .filter((word) => word !== ''),
  ),
]

function learnHabit(cells: readonly Cell[], { reader }: LineContext): ColumnHabit {
  const kinds: string[] = []
  const words = new Map<string, number>()
  for (const cell of cells) {
    const kind = kindOfCell(cell, reader.statuses)
    if (kind === null) continue
    kinds.push(kind)
    if (typeof cell === 'string')
      for (const word of wordsOf(cell)) words.set(word, (words.get(word) ?? 0) + 1)
  }
  const strict = kinds.filter((kind) => strictKinds.includes(kind))
  const isStrict = strict.length >= 2 && strict.length >= kinds.length * strictShare
  return { kinds: new Set(isStrict ? strict : []), words }
}

/**
 * Learns from lines what the columns hold.
 *
 * @param lines lines that are probably work
 */
export function learnVotes(lines: readonly LineFacts[], grid: Grid, context: LineContext): CountVotes {
  const { otherColumns, typedColumns, title, reader } = context
  const step = Math.max(1, Math.floor(lines.length / maxSampleLines))
  const sample = lines.filter((_, at) => at % step === 0)
  const sampled = new Set(sample.map(({ line }) => line))
  const habits = otherColumns
    .filter((column) => column !== title)
    .map((column) => ({
      column,
      habit: learnHabit(
        sample.map(({ line }) => grid[line - 1]![column - 1] ?? null),
        context,
      ),
    }))
  return ({ line }) => {
    const votes = { fitting: 0, telling: 0, recurring: 0, strange: 0, novel: 0 }
    for (const { column, habit } of habits) {
      const cell = grid[line - 1]![column - 1] ?? null
      const kind = kindOfCell(cell, reader.statuses)
      if (kind === null) continue
      const own = sampled.has(line) ? 1 : 0
      const isWord = typeof cell === 'string'
      if (habit.kinds.has(kind)) {
        votes.fitting++
        if (kind !== 'number') votes.telling++
      } else if (isWord && wordsOf(cell).some((word) => (habit.words.get(word) ?? 0) > own)) votes.recurring++
      else if (isWord && (kind === 'text' || kind === 'sentence'))
        // A status may be a word of the team's own.
        votes[
          typedColumns.has(column) && habit.kinds.size > 0 && !habit.kinds.has('status') ? 'strange' : 'novel'
        ]++
    }
    return votes
  }
}
