/** Lines that can be the header of a table, among titles, notes and blocks above it. */
import { type Cell, type Grid, isBlank } from '../../../core/cell.js'
import { trackers } from '../../../trackers/index.js'
import { adoptableTrackers } from './dictionary.js'
import type { Span } from '../types.js'
import { composeHeaders, findGroupWord, isTimePart } from './header-groups.js'
import { type HeaderReader, headerText } from './header-reader.js'

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

/** How far down a header may be. */
const candidateSearchDepth = 60
/** The confidence from which a header names a field. */
const minNameScore = 0.6
/** How many headers are tried, and how much worse than the best they may be. */
const maxCandidates = 6
const minShareOfBest = 0.55

/** The trackers' fields that a line's texts name, counted for the tracker that it names most of. */
export function countNamedFields(texts: readonly string[], reader: HeaderReader): number {
  const filled = texts.filter((text) => text !== '' && reader.isKnown(text))
  if (filled.length < 2) return filled.some((text) => isFieldName(text, reader)) ? 1 : 0
  let best = 0
  for (const key of adoptableTrackers) {
    const fields = new Set<string>()
    for (const text of filled)
      for (const [field, confidence] of reader.fields(trackers[key], text))
        if (confidence >= minNameScore) {
          fields.add(field)
          break
        }
    best = Math.max(best, fields.size)
  }
  return best
}

const isFieldName = (text: string, reader: HeaderReader): boolean =>
  adoptableTrackers.some((key) =>
    [...reader.fields(trackers[key], text).values()].some((confidence) => confidence >= minNameScore),
  )

/** The header texts of a line. */
export const headerTextsOf = (line: readonly Cell[] | undefined): string[] => (line ?? []).map(headerText)

/** The share of a line's filled cells that can be headers: days, numbers and sentences cannot. */
const shareOfTexts = (line: readonly Cell[]): number => {
  const filled = line.filter((cell) => !isBlank(cell))
  return filled.length === 0 ? 0 : filled.filter((cell) => headerText(cell) !== '').length / filled.length
}

/** Whether a line holds nothing but words for columns, three or more. */
function isSurelyHeader(line: readonly Cell[], reader: HeaderReader): boolean {
  const texts = headerTextsOf(line.filter((cell) => !isBlank(cell)))
  return (
    texts.length >= 3 && texts.every((text) => reader.isKnown(text)) && countNamedFields(texts, reader) >= 3
  )
}

/** The likeliest headers, the line that names most first. */
export function findHeaderCandidates(grid: Grid, reader: HeaderReader): HeaderCandidate[] {
  const start = Math.max(
    0,
    grid.findIndex((line) => line.some((cell) => !isBlank(cell))),
  )
  const ranked = grid
    .slice(start, start + candidateSearchDepth)
    .map((line, at) => ({
      index: start + at,
      weight: countNamedFields(headerTextsOf(line), reader) * (0.5 + 0.5 * shareOfTexts(line)),
    }))
    .filter(({ weight }) => weight >= 1.5)
    .sort((a, b) => b.weight - a.weight || a.index - b.index)
    // A repeated header, above the next group, begins no other table.
    .filter(
      ({ index }, _, all) =>
        !all.some((first) => first.index < index && isRepeatedHeader(grid[index]!, grid[first.index]!)),
    )
    // Of a header in two languages, the second line is the header.
    .filter(
      ({ index }, _, all) =>
        !all.some((next) => next.index === index + 1) ||
        !namesMore(headerTextsOf(grid[index + 1]), headerTextsOf(grid[index]), reader) ||
        !repeatsHeader(headerTextsOf(grid[index]), grid[index + 1]!, reader),
    )
    // A row may hold words for columns as well, right below the header.
    .filter(
      ({ index, weight }, _, all) =>
        shareOfTexts(grid[index]!) === 1 ||
        !all.some(
          (first) =>
            (first.index === index - 1 || first.index === index - 2) &&
            first.weight >= weight &&
            shareOfTexts(grid[first.index]!) === 1,
        ),
    )
    .filter(({ weight }, _, all) => weight >= all[0]!.weight * minShareOfBest)
    .slice(0, maxCandidates)
  const sure = ranked.map(({ index }) => index).filter((index) => isSurelyHeader(grid[index]!, reader))
  return ranked.flatMap(({ index }) => {
    const head = readHeaderAt(grid, index, reader)
    const others = sure.map((each) => each + 1).filter((line) => line >= head.firstRow)
    return splitBlocks(grid, others.length > 0 ? { ...head, others } : head, reader)
  })
}

