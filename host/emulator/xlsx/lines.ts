/**
 * Groups of rows and columns, and page breaks set by hand: a spreadsheet here shows neither, and loses
 * neither.
 */
import type { Sheet } from 'hucre'
import type { Shift } from '../formula/value.js'
import type { GroupedRow } from './package/details.js'
import { shiftLine, shiftSpan, type Span } from '../workbook/edit/shift.js'

/** The depth of the groups of lines, and the lines below which a group is folded. */
interface Groups {
  spans: (Span & { level: number })[]
  folded: number[]
}

/** What a file stores of lines besides their sizes; rows and columns are counted from 1. */
export interface CarriedLines {
  groups?: { row: Groups; column: Groups }
  /** The last row and column before each page break. */
  breaks?: { row: number[]; column: number[] }
}

const readGroups = (lines: Iterable<GroupedRow>): Groups => {
  const groups: Groups = { spans: [], folded: [] }
  for (const [line, { outlineLevel: level = 0, collapsed }] of lines) {
    const last = groups.spans.at(-1)
    if (collapsed) groups.folded.push(line)
    if (level === 0) continue
    if (last?.level === level && last.last === line - 1) last.last = line
    else groups.spans.push({ first: line, last: line, level })
  }
  return groups
}

const hasGroups = ({ spans, folded }: Groups): boolean => spans.length + folded.length > 0

/** What the library read of lines, and what the file itself has of rows. */
export const readLines = (sheet: Sheet, grouped: readonly GroupedRow[]): CarriedLines => {
  const row = readGroups([...grouped].sort(([one], [other]) => one - other))
  const column = readGroups((sheet.columns ?? []).map((definition, at) => [at + 1, definition]))
  const [rowBreaks, columnBreaks] = [sheet.rowBreaks ?? [], sheet.colBreaks ?? []].map((breaks) =>
    breaks.map((at) => at + 1),
  )
  return {
    ...(hasGroups(row) || hasGroups(column) ? { groups: { row, column } } : {}),
    ...(rowBreaks!.length + columnBreaks!.length > 0
      ? { breaks: { row: rowBreaks!, column: columnBreaks! } }
      : {}),
  }
}

type Axis = Shift['axis']

const shiftLines = (lines: readonly number[], axis: Axis, shifts: readonly Shift[]): number[] =>
  shifts
    .filter((shift) => shift.axis === axis)
    .reduce<number[]>((now, shift) => now.flatMap((line) => shiftLine(line, shift) ?? []), [...lines])

/** Levels and folds by line, where the lines are now. */
const shiftGroups = (
  { spans, folded }: Groups,
  axis: Axis,
  shifts: readonly Shift[],
): Map<number, { outlineLevel?: number; collapsed?: true }> => {
  const now = new Map<number, { outlineLevel?: number; collapsed?: true }>()
  for (const { level, ...span } of spans) {
    const pieces = shifts
      .filter((shift) => shift.axis === axis)
      .reduce<Span[]>((all, shift) => all.flatMap((each) => shiftSpan(each, shift)), [span])
    for (const { first, last } of pieces)
      for (let line = first; line <= last; line++) now.set(line, { outlineLevel: level })
  }
  for (const line of shiftLines(folded, axis, shifts)) now.set(line, { ...now.get(line), collapsed: true })
  return now
}

/** What is written of it, for rows and columns as they are now. */
export const writeLines = (
  { groups, breaks }: CarriedLines,
  shifts: readonly Shift[],
): {
  rows: Map<number, { outlineLevel?: number; collapsed?: true }>
  columns: Map<number, { outlineLevel?: number; collapsed?: true }>
  rowBreaks: number[]
  colBreaks: number[]
} => ({
  rows: groups ? shiftGroups(groups.row, 'row', shifts) : new Map(),
  columns: groups ? shiftGroups(groups.column, 'column', shifts) : new Map(),
  rowBreaks: shiftLines(breaks?.row ?? [], 'row', shifts).map((line) => line - 1),
  colBreaks: shiftLines(breaks?.column ?? [], 'column', shifts).map((line) => line - 1),
})
