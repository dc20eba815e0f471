/** What the rows of a recognised table mean, and what in them cannot be read. */
import { type Cell, type Grid, isErrorText, formatCell, trimSpaces } from '../../../core/cell.js'
import type { Choices } from '../../../core/column.js'
import type { Table } from '../../../core/table.js'
import type { ColumnAssignment } from '../columns/assign-columns.js'
import type { RowLines } from './row-lines.js'
import { type DayMeaning, interpretDay, detectDayOrder, isEmptyEntry } from './day-meaning.js'
import type { StatusReader } from './status-reader.js'
import { resolveYear, createYearLookup } from './resolve-year.js'
import type { AdoptedRow, AdoptionProblem, AdoptionProblemCode, DayOrder, SourceSheet } from '../types.js'
import type { HeaderCandidate } from '../columns/header-candidates.js'

/** A row with what deciding about lateness needs beside its values. */
export interface InterpretedRow extends AdoptedRow {
  /** Where each day of the row stands. */
  readonly at: Readonly<Record<string, { readonly line: number; readonly column: number }>>
  /** Two columns disagree whether it is done. */
  readonly disputed: boolean
}

/** Problems of the like in one column, counted. */
export class ProblemCollector {
  private readonly found = new Map<string, AdoptionProblem>()
  /** Notes a problem; with `once` all of its kind in the column are one. */
  note(
    code: AdoptionProblemCode,
    place: Pick<AdoptionProblem, 'field' | 'line' | 'column' | 'found'>,
    oncePerColumn = false,
  ): void {
    const key = `${code}|${place.column}|${oncePerColumn ? '' : place.found}`
    const known = this.found.get(key)
    this.found.set(key, known ? { ...known, count: known.count + 1 } : { code, ...place, count: 1 })
  }
  /** All of them, in the order of the sheet. */
  get all(): AdoptionProblem[] {
    return [...this.found.values()].sort((a, b) => a.line - b.line || a.column - b.column)
  }
}

const oncePerColumn: readonly AdoptionProblemCode[] = ['emptyDay', 'ambiguousDay', 'noYear', 'yearTaken']
const problemByMeaning: Readonly<Partial<Record<DayMeaning['is'], AdoptionProblemCode>>> = {
  empty: 'emptyDay',
  ambiguous: 'ambiguousDay',
  noYear: 'noYear',
  none: 'notADay',
  error: 'errorValue',
}

