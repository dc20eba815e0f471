/** What one line below a header looks like, before its neighbours decide what it is. */
import { type Cell, isBlank, formatCell } from '../../../core/cell.js'
import { comparableHeader } from '../columns/dictionary.js'
import type { LeftOutReason } from '../types.js'
import { type BlockDay, blockDayOf } from './block-day.js'
import { isEmptyEntry } from './day-meaning.js'
import type { LineContext } from './row-lines.js'
import { isLegendText, isNoteText, isTemplateText, isTotalText } from './line-words.js'
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
  readonly foot: 'legend' | 'note' | null
}

/** Lines of a sheet, one after the other. */
export interface LineScan {
  readonly candidates: readonly LineFacts[]
  readonly left: Map<number, LeftOutReason>
  readonly blockDays: readonly BlockDay[]
}

interface ScanState {
  section: number
  blankLines: number
  isOther: boolean
  foot: LineFacts['foot']
  /** Whether the line before had a single cell, such as a caption. */
  isAfterCaption: boolean
}

/** Reads the lines below a header once. */
export function scanLines(
  lines: readonly (readonly Cell[])[],
  header: readonly Cell[],
  firstRow: number,
  context: LineContext & { readonly pair: number },
): LineScan {
  const candidates: LineFacts[] = []
  const left = new Map<number, LeftOutReason>()
  const blockDays: BlockDay[] = []
  const state: ScanState = { section: 0, blankLines: 0, isOther: false, foot: null, isAfterCaption: false }
  for (let index = firstRow - 1; index < lines.length; index++) {
    const cells = lines[index]!
    const line = index + 1
    const first = cells.find((cell) => !isBlank(cell))
    if (first === undefined) {
      left.set(line, 'blank')
      state.blankLines++
      continue
    }
    enterSection(state)
    const text = formatCell(first)
    const reason = reasonByForm(cells, text, { line, header, context, state })
    const day = reason === null ? readBlockDay(cells, context) : null
    if (day !== null) blockDays.push({ line, day })
    if (reason === 'otherTable') moveCaption(candidates, line, left)
    if (reason === 'actual') left.delete(line)
    else if (reason !== null || day !== null) left.set(line, reason ?? 'blockDay')
    else candidates.push(describeLine(cells, line, text, { context, state }))
    state.isAfterCaption = cells.filter((cell) => !isBlank(cell)).length === 1
    state.blankLines = 0
  }
  return { candidates, left, blockDays }
}

/** The caption right above another table belongs to it. */
function moveCaption(candidates: LineFacts[], line: number, left: Map<number, LeftOutReason>): void {
  const last = candidates[candidates.length - 1]
  if (last?.line !== line - 1 || last.filled !== 1 || !last.afterGap) return
  candidates.pop()
  left.set(last.line, 'otherTable')
}

function enterSection(state: ScanState): void {
  if (state.blankLines === 0) return
  state.section++
  state.foot = null
}

/** Why a line is no row, by its form alone; null where its neighbours must say. `actual`: the second line of a row. */
function reasonByForm(
  cells: readonly Cell[],
  text: string,
  {
    line,
    header,
    context,
    state,
  }: {
    readonly line: number
    readonly header: readonly Cell[]
    readonly context: LineContext & { readonly pair: number }
    readonly state: ScanState
  },
): LeftOutReason | 'actual' | null {
  const { blankLines, isAfterCaption } = state
  if (isRepeatedHeader(cells, header)) {
    state.isOther = false
    state.foot = null
    return 'header'
  }
  if (
    context.others.includes(line) ||
    ((blankLines > 0 || isAfterCaption) && isOtherHeader(cells, header, context.reader))
  )
    state.isOther = true
  if (state.isOther) return 'otherTable'
  if (blankLines > 0) state.foot = isLegendText(text) ? 'legend' : isNoteText(text) ? 'note' : null
  const { pair, title } = context
  if (pair > 0 && actualPattern.test(comparableHeader(formatCell(cells[pair - 1] ?? null)))) return 'actual'
  const name = title > 0 ? (cells[title - 1] ?? null) : null
  if (isTotalText(text) || (typeof name === 'string' && isTotalText(name))) return 'total'
  return isTemplateText(text) || (typeof name === 'string' && isTemplateText(name)) ? 'template' : null
}

const readBlockDay = (cells: readonly Cell[], { otherColumns }: LineContext): BlockDay['day'] | null =>
  otherColumns.some((column) => !isBlank(cells[column - 1])) ? null : blockDayOf(cells)

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
  const { title, otherColumns } = context
  const name = title > 0 ? (cells[title - 1] ?? null) : null
  const hasTitle = !isEmptyEntry(name) && name !== 0
  const entries = countEntries(cells, context)
  const whole = hasTitle || entries >= 2
  const isSupportingText = (cell: Cell, at: number): boolean =>
    at + 1 !== title && !otherColumns.includes(at + 1) && typeof cell === 'string' && /\p{L}/u.test(cell)
  return {
    line,
    section: state.section,
    afterGap: state.blankLines > 0,
    hasTitle,
    entries,
    whole,
    possible: whole || (entries === 1 && cells.some(isSupportingText)),
    filled: cells.filter((cell) => !isBlank(cell)).length,
    text,
    foot: state.foot,
  }
}
