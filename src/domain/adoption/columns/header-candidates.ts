/** Lines that can be the header of a table, among titles, notes and blocks above it. */
import { type Cell, type Grid, isBlank } from '../../../core/cell.js'
import type { Span } from '../types.js'
import type { HeaderReader } from './header-reader.js'
import { countNamedFields, headerTextsOf, shareOfTexts } from './named-fields.js'
import { type HeaderCandidate, readHeaderAt, repeatsHeader } from './read-header.js'

/** How far down a header may be. */
const candidateSearchDepth = 60
/** How many headers are tried, and how much worse than the best they may be. */
const maxCandidates = 6
const minShareOfBest = 0.55

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

/** Whether texts name as many fields as others do: hints on how to fill in the columns name fewer. */
const namesMore = (texts: readonly string[], others: readonly string[], reader: HeaderReader): boolean =>
  countNamedFields(texts, reader) >= countNamedFields(others, reader)