/** The share of a header’s cells that a line must repeat: teams change a word of it above a block. */
const repeatedShare = 0.75

/** As many cells of a header between blank columns are that of a table of its own. */
const minBlockCells = 3

/** Whether a line repeats the header, as above each group or printed page; of tables side by side, that of one. */
export const isRepeatedHeader = (line: readonly Cell[], header: readonly Cell[]): boolean => {
  let [same, all, sameOfBlock, allOfBlock] = [0, 0, 0, 0]
  for (let at = 0; at <= header.length; at++) {
    if (isBlank(header[at] ?? null)) {
      if (allOfBlock >= minBlockCells && sameOfBlock >= allOfBlock * repeatedShare) return true
      sameOfBlock = allOfBlock = 0
      continue
    }
    all++
    allOfBlock++
    if (line[at] !== header[at]) continue
    same++
    sameOfBlock++
  }
  return same >= 2 && same >= all * repeatedShare
}

/** Tables side by side under one line of headers, each by itself: a blank column divides them, and headers recur. */
function splitBlocks(grid: Grid, head: HeaderCandidate, reader: HeaderReader): HeaderCandidate[] {
  const named = head.headers.filter((header) => header !== '')
  if (new Set(named).size === named.length) return [head]
  const lines = grid.slice(head.headerRow - 1, head.headerRow + 200)
  const isDivider = (at: number): boolean =>
    head.headers[at] === '' && lines.every((line) => isBlank(line[at]))
  const blocks: string[][] = []
  let block: string[] | undefined
  for (let at = 0; at < head.headers.length; at++) {
    if (isDivider(at)) block = undefined
    else {
      if (!block) blocks.push((block = head.headers.map(() => '')))
      block[at] = head.headers[at]!
    }
  }
  const texts = blocks.map((each) => each.filter((header) => header !== ''))
  const isTable = (each: readonly string[]): boolean => countNamedFields(each, reader) >= 3
  const hasRecurringHeaders = texts.slice(1).some((each) => {
    const recurring = each.filter((header) => texts[0]!.includes(header)).length
    return recurring >= 2 || (recurring === 1 && isTable(texts[0]!) && isTable(each))
  })
  if (!hasRecurringHeaders) return [head]
  return blocks
    .filter((_, index) => texts[index]!.length > 0)
    .map((headers) => ({ ...head, headers, span: spanOf(headers) }))
}

const spanOf = (headers: readonly string[]): Span => {
  const columns = headers.flatMap((header, at) => (header === '' ? [] : [at + 1]))
  return { first: columns[0]!, last: columns[columns.length - 1]! }
}

/** Reads the header at a line together with the line of groups above it or the line of parts below it. */
function readHeaderAt(grid: Grid, index: number, reader: HeaderReader): HeaderCandidate {
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

/** Whether texts name as many fields as others do: hints on how to fill in the columns name fewer. */
const namesMore = (texts: readonly string[], others: readonly string[], reader: HeaderReader): boolean =>
  countNamedFields(texts, reader) >= countNamedFields(others, reader)

/** Whether a line says which statuses there are, as a legend does and no header. */
const isLegendLine = (texts: readonly string[], reader: HeaderReader): boolean =>
  texts.filter((text) => reader.statuses.kindOf(text) !== undefined).length >= minLegendStatuses
const minLegendStatuses = 2

/** Whether the only text of a line is above the first header: the name of a table or block, and no group of columns. */
const isCaption = (texts: readonly string[], headerLine: readonly string[]): boolean =>
  texts.filter((text) => text !== '').length === 1 &&
  texts.findIndex((text) => text !== '') <= headerLine.findIndex((text) => text !== '')

/** Whether the next line is the header in another language. */
function repeatsHeader(headerLine: readonly string[], next: readonly Cell[], reader: HeaderReader): boolean {
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