/** Reads every row. What cannot be read is reported where a person must look; a field in doubt is read from its candidates in turn. */
export function readRows(
  table: Table,
  sheet: SourceSheet,
  { firstRow }: Pick<HeaderCandidate, 'firstRow'>,
  { items, linesPerRow }: RowLines,
  { columns, unsure }: Pick<ColumnAssignment, 'columns' | 'unsure'>,
  findings: ProblemCollector,
  statuses: StatusReader,
): InterpretedRow[] {
  const { name } = sheet
  // Of a row that takes two lines each line has a say of its own.
  const grid = linesPerRow === 2 ? sheet.grid : (sheet.carried ?? sheet.grid)
  const sources = Object.entries(columns).map(([field, column]) => ({
    field,
    kind: table.columns[field]!.kind,
    choices: table.columns[field]!.choices,
    from: unsure.find((doubt) => doubt.field === field)?.candidates ?? [column],
  }))
  const cellsOf = (column: number): (Cell | undefined)[] => items.map((line) => grid[line - 1]?.[column - 1])
  const orders = new Map<number, DayOrder | null>()
  const hundreds = new Map<number, boolean>()
  for (const { kind, from } of sources)
    for (const column of from) {
      if (kind === 'day') orders.set(column, detectDayOrder(cellsOf(column)))
      if (kind === 'percent')
        hundreds.set(
          column,
          cellsOf(column).some((cell) => typeof cell === 'number' && cell > 1.5),
        )
    }
  const doneField = ['doneOn', 'resolvedOn', 'implementedOn'].find((field) => field in table.columns)

  const years = createYearLookup(name, grid, firstRow, items, orders)
  const interpretAt = (line: number, column: number): DayMeaning =>
    interpretDay(grid[line - 1]?.[column - 1], orders.get(column) ?? null)

  const readDay = (field: string, line: number, column: number): DayMeaning => {
    const cell = grid[line - 1]?.[column - 1]
    const place = { field, line, column, found: formatCell(cell ?? null) }
    const found = interpretAt(line, column)
    const meaning = resolveYear(found, () => ({
      beside: [...orders.keys()].flatMap((other) => {
        const day = other === column ? null : interpretAt(line, other)
        return day?.is === 'day' ? [day.day] : []
      }),
      years: years(column),
    }))
    if (meaning.is === 'day') {
      if (found.is === 'noYear')
        findings.note('yearTaken', { ...place, found: `${place.found} → ${meaning.day}` }, true)
      else if (meaning.written) findings.note('dayAsText', place, true)
      return meaning
    }
    const code = problemByMeaning[meaning.is]
    if (code !== undefined) findings.note(code, place, oncePerColumn.includes(code))
    return meaning
  }

  return items.map((line): InterpretedRow => {
    const values: Record<string, string | number | boolean> = {}
    const at: Record<string, { line: number; column: number }> = {}
    let isDisputed = false
    for (const { field, kind, choices, from } of sources) {
      if (kind === 'day') {
        for (const column of from) {
          const meaning = readDay(field, line, column)
          if (meaning.is !== 'day') continue
          values[field] = meaning.day
          at[field] = { line, column }
          if (
            meaning.from?.is === 'day' &&
            field === 'due' &&
            'start' in table.columns &&
            !('start' in columns)
          )
            values['start'] = meaning.from.day
          break
        }
        continue
      }
      const filledCells = from
        .map((column) => ({ column, cell: readCell(grid, line, column, linesPerRow) }))
        .filter(({ cell }) => !isEmptyEntry(cell))
      const first = filledCells[0]
      if (field === table.title && first === undefined)
        findings.note('required', { field, line, column: from[0]!, found: '' }, true)
      if (first === undefined) continue
      const { cell, column } = first
      if (isErrorText(cell)) {
        findings.note('errorValue', { field, line, column, found: formatCell(cell) })
        continue
      }
      if (kind === 'percent') {
        const share = statuses.share(cell, hundreds.get(column) ?? false)
        if (share !== undefined) values[field] = share
      } else if (choices !== undefined) {
        const key = field === 'status' ? statuses.meant(cell, choices) : findOtherChoice(cell, choices)
        values[field] = key ?? trimSpaces(formatCell(cell))
        if (field !== 'status') continue
        if (key === undefined)
          findings.note('unknownStatus', { field, line, column, found: formatCell(cell) }, isSentence(cell))
        if (hasConflict(filledCells, choices, statuses)) {
          isDisputed = true
          findings.note('statusDiffers', {
            field,
            line,
            column,
            found: filledCells.map(({ cell: each }) => formatCell(each)).join(' | '),
          })
        }
      } else values[field] = typeof cell === 'number' ? cell : trimSpaces(formatCell(cell)).trim()
    }
    if (linesPerRow === 2) {
      const [due, secondLine] = [columns['due'], line + 1]
      if (due !== undefined && doneField !== undefined && !(doneField in values)) {
        const meaning = readDay(doneField, secondLine, due)
        if (meaning.is === 'day') {
          values[doneField] = meaning.day
          at[doneField] = { line: secondLine, column: due }
        }
      }
    }
    return { line, values, at, disputed: isDisputed }
  })
}

/** A cell of a row; of a row that takes two lines, of the second where the first is blank. */
function readCell(grid: Grid, line: number, column: number, linesPerRow: 1 | 2): Cell {
  const cell = grid[line - 1]?.[column - 1] ?? null
  return linesPerRow === 2 && isEmptyEntry(cell) ? (grid[line]?.[column - 1] ?? null) : cell
}

/** The key of a choice that is not a status; undefined for other words, which are kept as they are. */
const findOtherChoice = (cell: Cell, choices: Choices): string | undefined => {
  const words = trimSpaces(formatCell(cell)).trim().toLowerCase()
  return Object.keys(choices).find((key) => {
    const { en, 'zh-CN': zh, aliases = [] } = choices[key]!
    return [en, zh, ...aliases].some((word) => word.toLowerCase() === words)
  })
}

/** Reports of how a row goes on are told once for a column, not each as a word of its own. */
const isSentence = (cell: Cell): boolean => formatCell(cell).length > 20

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

/** Whether one column says it is over and another that it is not. */
function hasConflict(
  filledCells: readonly { readonly cell: Cell }[],
  choices: Choices,
  statuses: StatusReader,
): boolean {
  if (filledCells.length < 2) return false
  const finishedStates = filledCells.map(({ cell }) =>
    closedStatuses.includes(statuses.meant(cell, choices) ?? ''),
  )
  return finishedStates.includes(true) && finishedStates.includes(false)
}
