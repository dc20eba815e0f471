import { type Cell, type Grid, formatCell, isErrorText, trimSpaces } from '../../../core/cell.js'
import type { Choices } from '../../../core/choices.js'
import type { CellProblem } from './count-problems.js'
import { isEmptyEntry } from './day-meaning.js'
import { createDoubtfulStatuses, maxStatusLength } from './doubtful-statuses.js'
import type { FieldReader, FieldReading } from './field-reading.js'
import type { StatusReader } from './status-reader.js'

interface FilledCell {
  readonly column: number
  readonly cell: Cell
}

/** Numbers above this count to 100, not to 1. */
const maxShare = 1.5

/** The number in a cell, also one written as text; 0 where there is none. */
const numberOf = (cell: Cell | undefined): number =>
  typeof cell === 'number'
    ? cell
    : typeof cell === 'string' && /^\s*\d+([.,]\d+)?\s*$/.test(cell)
      ? Number(cell.replace(',', '.'))
      : 0

const nothing: FieldReading = { problems: [] }

/**
 * A reader of fields that are no days.
 *
 * @param items the lines of the rows
 * @param title the field that names each row, which must be filled
 */
export function createValueReader(
  grid: Grid,
  { items, linesPerRow }: { readonly items: readonly number[]; readonly linesPerRow: 1 | 2 },
  title: string,
  statuses: StatusReader,
): FieldReader {
  const scales = new Map<number, 1 | 100>()
  const scaleOf = (column: number): 1 | 100 => {
    const isAbove = (line: number): boolean => {
      const cell = grid[line - 1]?.[column - 1]
      return numberOf(cell) > maxShare
    }
    const scale = scales.get(column) ?? (items.some(isAbove) ? 100 : 1)
    scales.set(column, scale)
    return scale
  }
  const isDoubtful = createDoubtfulStatuses(
    (column) => items.map((line) => readCell(grid, line, column, linesPerRow)),
    statuses,
  )
  return ({ field, kind, choices, from }, line) => {
    const filledCells = from
      .map((column): FilledCell => ({ column, cell: readCell(grid, line, column, linesPerRow) }))
      // “N/A” in a status says that the row is off, elsewhere it says nothing.
      .filter(({ cell }) => !isEmptyEntry(cell) || (field === 'status' && isStatusWord(cell, statuses)))
    const [first] = filledCells
    if (first === undefined)
      return field === title
        ? { problems: [{ code: 'required', field, line, column: from[0]!, found: '' }] }
        : nothing
    const { cell, column } = first
    const text = formatCell(cell)
    const place = { field, line, column, found: text }
    if (isErrorText(cell)) return { problems: [{ code: 'errorValue', ...place }] }
    if (kind === 'percent') {
      const value = statuses.shareOf(cell, scaleOf(column))
      return value === undefined ? nothing : { value, problems: [] }
    }
    if (choices === undefined)
      return { value: typeof cell === 'number' ? cell : trimSpaces(text).trim(), problems: [] }
    return field === 'status'
      ? readStatus(filledCells, choices, statuses, {
          ...place,
          isDoubtful: isDoubtful(column, text, choices),
        })
      : {
          value:
            statuses.rememberedChoiceOf(field, text, choices) ??
            findOtherChoice(text, choices) ??
            trimSpaces(text),
          problems: [],
        }
  }
}

const isStatusWord = (cell: Cell, statuses: StatusReader): boolean =>
  typeof cell === 'string' && /\p{L}/u.test(cell) && statuses.kindOf(cell) !== undefined

/** A cell of a row; of a row that takes two lines, of the second where the first is blank. */
function readCell(grid: Grid, line: number, column: number, linesPerRow: 1 | 2): Cell {
  const cell = grid[line - 1]?.[column - 1] ?? null
  return linesPerRow === 2 && isEmptyEntry(cell) ? (grid[line]?.[column - 1] ?? null) : cell
}

/** A status by the first cell that has one; an unknown word stays as it is. */
function readStatus(
  filledCells: readonly FilledCell[],
  choices: Choices,
  statuses: StatusReader,
  { isDoubtful, ...place }: Omit<CellProblem, 'code'> & { readonly isDoubtful: boolean },
): FieldReading {
  const key = isDoubtful ? undefined : statuses.choiceOf(filledCells[0]!.cell, choices)
  const isDisputed = hasConflict(filledCells, choices, statuses)
  const texts = filledCells.map(({ cell }) => formatCell(cell))
  return {
    value: key ?? trimSpaces(place.found),
    isStateUnknown: isDisputed || (key === undefined && place.found.length <= maxStatusLength),
    problems: [
      ...(key === undefined ? [{ code: 'unknownStatus' as const, ...place }] : []),
      ...(isDisputed ? [{ code: 'statusDiffers' as const, ...place, found: texts.join(' | ') }] : []),
    ],
  }
}

/** The key of a choice that is not a status; undefined for other words. */
const findOtherChoice = (text: string, choices: Choices): string | undefined => {
  const words = trimSpaces(text).trim().toLowerCase()
  return Object.keys(choices).find((key) => {
    const { en, 'zh-CN': zh, aliases = [] } = choices[key]!
    return [en, zh, ...aliases].some((word) => word.toLowerCase() === words)
  })
}

const closedStatuses = [
  'done',
  'closed',
  'resolved',
  'delivered',
  'accepted',
  'implemented',
  'cancelled',
  'dropped',
  'rejected',
]

/** Whether one column says the row is over and another that it is not. */
function hasConflict(filledCells: readonly FilledCell[], choices: Choices, statuses: StatusReader): boolean {
  if (filledCells.length < 2) return false
  const finishedStates = filledCells.map(({ cell }) =>
    closedStatuses.includes(statuses.choiceOf(cell, choices) ?? ''),
  )
  return finishedStates.includes(true) && finishedStates.includes(false)
}
