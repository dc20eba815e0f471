/** The words of a column of choices, and what each of them probably means. */
import { type Cell, formatCell, type Grid, isErrorText, trimSpaces } from '../../core/cell.js'
import { type Choices, findChoiceKey } from '../../core/choices.js'
import type { Day } from '../../core/day.js'
import type { Table } from '../../core/table.js'
import { isEmptyEntry } from './rows/day-meaning.js'
import { findDoubtfulStatuses, maxStatusLength } from './rows/doubtful-statuses.js'
import { createPassedFinder } from './rows/late-rows.js'
import { createOpenRows, isMarkedFinished } from './rows/open-rows.js'
import { findStatusChoice } from './rows/status-choices.js'
import type { StatusReader } from './rows/status-reader.js'
import type { AdoptedRow } from './types.js'

/** From what a word's meaning was concluded. */
type WordEvidence =
  /** A person said it, in this workbook. */
  | 'remembered'
  /** The tracker has the word, or many people use it. */
  | 'known'
  /** It begins like a word that many people use. */
  | 'similar'
  /** Every row with it has a done date, or is 100% done. */
  | 'allDone'
  /** Its number among those of the other words. */
  | 'position'
  | 'unknown'

/** A word of a column, and what it probably means. */
export interface ChoiceWord {
  readonly word: string
  /** How many rows have it, and the line of the first. */
  readonly count: number
  readonly line: number
  /** The key of the choice; null where nothing points to one. */
  readonly proposal: string | null
  readonly by: WordEvidence
  /** Whether no person needs to confirm it. */
  readonly isSure: boolean
  /** Whether rows are late or not by what it means, and no person has confirmed that. */
  readonly decidesLate: boolean
}

/** More words than these, or longer ones, are reports and no choices. */
const maxWords = 40
export const maxWordLength = 60

/** Whether a cell can be a word of a column of choices: a short text, or a tick. */
export const isChoiceWord = (cell: Cell): boolean =>
  typeof cell === 'boolean' ||
  (typeof cell === 'string' && !isErrorText(cell) && trimSpaces(cell).length <= maxWordLength)

/** A column whose words are asked about. */
export interface WordColumn {
  readonly field: string
  readonly column: number
  readonly grid: Grid
  readonly rows: readonly AdoptedRow[]
  readonly today: Day
}

/** The words of a column in the order in which a person should look at them: proposals, open ones, sure ones. */
export function listChoiceWords(table: Table, at: WordColumn, statuses: StatusReader): ChoiceWord[] {
  const choices = table.columns[at.field]!.choices!
  const collected = collectWords(at)
  const positions = at.field === 'status' ? findPositions([...collected.values()], choices) : new Map()
  const cells = [...collected.values()].map(({ cell }) => cell)
  const doubtful = at.field === 'status' ? findDoubtfulStatuses(cells, choices, statuses) : new Set()
  const decidesLate = createLateDecision(table, at)
  const propose = ({ word, cell, rows }: CollectedWord): Pick<ChoiceWord, 'proposal' | 'by' | 'isSure'> => {
    if (doubtful.has(formatCell(cell))) return { proposal: null, by: 'unknown', isSure: false }
    const sure = findSureChoice(at.field, cell, choices, statuses)
    if (sure) return { proposal: sure.choice, by: sure.by, isSure: true }
    if (at.field !== 'status') return { proposal: null, by: 'unknown', isSure: false }
    const done = rows.every((row) => isMarkedFinished(table, row))
      ? findStatusChoice(choices, 'done')
      : undefined
    if (done !== undefined) return { proposal: done, by: 'allDone', isSure: false }
    const similar = statuses.choiceOf(cell, choices)
    if (similar !== undefined) return { proposal: similar, by: 'similar', isSure: false }
    const position: string | undefined = positions.get(word)
    return position === undefined
      ? { proposal: null, by: 'unknown', isSure: false }
      : { proposal: position, by: 'position', isSure: false }
  }
  const words = [...collected.values()].map((found): ChoiceWord => {
    const { word, rows } = found
    const meaning = propose(found)
    const isOpen = !meaning.isSure && decidesLate(found, meaning.proposal)
    return { word, count: rows.length, line: rows[0]!.line, ...meaning, decidesLate: isOpen }
  })
  const rank = ({ isSure, proposal }: ChoiceWord): number => (isSure ? 2 : proposal === null ? 1 : 0)
  return words.sort(
    (one, other) => rank(one) - rank(other) || other.count - one.count || one.line - other.line,
  )
}

