/** What one line below a header looks like, before its neighbours decide what it is. */
import { type Cell, isBlank, formatCell } from '../../../core/cell.js'
import { comparableHeader } from '../columns/dictionary.js'
import type { LeftOutReason } from '../types.js'
import { type BlockDay, blockDayOf } from './block-day.js'
import { isEmptyEntry } from './day-meaning.js'
import type { LineContext } from './line-context.js'
import { hasSignature, isCaptionLine, isNumbering, isRevisionHeader } from './form-lines.js'
import {
  isExampleMark,
  isLegendText,
  isNoteText,
  isTemplateText,
  isTotalText,
  mayBeTitle,
} from './line-words.js'
import { isRepeatedHeader } from '../columns/header-candidates.js'
import { actualPattern, isOtherHeader } from './other-lines.js'

/** A line that may be a row. */
export interface LineFacts {
  readonly line: number
  /** How many blank lines or words such as “Notes” divide it from the table’s beginning. */
  readonly section: number
  readonly afterGap: boolean
  readonly hasTitle: boolean
  /** The other columns of the tracker that hold something a person entered. */
  readonly entries: number
  /** Whether it can be a row: a title or two entries, or one and a word in a column of the team's own. */
  readonly whole: boolean
  readonly possible: boolean
  /** Cells with something in them. */
  readonly filled: number
  /** Its first cell. */
  readonly text: string
  /** What the words at the beginning of its section say the section is. */
  readonly foot: 'legend' | 'note' | 'template' | null
  /** What its words say that it is, unless its other cells are those of a row. */
  readonly claim: 'total' | 'note' | null
}

/** Lines of a sheet, one after the other. */
export interface LineScan {
  readonly candidates: readonly LineFacts[]
  readonly left: Map<number, LeftOutReason>
  readonly blockDays: readonly BlockDay[]
}

interface ScanState {
  readonly section: number
  readonly blankLines: number
  /** Whether the line repeats the header; at first, the line before the first is the header. */
  readonly isHeader: boolean
  readonly isOther: boolean
  readonly foot: LineFacts['foot']
  /** Whether the line before had a single cell, such as a caption. */
  readonly isAfterCaption: boolean
}

type ScanContext = LineContext & { readonly header: readonly Cell[]; readonly pair: number }

/** Reads the lines below a header once. */
export function scanLines(
  lines: readonly (readonly Cell[])[],
  firstRow: number,
  context: ScanContext,
): LineScan {
  const candidates: LineFacts[] = []
  const left = new Map<number, LeftOutReason>()
  const blockDays: BlockDay[] = []
  let state: ScanState = {
    section: 0,
    blankLines: 0,
    isHeader: true,
    isOther: false,
    foot: null,
    isAfterCaption: false,
  }
  for (let index = firstRow - 1; index < lines.length; index++) {
    const whole = lines[index]!
    const line = index + 1
    const cells = whole.map((cell, at) => (context.isOfTable(at + 1) ? cell : null))
    const first = cells.find((cell) => !isBlank(cell))
    if (first === undefined) {
      left.set(line, whole.every((cell) => isBlank(cell)) ? 'blank' : 'beside')
      state = { ...state, blankLines: state.blankLines + 1 }
      continue
    }
    const text = formatCell(first)
    const isBelowHeader = state.isHeader
    state = enterLine(state, { cells: whole, line, text }, context)
    const reason = isBelowHeader && isNumbering(cells) ? 'header' : reasonByForm(state, cells, text, context)
    const day = reason === null ? readBlockDay(cells, context) : null
    if (day !== null) blockDays.push({ line, day })
    if (reason === 'otherTable') moveCaption(candidates, line, left)
    if (reason !== 'actual' && (reason !== null || day !== null)) left.set(line, reason ?? 'blockDay')
    else if (reason === null) candidates.push(describeLine(cells, line, text, { context, state }))
    const isAfterCaption = cells.filter((cell) => !isBlank(cell)).length === 1
    state = { ...state, blankLines: 0, isAfterCaption }
  }
  return { candidates, left, blockDays }
}

/** The caption right above another table belongs to it. */
function moveCaption(candidates: LineFacts[], line: number, left: Map<number, LeftOutReason>): void {
  const last = candidates[candidates.length - 1]
  if (last?.line !== line - 1 || last.filled !== 1) return
  candidates.pop()
  left.set(last.line, 'otherTable')
}

