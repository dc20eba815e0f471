/** One header, over one line or two, with the line of groups above it or of parts below it. */
import { type Cell, type Grid, isBlank } from '../../../core/cell.js'
import type { Span } from '../types.js'
import { composeHeaders, findGroupWord, isTimePart } from './header-groups.js'
import { type HeaderReader, headerText } from './header-reader.js'
import { countNamedFields, headerTextsOf, isFieldName, shareOfTexts } from './named-fields.js'

/** A header as it may be read: over one line or two. */
export interface HeaderCandidate {
  /** The line that names the most columns, from 1. */
  readonly headerRow: number
  readonly firstRow: number
  /** Header by column, from column 1 at index 0; '' where there is none. */
  readonly headers: readonly string[]
  /** Lines below it that are surely headers of other tables. */
  readonly others?: readonly number[]
  /** Of tables side by side, the columns of this one. */
  readonly span?: Span
}

/** Reads the header at a line together with the line of groups above it or the line of parts below it. */
export function readHeaderAt(grid: Grid, index: number, reader: HeaderReader): HeaderCandidate {
  const headerLine = headerTextsOf(grid[index])
  const textsAbove = headerTextsOf(grid[index - 1])
  const above = isLegendLine(textsAbove, reader) || isCaption(textsAbove, headerLine) ? [] : textsAbove
  const below = isPartLine(grid, index, reader)
    ? headerTextsOf(withoutBeside(grid[index]!, grid[index + 1]!))
    : []
  const groups = spreadMergedTexts(above, headerLine)
  const parts = below.length > 0 ? spreadMergedTexts(headerLine, below) : []
  const [composed, composedBelow] = [composeHeaders(groups, headerLine), composeHeaders(parts, below)]
  const width = Math.max(headerLine.length, above.length, below.length)
  // “Project manager: Ann Lee” above the table is a fact about it.
  const hasValue = (at: number): boolean => {
    const beside = grid[index - 1]?.[at + 1] ?? null
    return !isBlank(beside) && !reader.isKnown(headerText(beside)) && findGroupWord(headerText(beside)) === ''
  }
  const headers = Array.from({ length: width }, (_, at) => {
    if ((below[at] ?? '') !== '') return composedBelow[at]!
    if ((headerLine[at] ?? '') !== '') return composed[at]!
    // A header that is merged downwards is in the line of groups.
    const groupText = above[at] ?? ''
    return groupText !== '' && isFieldName(groupText, reader) && !hasValue(at) ? groupText : ''
  })
  const lines = below.length > 0 || repeatsHeader(headerLine, grid[index + 1] ?? [], reader) ? 2 : 1
  return { headerRow: index + 1, firstRow: index + 1 + lines, headers }
}

/** Whether a line says which statuses there are, as a legend does and no header. */
const isLegendLine = (texts: readonly string[], reader: HeaderReader): boolean =>
  texts.filter((text) => reader.statuses.kindOf(text) !== undefined).length >= minLegendStatuses
const minLegendStatuses = 2

/** Whether the only text of a line is above the first header: the name of a table or block, and no group of columns. */
const isCaption = (texts: readonly string[], headerLine: readonly string[]): boolean =>
  texts.filter((text) => text !== '').length === 1 &&
  texts.findIndex((text) => text !== '') <= headerLine.findIndex((text) => text !== '')

/** Whether the next line is the header in another language. */
export function repeatsHeader(
  headerLine: readonly string[],
  next: readonly Cell[],
  reader: HeaderReader,
): boolean {
  const texts = headerTextsOf(next)
  const known = texts.filter(
    (text, at) => text !== '' && (headerLine[at] ?? '') !== '' && reader.isKnown(text),
  ).length
  return (
    shareOfTexts(next) === 1 &&
    known >= 2 &&
    known >= headerLine.filter((text) => text !== '').length * 0.6 &&
    countNamedFields(texts, reader) >= 2
  )
}

/** The text of each merged cell over the columns it covers: up to the next text. */
function spreadMergedTexts(upperTexts: readonly string[], overlapping: readonly string[]): string[] {
  let current = ''
  return Array.from({ length: Math.max(upperTexts.length, overlapping.length) }, (_, at) => {
    if ((upperTexts[at] ?? '') !== '') current = upperTexts[at]!
    return current
  })
}

/** A line as if what is repeated in the next column were merged: so an export writes a header over several columns. */
const withoutRepeats = (line: readonly Cell[]): readonly Cell[] =>
  line.map((cell, at) => (at > 0 && typeof cell === 'string' && cell === line[at - 1] ? null : cell))

/** As many cells before a gap show that a line goes on below the header there. */
const minPartsBeforeGap = 2

/** The next line up to a column that is blank in both: another list may be beside the table. */
function withoutBeside(line: readonly Cell[], next: readonly Cell[]): readonly Cell[] {
  const last = Math.max(...line.map((cell, at) => (isBlank(cell) ? -1 : at)))
  const countBefore = (end: number): number => next.slice(0, end).filter((cell) => !isBlank(cell)).length
  const gap = next.findIndex(
    (cell, at) => isBlank(cell) && (at > last || (isBlank(line[at]) && countBefore(at) >= minPartsBeforeGap)),
  )
  return gap < 0 ? next : next.slice(0, gap)
}

/** Whether the next line only divides the header's groups: texts below blanks of the header, and nothing but texts. */
function isPartLine(grid: Grid, index: number, reader: HeaderReader): boolean {
  const line = grid[index] ?? []
  const [headerLine, next] = [withoutRepeats(line), withoutBeside(line, grid[index + 1] ?? [])]
  const texts = headerTextsOf(next)
  const filled = next.filter((cell) => !isBlank(cell)).length
  if (filled < 2 || texts.filter((text) => text !== '').length < filled) return false
  const isDivider = texts.some(
    (text, at) =>
      text !== '' && isBlank(headerLine[at]) && headerLine.slice(0, at).some((cell) => !isBlank(cell)),
  )
  // Parts are below groups, where the header is blank; a line of data fills most of the other columns.
  const overlapping = texts.filter((text, at) => text !== '' && !isBlank(headerLine[at])).length
  const words = headerLine.filter((cell) => !isBlank(cell)).length
  const known = texts.filter(
    (text) => text !== '' && (isTimePart(text) || isFieldName(text, reader) || findGroupWord(text) !== ''),
  ).length
  return isDivider && overlapping <= words / 2 && known * 2 >= filled
}