/**
 * Tells of a word of the status whether a row that has passed its date is late or not by it. A long text without a
 * proposal is a report, and counts as open; so does a word that the rows themselves show to be open.
 */
function createLateDecision(
  table: Table,
  { field, rows: all, today }: WordColumn,
): (word: CollectedWord, proposal: string | null) => boolean {
  if (field !== 'status') return () => false
  const findPassed = createPassedFinder(table, today)
  const isShownOpen = createOpenRows(table, all, today)
  return ({ word, rows }, proposal) =>
    rows.some(
      (row) =>
        !isMarkedFinished(table, row) &&
        findPassed(row.values, null) !== undefined &&
        (proposal !== null || (word.length <= maxStatusLength && !isShownOpen(row))),
    )
}

interface CollectedWord {
  readonly word: string
  readonly cell: Cell
  readonly rows: AdoptedRow[]
}

/** The different words of a column with their rows, the most frequent ones; upper and lower case are the same. */
function collectWords({ column, grid, rows }: WordColumn): ReadonlyMap<string, CollectedWord> {
  const collected = new Map<string, CollectedWord>()
  for (const row of rows) {
    const cell = grid[row.line - 1]?.[column - 1] ?? null
    if (!isChoiceWord(cell) || isEmptyEntry(cell)) continue
    const word = trimSpaces(formatCell(cell))
    if (word === '') continue
    const known = collected.get(word.toLowerCase())
    if (known) known.rows.push(row)
    else collected.set(word.toLowerCase(), { word, cell, rows: [row] })
  }
  const sorted = [...collected].sort(([, one], [, other]) => other.rows.length - one.rows.length)
  return new Map(sorted.slice(0, maxWords))
}

/** What a word means beyond doubt. */
function findSureChoice(
  field: string,
  cell: Cell,
  choices: Choices,
  statuses: StatusReader,
): { readonly choice: string; readonly by: 'remembered' | 'known' } | undefined {
  const text = trimSpaces(formatCell(cell))
  const remembered = statuses.rememberedChoiceOf(field, text, choices)
  if (remembered !== undefined) return { choice: remembered, by: 'remembered' }
  const isKnown = field === 'status' && (typeof cell === 'boolean' || statuses.isExact(text))
  const known = findChoiceKey(choices, text) ?? (isKnown ? statuses.choiceOf(cell, choices) : undefined)
  return known === undefined ? undefined : { choice: known, by: 'known' }
}

/** Fewer numbered words than these are no sequence of steps. */
const minSteps = 3

/** What numbered words such as “1 Idea”, “2 Draft”, “3 Shipped” mean by their place. */
function findPositions(words: readonly CollectedWord[], choices: Choices): ReadonlyMap<string, string> {
  const numbered = words.flatMap(({ word }) => {
    const found = /^(\d{1,2})[\s.)、-]*\p{L}/u.exec(word)
    return found ? [{ word, number: Number(found[1]) }] : []
  })
  const numbers = numbered.map(({ number }) => number)
  if (new Set(numbers).size < minSteps) return new Map()
  const [first, last] = [Math.min(...numbers), Math.max(...numbers)]
  return new Map(
    numbered.flatMap(({ word, number }) => {
      const kind = number === first ? 'notStarted' : number === last ? 'done' : 'inProgress'
      const choice = findStatusChoice(choices, kind)
      return choice === undefined ? [] : [[word, choice] as const]
    }),
  )
}