/** What a line that is not blank changes: a gap begins a section, a header a table. */
function enterLine(
  state: ScanState,
  { cells, line, text }: { readonly cells: readonly Cell[]; readonly line: number; readonly text: string },
  { header, others, reader }: ScanContext,
): ScanState {
  const isAfterGap = state.blankLines > 0
  const section = isAfterGap ? state.section + 1 : state.section
  if (isRepeatedHeader(cells, header))
    return { ...state, section, isHeader: true, isOther: false, foot: null }
  const isOther =
    state.isOther ||
    others.includes(line) ||
    ((isAfterGap || state.isAfterCaption) &&
      (isOtherHeader(cells, header, reader) || isRevisionHeader(cells)))
  const foot = isAfterGap ? footOf(cells, text) : state.foot
  return { ...state, section, isHeader: false, isOther, foot }
}

/** What the words at the beginning of a section say that it is. */
function footOf(cells: readonly Cell[], text: string): LineFacts['foot'] {
  const isAlone = cells.filter((cell) => !isBlank(cell)).length === 1
  if (isAlone && isExampleMark(text)) return 'template'
  return isLegendText(text) ? 'legend' : isNoteText(text) ? 'note' : null
}

/** Why a line is no row, by its form alone; null where its neighbours must say. `actual`: the second line of a row. */
function reasonByForm(
  { isHeader, isOther, section, foot }: ScanState,
  cells: readonly Cell[],
  text: string,
  { pair, title }: ScanContext,
): LeftOutReason | 'actual' | null {
  if (isHeader) return 'header'
  if (isOther) return 'otherTable'
  if (foot === 'template') return 'template'
  if (pair > 0 && actualPattern.test(comparableHeader(formatCell(cells[pair - 1] ?? null)))) return 'actual'
  const name = title > 0 ? (cells[title - 1] ?? null) : null
  if (isCaptionLine(cells)) return 'note'
  if (claimOf(cells, text, { section, title }) !== 'total' && isTotal(text, name)) return 'total'
  const isTemplate =
    cells.some((cell) => typeof cell === 'string' && isExampleMark(cell)) ||
    isTemplateText(text) ||
    (typeof name === 'string' && isTemplateText(name))
  return isTemplate ? 'template' : null
}

const isTotal = (text: string, name: Cell): boolean =>
  isTotalText(text) || (typeof name === 'string' && isTotalText(name))

/** What the words of a line say that it is, where a row may have the same words. */
function claimOf(
  cells: readonly Cell[],
  text: string,
  { section, title }: { readonly section: number; readonly title: number },
): LineFacts['claim'] {
  const name = title > 0 ? (cells[title - 1] ?? null) : null
  if (isTotal(text, name))
    return [text, name].every((each) => typeof each !== 'string' || !isTotalText(each) || mayBeTitle(each))
      ? 'total'
      : null
  return section > 0 && hasSignature(cells) ? 'note' : null
}

/** The day of a line above a block; a day in a column of days is that of a row. */
const readBlockDay = (cells: readonly Cell[], { dayColumns }: LineContext): BlockDay['day'] | null =>
  [...dayColumns].some((column) => !isBlank(cells[column - 1])) ? null : blockDayOf(cells)

/** How many of the tracker's other columns hold something that a person entered. */
export const countEntries = (cells: readonly Cell[], context: LineContext): number =>
  context.otherColumns.filter((column) => {
    const cell = cells[column - 1]
    return cell !== undefined && !isEmptyEntry(cell) && context.hasEntry(column, cell)
  }).length

function describeLine(
  cells: readonly Cell[],
  line: number,
  text: string,
  { context, state }: { readonly context: LineContext; readonly state: ScanState },
): LineFacts {
  const { title, otherColumns, dayColumns, typedColumns } = context
  const name = title > 0 ? (cells[title - 1] ?? null) : null
  const hasTitle = !isEmptyEntry(name) && name !== 0
  const entries = countEntries(cells, context)
  // Choices and figures alone are what a template has in lines not filled in.
  const isFilledIn = (column: number): boolean => dayColumns.has(column) || !typedColumns.has(column)
  const whole =
    hasTitle ||
    (entries > 1 && countEntries(cells, { ...context, otherColumns: otherColumns.filter(isFilledIn) }) > 0)
  const isSupportingText = (cell: Cell, at: number): boolean =>
    at + 1 !== title && !otherColumns.includes(at + 1) && typeof cell === 'string' && /\p{L}/u.test(cell)
  return {
    line,
    section: state.section,
    afterGap: state.blankLines > 0,
    hasTitle,
    entries,
    whole,
    possible: whole || (entries > 0 && cells.some(isSupportingText)),
    filled: cells.filter((cell) => !isBlank(cell)).length,
    text,
    foot: state.foot,
    claim: claimOf(cells, text, { section: state.section, title }),
  }
}
